package io.relaytwin.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities, ranges and picoseconds as people write them. */
class QuantityTest {
  private static final int RUNS = 300;

  private static Quantity quantity(Random random, Unit unit) {
    BigDecimal magnitude =
        BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(13) - 2);
    return new Quantity(magnitude, unit);
  }

  @Test
  void parsesWhatItPrintsInEveryUnit() {
    Random random = new Random(1);
    for (Dimension dimension : Dimension.values()) {
      for (Unit unit : Unit.of(dimension)) {
        for (int i = 0; i < RUNS / 10; i++) {
          Quantity quantity = quantity(random, unit);
          assertThat(Quantity.parse(quantity.toString(), dimension)).isEqualTo(quantity);
        }
      }
    }
  }

  @Test
  void parsesTheRangesItPrints() {
    Random random = new Random(2);
    for (Dimension dimension : Dimension.values()) {
      for (int i = 0; i < RUNS; i++) {
        var units = Unit.of(dimension);
        Quantity a = quantity(random, units.get(random.nextInt(units.size())));
        Quantity b = quantity(random, units.get(random.nextInt(units.size())));
        Range range =
            switch (random.nextInt(4)) {
              case 0 -> Range.atMost(a);
              case 1 -> Range.atLeast(a);
              case 2 -> Range.exactly(a);
              default ->
                  a.compareTo(b) <= 0 ? new Range(a, b) : new Range(b, a); // units may differ
            };
        assertThat(Range.parse(range.toString(), dimension)).isEqualTo(range);
      }
    }
  }

  @Test
  void readsEverySpellingOfAUnit() {
    for (Dimension dimension : Dimension.values()) {
      assertThat(Unit.spellings(dimension)).isNotEmpty();
      for (String unit : Unit.spellings(dimension)) {
        String spelling = unit.equals("1") ? "" : unit; // a bare number
        assertThat(Quantity.parse("2.5 " + spelling).dimension()).as(spelling).isEqualTo(dimension);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5V, 5 V",
    "0.5us, 0.5 µs",
    "0.5 \u03bcs, 0.5 µs",
    "\u22125 V, -5 V",
    "-25 degC, -25 °C",
    "1e-3 A, 0.001 A",
    "2.2kohm, 2.2 kΩ",
    "2.2 k\u03a9, 2.2 kΩ",
    "2.5 mm2, 2.5 mm²"
  })
  void readsWhatKeyboardsGive(String written, String meant) {
    assertThat(Quantity.parse(written)).hasToString(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "4.75 .. 5.25 V, 4.75 V, 5.25 V",
    "5 V ± 5 %, 4.75 V, 5.25 V",
    "5 V +- 0.25 V, 4.75 V, 5.25 V",
    "24 V +/- 10 %, 21.6 V, 26.4 V",
    "-10 V ± 10 %, -11 V, -9 V",
    "500 mV .. 1 V, 0.5 V, 1 V",
    "5 .. 45 °C, 5 °C, 45 °C"
  })
  void readsRanges(String written, String least, String most) {
    Range range = Range.parse(written);
    assertThat(range.si().lo()).isEqualByComparingTo(Quantity.parse(least).exactSi());
    assertThat(range.si().hi()).isEqualByComparingTo(Quantity.parse(most).exactSi());
  }

  /** Each with words that tell what to write instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,5 V | decimal comma; write a decimal point: 2.5 V",
        "five V | is not a number with a unit",
        "5 Volts | \"Volts\", which is not a known unit",
        "5 v | not a known unit",
        "1e99 V | outside any quantity of the field",
        "'' | is not a number with a unit"
      })
  void saysWhatIsWrongWithAQuantity(String written, String words) {
    assertThatThrownBy(() -> Quantity.parse(written))
        .isInstanceOf(QuantitySyntaxException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 .. 4 V | wrong way round",
        ".. 4 V | lacks a bound",
        "4 V .. | lacks a bound",
        "4 V .. 5 A | mixes a voltage with a current",
        "5 V ± -1 V | negative tolerance",
        "5 V ± 5 | tolerance without a unit",
        "5 V ± 1 A | mixes a voltage with a current"
      })
  void saysWhatIsWrongWithARange(String written, String words) {
    assertThatThrownBy(() -> Range.parse(written))
        .isInstanceOf(QuantitySyntaxException.class)
        .hasMessageContaining(words);
  }

  @Test
  void namesTheUnitsThatAreExpected() {
    assertThatThrownBy(() -> Quantity.parse("16 mV", Dimension.CURRENT))
        .isInstanceOf(QuantitySyntaxException.class)
        .hasMessageContaining("is a voltage; a current is expected, in pA, nA, µA, mA, A");
    assertThatThrownBy(() -> Quantity.parse("16", Dimension.CURRENT))
        .hasMessageContaining("has no unit; a current is expected");
  }

  @Test
  void hostileTextIsRefusedQuickly() {
    String signs = "0123456789.,+-±eE µΩ°²%/VAsmkΩHz<>=\u2212\u00a0\u0000\n\ud83d\ude00";
    Random random = new Random(3);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          int refused = 0;
          for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(i % 50 == 0 ? 5_000 : 24);
            for (int n = 0; n < length; n++) {
              text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
              Range range = Range.parse(text.toString());
              assertThat(Range.parse(range.toString())).isEqualTo(range);
            } catch (QuantitySyntaxException e) {
              refused++;
              assertThat(e).message().hasSizeLessThan(500);
            }
          }
          assertThat(refused).isBetween(10_000, 19_999);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999 V", "1e-999999999 V", "9e2147483648 V", "1E+2147483647 V"})
  void exponentsBeyondTheFieldCostNothing(String written) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () ->
            assertThatThrownBy(() -> Quantity.parse(written))
                .isInstanceOf(QuantitySyntaxException.class));
  }

  @Test
  void picosecondsComeBackFromTheirQuantity() {
    Random random = new Random(4);
    long[] ends = {0, 1, -1, 999, 1000, Long.MAX_VALUE, Long.MIN_VALUE + 1};
    for (int i = 0; i < 3000; i++) {
      long picos = i < ends.length ? ends[i] : random.nextLong() >> random.nextInt(63);
      Quantity time = Picoseconds.toQuantity(picos);
      assertThat(time.picoseconds(RoundingMode.UNNECESSARY)).isEqualTo(picos);
      assertThat(Quantity.parse(time.toString())).isEqualTo(time);
    }
  }

  @Test
  void computedNumbersRoundToTheSideAskedFor() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      BigDecimal si = BigDecimal.valueOf(random.nextLong(), 9 + random.nextInt(15));
      Quantity down = Quantity.ofSi(si, Dimension.VOLTAGE, 4, RoundingMode.FLOOR);
      Quantity up = Quantity.ofSi(si, Dimension.VOLTAGE, 4, RoundingMode.CEILING);
      assertThat(down.exactSi()).isLessThanOrEqualTo(si);
      assertThat(up.exactSi()).isGreaterThanOrEqualTo(si);
      assertThat(up.exactSi().subtract(down.exactSi()))
          .isLessThanOrEqualTo(si.abs().scaleByPowerOfTen(-3));
    }
  }
}
