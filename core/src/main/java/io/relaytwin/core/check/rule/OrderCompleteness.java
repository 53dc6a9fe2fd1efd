package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Accessory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** E17: what has to be ordered besides the modules, so that nothing is forgotten. */
final class OrderCompleteness implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E17",
          "order-completeness",
          "What belongs to the order?",
          "module, end plate, jumpers, markers, ferrules, tool, test pin");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Map<String, Integer> order = new LinkedHashMap<>();
    for (Line line : circuit.lines()) {
      order.merge(line.module().item(), 1, Integer::sum);
    }
    for (Accessory accessory : circuit.catalogue().accessories()) {
      switch (accessory) {
        case Accessory.EndPlate plate -> order.merge(plate.item(), 1, Integer::sum);
        case Accessory.OperatingTool tool -> order.merge(tool.item(), 1, Integer::sum);
        case Accessory.TestPin pin -> order.merge(pin.item(), 1, Integer::sum);
        case Accessory.Ferrule ferrule -> {
          int ends = ends(circuit, ferrule);
          if (ends > 0) {
            order.merge(ferrule.item(), ends, Integer::sum);
          }
        }
        default -> {
          // jumpers and markers are the planner's matter
        }
      }
    }
    findings
        .of(INFO, "order")
        .verdict(Verdict.INFO)
        .assume("one end plate closes the open side of the row")
        .assume("packing units are not stated except for marker rolls and cards")
        .say(
            "Order at least "
                + order.entrySet().stream()
                    .map(entry -> entry.getValue() + " x " + entry.getKey())
                    .collect(Collectors.joining(", "))
                + ", and markers.");
  }

  private static int ends(Circuit circuit, Accessory.Ferrule ferrule) {
    int ends = 0;
    for (Line line : circuit.lines()) {
      for (Cable cable :
          java.util.Arrays.asList(line.channel().inputCable(), line.channel().outputCable())) {
        if (cable != null
            && cable.ferrule()
            && cable.conductor().compareTo(ferrule.crossSection()) == 0) {
          ends += 2; // there and back
        }
      }
    }
    return ends;
  }
}
