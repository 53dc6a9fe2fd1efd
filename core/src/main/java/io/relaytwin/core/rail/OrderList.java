package io.relaytwin.core.rail;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts what the plan uses, with the reason of each line. */
final class OrderList {
  private final List<Plan.OrderLine> accessories = new ArrayList<>();
  private final List<Plan.OrderLine> lines = new ArrayList<>();
  private final Strip strip;

  private OrderList(Strip strip) {
    this.strip = strip;
  }

  static List<Plan.OrderLine> of(
      Strip strip, Layout layout, Jumpering jumpering, Marking marking, Wiring wiring) {
    if (strip.size() == 0) {
      return List.of();
    }
    OrderList list = new OrderList(strip);
    list.modules();
    list.plates(layout);
    list.bars(jumpering);
    list.markers(marking);
    list.ferrules(wiring);
    list.tools();
    list.accessories.sort(
        Comparator.comparingInt((Plan.OrderLine line) -> strip.parts().rank(line.item()))
            .thenComparing(Plan.OrderLine::rule));
    list.lines.addAll(list.accessories);
    return list.lines;
  }

  private void modules() {
    Map<String, List<Strip.Module>> byItem = new LinkedHashMap<>();
    for (Strip.Module module : strip.modules()) {
      byItem.computeIfAbsent(module.product().item(), each -> new ArrayList<>()).add(module);
    }
    byItem.forEach((item, modules) -> {
      String gtin =
          modules
              .getFirst()
              .product()
              .product()
              .statement("gtin")
              .map(Statement::text)
              .orElse(null);
      List<Integer> positions = modules.stream().map(Strip.Module::number).toList();
      lines.add(
          new Plan.OrderLine(
              item,
              modules.getFirst().product().product().title(),
              gtin,
              modules.size(),
              RailRule.R1.name(),
              positions,
              "one for each channel, at " + PositionRanges.text(positions)));
    });
  }

  private void add(String item, int quantity, RailRule rule, List<Integer> positions, String why) {
    // the sheet prints the trade item number of the module only
    accessories.add(
        new Plan.OrderLine(item, text(item), null, quantity, rule.name(), positions, why));
  }

  private String text(String item) {
    return strip.parts().find(item).map(Accessory::text).orElse("");
  }

  private void plates(Layout layout) {
    Map<String, List<Plan.Plate>> byItem = new LinkedHashMap<>();
    layout
        .plates()
        .forEach(
            plate -> byItem.computeIfAbsent(plate.item(), each -> new ArrayList<>()).add(plate));
    byItem
        .values()
        .forEach(plates -> {
          TreeSet<Integer> beside = new TreeSet<>();
          for (Plan.Plate plate : plates) {
            if (plate.after() > 0) {
              beside.add(plate.after());
            }
            if (plate.after() < strip.size()) {
              beside.add(plate.after() + 1);
            }
          }
          boolean closes = plates.stream().anyMatch(plate -> plate.kind() == Plan.Plate.Kind.END);
          add(
              plates.getFirst().item(),
              plates.size(),
              closes ? RailRule.R2 : RailRule.R3,
              List.copyOf(beside),
              plates.stream().map(Plan.Plate::why).distinct().collect(Collectors.joining("; ")));
        });
  }

  private void bars(Jumpering jumpering) {
    Map<String, List<Plan.JumperBar>> byItem = new TreeMap<>();
    for (Plan.JumperBar bar : jumpering.bars()) {
      byItem.computeIfAbsent(bar.bar().item(), each -> new ArrayList<>()).add(bar);
    }
    byItem.forEach((item, bars) -> {
      TreeSet<Integer> positions = new TreeSet<>();
      Map<String, List<String>> where = new LinkedHashMap<>();
      for (Plan.JumperBar bar : bars) {
        for (int at = bar.first(); at <= bar.last(); at++) {
          positions.add(at);
        }
        where
            .computeIfAbsent(bar.potential(), each -> new ArrayList<>())
            .add(bar.first() + "-" + bar.last());
      }
      String why =
          where.entrySet().stream()
              .map(each -> each.getKey() + " at " + String.join(", ", each.getValue()))
              .collect(Collectors.joining("; ", "commons ", ""));
      add(item, bars.size(), RailRule.J2, List.copyOf(positions), why);
    });
  }

  private void markers(Marking marking) {
    MarkerSet set = marking.chosen();
    if (set == null) {
      return;
    }
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (Marker marker : marking.markers()) {
      if (marker.item() != null) {
        List<Integer> list = positions.computeIfAbsent(marker.item(), each -> new ArrayList<>());
        if (list.isEmpty() || list.getLast() != marker.position()) {
          list.add(marker.position());
        }
      }
    }
    RailRule rule = set.scheme() == MarkerSet.Scheme.PRINTED ? RailRule.M2 : RailRule.M1;
    for (MarkerSet.Item item : set.items()) {
      List<Integer> used = positions.getOrDefault(item.item(), List.of());
      int count = used.size() * strip.rail().markers().perModule();
      add(
          item.item(),
          item.quantity(),
          rule,
          used,
          Words.fill(
              "%d of %d markers %s used, at %s",
              count, item.holds(), count == 1 ? "is" : "are", PositionRanges.text(used)));
    }
    if (set.scheme() == MarkerSet.Scheme.CARDS) {
      for (Accessory.Pen pen : strip.parts().of(Accessory.Pen.class).stream().limit(1).toList()) {
        add(
            pen.item(),
            1,
            RailRule.M3,
            List.of(),
            "writes the plain markers, unless a plotter does");
      }
    }
  }

  private void ferrules(Wiring wiring) {
    new TreeMap<>(wiring.ferrules())
        .forEach((item, ends) ->
            add(
                item,
                ends.size(),
                RailRule.F1,
                List.copyOf(new TreeSet<>(ends)),
                ends.size() == 1
                    ? "1 conductor end at a module carries it"
                    : Words.fill("%d conductor ends at modules carry it", ends.size())));
  }

  private void tools() {
    for (Accessory.OperatingTool tool :
        strip.parts().of(Accessory.OperatingTool.class).stream().limit(1).toList()) {
      add(tool.item(), 1, RailRule.T1, List.of(), "opens the clamps of every module");
    }
    for (Accessory.TestPin pin :
        strip.parts().of(Accessory.TestPin.class).stream().limit(1).toList()) {
      add(pin.item(), 1, RailRule.T2, List.of(), "touches every module for a measurement");
    }
  }
}
