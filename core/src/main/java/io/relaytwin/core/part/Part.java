package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;

/**
 * One single part: numbers where the sheet has ranges.
 *
 * @param turnOnPicos from rise of the input to rise of the output, at least 0; picoseconds.
 * @param dropOutPicos from fall to fall, at least 0; picoseconds.
 * @param thresholds where the input is read.
 * @param semantics what happens to short pulses.
 */
public record Part(
    long turnOnPicos, long dropOutPicos, Thresholds thresholds, DelaySemantics semantics) {

  /** Checks the delays. */
  public Part {
    if (turnOnPicos < 0
        || dropOutPicos < 0
        || Math.max(turnOnPicos, dropOutPicos) > RelayTiming.LONGEST_PICOS) {
      throw new IllegalArgumentException(
          Words.fill(
              "The delays %d ps and %d ps of a part must lie within 0 .. %d ps.",
              turnOnPicos, dropOutPicos, RelayTiming.LONGEST_PICOS));
    }
  }

  /**
   * The input voltages at which the part changes its mind; a difference is hysteresis.
   *
   * @param rising a rising input counts as high from here on.
   * @param falling a falling input counts as low from here on; at most {@code rising}.
   */
  public record Thresholds(Quantity rising, Quantity falling) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Checks the order. */
    public Thresholds {
      if (falling.compareTo(rising) > 0) {
        throw new IllegalArgumentException(
            Words.fill(
                "The falling threshold %s must not lie above the rising threshold %s.",
                falling, rising));
      }
    }

    /** The thresholds within a zone that read it as told; CROSSED takes the middle. */
    public static Thresholds within(InputZone zone, ZoneReading reading) {
      Quantity bottom = zone.highestLow();
      Quantity top = zone.lowestHigh();
      return switch (reading) {
        case LOW -> new Thresholds(top, top);
        case HIGH -> new Thresholds(bottom, bottom);
        case HELD -> new Thresholds(top, bottom);
        case CROSSED -> {
          Quantity middle =
              new Quantity(
                  bottom.magnitude().add(top.in(bottom.unit()).magnitude()).multiply(HALF),
                  bottom.unit());
          yield new Thresholds(middle, middle);
        }
      };
    }

    /**
     * What a part with these thresholds makes of the zone. Thresholds inside it are given the input
     * that crosses them on every visit: the worst that a three-valued signal allows.
     */
    public ZoneReading reading(InputZone zone) {
      if (falling.compareTo(zone.lowestHigh()) >= 0) {
        return ZoneReading.LOW;
      }
      if (rising.compareTo(zone.highestLow()) <= 0) {
        return ZoneReading.HIGH;
      }
      return rising.compareTo(zone.lowestHigh()) >= 0 && falling.compareTo(zone.highestLow()) <= 0
          ? ZoneReading.HELD
          : ZoneReading.CROSSED;
    }
  }
}
