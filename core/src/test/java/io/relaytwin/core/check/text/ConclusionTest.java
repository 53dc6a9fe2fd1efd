package io.relaytwin.core.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Figures.Relation;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionTest {

  /** A sentence of the templates, with its stop. */
  private static final Message TOO_LOW = Message.of("advice.ask-maker");

  private static Finding finding(String rule, Verdict verdict, @Nullable String margin) {
    return finding(rule, verdict, margin, Relation.NONE, "1 V", null);
  }

  private static Finding finding(
      String rule,
      Verdict verdict,
      @Nullable String margin,
      Relation relation,
      String value,
      @Nullable Quantity limit) {
    return new Finding(
        new RuleInfo(rule, "some-check", ""),
        new Place.OfChannel("A"),
        verdict,
        new Figures(
            Amount.exactly(Quantity.parse(value)),
            relation,
            limit,
            margin == null ? null : Margin.of(new BigDecimal(margin), BigDecimal.ONE)),
        List.of(),
        Evidence.NONE,
        List.of(),
        List.of(),
        TOO_LOW,
        Message.NONE,
        null);
  }

  private static String sentence(Conclusion conclusion) {
    return Sentences.english().of(conclusion.says());
  }

  @Test
  void aFailureIsNamedAndTheOthersAreCounted() {
    Conclusion conclusion =
        Conclusion.of(
            Verdict.FAIL,
            List.of(
                finding("I1", Verdict.FAIL, "-0.1"),
                finding("I2", Verdict.FAIL, "-0.5"),
                finding("I3", Verdict.FAIL, "-0.5"),
                finding("T2", Verdict.NOT_GUARANTEED, null),
                finding("O4", Verdict.NOT_STATED, null),
                finding("O5", Verdict.NOT_STATED, null)));
    assertThat(sentence(conclusion))
        .isEqualTo(
            "FAIL: channel A, some-check (I1): Ask the maker; 2 more checks fail, 1 is not"
                + " guaranteed, 2 checks lack a figure.");
  }

  @Test
  void whenNothingFailsTheSmallestMarginDecides() {
    List<Finding> findings =
        List.of(
            finding("I1", Verdict.PASS, null),
            finding("I2", Verdict.PASS, "0.3"),
            finding("I3", Verdict.PASS, "0.0219"),
            finding("I4", Verdict.INFO, "0.001"));
    Conclusion conclusion = Conclusion.of(Verdict.PASS, findings);
    assertThat(conclusion.deciding()).isEqualTo(findings.get(2));
    assertThat(sentence(conclusion))
        .isEqualTo(
            "PASS: guaranteed for every module that meets its sheet; the smallest margin is 2.1 %"
                + " (channel A, some-check (I3)).");
  }

  @Test
  void theSecondUnguaranteedCheckIsOneMore() {
    Conclusion conclusion =
        Conclusion.of(
            Verdict.NOT_GUARANTEED,
            List.of(
                finding("T2", Verdict.NOT_GUARANTEED, null),
                finding("T3", Verdict.NOT_GUARANTEED, null)));
    assertThat(sentence(conclusion)).endsWith("; 1 more is not guaranteed.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0499, 4.9 %",
    "0.0999, 9.9 %",
    "0.1, 10 %",
    "0.999, 99 %",
    "12.345, 1234 %",
    "0.00012345, 0.012 %",
    "0, 0 %",
    "-0.0101, -1.1 %",
    "-0.175, -18 %"
  })
  void marginsAreRoundedDown(String share, String expected) {
    assertThat(Conclusion.percent(new BigDecimal(share))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3299.4443 mV, 3.2994 V", "10 mV, 0.01 V", "5 µV, 5 µV", "0 mV, 0 V"})
  void valuesStandInTheUnitOfTheirLimitWhereThatReadsWell(String value, String expected) {
    Finding limited =
        finding("I1", Verdict.FAIL, null, Relation.AT_LEAST, value, Quantity.of("4", "V"));
    assertThat(Conclusion.value(limited)).isEqualTo(expected);
    assertThat(Conclusion.limit(limited)).isEqualTo(">= 4 V");
  }

  @ParameterizedTest
  @CsvSource({
    "AT_MOST, 99.99991 kHz, 100 kHz",
    "AT_MOST, 100.00001 kHz, 100.01 kHz",
    "AT_LEAST, 3.999999 V, 3.9999 V",
    "AT_LEAST, 4.000001 V, 4 V",
    "AT_LEAST, 4.194 V, 4.194 V",
    "NONE, 123456 Hz, 123460 Hz"
  })
  void valuesAreRoundedToTheSideWhereTheyLookWorse(
      Relation relation, String value, String expected) {
    assertThat(Conclusion.value(finding("I1", Verdict.PASS, null, relation, value, null)))
        .isEqualTo(expected);
  }
}
