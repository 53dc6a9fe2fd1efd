package io.relaytwin.export.label;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Isolated;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.RealColours;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import io.relaytwin.export.drawing.code.BarCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Markers on A4 at true size: strips of ten markers of 5 mm, as on the cards of the sheet.
 *
 * <p>How long a marker is and how far the strips of a card stand apart is not stated; the sheet
 * says so, and its scale lets the print be measured.
 */
final class LabelSheets {

  /** The width of a marker by the data sheet, in mm. */
  static final int MARKER = 5;

  static final int IN_A_STRIP = 10;

  /** Chosen by us, in mm. */
  private static final double LENGTH = 9;

  private static final double ROW = 15;
  private static final double LEFT = 22;
  private static final double TOP = 44;
  private static final int STRIPS_ACROSS = 3;
  private static final double ACROSS = 60;
  private static final int ROWS = 15;

  private static final int ON_A_PAGE = IN_A_STRIP * STRIPS_ACROSS * ROWS;

  private LabelSheets() {}

  static byte[] pdf(String name, List<Label> labels, @Nullable LocalDate date) {
    int count = Math.max(1, (labels.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i + 1;
      String foot = (date == null ? "" : date + "  ·  ") + number + " / " + count;
      List<Label> part = labels.subList(i * ON_A_PAGE, Math.min(labels.size(), number * ON_A_PAGE));
      pages.add(Page.a4(canvas -> sheet(canvas, name, part, foot)));
    }
    return new Pdf("Markers of " + name, "Markers at true size", "en", date).render(pages);
  }

  private static void sheet(Canvas canvas, String name, List<Label> labels, String foot) {
    Lettering big = Lettering.of(5).strong();
    Lettering small = Lettering.of(2.8).in(Tone.MUTED);
    canvas.text(
        new Point(LEFT, 20),
        "Markers of " + Isolated.of(big.cut(name, 140 - big.widthOf("Markers of "))),
        big);
    canvas.text(
        new Point(LEFT, 25.5),
        "Print at 100 %. Markers are 5 mm wide; their length and the distance of strips are not"
            + " stated: measure a card first.",
        small);
    canvas.text(
        new Point(LEFT, 29.5),
        labels.stream().allMatch(Label::fits)
            ? "Strips of ten markers; the number above is the position of the first."
            : "Red: too long for a marker, cut here; choose a shorter text.",
        small);
    ruler(canvas);
    canvas.text(new Point(188, 287), foot, small.end());
    BarCode.dataMatrix(name, 0.5)
        .ifPresent(code -> code.placed(new Point(190 - code.width(), 10), 1).drawOn(canvas));
    for (int i = 0; i < labels.size(); i++) {
      int strip = i / IN_A_STRIP;
      double x = LEFT + strip % STRIPS_ACROSS * ACROSS + i % IN_A_STRIP * MARKER;
      int row = strip / STRIPS_ACROSS;
      double y = TOP + row * ROW;
      marker(canvas, labels.get(i), new Point(x, y));
      if (i % IN_A_STRIP == 0) {
        canvas.text(
            new Point(x, y - 0.8),
            Integer.toString(labels.get(i).position()),
            Lettering.of(2).in(Tone.MUTED));
      }
    }
  }

  private static void ruler(Canvas canvas) {
    Stroke line = Stroke.of(Tone.MUTED, 0.2);
    double y = 36;
    canvas.line(new Point(LEFT, y), new Point(LEFT + 100, y), line);
    for (int mm = 0; mm <= 100; mm += 10) {
      canvas.line(new Point(LEFT + mm, y - 1.5), new Point(LEFT + mm, y), line);
    }
    canvas.text(new Point(LEFT + 102, y), "100 mm", Lettering.of(2.4).in(Tone.MUTED));
  }

  private static void marker(Canvas canvas, Label label, Point corner) {
    var ground = RealColours.of(label.colour());
    canvas.box(
        Box.at(corner, MARKER, LENGTH),
        0,
        new Look(Fill.solid(ground), Stroke.of(Tone.FAINT, 0.1)));
    Lettering letters =
        Lettering.of(2.8)
            .middle()
            .in(label.fits() ? RealColours.lettersOn(ground) : Tone.BAD.light());
    double room = MARKER - 0.6;
    double width = letters.widthOf(label.text());
    if (width <= room * 1.6) {
      Lettering set = width <= room ? letters : letters.sized(2.8 * room / width);
      canvas.text(corner.moved(MARKER / 2.0, LENGTH / 2 + set.size() * 0.36), label.text(), set);
    } else {
      Lettering set = letters.sized(2.4).turned();
      canvas.text(
          corner.moved(MARKER / 2.0 + set.size() * 0.36, LENGTH / 2),
          set.cut(label.text(), LENGTH - 0.8),
          set);
    }
  }
}
