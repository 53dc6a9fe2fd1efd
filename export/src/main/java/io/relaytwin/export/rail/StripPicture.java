package io.relaytwin.export.rail;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Dimension;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.RealColours;
import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * The front view of a part of the strip in mm; the left upper corner of its first module or plate
 * stands at the origin.
 *
 * @param plan that is drawn.
 * @param first the leftmost position shown.
 * @param last the rightmost position shown.
 * @param depth across the rail, in mm.
 */
record StripPicture(Plan plan, int first, int last, double depth) implements Picture {

  /** IEC 60715, top-hat rail TH 35. */
  static final double IEC_60715_RAIL_WIDTH = 35;

  /** How long the names below the strip may become, in mm. */
  static final double NAMES = 34;

  private static final double STUB = 12;

  /** A front that is less deep has no room for what is illustrative, in mm. */
  private static final double DEEP = 60;

  private static final Rgb HOUSING = Rgb.of(0xe4e7ea);
  private static final Rgb DARKER = Rgb.of(0xcfd4d9);
  private static final Rgb RAIL = Rgb.of(0xdfe3e6);
  private static final Rgb LED = Rgb.of(0xd6251f);

  private static final Stroke OUTLINE = Stroke.of(Tone.INK, 0.25);
  private static final Stroke FINE = Stroke.of(Tone.MUTED, 0.12);

  private Face face() {
    return new Face(depth);
  }

  /** Whether clamps, slots and what lies in them are drawn. */
  private boolean detailed() {
    return depth >= DEEP;
  }

  /** How far the rail stands out beyond shallow modules on each side, in mm. */
  static double railBeyond(double depth) {
    return Math.max(0, (IEC_60715_RAIL_WIDTH - depth) / 2);
  }

  private static double mm(Quantity quantity) {
    return quantity.in(Unit.of("mm")).si() * 1000;
  }

  /** Where this part begins on the strip, in mm. */
  double start() {
    double start = mm(plan.position(first).x());
    for (Plan.Plate plate : plan.plates()) {
      if (first == 1 && plate.after() == 0) {
        start = Math.min(start, mm(plate.x()));
      }
    }
    return start;
  }

  /** Its length along the rail, in mm. */
  double length() {
    double end = mm(plan.position(last).right());
    for (Plan.Plate plate : plan.plates()) {
      if (plate.after() == last) {
        end = Math.max(end, mm(plate.x()) + mm(plate.thickness()));
      }
    }
    return end - start();
  }

  private double x(Plan.Position position) {
    return mm(position.x()) - start();
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.group("Rail", this::rail);
    canvas.group("Modules", this::modules);
    canvas.group("Plates", this::plates);
    if (detailed()) {
      canvas.group("Jumpers", this::bars);
      canvas.group("Links", this::links);
    }
    canvas.group("Markers", this::markers);
    canvas.group("Names", this::names);
    canvas.group("Dimensions", this::dimensions);
  }

  private void rail(Canvas canvas) {
    double top = face().middle() - IEC_60715_RAIL_WIDTH / 2;
    double from = -STUB;
    double length = length() + 2 * STUB;
    canvas.box(
        Box.at(new Point(from, top), length, IEC_60715_RAIL_WIDTH),
        0,
        new Look(Fill.solid(RAIL), Stroke.of(Tone.MUTED, 0.2)));
    for (double edge : new double[] {5, IEC_60715_RAIL_WIDTH - 5}) {
      canvas.line(new Point(from, top + edge), new Point(from + length, top + edge), FINE);
    }
  }

  private List<Plan.Position> shown() {
    return plan.positions().subList(first - 1, last);
  }

  private void modules(Canvas canvas) {
    for (Plan.Position position : shown()) {
      String name =
          Words.fill("%d: %s, %s", position.number(), position.channel(), position.item());
      double width = mm(position.width());
      String symbol = String.format(Locale.ROOT, "Module_%s_%.0f", position.item(), width * 100);
      canvas.group(
          name,
          inside -> inside.symbol(symbol, new Point(x(position), 0), part -> module(part, width)));
    }
  }

