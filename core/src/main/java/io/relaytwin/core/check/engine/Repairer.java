package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.engine.Checker.Closeness;
import io.relaytwin.core.check.engine.Findings.Found;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
public final class Repairer {
  private static final int KEPT = 16;

  private final Checker checker;
  private final Snapshot base;
  private final LineChanges changes;
  private final Map<RuleId, Rule> rules;
  private final Set<Finding.Key> violated = new HashSet<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private boolean rowDecides;
  private final Memory<Change, Snapshot> wide = new Memory<>(KEPT);

  /** Mends the findings of a snapshot. */
  public Repairer(Checker checker, Snapshot base) {
    this.checker = checker;
    this.base = base;
    changes = new LineChanges(base.circuit());
    rules = base.book().byId();
  }

  /** All findings, worst first, with a repair where one was found. */
  public List<Finding> mended() {
    List<Found> all = base.found();
    List<Channel> channels = base.design().channels();
    for (int i = 0; i < channels.size(); i++) {
      indexes.put(channels.get(i).name(), i);
    }
    Map<Object, List<Found>> alike = new LinkedHashMap<>();
    for (Found found : all) {
      if (found.finding().verdict().isViolated()) {
        violated.add(found.finding().key());
      }
      if (found.mayBeMended()) {
        alike.computeIfAbsent(likeness(found), each -> new ArrayList<>()).add(found);
      }
    }
    Map<Finding.Key, Change> repairs = new HashMap<>();
    alike.values().forEach(same -> mend(same, repairs));
    EnumMap<Verdict, List<Finding>> findings = new EnumMap<>(Verdict.class);
    for (Found found : all) {
      Finding finding = found.finding();
      Change change = found.mayBeMended() ? repairs.get(finding.key()) : null;
      findings
          .computeIfAbsent(finding.verdict(), verdict -> new ArrayList<>())
          .add(change == null ? finding : finding.repairedBy(repair(change)));
    }
    List<Finding> sorted = new ArrayList<>(all.size());
    findings.values().forEach(sorted::addAll);
    return sorted;
  }

  private Repair repair(Change change) {
    return new Repair(
        change.kind(), change.says(), change.figures(), change.edits(), change.cost());
  }

  /** Rule, what it is about, and the channel but for its name. */
  private Object likeness(Found found) {
    Integer index = index(found.finding().place());
    return index == null
        ? found.finding().key()
        : List.of(topic(found), base.channels().get(index).asked());
  }

  /** What is to be mended, wherever its channel is. */
  private static Finding.Key topic(Found found) {
    return new Finding.Key(found.finding().id(), found.finding().place().at(""));
  }

  private @Nullable Integer index(Place place) {
    return place.channel() == null ? null : indexes.get(place.channel());
  }

