package io.relaytwin.export.drawing;

import java.util.List;

/**
 * Something that a picture can be drawn on, or measured by. What is drawn later covers what was
 * drawn before.
 */
public interface Canvas {

  /**
   * A line through the points.
   *
   * @param points at least two.
   */
  void polyline(List<Point> points, Stroke stroke);

  /**
   * A closed figure with the points as corners.
   *
   * @param points at least three; the last is joined to the first.
   */
  void polygon(List<Point> points, Look look);

  /**
   * A box.
   *
   * @param cornerRadius of its rounded corners in drawing units; 0 for sharp ones.
   */
  void box(Box box, double cornerRadius, Look look);

  /**
   * A circle.
   *
   * @param radius in drawing units, not negative.
   */
  void circle(Point centre, double radius, Look look);

  /**
   * One line of text.
   *
   * @param at the point on the base line that the lettering's anchor names.
   */
  void text(Point at, String text, Lettering lettering);

  /**
   * A part of the picture with a name of its own: a group in SVG, a layer in a drawing file.
   *
   * @param name read aloud and shown as a hint; may come from a user.
   */
  void group(String name, Picture content);

  /**
   * A part that is drawn several times: a block in a drawing file.
   *
   * @param name the same for the same content, other for other content.
   * @param at where the origin of the content stands.
   * @param content drawn about its own origin.
   */
  default void symbol(String name, Point at, Picture content) {
    content.drawOn(new PlacedCanvas(this, at, 1));
  }

  /** A straight line. */
  default void line(Point from, Point to, Stroke stroke) {
    polyline(List.of(from, to), stroke);
  }
}