  private void module(Canvas canvas, double width) {
    Face face = face();
    canvas.box(Box.at(new Point(0, 0), width, depth), 0.4, new Look(Fill.solid(HOUSING), OUTLINE));
    if (!detailed()) {
      return;
    }
    canvas.box(
        Box.at(new Point(0.5, depth * 0.29), width - 1, depth * 0.48),
        0.3,
        new Look(Fill.solid(DARKER), FINE));
    double middle = width / 2;
    for (Terminal terminal : Terminal.values()) {
      double y = face.clamp(terminal);
      canvas.circle(new Point(middle, y), Face.CLAMP, new Look(Fill.solid(Tone.MUTED), FINE));
      canvas.box(
          Box.at(new Point(middle - 1, y + 2.4), 2, 1),
          0,
          new Look(Fill.solid(Tone.SURFACE), FINE));
      if (terminal.isCommonable()) {
        canvas.box(
            Box.at(new Point(middle - 0.9, face.bar(terminal, 1)), 1.8, Face.BAR),
            0,
            new Look(Fill.solid(Tone.MUTED), FINE));
      }
    }
    canvas.circle(new Point(middle, face.lamp()), 0.9, new Look(Fill.solid(LED), FINE));
  }

  private void plates(Canvas canvas) {
    for (Plan.Plate plate : plan.plates()) {
      if (plate.after() < first - 1
          || plate.after() > last
          || (plate.after() < first && first > 1)) {
        continue;
      }
      canvas.group(
          Words.fill("%s %s", plate.kind().label(), plate.item()),
          inside ->
              inside.box(
                  Box.at(
                      new Point(mm(plate.x()) - start(), -0.8), mm(plate.thickness()), depth + 1.6),
                  0,
                  new Look(
                      Fill.solid(RealColours.of(io.relaytwin.core.product.Colour.GRAY)), OUTLINE)));
    }
  }

  private void bars(Canvas canvas) {
    for (Plan.JumperBar bar : plan.bars()) {
      if (bar.last() < first || bar.first() > last) {
        continue;
      }
      canvas.group(
          Words.fill(
              "%s, %s, %s, positions %d to %d",
              bar.bar().item(),
              bar.bar().colour().label(),
              bar.potential(),
              bar.first(),
              bar.last()),
          inside -> bar(inside, bar));
    }
  }

  private void bar(Canvas canvas, Plan.JumperBar bar) {
    Face face = face();
    Plan.Position from = plan.position(Math.max(bar.first(), first));
    Plan.Position to = plan.position(Math.min(bar.last(), last));
    double top = face.bar(bar.terminal(), bar.track());
    double left = x(from) + (bar.first() >= first ? 0.35 : -0.6);
    double right = x(to) + mm(to.width()) + (bar.last() <= last ? -0.35 : 0.6);
    Rgb colour = RealColours.of(bar.bar().colour());
    canvas.box(
        Box.at(new Point(left, top), right - left, Face.BAR),
        0.4,
        new Look(Fill.solid(colour), OUTLINE));
    for (int number = from.number(); number <= to.number(); number++) {
      Plan.Position position = plan.position(number);
      canvas.circle(
          new Point(x(position) + mm(position.width()) / 2, top + Face.BAR / 2),
          0.45,
          Look.filled(Fill.solid(RealColours.lettersOn(colour))));
    }
  }

  private void links(Canvas canvas) {
    Face face = face();
    for (Plan.WireLink link : plan.links()) {
      if (link.from() < first || link.to() > last) {
        continue;
      }
      double y = face.clamp(link.terminal());
      double left = x(plan.position(link.from())) + mm(plan.position(link.from()).width()) / 2;
      double right = x(plan.position(link.to())) + mm(plan.position(link.to()).width()) / 2;
      canvas.polyline(
          List.of(
              new Point(left, y),
              new Point(left + 0.8, y - 3.6),
              new Point(right - 0.8, y - 3.6),
              new Point(right, y)),
          Stroke.of(Tone.ACCENT, 0.6));
    }
    for (Plan.Feed feed : plan.feeds()) {
      if (feed.position() < first || feed.position() > last) {
        continue;
      }
      Plan.Position position = plan.position(feed.position());
      Point at = new Point(x(position) + mm(position.width()) / 2, face.clamp(feed.terminal()));
      canvas.circle(at, 1.1, new Look(Fill.solid(Tone.ACCENT), Stroke.of(Tone.SURFACE, 0.25)));
    }
  }

