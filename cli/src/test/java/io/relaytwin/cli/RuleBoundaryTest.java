package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.cli.RuleCases.RuleCase;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.check.rule.RuleInfo;
import io.relaytwin.core.check.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule decides at its limit, to the last digit, what the table of verdicts says. */
class RuleBoundaryTest {

  /** Rules of which every design of any kind gets a finding, though nothing is decided. */
  private static final Set<String> WITHOUT_LIMIT =
      Set.of(
          "I8", "I10", "I12", "T4", "T7", "T10", "T14", "O8", "O19", "O22", "E2", "E5", "E7", "E10",
          "E13", "E14", "E15", "E16", "E17", "N1");

  /** Rules that compare with what the design or nothing at all says: no sheet to name. */
  private static final Set<String> WITHOUT_SHEET = Set.of("T11", "O14", "O18");

  static List<RuleCase> cases() {
    return RuleCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decidesAsTheTableOfVerdictsSays(RuleCase example) {
    assertThat(example.design().verdict(example.rule()).orElse(null))
        .as(
            "%s in%n%s%n%s",
            example, example.design().text(), example.design().findings(example.rule()))
        .isEqualTo(example.expected());
  }

  @Test
  void everyRuleHasItsCases() {
    Set<String> covered = cases().stream().map(RuleCase::rule).collect(Collectors.toSet());
    List<String> rules = Rules.infos().stream().map(RuleInfo::id).toList();
    assertThat(covered).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(rules).hasSize(68).doesNotHaveDuplicates();
    assertThat(Rules.infos()).extracting(RuleInfo::slug).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleThatDecidesIsSeenToHoldAndNotToHold() {
    for (RuleInfo rule : Rules.infos()) {
      if (WITHOUT_LIMIT.contains(rule.id())) {
        continue;
      }
      Set<Verdict> seen =
          cases().stream()
              .filter(c -> c.rule().equals(rule.id()) && c.expected() != null)
              .map(RuleCase::expected)
              .collect(Collectors.toSet());
      assertThat(seen)
          .as(rule.id())
          .containsAnyOf(Verdict.FAIL, Verdict.NOT_GUARANTEED, Verdict.NOT_STATED);
      if (!rule.id().equals("I11")) { // nothing that is stated makes a floating input good
        assertThat(seen).as(rule.id()).contains(Verdict.PASS);
      }
    }
  }

  @Test
  void everyFindingSaysAllThatAReaderNeeds() {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (RuleCase example : cases()) {
      for (Finding finding : example.design().check().findings()) {
        seen++;
        faults(finding).forEach(fault -> faults.add(finding.rule() + " " + fault + ": " + finding));
      }
    }
    assertThat(faults.stream().distinct().toList()).isEmpty();
    assertThat(seen).isGreaterThan(3000);
  }

  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "(?<![\\d.,])1 (modules|inputs|markers|characters|bars|plates|conductors|feeds)\\b");

  private static List<String> faults(Finding finding) {
    List<String> faults = new ArrayList<>();
    if (!finding.slug().matches("[a-z]+(-[a-z]+)*")) {
      faults.add("slug");
    }
    if (finding.formula().isBlank() && !finding.rule().equals("N1")) {
      faults.add("no formula");
    }
    String text =
        finding.message()
            + finding.advice()
            + finding.corner()
            + finding.witness()
            + finding.assumptions();
    for (String slip : List.of("null", "%s", "%d", "Optional[", "E+", "E-", "  ")) {
      if (text.contains(slip)) {
        faults.add("says \"" + slip + "\"");
      }
    }
    if (ONE_OF_MANY.matcher(text).find()) {
      faults.add("counts one as many");
    }
    if (!finding.message().endsWith(".") || finding.place().isBlank()) {
      faults.add("no sentence or no place");
    }
    boolean bad =
        finding.verdict() == Verdict.FAIL
            || finding.verdict() == Verdict.NOT_GUARANTEED
            || finding.verdict() == Verdict.NOT_STATED;
    if (bad && finding.advice().isBlank()) {
      faults.add("no advice");
    }
    if (finding.verdict() == Verdict.NOT_GUARANTEED
        && finding.witness().isBlank()
        && !List.of("O11").contains(finding.rule())) {
      faults.add("no witness");
    }
    if (finding.limit() != null
        && finding.sources().isEmpty()
        && !WITHOUT_SHEET.contains(finding.rule())
        && !List.of("E3", "E4", "T9").contains(finding.rule())) {
      faults.add("no source");
    }
    boolean holds = finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.MARGINAL;
    if (finding.margin() != null
        && holds != finding.margin().signum() >= 0
        && finding.verdict() != Verdict.NOT_STATED) {
      faults.add("margin against verdict");
    }
    return faults;
  }
}
