package io.relaytwin.core.check.rule;

import io.relaytwin.core.rail.ChannelCurrents;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan of the strip, made when a rule first asks for it. */
final class PlannedStrip {
  private @Nullable Plan plan;

  Plan of(Circuit circuit) {
    Plan known = plan;
    if (known == null) {
      Map<String, ChannelCurrents> currents = new LinkedHashMap<>();
      for (Line line : circuit.lines()) {
        currents.put(line.channel().name(), line.currents());
      }
      known = new Planner(circuit.catalogue()).plan(circuit.design(), currents);
      plan = known;
    }
    return known;
  }
}
