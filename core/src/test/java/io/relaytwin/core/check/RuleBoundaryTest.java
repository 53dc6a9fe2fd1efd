package io.relaytwin.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.RuleCases.RuleCase;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
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
    List<String> rules = CheckSession.rules().stream().map(rule -> rule.id().toString()).toList();
    assertThat(covered).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(rules).hasSize(68).doesNotHaveDuplicates();
    assertThat(CheckSession.rules()).extracting(RuleInfo::slug).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleThatDecidesIsSeenToHoldAndNotToHold() {
    for (RuleInfo rule : CheckSession.rules()) {
      String id = rule.id().toString();
      if (WITHOUT_LIMIT.contains(id)) {
        continue;
      }
      Set<Verdict> seen =
          cases().stream()
              .filter(c -> c.rule().equals(id) && c.expected() != null)
              .map(RuleCase::expected)
              .collect(Collectors.toSet());
      assertThat(seen)
          .as(id)
          .containsAnyOf(Verdict.FAIL, Verdict.NOT_GUARANTEED, Verdict.NOT_STATED);
      if (!id.equals("I11")) { // nothing that is stated makes a floating input good
        assertThat(seen).as(id).contains(Verdict.PASS);
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
        faults(finding).forEach(fault -> faults.add(finding.id() + " " + fault + ": " + finding));
      }
    }
    assertThat(faults.stream().distinct().toList()).isEmpty();
    assertThat(seen).isGreaterThan(3000);
  }

  private static final Pattern GAP = Pattern.compile("\\{[a-z-]+[:}]");
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "(?<![\\d.,])1 (modules|inputs|markers|characters|bars|plates|conductors|feeds)\\b");

  private static List<String> faults(Finding finding) {
    List<String> faults = new ArrayList<>();
    FindingText told = Sentences.english().of(finding);
    String rule = finding.id().toString();
    if (!finding.rule().slug().matches("[a-z]+(-[a-z]+)*")) {
      faults.add("slug");
    }
    if (finding.rule().formula().isBlank() && !rule.equals("N1")) {
      faults.add("no formula");
    }
    String text =
        told.message()
            + told.advice()
            + told.corner()
            + told.evidence()
            + told.premises()
            + told.repair();
    for (String slip : List.of("null", "%s", "%d", "Optional[", "E+", "E-", "  ")) {
      if (text.contains(slip)) {
        faults.add("says \"" + slip + "\"");
      }
    }
    if (GAP.matcher(text).find()) {
      faults.add("leaves a gap");
    }
    if (ONE_OF_MANY.matcher(text).find()) {
      faults.add("counts one as many");
    }
    if (!told.message().endsWith(".") || told.place().isBlank()) {
      faults.add("no sentence or no place");
    }
    boolean bad = finding.verdict().isViolated() || finding.verdict() == Verdict.NOT_STATED;
    if (bad && told.advice().isBlank()) {
      faults.add("no advice");
    }
    if (finding.verdict() == Verdict.NOT_GUARANTEED
        && told.evidence().isBlank()
        && !List.of("O11").contains(rule)) {
      faults.add("no witness");
    }
    if (finding.figures().limit() != null
        && told.sources().isEmpty()
        && !WITHOUT_SHEET.contains(rule)
        && !List.of("E3", "E4", "T9").contains(rule)) {
      faults.add("no source");
    }
    boolean holds = finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.MARGINAL;
    Margin margin = finding.figures().margin();
    if (margin != null
        && holds != margin.left().signum() >= 0
        && finding.verdict() != Verdict.NOT_STATED) {
      faults.add("margin against verdict");
    }
    return faults;
  }
}
