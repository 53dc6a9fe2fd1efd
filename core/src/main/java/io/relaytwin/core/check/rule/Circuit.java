package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A design with everything looked up: what the rules read.
 *
 * @param design as it was written.
 * @param catalogue of products.
 * @param ambient the air temperature the check reckons with.
 * @param ambientGiven whether the design gives it.
 * @param controlSupply volts of the control supply.
 * @param loadSupply volts of the load supply, ripple included.
 * @param lines one for each channel.
 * @param strip its plan.
 */
record Circuit(
    Design design,
    Catalogue catalogue,
    Range ambient,
    boolean ambientGiven,
    Interval controlSupply,
    Interval loadSupply,
    List<Line> lines,
    PlannedStrip strip) {

  Circuit {
    lines = List.copyOf(lines);
  }

  /** One line for each kind of module, the first one of it, in the order of the design. */
  List<Line> kinds() {
    Map<String, Line> first = new LinkedHashMap<>();
    lines.forEach(line -> first.putIfAbsent(line.module().item(), line));
    return List.copyOf(first.values());
  }

  /** How the modules stand on the rail. */
  Plan plan() {
    return strip.of(this);
  }
}
