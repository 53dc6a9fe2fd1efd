package io.relaytwin.export.drawing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.drawing.Lettering;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  private static final Lettering LETTERS = Lettering.of(3);

  @Test
  void aNumberAndItsUnitStayOnOneLine() {
    assertThat(TextLines.words("between 1 V and 4 V, at 0.5 mm² (20 AWG\"), EN 61000-6-2; 5 of 7"))
        .containsExactly(
            "between",
            "1 V",
            "and",
            "4 V,",
            "at",
            "0.5 mm²",
            "(20 AWG\"),",
            "EN 61000-6-2;",
            "5",
            "of",
            "7");
    double width = LETTERS.widthOf("between 1");
    assertThat(TextLines.of("between 1 V", width, LETTERS)).containsExactly("between", "1 V");
  }

  @Test
  void aWordTooLongIsBrokenBehindAMark() {
    double width = LETTERS.widthOf("ATmega48/88/168/32");
    assertThat(TextLines.of("ATmega48/88/168/328", width, LETTERS))
        .containsExactly("ATmega48/88/168/", "328");
    assertThat(TextLines.of("a/" + "b".repeat(20), LETTERS.widthOf("a/bbbbbbbb"), LETTERS))
        .as("not far in front of the end")
        .startsWith("a/bbbbbbbb");
  }

  @Test
  void noLineIsWiderThanItsRoom() {
    String text = "W".repeat(90) + " a " + "i".repeat(200) + " 5 mm² " + "\ud83d\ude00".repeat(40);
    for (double width : new double[] {10, 25, 60}) {
      assertThat(TextLines.of(text, width, LETTERS))
          .allSatisfy(line -> assertThat(LETTERS.widthOf(line)).isLessThanOrEqualTo(width));
      assertThat(String.join("", TextLines.of(text, width, LETTERS)).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
    }
  }
}
