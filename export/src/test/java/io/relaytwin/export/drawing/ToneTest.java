package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ToneTest {

  /** WCAG 2.1, success criterion 1.4.3: text needs a contrast of 4.5 to 1. */
  private static final double LEAST_TEXT_CONTRAST = 4.5;

  @Test
  void textTonesAreReadableOnBothSurfaces() {
    EnumSet<Tone> text = EnumSet.complementOf(EnumSet.of(Tone.FAINT, Tone.SURFACE, Tone.PANEL));
    for (Tone tone : text) {
      for (Tone surface : EnumSet.of(Tone.SURFACE, Tone.PANEL)) {
        assertThat(contrast(tone.light(), surface.light()))
            .as("%s on %s, light", tone, surface)
            .isGreaterThanOrEqualTo(LEAST_TEXT_CONTRAST);
        assertThat(contrast(tone.dark(), surface.dark()))
            .as("%s on %s, dark", tone, surface)
            .isGreaterThanOrEqualTo(LEAST_TEXT_CONTRAST);
      }
    }
  }

  @Test
  void hexHasSixDigits() {
    assertThat(new Rgb(0, 10, 255).hex()).isEqualTo("#000aff");
    assertThat(Rgb.of(0x000aff)).isEqualTo(new Rgb(0, 10, 255));
  }

  private static double contrast(Rgb a, Rgb b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Rgb colour) {
    return 0.2126 * linear(colour.red())
        + 0.7152 * linear(colour.green())
        + 0.0722 * linear(colour.blue());
  }

  private static double linear(int share) {
    double s = share / 255.0;
    return s <= 0.03928 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }
}
