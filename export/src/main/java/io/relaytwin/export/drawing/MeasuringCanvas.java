package io.relaytwin.export.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws nothing and keeps the smallest box around everything, line widths and text included. */
final class MeasuringCanvas implements Canvas {

  /** How far letters rise above and hang below the base line, as shares of their size. */
  private static final double ASCENT = 0.93;

  private static final double DESCENT = 0.24;

  private @Nullable Box extent;

  Box extent() {
    return extent == null ? Box.at(new Point(0, 0), 0, 0) : extent;
  }

  private void add(Box box) {
    extent = extent == null ? box : extent.around(box);
  }

  private void add(Box box, @Nullable Stroke stroke) {
    add(stroke == null ? box : box.grown(stroke.width() / 2));
  }

  @Override
  public void polyline(List<Point> points, Stroke stroke) {
    for (Point point : points) {
      add(new Box(point, point), stroke);
    }
  }

  @Override
  public void polygon(List<Point> points, Look look) {
    for (Point point : points) {
      add(new Box(point, point), look.outline());
    }
  }

  @Override
  public void box(Box box, double cornerRadius, Look look) {
    add(box, look.outline());
  }

  @Override
  public void circle(Point centre, double radius, Look look) {
    add(new Box(centre, centre).grown(radius), look.outline());
  }

  @Override
  public void text(Point at, String text, Lettering lettering) {
    double width = lettering.widthOf(text);
    double before =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    double size = lettering.size();
    if (lettering.upwards()) {
      add(Box.at(at.moved(-ASCENT * size, before - width), (ASCENT + DESCENT) * size, width));
      return;
    }
    add(Box.at(at.moved(-before, -ASCENT * size), width, (ASCENT + DESCENT) * size));
  }

  @Override
  public void group(String name, Picture content) {
    content.drawOn(this);
  }
}
