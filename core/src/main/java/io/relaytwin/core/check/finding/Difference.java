package io.relaytwin.core.check.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between the findings of two designs. Repairs are not compared.
 *
 * @param added findings that were not there before.
 * @param gone findings that are not there any more.
 * @param changed findings of the same rule at the same place that say something else.
 */
public record Difference(List<Finding> added, List<Finding> gone, List<Changed> changed) {

  /** Nothing differs. */
  public static final Difference NONE = new Difference(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Difference {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  /**
   * A finding that says something else than before.
   *
   * @param before what it said.
   * @param after what it says.
   */
  public record Changed(Finding before, Finding after) {}

  /**
   * Compares findings; several of a rule at one place are taken in their order.
   *
   * @param before some findings of the design before.
   * @param after the findings of the same rules and places, and those that are new.
   */
  @SuppressWarnings("ReferenceEquality") // equal findings may stand at one place
  public static Difference between(List<Finding> before, List<Finding> after) {
    Map<Finding.Key, Deque<Finding>> known = new HashMap<>();
    for (Finding finding : before) {
      known.computeIfAbsent(finding.key(), key -> new ArrayDeque<>()).add(finding);
    }
    List<Finding> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (Finding finding : after) {
      Deque<Finding> same = known.get(finding.key());
      Finding was = same == null ? null : same.poll();
      if (was == null) {
        added.add(finding);
      } else if (!saysTheSame(was, finding)) {
        changed.add(new Changed(was, finding));
      }
    }
    List<Finding> gone = new ArrayList<>();
    for (Finding finding : before) {
      Deque<Finding> left = known.get(finding.key());
      if (left != null && left.peek() == finding) {
        gone.add(left.remove());
      }
    }
    return new Difference(added, gone, changed);
  }

  private static boolean saysTheSame(Finding one, Finding other) {
    return one.verdict() == other.verdict()
        && one.figures().equals(other.figures())
        && one.message().equals(other.message())
        && one.corner().equals(other.corner());
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
