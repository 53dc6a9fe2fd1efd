package io.relaytwin.core.check.replay;

import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;

/** Which of all conforming parts, and which circuit within the tolerances of a design. */
public enum PartChoice {
  /** On last and off first, with the least voltage and current: the lower bound of every band. */
  SLOW(
      "slow",
      "on last and off first, with the lowest supply and the least current: the lower bound"),
  /** On first and off last, with the most voltage and current: the upper bound of every band. */
  FAST(
      "fast",
      "on first and off last, with the highest supply and the most current: the upper bound"),
  /** Half way in every range. It is no typical part: the sheet states none. */
  MIDDLE("middle", "half way in every range; no typical part, for the sheet states none"),
  /** Slow both ways with the widest hysteresis: it passes the fewest pulses and pauses. */
  WITNESS(
      "witness", "slow both ways with the widest hysteresis: it loses the most pulses and pauses");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String key;
  private final String text;

  PartChoice(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** The word for the command line. */
  public String key() {
    return key;
  }

  /** What the part is, as the end of a sentence. */
  public String text() {
    return text;
  }

  /** The number out of a range that pushes current: a voltage of a source, a leakage. */
  public BigDecimal driving(Interval range) {
    return switch (this) {
      case SLOW, WITNESS -> range.lo();
      case FAST -> range.hi();
      case MIDDLE -> middle(range);
    };
  }

  /** The number out of a range that holds current back: a resistance, a drop. */
  public BigDecimal hindering(Interval range) {
    return switch (this) {
      case SLOW, WITNESS -> range.hi();
      case FAST -> range.lo();
      case MIDDLE -> middle(range);
    };
  }

  private static BigDecimal middle(Interval range) {
    return range.lo().add(range.hi()).multiply(HALF);
  }
}
