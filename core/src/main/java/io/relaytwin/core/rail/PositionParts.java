package io.relaytwin.core.rail;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of the order belongs to one position: the way back from a module to its parts, as {@link
 * Plan.OrderLine#positions()} is the way from a part to its modules.
 *
 * @param position counted from 1; 0 for what serves the whole job.
 * @param parts in the order of the order list.
 */
public record PositionParts(int position, List<Part> parts) {

  /** Copies the list. */
  public PositionParts {
    parts = List.copyOf(parts);
  }

  /**
   * A part at a position.
   *
   * @param line of the order, from 1.
   * @param item the item number.
   * @param rule by which it is ordered.
   * @param pieces at this position, at least 1; a plate or a bar is counted at each module that it
   *     touches, a card gives this many of its markers.
   * @param use what for, such as {@code joins load-plus 1-6}.
   */
  public record Part(int line, String item, String rule, int pieces, String use) {

    @Override
    public String toString() {
      return Words.fill("%d x %s (%s)", pieces, item, use);
    }
  }

  /** The parts of every position from left to right, and last those of the whole job. */
  public static List<PositionParts> of(Plan plan) {
    Uses uses = new Uses(plan);
    Map<Integer, List<Part>> parts = new LinkedHashMap<>();
    plan.positions().forEach(position -> parts.put(position.number(), new ArrayList<>()));
    parts.put(0, new ArrayList<>());
    int number = 0;
    for (Plan.OrderLine line : plan.order()) {
      number++;
      List<Integer> positions = line.positions().isEmpty() ? List.of(0) : line.positions();
      for (int position : positions) {
        List<String> each = position == 0 ? List.of(line.why()) : uses.of(position, line.item());
        parts
            .computeIfAbsent(position, at -> new ArrayList<>())
            .add(
                new Part(
                    number,
                    line.item(),
                    line.rule(),
                    position == 0 ? line.quantity() : each.size(),
                    each.stream().distinct().collect(Collectors.joining(", "))));
      }
    }
    return parts.entrySet().stream()
        .map(each -> new PositionParts(each.getKey(), each.getValue()))
        .toList();
  }

  /** What each item is used for at each position, gathered from the plan itself, not the order. */
  private static final class Uses {
    private final Map<Integer, Map<String, List<String>>> at = new LinkedHashMap<>();

    Uses(Plan plan) {
      for (Plan.Position position : plan.positions()) {
        add(position.number(), position.item(), "the module");
      }
      for (Plan.Plate plate : plan.plates()) {
        for (int beside : new TreeSet<>(List.of(plate.after(), plate.after() + 1))) {
          if (beside >= 1 && beside <= plan.positions().size()) {
            add(
                beside,
                plate.item(),
                plate.kind().label()
                    + (beside == plate.after() ? " at its right" : " at its left"));
          }
        }
      }
      for (Plan.JumperBar bar : plan.bars()) {
        for (int touched = bar.first(); touched <= bar.last(); touched++) {
          add(
              touched,
              bar.bar().item(),
              Words.fill("joins %s %d-%d", bar.potential(), bar.first(), bar.last()));
        }
      }
      for (Marker marker : plan.markers()) {
        if (marker.item() != null) {
          add(marker.position(), marker.item(), "marker " + marker.quoted());
        }
      }
      for (Conductor conductor : plan.conductors()) {
        end(conductor, conductor.from());
        end(conductor, conductor.to());
      }
    }

    private void end(Conductor conductor, Conductor.End end) {
      if (end.ferrule() != null && end.position() != null && end.terminal() != null) {
        add(
            end.position(),
            end.ferrule(),
            Words.fill("conductor %d at %s", conductor.number(), end.terminal().key()));
      }
    }

    private void add(int position, String item, String use) {
      at.computeIfAbsent(position, each -> new LinkedHashMap<>())
          .computeIfAbsent(item, each -> new ArrayList<>())
          .add(use);
    }

    List<String> of(int position, String item) {
      return at.getOrDefault(position, Map.of()).getOrDefault(item, List.of());
    }
  }
}
