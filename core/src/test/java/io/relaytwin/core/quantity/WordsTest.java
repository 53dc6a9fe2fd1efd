package io.relaytwin.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void fillsEachGapInTurn() {
    assertThat(Words.fill("%s of %d channels, 100 %%%n", "12", 3))
        .isEqualTo("12 of 3 channels, 100 %\n");
  }

  @Test
  void writesTheSameDigitsInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat("%d".formatted(12)).as("what a locale does").isNotEqualTo("12");
      assertThat(Words.fill("%d V", 12)).isEqualTo("12 V");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void leavesPercentSignsOfValuesAlone() {
    assertThat(Words.fill("%s", "5 %s")).isEqualTo("5 %s");
  }

  @Test
  void refusesAGapWithoutAValueAndAGapOfAnotherKind() {
    assertThatThrownBy(() -> Words.fill("%s and %s", "one"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Words.fill("%.3f", 1.0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Words.fill("100 %")).isInstanceOf(IllegalArgumentException.class);
  }
}
