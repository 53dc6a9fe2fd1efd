package io.relaytwin.export.cad;

import io.relaytwin.export.drawing.Rgb;
import java.math.BigDecimal;
import java.util.List;

/**
 * Boxes on a rail, in millimetres: x along the rail, y across it, z away from it. The origin is the
 * corner of the first box on the upper edge of the rail.
 *
 * @param name of the whole.
 * @param parts in the order of the rail; may be empty.
 */
public record Strip(String name, List<Part> parts) {

  /** Copies the list. */
  public Strip {
    parts = List.copyOf(parts);
  }

  /**
   * A kind of part: an envelope box.
   *
   * @param item the item number.
   * @param name what it is, in a few words.
   * @param width along the rail in mm, greater than zero.
   * @param depth across the rail in mm, greater than zero.
   * @param height above the upper edge of the rail in mm, greater than zero.
   * @param colour in which it is shown.
   */
  public record Shape(
      String item, String name, BigDecimal width, BigDecimal depth, BigDecimal height, Rgb colour) {

    /** Checks that the box has a volume. */
    public Shape {
      if (width.signum() <= 0 || depth.signum() <= 0 || height.signum() <= 0) {
        throw new IllegalArgumentException(
            "The box of %s (%s x %s x %s mm) has no volume.".formatted(item, width, depth, height));
      }
    }
  }

  /**
   * One box at its place.
   *
   * @param shape which kind of part.
   * @param name of this one, such as {@code 859-753:3 Gate}.
   * @param at where it begins along the rail in mm.
   */
  public record Part(Shape shape, String name, BigDecimal at) {}

  /** The kinds of parts, in the order in which they first stand on the rail. */
  public List<Shape> shapes() {
    return parts.stream().map(Part::shape).distinct().toList();
  }
}
