package io.relaytwin.export.drawing;

import java.util.List;

/**
 * A dimension by ISO 129: line with arrow heads, two extension lines and the text.
 *
 * @param from the one end of what is measured.
 * @param to the other end, to the right of the first or below it.
 * @param away how far the line stands off, in drawing units; to the top or left when negative.
 * @param text above the line, such as {@code 121}.
 */
public record Dimension(Point from, Point to, double away, String text) implements Picture {

  private static final Stroke LINE = Stroke.of(Tone.MUTED, 0.18);
  private static final double ARROW = 2.2;
  private static final double GAP = 0.8;
  private static final Lettering LETTERS = Lettering.of(2.8);

  @Override
  public void drawOn(Canvas canvas) {
    boolean across = to.x() - from.x() > to.y() - from.y();
    double side = Math.signum(away);
    if (across) {
      double y = from.y() + away;
      ends(canvas, new Point(from.x(), y), new Point(to.x(), y), 1, 0);
      extension(canvas, from.moved(0, side * GAP), new Point(from.x(), y + side * 1.5));
      extension(canvas, to.moved(0, side * GAP), new Point(to.x(), y + side * 1.5));
      canvas.text(new Point((from.x() + to.x()) / 2, y - GAP), text, LETTERS.middle());
    } else {
      double x = from.x() + away;
      ends(canvas, new Point(x, from.y()), new Point(x, to.y()), 0, 1);
      extension(canvas, from.moved(side * GAP, 0), new Point(x + side * 1.5, from.y()));
      extension(canvas, to.moved(side * GAP, 0), new Point(x + side * 1.5, to.y()));
      canvas.text(new Point(x - GAP, (from.y() + to.y()) / 2), text, LETTERS.middle().turned());
    }
  }

  private static void extension(Canvas canvas, Point from, Point to) {
    canvas.line(from, to, LINE);
  }

  private static void ends(Canvas canvas, Point a, Point b, double dx, double dy) {
    double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
    // Too short for two heads inside: they point from outside.
    boolean outside = length < 3 * ARROW;
    double out = outside ? 2 * ARROW : 0;
    canvas.line(a.moved(-dx * out, -dy * out), b.moved(dx * out, dy * out), LINE);
    double sense = outside ? -1 : 1;
    head(canvas, a, sense * dx, sense * dy);
    head(canvas, b, -sense * dx, -sense * dy);
  }

  private static void head(Canvas canvas, Point tip, double dx, double dy) {
    double half = ARROW / 7;
    canvas.polygon(
        List.of(
            tip,
            tip.moved(dx * ARROW - dy * half, dy * ARROW + dx * half),
            tip.moved(dx * ARROW + dy * half, dy * ARROW - dx * half)),
        Look.filled(Fill.solid(Tone.MUTED)));
  }
}
