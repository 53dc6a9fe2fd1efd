package io.relaytwin.core.rail;

import java.util.List;
import java.util.Map;

/**
 * Every conductor with an end at a module, and what is done to its ends.
 *
 * @param conductors numbered from 1.
 * @param ferrules ends at modules that carry each ferrule, by item number: the positions, one for
 *     each end.
 * @param remarks on it.
 */
record Wiring(List<Conductor> conductors, Map<String, List<Integer>> ferrules, Remarks remarks) {

  Wiring {
    conductors = List.copyOf(conductors);
    ferrules = Map.copyOf(ferrules);
  }

  static Wiring of(Strip strip, Potentials potentials, Jumpering jumpering) {
    return new ConductorList(strip).done(potentials, jumpering);
  }
}
