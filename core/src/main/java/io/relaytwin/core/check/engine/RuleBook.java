package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rules that are asked: those of channels, and those that are asked of channels together. */
public final class RuleBook {
  private final List<Rule> all;
  private final List<LineRule> ofLines = new ArrayList<>();
  private final List<Rule> shared = new ArrayList<>();
  private final IdentityHashMap<Rule, Integer> lineIndex = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, Integer> sharedIndex = new IdentityHashMap<>();
  private final Map<RuleId, Rule> byId = new HashMap<>();

  /**
   * A book.
   *
   * @param rules in the order in which their findings are told.
   */
  public RuleBook(List<Rule> rules) {
    all = List.copyOf(rules);
    for (Rule rule : all) {
      byId.put(rule.info().id(), rule);
      if (rule instanceof LineRule line) {
        lineIndex.put(rule, ofLines.size());
        ofLines.add(line);
      } else {
        sharedIndex.put(rule, shared.size());
        shared.add(rule);
      }
    }
  }

  /** All rules, in their order. */
  public List<Rule> all() {
    return all;
  }

  Map<RuleId, Rule> byId() {
    return byId;
  }

  List<LineRule> ofLines() {
    return ofLines;
  }

  List<Rule> shared() {
    return shared;
  }

  int lineIndex(Rule rule) {
    return lineIndex.getOrDefault(rule, -1);
  }

  int sharedIndex(Rule rule) {
    return sharedIndex.getOrDefault(rule, -1);
  }
}
