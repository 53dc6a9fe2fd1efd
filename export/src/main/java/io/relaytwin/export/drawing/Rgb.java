package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import java.util.Locale;

/**
 * The colour of a real thing, such as a blue jumper, the same on every medium.
 *
 * @param red share of red, range [0, 255].
 * @param green share of green, range [0, 255].
 * @param blue share of blue, range [0, 255].
 */
public record Rgb(int red, int green, int blue) implements Colour {

  /** Checks the range. */
  public Rgb {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException(
          Words.fill("The colour (%d, %d, %d) has a share outside 0..255.", red, green, blue));
    }
  }

  /** The colour with the six hexadecimal digits {@code rrggbb}. */
  public static Rgb of(int rrggbb) {
    return new Rgb(rrggbb >> 16, (rrggbb >> 8) & 0xff, rrggbb & 0xff);
  }

  /** The form that CSS and SVG read, such as {@code #0b5cad}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  @Override
  public String key() {
    return hex().substring(1);
  }
}
