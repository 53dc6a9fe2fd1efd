package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.engine.Findings.Found;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules say of one value of a parameter. */
final class Probe {
  private final List<Finding> violated = new ArrayList<>();
  private final Map<Finding.Key, Margin> margins = new HashMap<>();

  private Probe() {}

  /**
   * Asks all rules.
   *
   * @param channel the index of the channel that was turned; -1 when all were.
   */
  static Probe of(Snapshot snapshot, int channel) {
    Probe probe = new Probe();
    for (Rule rule : snapshot.book().all()) {
      probe.add(channel < 0 ? snapshot.of(rule) : snapshot.of(rule, channel));
    }
    return probe;
  }

  private void add(List<Found> all) {
    for (Found found : all) {
      Finding finding = found.finding();
      if (finding.verdict().isViolated()) {
        violated.add(finding);
      }
      Margin margin = finding.figures().margin();
      if (margin != null) {
        margins.put(finding.key(), margin);
      }
    }
  }

  /** Rules and places that fail. */
  Set<Finding.Key> failures() {
    Set<Finding.Key> keys = new HashSet<>();
    violated.forEach(finding -> keys.add(finding.key()));
    return keys;
  }

  /** What fails, each place of a rule once. */
  List<Finding> stops(Set<Finding.Key> ignored) {
    Set<Finding.Key> told = new HashSet<>(ignored);
    return violated.stream().filter(finding -> told.add(finding.key())).toList();
  }

  /** Whether nothing fails but what is ignored. */
  boolean holds(Set<Finding.Key> ignored) {
    for (Finding finding : violated) {
      if (!ignored.contains(finding.key())) {
        return false;
      }
    }
    return true;
  }

  /** What a rule has left at a place; not a number when it has no limit there. */
  double left(Finding.Key key) {
    @Nullable Margin margin = margins.get(key);
    return margin == null ? Double.NaN : margin.left().doubleValue();
  }
}
