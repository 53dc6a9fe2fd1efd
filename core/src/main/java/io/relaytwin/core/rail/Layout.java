package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Modules and plates side by side.
 *
 * @param positions from left to right.
 * @param plates likewise.
 * @param platedAfter the number of each position with a plate to its right.
 * @param width of all, in millimetres.
 * @param remarks on it.
 */
record Layout(
    List<Plan.Position> positions,
    List<Plan.Plate> plates,
    Set<Integer> platedAfter,
    BigDecimal width,
    Remarks remarks) {

  /** The width taken where a sheet states none: that of the family, 6 mm. */
  private static final BigDecimal WIDTH_WHEN_NOT_STATED = new BigDecimal("6");

  Layout {
    positions = List.copyOf(positions);
    plates = List.copyOf(plates);
    platedAfter = Set.copyOf(platedAfter);
  }

  static Layout of(Strip strip) {
    Rail.Plates.End end = strip.rail().plates().end();
    boolean left = end == Rail.Plates.End.LEFT || end == Rail.Plates.End.BOTH;
    boolean right = end == Rail.Plates.End.RIGHT || end == Rail.Plates.End.BOTH;
    Optional<Accessory.EndPlate> endPlate = strip.parts().plate(false);
    Optional<Accessory.EndPlate> between = strip.parts().plate(true);
    Map<Integer, String> wanted = wanted(strip);
    Row row = new Row();
    if (strip.size() == 0) {
      return row.done();
    }
    if (left) {
      row.plate(endPlate, Plan.Plate.Kind.END, 0, "the design asks for a plate at the left end");
    }
    for (Strip.Module module : strip.modules()) {
      row.position(module);
      String why = wanted.get(module.number());
      if (why != null && module.number() < strip.size()) {
        row.platedAfter.add(module.number());
        row.plate(between, Plan.Plate.Kind.INTERMEDIATE, module.number(), why);
      }
    }
    if (right) {
      row.plate(
          endPlate,
          Plan.Plate.Kind.END,
          strip.size(),
          strip.rail().plates().equals(Rail.Plates.DEFAULT)
              ? "one plate closes the open side of the strip"
              : "the design asks for a plate at the right end");
      row.said.assume(
          "the right side of the strip is taken to be the open one; the sheet does not say");
    }
    return row.done();
  }

  private static Map<Integer, String> wanted(Strip strip) {
    Map<Integer, String> wanted = new TreeMap<>();
    for (Strip.Module module : strip.modules()) {
      if (strip.rail().plates().after().contains(module.channel().name())) {
        wanted.put(module.number(), "the design asks for a plate after " + module.channel().name());
      }
      Rail.Group group = module.group();
      if (group != null && group.plate() && endsGroup(strip, module)) {
        wanted.putIfAbsent(
            module.number(), "the design parts group " + group.name() + " from the next");
      }
    }
    return wanted;
  }

  private static boolean endsGroup(Strip strip, Strip.Module module) {
    return module.number() < strip.size()
        && !Objects.equals(strip.module(module.number() + 1).group(), module.group());
  }

  static Optional<BigDecimal> millimetres(Optional<Figure> figure) {
    return figure
        .flatMap(f -> f.guaranteedMax().or(f::single))
        .map(quantity -> quantity.in(Strip.MILLIMETRE).magnitude());
  }

  /** A strip that grows to the right. */
  private static final class Row {
    private final List<Plan.Position> positions = new ArrayList<>();
    private final List<Plan.Plate> plates = new ArrayList<>();
    private final Set<Integer> platedAfter = new TreeSet<>();
    private final Remarks.Draft said = new Remarks.Draft();
    private BigDecimal width = BigDecimal.ZERO;

    void position(Strip.Module module) {
      Optional<BigDecimal> stated = millimetres(module.product().width());
      if (stated.isEmpty()) {
        said.assume("a module whose width is not stated is taken to be 6 mm wide");
        said.note(
            Plan.Note.Grade.WARNING,
            "E11",
            List.of(module.number()),
            Message.of("note.no-width", "module", module.product().item()),
            Message.of("note.measure-module"));
      }
      BigDecimal each = stated.orElse(WIDTH_WHEN_NOT_STATED);
      Rail.Group group = module.group();
      positions.add(
          new Plan.Position(
              module.number(),
              module.channel().name(),
              module.product().item(),
              group == null ? null : group.name(),
              Strip.millimetres(width),
              Strip.millimetres(each)));
      width = width.add(each);
    }

    void plate(Optional<Accessory.EndPlate> item, Plan.Plate.Kind kind, int after, String why) {
      if (item.isPresent()) {
        Quantity thickness = item.get().thickness().in(Strip.MILLIMETRE);
        plates.add(
            new Plan.Plate(
                item.get().item(), kind, after, Strip.millimetres(width), thickness, why));
        width = width.add(thickness.magnitude());
      }
    }

    Layout done() {
      return new Layout(positions, plates, platedAfter, width, said.done());
    }
  }
}
