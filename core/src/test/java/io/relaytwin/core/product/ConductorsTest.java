package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConductorsTest {

  private static final Citation SOURCE = new Citation("IEC 60228", "class 5", null);

  private static final Conductors TABLE =
      new Conductors(
          List.of(
              entry("0.5", "39.0", "36.0"),
              entry("0.08", "237", null),
              entry("2.5", "7.98", "7.41")));

  private static Conductors.Entry entry(
      String mm2, String stranded, @org.jspecify.annotations.Nullable String solid) {
    return new Conductors.Entry(
        Quantity.of(mm2, "mm²"),
        Quantity.of(stranded, "Ω/km"),
        solid == null ? null : Quantity.of(solid, "Ω/km"),
        SOURCE);
  }

  private static Conductors.Resistance at(String mm2, boolean stranded, String temperature) {
    return TABLE
        .resistance(Quantity.of(mm2, "mm²"), stranded, Range.parse(temperature))
        .orElseThrow();
  }

  /** Drop over 100 m there and back at 0.1 A, by the table of the domain knowledge. */
  @ParameterizedTest
  @CsvSource({
    "0.08, 20, 4.740", "0.08, 55, 5.392", "0.08, 70, 5.671",
    "0.5, 20, 0.780", "0.5, 55, 0.887", "0.5, 70, 0.933",
    "2.5, 20, 0.160", "2.5, 55, 0.182", "2.5, 70, 0.191"
  })
  void dropOfAHundredMetres(String mm2, String celsius, String volts) {
    BigDecimal drop =
        at(mm2, true, celsius + " °C").ohmPerMetre().hi().multiply(new BigDecimal("20"));
    assertThat(drop.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo(volts);
  }

  @Test
  void theResistanceIsExactAndItsLowerEndIsZero() {
    assertThat(at("0.5", true, "-25 .. 55 °C").ohmPerMetre().hi())
        .isEqualByComparingTo("0.044364450");
    assertThat(at("0.5", true, "-25 .. 55 °C").ohmPerMetre().lo()).isZero();
  }

  @Test
  void aSizeBetweenEntriesTakesTheThinnerOne() {
    Conductors.Resistance resistance = at("0.75", true, "20 °C");
    assertThat(resistance.tableCrossSection()).isEqualTo(Quantity.of("0.5", "mm²"));
    assertThat(resistance.exact()).isFalse();
    assertThat(at("0.5", true, "20 °C").exact()).isTrue();
  }

  @Test
  void aSolidConductorWithoutEntryTakesTheHigherFigureOfTheFineStrandedOne() {
    assertThat(at("0.08", false, "20 °C").ofStranded()).isTrue();
    assertThat(at("0.5", false, "20 °C").ofStranded()).isFalse();
    assertThat(at("0.5", false, "20 °C").ohmPerMetre().hi()).isEqualByComparingTo("0.036");
  }

  @Test
  void aConductorThinnerThanEveryEntryHasNoAnswer() {
    assertThat(TABLE.resistance(Quantity.of("0.079", "mm²"), true, Range.parse("20 °C"))).isEmpty();
    assertThat(TABLE.resistance(Quantity.of("0.08", "mm²"), true, Range.parse("20 °C")))
        .isPresent();
  }

  @Test
  void theFormulaIsRefusedWhereItEnds() {
    assertThatIllegalArgumentException().isThrownBy(() -> at("0.5", true, "-235 °C"));
    assertThat(at("0.5", true, "-234 °C").ohmPerMetre().hi()).isPositive();
  }
}