  /**
   * Mends findings of one rule about one thing, at one place or at equal channels. What was found
   * for a channel is kept with it, unless what the channels add up to had a say in it.
   */
  private void mend(List<Found> same, Map<Finding.Key, Change> repairs) {
    List<Found> unknown = new ArrayList<>();
    for (Found found : same) {
      Integer index = index(found.finding().place());
      ChannelState.Mended kept =
          index == null ? null : base.channels().get(index).repair(topic(found));
      if (kept == null) {
        unknown.add(found);
      } else if (kept.change() != null) {
        repairs.put(found.finding().key(), kept.change());
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    rowDecides = false;
    search(unknown, repairs);
    for (Found found : unknown) {
      Integer index = index(found.finding().place());
      if (index != null && !rowDecides) {
        base.channels().get(index).keep(topic(found), repairs.get(found.finding().key()));
      }
    }
  }

  private void search(List<Found> same, Map<Finding.Key, Change> repairs) {
    Map<Finding.Key, Found> places = new LinkedHashMap<>();
    same.forEach(each -> places.putIfAbsent(each.finding().key(), each));
    Step step = search(same.getFirst());
    if (step == null) {
      return;
    }
    if (places.size() == 1) {
      repairs.put(same.getFirst().finding().key(), step.change());
      return;
    }
    Map<Finding.Key, Change> each = new LinkedHashMap<>();
    places.forEach((key, found) -> {
      Change change = step.at(ladders(found));
      if (change != null) {
        each.put(key, change);
      }
    });
    if (each.size() == places.size() && together(each)) {
      repairs.putAll(each);
      return;
    }
    rowDecides = true;
    places.forEach((key, found) -> {
      Step own = search(found);
      if (own != null) {
        repairs.put(key, own.change());
      }
    });
  }

  private boolean together(Map<Finding.Key, Change> each) {
    Design design = base.design();
    for (Change change : each.values()) {
      design = change.applyTo(design);
    }
    Snapshot after = checker.changed(base, design, Closeness.DECIDING);
    if (worsens(after)) {
      return false;
    }
    return each.entrySet().stream()
        .allMatch(entry -> passes(after, entry.getKey(), entry.getValue()));
  }

  /**
   * A change that was found.
   *
   * @param ladder which of the ladders of its finding.
   * @param rung which of its changes.
   */
  private record Step(int ladder, int rung, Change change) {

    /** The same step of an equal channel; {@code null} when it has none. */
    @Nullable Change at(List<Ladder> ladders) {
      return ladder < ladders.size() && rung < ladders.get(ladder).rungs().size()
          ? ladders.get(ladder).rungs().get(rung)
          : null;
    }
  }

  private List<Ladder> ladders(Found found) {
    List<Ladder> all = new ArrayList<>();
    Integer index = index(found.finding().place());
    if (index != null) {
      Line line = base.circuit().lines().get(index);
      found.remedies().forEach(remedy -> all.add(changes.ladder(remedy, line)));
    }
    all.addAll(found.ladders());
    return all;
  }

  private @Nullable Step search(Found found) {
    List<Ladder> ladders = ladders(found);
    for (int i = 0; i < ladders.size(); i++) {
      int rung = smallest(ladders.get(i), found.finding().key());
      if (rung >= 0) {
        return new Step(i, rung, ladders.get(i).rungs().get(rung));
      }
    }
    return null;
  }

  /** The first that passes, the smallest change first; -1 when there is none. */
  private int smallest(Ladder ladder, Finding.Key key) {
    List<Change> candidates = ladder.rungs();
    if (candidates.isEmpty()) {
      return -1;
    }
    int low = 0;
    int high = candidates.size() - 1;
    if (!ladder.isOrdered()) {
      while (low <= high && !mends(candidates.get(low), key)) {
        low++;
      }
      return low <= high ? low : -1;
    }
    if (!passes(candidates.get(high), key)) {
      return -1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passes(candidates.get(middle), key)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return harms(candidates.get(high)) ? -1 : high;
  }

  /** Whether the rule passes at its place. */
  private boolean passes(Change change, Finding.Key key) {
    Integer index = index(key.place());
    if (index != null && rules.get(key.rule()) instanceof LineRule rule && !rule.readsStrip()) {
      Design after = change.applyTo(base.design());
      if (after.channels().size() == base.design().channels().size()) {
        return passes(checker.ask(rule, after, index), key, change);
      }
    }
    return passes(trial(change), key, change);
  }

  /** Whether the rule passes and no check is violated that was not before. */
  private boolean mends(Change change, Finding.Key key) {
    return passes(change, key) && !harms(change);
  }

  /** Whether a check is violated that was not before; of a wide change, at any channel. */
  private boolean harms(Change change) {
    rowDecides |= change.isWide();
    return worsens(trial(change));
  }

  private boolean passes(Snapshot after, Finding.Key key, Change change) {
    Rule rule = rules.get(key.rule());
    if (rule == null) {
      throw new IllegalStateException("no rule is called " + key.rule());
    }
    int index = after.indexOf(key.place().channel());
    return passes(index < 0 ? after.of(rule) : after.of(rule, index), key, change);
  }

  private static boolean passes(List<Found> after, Finding.Key key, Change change) {
    boolean pass = change.dropsTheQuestion();
    for (Found found : after) {
      if (found.finding().key().equals(key)) {
        if (found.finding().verdict() == Verdict.PASS) {
          pass = true;
        } else if (found.finding().verdict() != Verdict.INFO) {
          return false;
        }
      }
    }
    return pass;
  }

  /** The changed design; one that differs in more than a channel is kept for other findings. */
  private Snapshot trial(Change change) {
    return change.isWide() ? wide.of(change, this::apply) : apply(change);
  }

  private Snapshot apply(Change change) {
    return checker.changed(base, change.applyTo(base.design()), Closeness.DECIDING);
  }

  /** Whether a check is violated that was not before. */
  private boolean worsens(Snapshot after) {
    for (int i = 0; i < after.channels().size(); i++) {
      ChannelState state = after.channels().get(i);
      boolean kept = i < base.channels().size() && state == base.channels().get(i);
      if (!kept && worsens(after, i)) {
        return true;
      }
    }
    for (Rule rule : after.book().shared()) {
      if (!after.sharesAnswer(rule, base)) {
        List<Found> again = after.of(rule);
        rowDecides |= again.stream().anyMatch(each -> each.finding().verdict() != Verdict.INFO);
        if (worsens(again)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean worsens(Snapshot after, int channel) {
    ChannelState state = after.channels().get(channel);
    for (int i = 0; i < after.book().ofLines().size(); i++) {
      if (worsens(state.of(i, after.circuit()))) {
        return true;
      }
    }
    return false;
  }

  private boolean worsens(List<Found> found) {
    for (Found each : found) {
      if (each.finding().verdict().isViolated() && !violated.contains(each.finding().key())) {
        return true;
      }
    }
    return false;
  }
}
