package io.relaytwin.export.drawing;

import java.util.Locale;

/** The roles of colours. Each comes with a shade for light surfaces and one for dark ones. */
public enum Tone implements Colour {
  /** Text and main lines. */
  INK(0x16202a, 0xe8edf2),
  /** Secondary text and axes. */
  MUTED(0x55616d, 0xa3b0bd),
  /** Grid lines and borders. */
  FAINT(0xc8d0d7, 0x3d4955),
  /** What everything stands on. */
  SURFACE(0xffffff, 0x12181f),
  /** Raised areas. */
  PANEL(0xf3f6f8, 0x1b242d),
  /** Signals and links. */
  ACCENT(0x0b5cad, 0x6cb2ff),
  /** Holds. */
  GOOD(0x1a7a39, 0x5cc27e),
  /** Holds, but only just. */
  CAUTION(0x756400, 0xe3d04f),
  /** Holds for some and not for others. */
  WARN(0xa04f00, 0xf5a14a),
  /** Does not hold. */
  BAD(0xb3261e, 0xff8078),
  /** Cannot be known. */
  UNKNOWN(0x66499b, 0xbba2f2);

  private final int light;
  private final int dark;

  Tone(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The shade on light surfaces and on paper. */
  public Rgb light() {
    return Rgb.of(light);
  }

  /** The shade on dark surfaces. */
  public Rgb dark() {
    return Rgb.of(dark);
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
