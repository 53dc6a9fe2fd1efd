package io.relaytwin.core.check.replay;

import io.relaytwin.core.part.DelaySemantics;
import io.relaytwin.core.part.EdgeDelays;
import io.relaytwin.core.part.InputZone;
import io.relaytwin.core.part.Part;
import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.part.PartSimulator;
import io.relaytwin.core.part.ZoneReading;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.Waveform;
import java.math.BigDecimal;

/**
 * A channel with one single part and one number for each value of its circuit, playing a stretch of
 * its signal.
 *
 * <p>Edges of the stretch stand where the thresholds of this part see them: the slew of the source
 * and the sample period of a recording are in their times already, so that whoever replays it takes
 * steep edges. The thresholds lie 1 mV inside the zone, so that a level at its very end is read as
 * the sheet promises.
 *
 * @param model the channel.
 * @param choice which part.
 * @param part its delays and thresholds.
 * @param sent what the source sends, LOW and HIGH only, from time 0 on.
 * @param offsetPicos what time 0 is in the signal.
 * @param cut whether the signal goes on after the stretch.
 */
public record Specimen(
    ChannelModel model,
    PartChoice choice,
    Part part,
    Waveform sent,
    long offsetPicos,
    boolean cut) {

  private static final BigDecimal INSIDE = new BigDecimal("0.001");
  private static final long LEAST_LEAD = 10 * Picoseconds.MICROSECOND;
  private static final long LEAST_TAIL = Picoseconds.MILLISECOND;

  /** What an input is taken for whose sheet does not tell: it hardly loads its source. */
  private static final BigDecimal UNKNOWN_INPUT_OHMS = new BigDecimal("1000000");

  /**
   * Picks a specimen.
   *
   * @param model whose sheet guarantees delays and input levels.
   * @param choice which part.
   * @param fromPicos where in the signal the stretch begins at the earliest.
   * @param maxEdges how many edges it has at most, at least 1.
   */
  public static Specimen of(ChannelModel model, PartChoice choice, long fromPicos, int maxEdges) {
    PartLimits limits = model.limits();
    if (limits == null) {
      throw new IllegalArgumentException(
          Words.fill("The sheet of %s does not bound its parts.", model.module().item()));
    }
    Part sheet = sheetPart(limits, choice);
    ZoneReading reading = sheet.thresholds().reading(limits.zone());
    long lead = Math.max(LEAST_LEAD, 2 * limits.timing().settlingPicos());
    Stretch stretch = new Stretch(reading, fromPicos, maxEdges, lead, LEAST_TAIL);
    model.sent().stream(stretch);
    return new Specimen(
        model,
        choice,
        inside(sheet, limits.zone()),
        stretch.waveform(),
        stretch.offsetPicos(),
        stretch.isCut());
  }

  /**
   * The same part and circuit without a signal.
   *
   * @param model whose sheet guarantees delays and input levels.
   * @param choice which part.
   */
  public static Specimen still(ChannelModel model, PartChoice choice) {
    ChannelModel silent =
        model.sending(sink -> {
          sink.begin(0, Levels.LOW);
          sink.end(0);
        });
    return of(silent, choice, 0, 1);
  }

  private static Part sheetPart(PartLimits limits, PartChoice choice) {
    return switch (choice) {
      case SLOW -> limits.mostOff();
      case FAST -> limits.mostOn();
      case WITNESS -> limits.slowest();
      case MIDDLE ->
          new Part(
              limits.timing().turnOnPicos() / 2,
              limits.timing().dropOutPicos() / 2,
              Part.Thresholds.within(limits.zone(), ZoneReading.CROSSED),
              DelaySemantics.INERTIAL);
    };
  }

  private static Part inside(Part part, InputZone zone) {
    BigDecimal bottom = zone.highestLow().exactSi().add(INSIDE);
    BigDecimal top = zone.lowestHigh().exactSi().subtract(INSIDE);
    BigDecimal rising = part.thresholds().rising().exactSi().min(top).max(bottom);
    BigDecimal falling = part.thresholds().falling().exactSi().max(bottom).min(top);
    return new Part(
        part.turnOnPicos(),
        part.dropOutPicos(),
        new Part.Thresholds(volts(rising), volts(falling)),
        part.semantics());
  }

  private static Quantity volts(BigDecimal number) {
    return new Quantity(number.stripTrailingZeros(), Unit.base(Dimension.VOLTAGE));
  }

  /** The voltage of the source when it means on, in volts. */
  public BigDecimal highVolts() {
    return choice.driving(model.highVolts());
  }

  /** The voltage of the source when it means off, in volts. */
  public BigDecimal lowVolts() {
    return choice.driving(model.lowVolts());
  }

  /** The resistance of the cable to the input, there and back, in ohms. */
  public BigDecimal inputLoopOhms() {
    return choice.hindering(model.inputLoopOhms());
  }

  /** The resistance of the input, in ohms. */
  public BigDecimal inputOhms() {
    Interval ohms = model.inputOhms();
    return ohms == null ? UNKNOWN_INPUT_OHMS : ohms.lo();
  }

  /** The voltage of the load supply, in volts. */
  public BigDecimal supplyVolts() {
    return choice.driving(model.supplyVolts());
  }

  /** The drop of the part while on, in volts. */
  public BigDecimal dropVolts() {
    return choice.hindering(model.dropVolts());
  }

  /** The leakage of the part while off, in amperes. */
  public BigDecimal leakageAmperes() {
    return choice.driving(model.leakageAmperes());
  }

  /** The resistance of the cable to the load, there and back, in ohms. */
  public BigDecimal outputLoopOhms() {
    return choice.hindering(model.outputLoopOhms());
  }

  /** The capacitance of the cable to the load, in farads. */
  public BigDecimal outputFarads() {
    return choice.hindering(model.outputFarads());
  }

  /** What the thresholds of the part make of the stretch, LOW and HIGH only. */
  public Waveform seen() {
    byte high = read(highVolts(), Levels.UNDEFINED);
    byte low = read(lowVolts(), Levels.UNDEFINED);
    return Waveform.of(sink -> sent.stream(new Seen(low, high, sink)));
  }

  /** What the part makes of a settled voltage of the source; the given level between. */
  private byte read(BigDecimal volts, byte between) {
    // divided voltage against the threshold, without a quotient
    BigDecimal whole = inputOhms().add(inputLoopOhms());
    BigDecimal scaled = volts.multiply(inputOhms());
    if (scaled.compareTo(part.thresholds().rising().exactSi().multiply(whole)) >= 0) {
      return Levels.HIGH;
    }
    return scaled.compareTo(part.thresholds().falling().exactSi().multiply(whole)) <= 0
        ? Levels.LOW
        : between;
  }

  /** The trace of the output, LOW and HIGH only. */
  public Waveform output(DelaySemantics semantics) {
    EdgeDelays delays = (edge, rise) -> rise ? part.turnOnPicos() : part.dropOutPicos();
    Waveform seen = seen();
    return Waveform.of(
        sink -> seen.stream(new PartSimulator(delays, semantics, ZoneReading.HELD, sink)));
  }

  /** Replaces the levels of a signal by what a part reads; UNDEFINED keeps what was before. */
  private static final class Seen implements SignalSink {
    private final byte low;
    private final byte high;
    private final SignalSink downstream;
    private byte last = Levels.LOW;

    Seen(byte low, byte high, SignalSink downstream) {
      this.low = low;
      this.high = high;
      this.downstream = downstream;
    }

    @Override
    public void begin(long startPicos, byte level) {
      last = read(level);
      downstream.begin(startPicos, last);
    }

    private byte read(byte level) {
      byte read = level == Levels.HIGH ? high : low;
      return read == Levels.UNDEFINED ? last : read;
    }

    @Override
    public void changes(long[] timesPicos, byte[] levels, int count) {
      long[] times = new long[count];
      byte[] reads = new byte[count];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        byte read = read(levels[i]);
        if (read != last) {
          times[kept] = timesPicos[i];
          reads[kept] = read;
          kept++;
          last = read;
        }
      }
      if (kept > 0) {
        downstream.changes(times, reads, kept);
      }
    }

    @Override
    public void end(long endPicos) {
      downstream.end(endPicos);
    }
  }
}
