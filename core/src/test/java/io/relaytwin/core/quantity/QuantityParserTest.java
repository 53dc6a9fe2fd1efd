package io.relaytwin.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityParserTest {

  private static final String ALPHABET = "0123456789..eE+-\u2212 \tVmµΩ°C%,x";

  /** What a number and a unit are, in one line; the parser by hand must agree with it. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<number>[+\\-\u2212]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)"
              + "\\s*(?<unit>[^\\d\\s.,+][^\\s]*(?:\\s+[^\\s]+)*)?");

  private static QuantityParser.@Nullable Parts byExpression(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    return matcher.matches()
        ? new QuantityParser.Parts(matcher.group("number"), matcher.group("unit"))
        : null;
  }

  @Test
  void theParserByHandAgreesWithTheExpression() {
    Random random = new Random(9);
    int numbers = 0;
    for (int round = 0; round < 500_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(9);
      for (int i = 0; i < length; i++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String stripped = text.toString().strip();
      QuantityParser.Parts expected = byExpression(stripped);
      assertThat(QuantityParser.split(stripped)).as("<%s>", stripped).isEqualTo(expected);
      if (expected != null) {
        numbers++;
      }
    }
    assertThat(numbers).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @CsvSource({
    "5 V, 5, V",
    "0.5us, 0.5, µs",
    "-25 °C, -25, °C",
    "\u221225 °C, -25, °C",
    "1e-3 A, 0.001, A",
    ".5 mm2, 0.5, mm²",
    "5. V, 5, V",
    "7, 7, 1",
    "1.5E2 ohm, 150, Ω"
  })
  void quantitiesAreReadAsPeopleWriteThem(String text, String magnitude, String unit) {
    Quantity quantity = Quantity.parse(text);
    assertThat(quantity.magnitude()).isEqualByComparingTo(magnitude);
    assertThat(quantity.unit()).isEqualTo(Unit.of(unit));
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,5 mm²", "1 234,5 V", "0 .. 6,25 V"})
  void aDecimalCommaIsRefusedWithAClearWord(String text) {
    assertThatExceptionOfType(QuantitySyntaxException.class)
        .isThrownBy(() -> Range.parse(text))
        .withMessageContaining("decimal comma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "V", "5 5", "5..", "--5 V", "1e40 V", "5 furlongs", "e5 V", ","})
  void whatIsNoQuantityIsRefused(String text) {
    assertThatExceptionOfType(QuantitySyntaxException.class).isThrownBy(() -> Quantity.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "4.75 .. 5.25 V, 4.75 .. 5.25 V",
    "5 V ± 5 %, 4.75 .. 5.25 V",
    "<= 0.5 us, <= 0.5 µs",
    ">= 4 V, >= 4 V",
    "-25 ... 55 °C, -25 .. 55 °C",
    "5 V .. 5 V, 5 V",
    "500 mV .. 5 V, 500 mV .. 5 V",
    "24 V ± 0 V, 24 V"
  })
  void rangesArePrintedAsTheyAreRead(String text, String printed) {
    assertThat(Range.parse(text)).hasToString(printed);
    assertThat(Range.parse(printed)).isEqualTo(Range.parse(text));
  }
}
