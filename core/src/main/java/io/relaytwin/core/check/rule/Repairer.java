package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change that makes a rule pass, by trying: every change is applied to the
 * design and the rules are asked again. So a repair holds for whatever formula the rule has.
 *
 * <p>Equal channels have equal repairs: that of the first is looked for, and tried once more on all
 * of them together; when that does not do, each is looked at by itself.
 */
final class Repairer {
  private final Circuit circuit;
  private final Findings findings;
  private final Trial trial;
  private final LineChanges changes;
  private final Set<String> violated;
  private final Map<String, Line> lines = new HashMap<>();

  Repairer(Checker checker, Circuit circuit, Findings findings) {
    this.circuit = circuit;
    this.findings = findings;
    trial = new Trial(checker, circuit);
    changes = new LineChanges(circuit);
    violated = violated(findings);
    circuit.lines().forEach(line -> lines.put(line.place(), line));
  }

  /** All findings, with a repair where one was found. */
  List<Finding> mended() {
    Map<Object, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings.all()) {
      if (!findings.remedies(finding).isEmpty() || !findings.ladders(finding).isEmpty()) {
        alike.computeIfAbsent(likeness(finding), each -> new ArrayList<>()).add(finding);
      }
    }
    IdentityHashMap<Finding, Repair> repairs = new IdentityHashMap<>();
    alike.values().forEach(same -> mend(same, repairs));
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings.all()) {
      Repair repair = repairs.get(finding);
      all.add(repair == null ? finding : finding.repairedBy(repair));
    }
    return all;
  }

  private Object likeness(Finding finding) {
    Line line = lines.get(finding.place());
    Object where = line == null ? finding.place() : unnamed(line.channel());
    return List.of(finding.rule(), findings.subject(finding), where);
  }

  private static Channel unnamed(Channel channel) {
    return channel.named("");
  }

  /** Mends findings of one rule about one thing, at one place or at equal channels. */
  private void mend(List<Finding> same, IdentityHashMap<Finding, Repair> repairs) {
    Map<String, List<Finding>> places = new LinkedHashMap<>();
    same.forEach(
        each -> places.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
    Step step = search(same.getFirst());
    if (step == null) {
      return;
    }
    Map<String, Repair> byPlace = new LinkedHashMap<>();
    if (places.size() > 1) {
      places.forEach((place, each) -> {
        Repair repair = step.at(ladders(each.getFirst()));
        if (repair != null) {
          byPlace.put(place, repair);
        }
      });
      if (byPlace.size() < places.size() || !together(byPlace, places)) {
        byPlace.clear();
        places.forEach((place, each) -> {
          Step own = search(each.getFirst());
          if (own != null) {
            byPlace.put(place, own.repair());
          }
        });
      }
    } else {
      byPlace.put(same.getFirst().place(), step.repair());
    }
    for (Finding finding : same) {
      Repair repair = byPlace.get(finding.place());
      if (repair != null) {
        repairs.put(finding, repair);
      }
    }
  }

  private boolean together(Map<String, Repair> repairs, Map<String, List<Finding>> places) {
    Design design = circuit.design();
    for (Repair repair : repairs.values()) {
      design = repair.applyTo(design);
    }
    Findings after = trial.of(design, Rules.all());
    if (!violated.containsAll(violated(after))) {
      return false;
    }
    Map<String, List<Finding>> at = byPlace(after);
    for (Map.Entry<String, List<Finding>> place : places.entrySet()) {
      Repair repair = repairs.get(place.getKey());
      Finding finding = place.getValue().getFirst();
      List<Finding> there = at.getOrDefault(place.getKey(), List.of());
      if (repair == null || !passes(after, there, repair, finding)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<Finding>> byPlace(Findings after) {
    Map<String, List<Finding>> at = new HashMap<>();
    for (Finding finding : after.all()) {
      at.computeIfAbsent(finding.place(), place -> new ArrayList<>()).add(finding);
    }
    return at;
  }

  /**
   * A change that was found.
   *
   * @param ladder which of the ladders of its finding.
   * @param rung which of its changes.
   */
  private record Step(int ladder, int rung, Repair repair) {

    /** The same step of an equal channel; {@code null} when it has none. */
    @Nullable Repair at(List<List<Repair>> ladders) {
      return ladder < ladders.size() && rung < ladders.get(ladder).size()
          ? ladders.get(ladder).get(rung)
          : null;
    }
  }

  private List<List<Repair>> ladders(Finding finding) {
    List<List<Repair>> all = new ArrayList<>();
    Line line = lines.get(finding.place());
    if (line != null) {
      findings.remedies(finding).forEach(remedy -> all.add(changes.ladder(remedy, line)));
    }
    all.addAll(findings.ladders(finding));
    return all;
  }

  private @Nullable Step search(Finding finding) {
    List<List<Repair>> ladders = ladders(finding);
    for (int i = 0; i < ladders.size(); i++) {
      int rung = smallest(ladders.get(i), finding);
      if (rung >= 0) {
        return new Step(i, rung, ladders.get(i).get(rung));
      }
    }
    return null;
  }

  /**
   * The first that passes, the smallest change first; -1 when there is none. Larger changes of one
   * kind pass when smaller ones do, until something else gives way, so that the first is found by
   * halving.
   */
  private int smallest(List<Repair> candidates, Finding finding) {
    if (candidates.isEmpty()) {
      return -1;
    }
    int low = 0;
    int high = candidates.size() - 1;
    if (candidates.getFirst() instanceof Repair.Driver
        || candidates.getFirst() instanceof Repair.Clamp) {
      while (low <= high && !mends(candidates.get(low), finding)) {
        low++;
      }
      return low <= high ? low : -1;
    }
    if (!passes(candidates.get(high), finding)) {
      return -1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passes(candidates.get(middle), finding)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return mends(candidates.get(high), finding) ? high : -1;
  }

  /** Whether the rule passes at its place. */
  private boolean passes(Repair repair, Finding finding) {
    Findings after = trial.of(repair.applyTo(circuit.design()), List.of(rule(finding)));
    return passes(after, after.all(), repair, finding);
  }

  private boolean passes(Findings after, List<Finding> among, Repair repair, Finding finding) {
    boolean pass = repair.dropsTheQuestion();
    String subject = findings.subject(finding);
    for (Finding each : among) {
      if (each.rule().equals(finding.rule())
          && each.place().equals(finding.place())
          && after.subject(each).equals(subject)) {
        if (each.verdict() == Verdict.PASS) {
          pass = true;
        } else if (each.verdict() != Verdict.INFO) {
          return false;
        }
      }
    }
    return pass;
  }

  /** Whether the rule passes and no check is violated that was not before. */
  private boolean mends(Repair repair, Finding finding) {
    Findings after = trial.of(repair.applyTo(circuit.design()), Rules.all());
    return passes(after, after.all(), repair, finding) && violated.containsAll(violated(after));
  }

  private static Rule rule(Finding finding) {
    for (Rule rule : Rules.all()) {
      if (rule.info().id().equals(finding.rule())) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule is called " + finding.rule());
  }

  private static Set<String> violated(Findings findings) {
    Set<String> all = new HashSet<>();
    for (Finding finding : findings.all()) {
      if (finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.NOT_GUARANTEED) {
        all.add(finding.rule() + "@" + finding.place() + "@" + findings.subject(finding));
      }
    }
    return all;
  }
}