  private void markers(Canvas canvas) {
    double marked = detailed() ? face().marker() : (depth - Face.MARKER_LENGTH) / 2;
    for (Marker marker : plan.markers()) {
      if (marker.position() < first || marker.position() > last) {
        continue;
      }
      Plan.Position position = plan.position(marker.position());
      double left = x(position) + (mm(position.width()) - Face.MARKER_WIDTH) / 2;
      double top = marked + (marker.place() - 1) * 1.2;
      Rgb ground = RealColours.of(marker.colour());
      canvas.box(
          Box.at(new Point(left, top), Face.MARKER_WIDTH, Face.MARKER_LENGTH),
          0.3,
          new Look(Fill.solid(ground), Stroke.of(Tone.INK, 0.15)));
      letters(canvas, marker, new Point(left, top), ground);
    }
  }

  /** Across the marker where that can be read, else along it. */
  private static void letters(Canvas canvas, Marker marker, Point corner, Rgb ground) {
    Lettering letters =
        Lettering.of(2.6)
            .middle()
            .in(marker.fits() ? RealColours.lettersOn(ground) : Tone.BAD.light());
    double across = Face.MARKER_WIDTH - 0.5;
    double width = letters.widthOf(marker.text());
    if (width <= across * 1.45) {
      Lettering set = width <= across ? letters : letters.sized(2.6 * across / width);
      canvas.text(
          corner.moved(Face.MARKER_WIDTH / 2, Face.MARKER_LENGTH / 2 + set.size() * 0.36),
          marker.text(),
          set);
    } else {
      Lettering set = letters.sized(2.2).turned();
      String text = set.cut(marker.text(), Face.MARKER_LENGTH - 0.6);
      canvas.text(
          corner.moved(Face.MARKER_WIDTH / 2 + set.size() * 0.36, Face.MARKER_LENGTH / 2),
          text,
          set);
    }
  }

  private void names(Canvas canvas) {
    Lettering number = Lettering.of(2.1).middle().in(Tone.MUTED);
    Lettering name = Lettering.of(2.4).turned().end();
    for (Plan.Position position : shown()) {
      double middle = x(position) + mm(position.width()) / 2;
      canvas.text(
          new Point(middle, -1.6 - railBeyond(depth)), Integer.toString(position.number()), number);
      canvas.text(
          new Point(middle + name.size() * 0.36, depth + railBeyond(depth) + 2.5),
          name.cut(position.channel(), NAMES),
          name);
    }
    if (!detailed()) {
      return;
    }
    Lettering side = Lettering.of(2.2).end().in(Tone.MUTED);
    for (Terminal terminal : Terminal.values()) {
      canvas.text(new Point(-STUB - 1.5, face().clamp(terminal) + 0.8), terminal.label(), side);
    }
    for (Terminal terminal : Terminal.values()) {
      if (plan.bars().stream().anyMatch(bar -> bar.terminal() == terminal)) {
        canvas.text(
            new Point(-STUB - 1.5, face().bar(terminal, 1) + 2), "bar " + terminal.label(), side);
      }
    }
  }

  private void dimensions(Canvas canvas) {
    double length = length();
    double upper = -3 - railBeyond(depth);
    new Dimension(
            new Point(0, upper), new Point(length, upper), -11, number(BigDecimal.valueOf(length)))
        .drawOn(canvas);
    Plan.Position position = plan.position(first);
    double left = x(position);
    double width = mm(position.width());
    if (last > first) {
      new Dimension(
              new Point(left, upper),
              new Point(left + width, upper),
              -5,
              number(BigDecimal.valueOf(width)))
          .drawOn(canvas);
    }
    double right = length + STUB;
    new Dimension(
            new Point(length, 0),
            new Point(length, depth),
            STUB + 12,
            number(BigDecimal.valueOf(depth)))
        .drawOn(canvas);
    double top = face().middle() - IEC_60715_RAIL_WIDTH / 2;
    new Dimension(new Point(right, top), new Point(right, top + IEC_60715_RAIL_WIDTH), 5, "35")
        .drawOn(canvas);
  }

  /** A length in mm without needless digits. */
  static String number(BigDecimal mm) {
    return mm.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
