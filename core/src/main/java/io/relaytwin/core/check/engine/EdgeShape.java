package io.relaytwin.core.check.engine;

import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.signal.Slew;
import io.relaytwin.core.signal.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How the edges of a source cross the undefined zone, over all its levels: an edge is a straight
 * ramp, told by its middle.
 *
 * @param time of the whole ramp, seconds; 0 when not given.
 * @param leavesLow the earliest share of a rise, from 0 to 1, at which it may leave the low range.
 * @param reachesHigh the latest share at which it has surely reached the high range.
 */
public record EdgeShape(BigDecimal time, BigDecimal leavesLow, BigDecimal reachesHigh) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The digit to which shares are kept. */
  private static final BigDecimal LEAST_ZONE = new BigDecimal("1e-12");

  /** Edges of no duration. */
  public static final EdgeShape SHARP = new EdgeShape(BigDecimal.ZERO, HALF, HALF);

  /** The edges that drive the input of a channel. */
  public static EdgeShape of(Line line) {
    return of(
        line.drive().edge(),
        line.inputLow(),
        line.inputHigh(),
        Bounds.max(line.module().inputLow()),
        Bounds.min(line.module().inputHigh()));
  }

  /**
   * The edges of a source.
   *
   * @param time of the whole ramp; {@code null} when not given.
   * @param low volts of the settled low.
   * @param high volts of the settled high.
   * @param maxLow the end of the low range; {@code null} when not stated.
   * @param minHigh the beginning of the high range; {@code null} when not stated.
   */
  public static EdgeShape of(
      @Nullable Quantity time,
      Interval low,
      Interval high,
      @Nullable Quantity maxLow,
      @Nullable Quantity minHigh) {
    if (time == null || time.magnitude().signum() == 0 || maxLow == null || minHigh == null) {
      return SHARP;
    }
    BigDecimal leaves = BigDecimal.ONE;
    BigDecimal reaches = BigDecimal.ZERO;
    for (BigDecimal bottom : new BigDecimal[] {low.lo(), low.hi()}) {
      for (BigDecimal top : new BigDecimal[] {high.lo(), high.hi()}) {
        if (top.compareTo(bottom) <= 0) {
          return new EdgeShape(time.exactSi(), BigDecimal.ZERO, BigDecimal.ONE);
        }
        Interval swing = Interval.of(top.subtract(bottom));
        leaves = leaves.min(Interval.of(maxLow.exactSi().subtract(bottom)).over(swing).lo());
        reaches = reaches.max(Interval.of(minHigh.exactSi().subtract(bottom)).over(swing).hi());
      }
    }
    return new EdgeShape(
        time.exactSi(),
        leaves.max(BigDecimal.ZERO).setScale(12, RoundingMode.FLOOR),
        reaches.min(BigDecimal.ONE).setScale(12, RoundingMode.CEILING));
  }

  /** From surely high for the lower end to maybe high for the upper one, of a pulse so wide. */
  public Interval high(Interval middleToMiddle) {
    return new Interval(
        middleToMiddle.lo().subtract(twice(late())).max(BigDecimal.ZERO),
        middleToMiddle.hi().add(twice(early())).max(BigDecimal.ZERO));
  }

  /** From surely low for the lower end to maybe low for the upper one, of a pause so wide. */
  public Interval low(Interval middleToMiddle) {
    return new Interval(
        middleToMiddle.lo().subtract(twice(early())).max(BigDecimal.ZERO),
        middleToMiddle.hi().add(twice(late())).max(BigDecimal.ZERO));
  }

  /** How long before the middle of a rise it may leave the low range, seconds. */
  private BigDecimal early() {
    return HALF.subtract(leavesLow).multiply(time);
  }

  /** How long after the middle of a rise it has reached the high range, seconds. */
  private BigDecimal late() {
    return reachesHigh.subtract(HALF).multiply(time);
  }

  private static BigDecimal twice(BigDecimal x) {
    return x.multiply(BigDecimal.valueOf(2));
  }

  /** The same edges for a generator: a ramp from 0 to 1 with the shares as its thresholds. */
  public Slew slew() {
    if (time.signum() == 0) {
      return Slew.NONE;
    }
    Quantity ramp = new Quantity(time, Unit.of("s"));
    // A ramp that meets both at one point is drawn with a little more of the undefined zone.
    BigDecimal low = leavesLow.min(reachesHigh.subtract(LEAST_ZONE)).max(BigDecimal.ZERO);
    BigDecimal high = reachesHigh.max(low.add(LEAST_ZONE));
    return new Slew(
        ramp,
        ramp,
        Quantity.of("0", "V"),
        Quantity.of("1", "V"),
        new Thresholds(new Quantity(low, Unit.of("V")), new Quantity(high, Unit.of("V"))));
  }
}
