package io.relaytwin.export.drawing;

import java.util.Locale;

/** How an area is filled, so that areas differ without colour too. */
public enum Hatch {
  /** Filled evenly. */
  SOLID,
  /** Filled evenly and lightly, so that lines and text on it stay readable. */
  TINT,
  /** Lines that rise to the right. */
  DIAGONAL,
  /** Lines that fall to the right. */
  BACK_DIAGONAL,
  /** Lines both ways. */
  CROSS,
  /** Upright lines. */
  UPRIGHT,
  /** Points. */
  DOTS;

  /** A name fit for identifiers. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
