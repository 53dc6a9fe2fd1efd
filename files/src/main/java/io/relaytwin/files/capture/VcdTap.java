package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.UncertainEdges;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** One tapped bit or voltage of a VCD on its way into a sink. */
final class VcdTap {

  private final UncertainEdges edges;
  private final int fromRight;
  private final @Nullable VoltageLevels voltage;
  private final @Nullable SampleClock clock;
  private final boolean uncertain;
  private final VcdTime time;
  private byte level = Levels.UNDEFINED;
  private boolean begun;
  private long start;
  private long lastEarliest;
  private long lastLatest;

  /**
   * Creates the tap.
   *
   * @param fromRight the place of the bit in a vector, from 0 at the right end.
   * @param voltage the levels of a voltage; {@code null} when it is a bit.
   * @param clock of the samples; {@code null} when the times are not those of samples.
   */
  VcdTap(
      Tap tap,
      int fromRight,
      @Nullable VoltageLevels voltage,
      @Nullable SampleClock clock,
      VcdTime time) {
    this.edges = new UncertainEdges(tap.sink());
    this.fromRight = fromRight;
    this.voltage = voltage;
    this.uncertain = tap.options().sampleUncertainty();
    this.clock = clock;
    this.time = time;
  }

  void begin(long units) {
    start = uncertain ? time.floor(units) : time.nearest(units);
    lastEarliest = start;
    lastLatest = start;
    edges.begin(start, level);
    begun = true;
  }

  void scalar(long units, byte symbol) {
    set(units, fromRight == 0 || symbol != '1' ? levelOf(symbol) : Levels.LOW);
  }

  /** A binary vector, which stands for its left end repeated where it is too short (18.2.1). */
  void vector(long units, byte[] text, int from, int to) {
    int at = to - 1 - fromRight;
    if (at >= from) {
      set(units, levelOf(text[at]));
    } else {
      byte left = text[from];
      set(units, left == '1' ? Levels.LOW : levelOf(left));
    }
  }

  /** A voltage; returns whether the text is a decimal number. */
  boolean real(long units, byte[] text, int from, int to) {
    byte now = voltage == null ? VoltageLevels.NONE : voltage.levelOf(text, from, to);
    if (now == VoltageLevels.NONE) {
      return false;
    }
    set(units, now);
    return true;
  }

  private static byte levelOf(byte symbol) {
    return symbol == '0' ? Levels.LOW : symbol == '1' ? Levels.HIGH : Levels.UNDEFINED;
  }

  private void set(long units, byte now) {
    if (now == level) {
      return;
    }
    level = now;
    if (!begun) {
      return;
    }
    if (clock == null) {
      exact(units, now);
    } else {
      sampled(clock, units, now);
    }
  }

  /** The dump tells the time, but for what lies between two picoseconds. */
  private void exact(long units, byte now) {
    if (time.isWhole() || !uncertain) {
      lastEarliest = time.nearest(units);
      edges.edge(lastEarliest, lastEarliest, now);
      lastLatest = lastEarliest;
    } else {
      lastEarliest = Math.max(time.floor(units), lastEarliest);
      lastLatest = Math.max(time.ceil(units), Math.max(lastLatest, lastEarliest));
      edges.edge(lastEarliest, lastLatest, now);
    }
  }

  private void sampled(SampleClock clock, long units, byte now) {
    long at = time.nearest(units);
    // The dump rounds the times of samples to its unit; the sample rate tells them exactly.
    long sample = clock.sampleAt(at);
    boolean onSample = Math.abs(clock.nearest(sample) - at) <= time.unitPicos();
    long seen = onSample ? clock.nearest(sample) : at;
    if (seen <= start) {
      edges.begin(start, now); // nothing came before it
      return;
    }
    if (!uncertain) {
      lastEarliest = Math.max(seen, lastEarliest);
      lastLatest = Math.max(lastLatest, lastEarliest);
      edges.edge(lastEarliest, lastLatest, now);
      return;
    }
    long earliest = onSample ? clock.floor(sample - 1) : at - clock.periodCeil();
    long latest = onSample ? clock.ceil(sample) : at;
    lastEarliest = Math.max(earliest, lastEarliest);
    lastLatest = Math.max(latest, Math.max(lastLatest, lastEarliest));
    seen = Math.min(Math.max(seen, lastEarliest), lastLatest);
    edges.sampled(lastEarliest, lastLatest, seen, now);
  }

  void end(long units) {
    long at = time.nearest(units);
    if (clock != null && uncertain) {
      // Of a sampled signal nothing is known after the last sample; sigrok ends one period later.
      at = clock.floor(Math.max(clock.sampleAt(at) - 1, 0));
    }
    edges.end(Math.max(at, Math.max(lastLatest, start)));
  }

  /** Time in the units of a dump. */
  static final class VcdTime {
    private final long multiplier;
    private final long divisor;

    VcdTime(BigDecimal unitSeconds) {
      BigDecimal picos = unitSeconds.movePointRight(12).stripTrailingZeros();
      BigInteger below = BigInteger.TEN.pow(Math.max(0, picos.scale()));
      BigInteger above = picos.multiply(new BigDecimal(below)).toBigIntegerExact();
      BigInteger common = above.gcd(below);
      multiplier = above.divide(common).longValueExact();
      divisor = below.divide(common).longValueExact();
    }

    /** Whether each unit is a whole number of picoseconds. */
    boolean isWhole() {
      return divisor == 1;
    }

    /** One unit rounded up, at least 1 ps. */
    long unitPicos() {
      return divisor == 1 ? multiplier : multiplier / divisor + 1;
    }

    long floor(long units) {
      long picos = Math.multiplyExact(units, multiplier);
      return divisor == 1 ? picos : Math.floorDiv(picos, divisor);
    }

    long ceil(long units) {
      long picos = Math.multiplyExact(units, multiplier);
      return divisor == 1 ? picos : Math.ceilDiv(picos, divisor);
    }

    long nearest(long units) {
      long picos = Math.multiplyExact(units, multiplier);
      return divisor == 1 ? picos : Math.floorDiv(Math.addExact(picos, divisor / 2), divisor);
    }
  }
}
