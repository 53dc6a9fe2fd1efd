package io.relaytwin.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.Finding.Relation;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionTest {

  private static Finding finding(String rule, Verdict verdict, @Nullable String margin) {
    return finding(rule, verdict, margin, Relation.NONE, "1 V");
  }

  private static Finding finding(
      String rule, Verdict verdict, @Nullable String margin, Relation relation, String value) {
    return new Finding(
        rule,
        "some-check",
        verdict,
        "channel A",
        "It is too low.",
        Quantity.parse(value),
        relation,
        null,
        margin == null ? null : new BigDecimal(margin),
        "",
        "",
        "",
        List.of(),
        List.of(),
        "",
        null);
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
    assertThat(conclusion.sentence())
        .isEqualTo(
            "FAIL: channel A, some-check (I1): It is too low; 2 more checks fail, 1 is not"
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
    assertThat(conclusion.sentence())
        .isEqualTo(
            "PASS: guaranteed for every module that meets its sheet; the smallest margin is 2.1 %"
                + " (channel A, some-check (I3)).");
  }

  @Test
  void theSecondUnguaranteedCheckIsOneMore() {
    assertThat(
            Conclusion.of(
                    Verdict.NOT_GUARANTEED,
                    List.of(
                        finding("T2", Verdict.NOT_GUARANTEED, null),
                        finding("T3", Verdict.NOT_GUARANTEED, null)))
                .sentence())
        .endsWith("; 1 more is not guaranteed.");
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
    Finding finding = finding("I1", Verdict.FAIL, null, Relation.AT_LEAST, value);
    Finding limited =
        new Finding(
            finding.rule(),
            finding.slug(),
            finding.verdict(),
            finding.place(),
            finding.message(),
            finding.value(),
            finding.relation(),
            Quantity.of("4", "V"),
            finding.margin(),
            "",
            "",
            "",
            List.of(),
            List.of(),
            "",
            null);
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
    assertThat(Conclusion.value(finding("I1", Verdict.PASS, null, relation, value)))
        .isEqualTo(expected);
  }
}
