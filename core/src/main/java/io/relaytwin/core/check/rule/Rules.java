package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.RuleBook;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.rule.cabinet.CabinetRules;
import io.relaytwin.core.check.rule.input.InputRules;
import io.relaytwin.core.check.rule.output.OutputRules;
import io.relaytwin.core.check.rule.strip.StripRules;
import io.relaytwin.core.check.rule.timing.TimingRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they are told: by group, then by number. */
public final class Rules {
  private static final String GROUPS = "ITOEN";
  private static final RuleBook BOOK =
      new RuleBook(
          Stream.of(
                  InputRules.all(),
                  TimingRules.all(),
                  OutputRules.all(),
                  StripRules.all(),
                  CabinetRules.all())
              .flatMap(List::stream)
              .sorted(
                  Comparator.comparingInt((Rule rule) -> GROUPS.indexOf(rule.info().id().group()))
                      .thenComparing(rule -> rule.info().id()))
              .toList());

  private Rules() {}

  /** The rules. */
  public static RuleBook book() {
    return BOOK;
  }

  /** What stands about each rule in the reference, in the order of the rules. */
  public static List<RuleInfo> infos() {
    return BOOK.all().stream().map(Rule::info).toList();
  }
}
