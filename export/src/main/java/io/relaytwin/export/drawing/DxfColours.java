package io.relaytwin.export.drawing;

/** The numbered colours of drawing files: named ones, 24 hues in ten shades, and grays. */
final class DxfColours {

  /** Black on light surfaces, white on dark ones. */
  static final int INK = 7;

  private static final int[] NAMED = {
    0xff0000, 0xffff00, 0x00ff00, 0x00ffff, 0x0000ff, 0xff00ff, -1, 0x808080, 0xc0c0c0
  };

  private static final int FIRST_HUE = 10;
  private static final int LAST_HUE = 249;

  /** The five brightnesses of each hue, of 255. */
  private static final int[] BRIGHTNESS = {255, 165, 127, 76, 38};

  /** The six grays at the end. */
  private static final int[] GRAYS = {0x33, 0x50, 0x69, 0x82, 0xbe, 0xff};

  private DxfColours() {}

  /** The number of the nearest colour, range [1, 255]. */
  static int index(Colour colour) {
    return switch (colour) {
      case Rgb rgb -> nearest(rgb);
      case Tone tone -> index(tone);
    };
  }

  private static int index(Tone tone) {
    return switch (tone) {
      case INK -> INK;
      case MUTED -> 8;
      case FAINT -> 9;
      case SURFACE, PANEL, ACCENT, GOOD, CAUTION, WARN, BAD, UNKNOWN -> nearest(tone.light());
    };
  }

  private static int nearest(Rgb wanted) {
    if (Math.max(wanted.red(), Math.max(wanted.green(), wanted.blue())) < 0x30) {
      return INK;
    }
    int best = INK;
    int least = Integer.MAX_VALUE;
    for (int index = 1; index <= 255; index++) {
      if (index == INK) {
        continue;
      }
      int distance = distance(wanted, rgb(index));
      if (distance < least) {
        least = distance;
        best = index;
      }
    }
    return best;
  }

  private static int distance(Rgb a, Rgb b) {
    int red = a.red() - b.red();
    int green = a.green() - b.green();
    int blue = a.blue() - b.blue();
    return 3 * red * red + 4 * green * green + 2 * blue * blue;
  }

  /** The colour of that number; not for {@link #INK}. */
  static Rgb rgb(int index) {
    if (index < FIRST_HUE) {
      return Rgb.of(NAMED[index - 1]);
    }
    if (index > LAST_HUE) {
      int gray = GRAYS[index - LAST_HUE - 1];
      return new Rgb(gray, gray, gray);
    }
    int hueStep = (index - FIRST_HUE) / 10;
    double hue = hueStep * 15.0;
    int brightness = BRIGHTNESS[index % 10 / 2];
    boolean pale = index % 2 == 1;
    return new Rgb(
        share(hue, 0, brightness, pale),
        share(hue, 240, brightness, pale),
        share(hue, 120, brightness, pale));
  }

  /** One of the three shares of a hue, in degrees; {@code turn} moves it to the other shares. */
  private static int share(double hue, int turn, int brightness, boolean pale) {
    double angle = (hue + turn) % 360;
    double away = Math.min(angle, 360 - angle);
    double full = Math.clamp(2 - away / 60, 0, 1);
    return (int) Math.round(brightness * (pale ? 0.5 + full / 2 : full));
  }
}
