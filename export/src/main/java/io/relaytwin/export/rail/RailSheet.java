package io.relaytwin.export.rail;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.RealColours;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the rail drawing with frame, views, legend and title block, in mm at scale 1:1.
 *
 * @param plan that is drawn.
 * @param first the leftmost position shown; 0 when the plan has none.
 * @param last the rightmost position shown.
 * @param width of the sheet, in mm.
 * @param height of the sheet, in mm.
 * @param number of this sheet, from 1.
 * @param count of sheets.
 * @param date of the drawing; {@code null} when none is given.
 */
record RailSheet(
    Plan plan,
    int first,
    int last,
    double width,
    double height,
    int number,
    int count,
    @Nullable LocalDate date)
    implements Picture {

  /** The depth drawn where a sheet states none, in mm. */
  private static final double DEPTH_WHEN_NOT_STATED = 90;

  private static final double FRAME = 8;
  private static final double STRIP_LEFT = 44;
  private static final double STRIP_TOP = 32;

  /** From the end of the strip to the view from the side, dimensions between, in mm. */
  private static final double TO_SIDE = 42;

  private static final double TITLE_WIDTH = 104;
  private static final double TITLE_HEIGHT = 35;
  private static final double LINE = 3.4;

  /** In front of each point to be kept in mind. */
  private static final String DASH = "– ";

  private static final Lettering SMALL = Lettering.of(2.3);
  private static final Lettering SIZED = Lettering.of(3);
  private static final Lettering HEAD = Lettering.of(2.5).strong();

  /** How many lines the legend has when nothing is left out. */
  static int lines(Plan plan) {
    int assumptions = assumptions(plan, 70).size();
    return Math.max(bars(plan).size(), assumptions) + 2;
  }

  /** What the sheet needs beside the strip, in mm. */
  static double beside(Plan plan) {
    Quantity height = plan.sums().height();
    return STRIP_LEFT + TO_SIDE + (height == null ? 0 : mm(height) + FRAME) + FRAME;
  }

  /** How long a part of the strip is, in mm. */
  static double length(Plan plan, int first, int last) {
    return new StripPicture(plan, first, last, depth(plan)).length();
  }

  /** What the sheet needs above the legend, in mm. */
  static double above(Plan plan) {
    Lettering letters = Lettering.of(2.4);
    double names = 0;
    for (Plan.Position position : plan.positions()) {
      names = Math.max(names, letters.widthOf(position.channel()));
    }
    return top(plan)
        + depth(plan)
        + StripPicture.railBeyond(depth(plan))
        + 11
        + Math.min(names, StripPicture.NAMES);
  }

  /** Where modules begin, in mm. */
  private static double top(Plan plan) {
    return STRIP_TOP + StripPicture.railBeyond(depth(plan));
  }

  private static double depth(Plan plan) {
    Quantity stated = plan.sums().depth();
    return stated == null ? DEPTH_WHEN_NOT_STATED : mm(stated);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.group("Frame", this::frame);
    if (first > 0) {
      double depth = depth(plan);
      StripPicture strip = new StripPicture(plan, first, last, depth);
      strip.placed(new Point(STRIP_LEFT, top(plan)), 1).drawOn(canvas);
      Quantity above = plan.sums().height();
      if (above != null) {
        double left = STRIP_LEFT + strip.length() + TO_SIDE;
        new SidePicture(depth, mm(above)).placed(new Point(left, top(plan)), 1).drawOn(canvas);
      }
    } else {
      canvas.text(
          new Point(width / 2, height / 3), "No modules", Lettering.of(6).middle().in(Tone.MUTED));
    }
    canvas.group("Legend", this::legend);
    canvas.group("Title", this::title);
  }

  private static double mm(Quantity quantity) {
    return quantity.in(Unit.of("mm")).si() * 1000;
  }

  private void frame(Canvas canvas) {
    canvas.box(Box.at(new Point(0, 0), width, height), 0, Look.filled(Fill.solid(Tone.SURFACE)));
    canvas.box(
        new Box(new Point(FRAME, FRAME), new Point(width - FRAME, height - FRAME)),
        0,
        Look.outlined(Stroke.of(Tone.INK, 0.35)));
    canvas.text(new Point(FRAME + 4, FRAME + 7), "Front view", Lettering.of(3).strong());
  }

  private record Legend(io.relaytwin.export.drawing.Rgb colour, String text) {}

  /** Equal bars in one line. */
  private static List<Legend> bars(Plan plan) {
    Map<String, List<Plan.JumperBar>> equal = new LinkedHashMap<>();
    for (Plan.JumperBar bar : plan.bars()) {
      equal.computeIfAbsent(bar.bar().item() + bar.terminal(), key -> new ArrayList<>()).add(bar);
    }
    List<Legend> lines = new ArrayList<>();
    for (List<Plan.JumperBar> group : equal.values()) {
      Plan.JumperBar bar = group.getFirst();
      StringBuilder text = new StringBuilder();
      text.append(group.size()).append(" x ").append(bar.bar().item()).append(", ");
      text.append(bar.ways()).append("-way, ").append(bar.bar().colour().label()).append(", ");
      text.append(bar.potential()).append(": ");
      for (int i = 0; i < group.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(group.get(i).first());
        text.append('-').append(group.get(i).last());
      }
      lines.add(new Legend(RealColours.of(bar.bar().colour()), text.toString()));
    }
    return lines;
  }

  private static List<String> assumptions(Plan plan, double width) {
    List<String> lines = new ArrayList<>();
    List<String> all = new ArrayList<>();
    all.add(
        "Outline 1:1 by the sheet; clamps, slots, LED, marker length and which side is up are"
            + " illustrative, not stated.");
    all.add("Blue point: conductor that feeds the potential. Rail 35 mm by IEC 60715.");
    if (plan.markers().stream().anyMatch(marker -> !marker.fits())) {
      all.add("Red text: too long for its marker, cut here.");
    }
    plan.assumptions().forEach(each -> all.add("Assumed: " + each + "."));
    for (String each : all) {
      List<String> wrapped = SMALL.lines(each, width - 3);
      for (int i = 0; i < wrapped.size(); i++) {
        lines.add((i == 0 ? DASH : "") + wrapped.get(i));
      }
    }
    return lines;
  }

  private void legend(Canvas canvas) {
    double top = above(plan);
    double bottom = height - FRAME - 2;
    int room = (int) ((bottom - top - 3) / LINE);
    double left = FRAME + 4;
    double available = width - TITLE_WIDTH - 2 * FRAME - 12;
    double barWidth = available * 0.5;
    List<Legend> bars = bars(plan);
    canvas.text(new Point(left, top + 2), bars.isEmpty() ? "No jumper bars" : "Jumper bars", HEAD);
    for (int i = 0; i < Math.min(bars.size(), room - 1); i++) {
      Legend legend = bars.get(i);
      boolean more = i == room - 2 && bars.size() > room - 1;
      double y = top + 2 + (i + 1) * LINE;
      if (more) {
        canvas.text(new Point(left, y), (bars.size() - i) + " more in the order list", SMALL);
        break;
      }
      canvas.box(
          Box.at(new Point(left, y - 1.8), 4, 1.9),
          0.3,
          new Look(Fill.solid(legend.colour()), Stroke.of(Tone.INK, 0.12)));
      canvas.text(new Point(left + 5.5, y), SMALL.cut(legend.text(), barWidth - 9), SMALL);
    }
    double second = left + barWidth;
    canvas.text(new Point(second, top + 2), "To be kept in mind", HEAD);
    List<String> lines = assumptions(plan, available - barWidth);
    for (int i = 0; i < Math.min(lines.size(), room - 1); i++) {
      boolean more = i == room - 2 && lines.size() > room - 1;
      String line = more ? "… the rest stands in plan.txt" : lines.get(i);
      double indent = more || line.startsWith(DASH) ? 0 : SMALL.widthOf(DASH);
      canvas.text(new Point(second + indent, top + 2 + (i + 1) * LINE), line, SMALL);
    }
  }

  private void title(Canvas canvas) {
    double left = width - FRAME - TITLE_WIDTH;
    double top = height - FRAME - TITLE_HEIGHT;
    Stroke line = Stroke.of(Tone.INK, 0.25);
    canvas.box(
        Box.at(new Point(left, top), TITLE_WIDTH, TITLE_HEIGHT),
        0,
        new Look(Fill.solid(Tone.SURFACE), Stroke.of(Tone.INK, 0.35)));
    double[] rows = {12, 19, 27};
    for (double row : rows) {
      canvas.line(new Point(left, top + row), new Point(left + TITLE_WIDTH, top + row), line);
    }
    Lettering big = Lettering.of(4.4).strong();
    Lettering lesser = Lettering.of(3.2).strong();
    if (big.widthOf(plan.name()) <= TITLE_WIDTH - 5) {
      canvas.text(new Point(left + 2.5, top + 8), plan.name(), big);
    } else {
      List<String> lines = lesser.lines(plan.name(), TITLE_WIDTH - 8);
      canvas.text(new Point(left + 2.5, top + 5), lines.getFirst(), lesser);
      if (lines.size() > 1) {
        String second = lines.size() > 2 ? lines.get(1) + "…" : lines.get(1);
        canvas.text(new Point(left + 2.5, top + 9.5), second, lesser);
      }
    }
    canvas.text(new Point(left + 2.5, top + 17), SIZED.cut(modules(), TITLE_WIDTH - 5), SIZED);
    cell(canvas, left, top + 19, 34, "Strip, w x d x h [mm]", size());
    cell(canvas, left + 34, top + 19, 22, "Scale", "1:1");
    cell(canvas, left + 56, top + 19, 20, "Unit", "mm");
    cell(canvas, left + 76, top + 19, 28, "Sheet", number + " / " + count);
    Quantity rail = plan.sums().railLength();
    cell(canvas, left, top + 27, 24, "Rail length", rail == null ? "not given" : rail.toString());
    cell(canvas, left + 24, top + 27, 37, "Shown", shown());
    cell(canvas, left + 61, top + 27, 24, "Date", date == null ? "not given" : date.toString());
    cell(canvas, left + 85, top + 27, 19, "Drawn by", "relaytwin");
  }

  private String shown() {
    return first == 0 ? "–" : "positions " + first + " - " + last;
  }

  private String modules() {
    Map<String, Integer> items = new LinkedHashMap<>();
    plan.positions().forEach(position -> items.merge(position.item(), 1, Integer::sum));
    StringBuilder text = new StringBuilder("Rail plan: ");
    items.forEach((item, pieces) -> text.append(pieces).append(" x ").append(item).append("  "));
    return items.isEmpty() ? "Rail plan" : text.toString().strip();
  }

  private String size() {
    return String.format(
        Locale.ROOT,
        "%s x %s x %s",
        plain(plan.sums().width()),
        plain(plan.sums().depth()),
        plain(plan.sums().height()));
  }

  private static String plain(@Nullable Quantity quantity) {
    if (quantity == null) {
      return "?";
    }
    return quantity.in(Unit.of("mm")).magnitude().stripTrailingZeros().toPlainString();
  }

  private static void cell(
      Canvas canvas, double left, double top, double width, String label, String value) {
    canvas.line(
        new Point(left + width, top), new Point(left + width, top + 8), Stroke.of(Tone.FAINT, 0.2));
    canvas.text(new Point(left + 2.5, top + 2.9), label, Lettering.of(1.9).in(Tone.MUTED));
    canvas.text(new Point(left + 2.5, top + 6.7), SIZED.cut(value, width - 3.5), SIZED);
  }
}
