package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

/** The colour management of the JDK reads the profile, and takes it for its own sRGB. */
class SrgbProfileTest {

  private static final ColorSpace OURS =
      new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));

  private static final ColorSpace OF_THE_JDK = ColorSpace.getInstance(ColorSpace.CS_sRGB);

  @Test
  void coloursMeanWhatTheyMeanInSrgb() {
    int compared = 0;
    for (int red = 0; red <= 255; red += 15) {
      for (int green = 0; green <= 255; green += 51) {
        for (int blue = 0; blue <= 255; blue += 51) {
          float[] colour = {red / 255f, green / 255f, blue / 255f};
          float[] ours = OURS.toCIEXYZ(colour);
          float[] expected = OF_THE_JDK.toCIEXYZ(colour);
          for (int i = 0; i < 3; i++) {
            assertThat(ours[i]).isCloseTo(expected[i], within(0.001f));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(18 * 6 * 6);
  }

  @Test
  void theSizeIsTheSizeSaid() {
    byte[] bytes = SrgbProfile.bytes();
    assertThat(ICC_Profile.getInstance(bytes).getData()).hasSameSizeAs(bytes);
    assertThat(bytes).hasSizeLessThan(1000);
  }
}
