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
