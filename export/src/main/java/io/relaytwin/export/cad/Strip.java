package io.relaytwin.export.cad;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.drawing.Rgb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            Words.fill(
                "The box of %s (%s x %s x %s mm) has no volume.", item, width, depth, height));
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

  /** No sheet states the colour of a housing, so that modules are shown in this neutral one. */
  private static final Rgb HOUSING = Rgb.of(0xb4b4b4);

  /**
   * The modules and plates of a plan.
   *
   * <p>A module whose sheet lacks an outer dimension is left out. A plate is drawn as high and deep
   * as the module beside it, since only its thickness is stated. Jumper bars are left out: their
   * outline is not stated.
   */
  public static Strip of(Plan plan, Catalogue catalogue) {
    Map<String, Optional<Shape>> shapes = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Plan.Position position : plan.positions()) {
      shapes
          .computeIfAbsent(position.item(), item -> catalogue.module(item).flatMap(Strip::shape))
          .ifPresent(shape ->
              parts.add(
                  new Part(
                      shape,
                      Words.fill("%s:%d %s", shape.item(), position.number(), position.channel()),
                      millimetres(position.x()))));
    }
    int number = 0;
    for (Plan.Plate plate : plan.plates()) {
      number++;
      Optional<Shape> beside =
          plan.positions().isEmpty()
              ? Optional.empty()
              : shapes.getOrDefault(
                  plan.position(Math.max(1, plate.after())).item(), Optional.empty());
      if (beside.isPresent()) {
        parts.add(
            new Part(
                shape(plate, beside.orElseThrow(), catalogue),
                plate.item() + ":" + number,
                millimetres(plate.x())));
      }
    }
    parts.sort(Comparator.comparing(Part::at));
    return new Strip(plan.name(), parts);
  }

  private static Optional<Shape> shape(RelayModule module) {
    Optional<BigDecimal> width = stated(module.width());
    Optional<BigDecimal> depth = stated(module.depth());
    Optional<BigDecimal> height = stated(module.height());
    if (width.isEmpty() || depth.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Shape(
            module.item(),
            "relay module, envelope box",
            width.orElseThrow(),
            depth.orElseThrow(),
            height.orElseThrow(),
            HOUSING));
  }

  private static Shape shape(Plan.Plate plate, Shape beside, Catalogue catalogue) {
    Optional<Accessory> accessory = catalogue.accessory(plate.item());
    return new Shape(
        plate.item(),
        "plate, thickness as stated, outline of the module",
        millimetres(plate.thickness()),
        beside.depth(),
        beside.height(),
        accessory.map(Accessory::colour).map(Strip::rgb).orElse(HOUSING));
  }

  private static Optional<BigDecimal> stated(Optional<Figure> figure) {
    return figure.flatMap(Figure::single).map(Strip::millimetres);
  }

  private static BigDecimal millimetres(Quantity length) {
    return length.in(Unit.of("mm")).magnitude();
  }

  private static Rgb rgb(Colour colour) {
    return Rgb.of(
        switch (colour) {
          case WHITE -> 0xffffff;
          case LIGHT_GRAY -> 0xc8c8c8;
          case GRAY -> 0x808080;
          case BLACK -> 0x202020;
          case YELLOW -> 0xf0c800;
          case ORANGE -> 0xf08000;
          case RED -> 0xc82020;
          case VIOLET -> 0x8040a0;
          case BLUE -> 0x2050c0;
          case LIGHT_GREEN -> 0x90d090;
          case GREEN -> 0x208040;
        });
  }

  /** The kinds of parts, in the order in which they first stand on the rail. */
  public List<Shape> shapes() {
    return parts.stream().map(Part::shape).distinct().toList();
  }
}
