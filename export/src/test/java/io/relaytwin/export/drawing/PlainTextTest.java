package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Unicode Standard Annex 9 and the Arabic joining rules make of a line. */
class PlainTextTest {

  @Test
  void leavesLatinTextAlone() {
    assertThat(PlainText.visual(Sketch.UMLAUTS)).isEqualTo(Sketch.UMLAUTS);
  }

  @Test
  void turnsARunFromRightToLeftAndKeepsItsNumbers() {
    assertThat(PlainText.visual("A \u05d0\u05d1\u05d2 12 B"))
        .isEqualTo("A 12 \u05d2\u05d1\u05d0 B");
  }

  @Test
  void anIsolatedNameLeavesTheOrderOfTheLineAlone() {
    String name = "\u05d0\u05d1 12";
    String turned = "12 \u05d1\u05d0";
    assertThat(PlainText.visual(Isolated.of(name) + ": control +"))
        .isEqualTo(turned + ": control +");
    assertThat(PlainText.visual(Isolated.of(name) + "  \u00b7  2026-11-27"))
        .isEqualTo(turned + "  \u00b7  2026-11-27");
    assertThat(PlainText.visual(name + ": control +"))
        .as("control: without it the sign stands in front")
        .startsWith("+");
  }

  @Test
  void aNameFromLeftToRightStaysAsItIs() {
    assertThat(Isolated.of(Sketch.UMLAUTS)).isEqualTo(Sketch.UMLAUTS);
    assertThat(Isolated.of("\u2069\u05d0\u2068")).isEqualTo("\u2068\u05d0\u2069");
    assertThat(PlainText.visual("a\u2068\u2069b")).isEqualTo("ab");
  }

  @Test
  void mirrorsBrackets() {
    assertThat(PlainText.visual("\u05d0(\u05d1)")).isEqualTo("(\u05d1)\u05d0");
  }

  /** Seen initial, lam with alef final, meem isolated, in the order of the paper. */
  @Test
  void joinsArabicLetters() {
    assertThat(PlainText.visual(Sketch.ARABIC)).isEqualTo("\ufee1\ufefc\ufeb3");
  }

  @Test
  void replacesWhatCannotBeDrawn() {
    assertThat(PlainText.printable("a\u0000b\u202ec\td\ud800")).isEqualTo("a\ufffdbc d\ufffd");
  }
}
