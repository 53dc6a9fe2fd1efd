package io.relaytwin.export.plan;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionParts;
import io.relaytwin.core.rail.PositionRanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order list and the conductor list as rows of cells, from which every format is written. */
public final class PlanLists {

  private PlanLists() {}

  /**
   * A list.
   *
   * @param title of the list.
   * @param heads of its columns, with the unit where there is one.
   * @param numeric whether the cells of a column are numbers.
   * @param rows as many cells each as there are heads; empty where nothing is known.
   */
  public record Sheet(
      String title, List<String> heads, List<Boolean> numeric, List<List<String>> rows) {

    /** Copies the lists. */
    public Sheet {
      heads = List.copyOf(heads);
      numeric = List.copyOf(numeric);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** What to order, with the reason of each line. */
  public static Sheet order(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (Plan.OrderLine line : plan.order()) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              line.item(),
              line.gtin() == null ? "" : line.gtin(),
              Integer.toString(line.quantity()),
              line.text(),
              line.rule(),
              PositionRanges.text(line.positions()),
              line.why()));
    }
    return new Sheet(
        "Order list",
        List.of("Line", "Item", "GTIN", "Quantity", "Description", "Rule", "Positions", "Why"),
        List.of(true, false, false, true, false, false, false, false),
        rows);
  }

  /** Every position with its parts, and last what serves the whole job. */
  public static Sheet positions(Plan plan) {
    Map<Integer, List<String>> conductors = conductorsByPosition(plan);
    List<List<String>> rows = new ArrayList<>();
    for (PositionParts each : PositionParts.of(plan)) {
      boolean job = each.position() == 0;
      Plan.Position position = job ? null : plan.position(each.position());
      rows.add(
          List.of(
              job ? "" : Integer.toString(each.position()),
              position == null ? "whole job" : position.channel(),
              position == null ? "" : position.item(),
              position == null || position.group() == null ? "" : position.group(),
              position == null ? "" : in(position.x(), "mm"),
              each.parts().stream()
                  .map(PositionParts.Part::toString)
                  .collect(Collectors.joining("; ")),
              PositionRanges.text(each.parts().stream().map(PositionParts.Part::line).toList()),
              String.join(", ", conductors.getOrDefault(each.position(), List.of()))));
    }
    return new Sheet(
        "Position list",
        List.of(
            "Position",
            "Channel",
            "Module",
            "Group",
            "x [mm]",
            "Parts",
            "Lines of the order",
            "Conductors"),
        List.of(true, false, false, false, true, false, false, false),
        rows);
  }

  private static Map<Integer, List<String>> conductorsByPosition(Plan plan) {
    Map<Integer, List<String>> numbers = new HashMap<>();
    for (Conductor each : plan.conductors()) {
      for (Conductor.End end : List.of(each.from(), each.to())) {
        Integer position = end.position();
        if (position != null) {
          numbers
              .computeIfAbsent(position, at -> new ArrayList<>())
              .add(Integer.toString(each.number()));
        }
      }
    }
    return numbers;
  }

  /** Every conductor with its two ends. */
  public static Sheet conductors(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (Conductor each : plan.conductors()) {
      rows.add(
          List.of(
              Integer.toString(each.number()),
              each.kind().label(),
              each.potential(),
              each.from().name(),
              each.to().name(),
              in(each.size(), "mm²"),
              each.stranded() ? "fine-stranded" : "solid",
              each.colour() == null ? "" : each.colour(),
              in(each.length(), "m"),
              treatment(each.from()),
              strip(each.from()),
              treatment(each.to()),
              strip(each.to())));
    }
    return new Sheet(
        "Conductor list",
        List.of(
            "Number",
            "Kind",
            "Potential",
            "From",
            "To",
            "Size [mm²]",
            "Make",
            "Colour",
            "Length [m]",
            "End from",
            "Strip from [mm]",
            "End to",
            "Strip to [mm]"),
        List.of(
            true, false, false, false, false, true, false, false, true, false, false, false, false),
        rows);
  }

  private static String in(@Nullable Quantity quantity, String unit) {
    return quantity == null
        ? ""
        : quantity.in(io.relaytwin.core.quantity.Unit.of(unit)).magnitude().toPlainString();
  }

  private static String treatment(Conductor.End end) {
    return end.ferrule() == null ? end.treatment().label() : "ferrule " + end.ferrule();
  }

  private static String strip(Conductor.End end) {
    Range range = end.stripLength();
    if (range == null) {
      return "";
    }
    String text = range.toString();
    return text.endsWith(" mm") ? text.substring(0, text.length() - 3) : text;
  }
}
