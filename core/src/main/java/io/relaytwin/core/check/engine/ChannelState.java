package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A channel with what the rules say of it, each asked when its answer is first wanted. Equal
 * channels share the answers of the first of them.
 */
final class ChannelState {
  private final Line line;
  private final List<LineRule> rules;
  private final @Nullable ChannelState first;
  private final AtomicReferenceArray<@Nullable List<Findings.Found>> answers;
  private final Map<Finding.Key, Mended> repairs = new ConcurrentHashMap<>();

  private ChannelState(Line line, List<LineRule> rules, @Nullable ChannelState first) {
    this.line = line;
    this.rules = rules;
    this.first = first;
    answers = new AtomicReferenceArray<>(rules.size());
  }

  /** A channel of which nothing was asked yet. */
  static ChannelState of(Line line, List<LineRule> rules) {
    return new ChannelState(line, rules, null);
  }

  /** The same for an equal channel. */
  ChannelState named(String name) {
    return new ChannelState(line.named(name), rules, first == null ? this : first);
  }

  /** The same channel, whose place on the strip may have changed. */
  ChannelState replanned() {
    ChannelState again = new ChannelState(line, rules, first);
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).readsStrip()) {
        again.answers.set(i, answers.get(i));
      }
    }
    return again;
  }

  /**
   * What looking for a repair came to.
   *
   * @param change that mends; {@code null} when none does.
   */
  record Mended(@Nullable Change change) {}

  /** What mends a finding of the channel; {@code null} when it was not looked for. */
  @Nullable Mended repair(Finding.Key topic) {
    return repairs.get(topic);
  }

  /** Keeps what mends a finding of the channel, whatever other channels there are. */
  void keep(Finding.Key topic, @Nullable Change change) {
    repairs.put(topic, new Mended(change));
  }

  Line line() {
    return line;
  }

  /** The channel that was asked in its stead; itself where it was asked. */
  ChannelState asked() {
    return first == null ? this : first;
  }

  /**
   * What a rule says.
   *
   * @param rule its index among the rules of channels.
   * @param circuit that the channel is part of.
   */
  List<Findings.Found> of(int rule, Circuit circuit) {
    List<Findings.Found> known = answers.get(rule);
    if (known == null) {
      known = ask(rule, circuit);
      answers.set(rule, known);
    }
    return known;
  }

  private List<Findings.Found> ask(int index, Circuit circuit) {
    LineRule rule = rules.get(index);
    if (first != null && !rule.readsStrip()) {
      List<Findings.Found> moved = new ArrayList<>();
      for (Findings.Found found : first.of(index, circuit)) {
        Finding finding = found.finding().at(line.channel().name(), null);
        moved.add(new Findings.Found(finding, found.remedies(), found.ladders()));
      }
      return List.copyOf(moved);
    }
    Findings findings = new Findings(circuit.design().policy());
    rule.check(circuit, line, findings);
    return List.copyOf(findings.all());
  }
}
