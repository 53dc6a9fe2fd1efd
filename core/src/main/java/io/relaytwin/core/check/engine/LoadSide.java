package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.signal.Levels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel as the load engine reckons with it: its output, its load with the line, its signal. */
public final class LoadSide {

  /** Cycles after which a load has settled; their number costs nothing. */
  private static final long SETTLED = 1_000_000;

  private LoadSide() {}

  /** The output; {@code null} when the sheet guarantees no drop or no leakage. */
  public static @Nullable OutputStage stage(Line line) {
    Quantity drop = Bounds.max(line.module().voltageDrop());
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    if (drop == null || leakage == null || line.supply().lo().compareTo(drop.exactSi()) <= 0) {
      return null;
    }
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    return OutputStage.of(
        range(line.supply(), Dimension.VOLTAGE),
        drop,
        leakage,
        reverse == null ? Quantity.of("0", "A") : reverse,
        line.off());
  }

  /**
   * The coil of a channel with its line; {@code null} when it is none, or its inductance is not
   * known, or a snubber swings with it.
   *
   * @param resistance of the winding.
   */
  public static @Nullable CoilCircuit coil(Line line, Range resistance) {
    return line.channel().load() instanceof Load.Coil coil
            && line.wiring().wire(coil.withResistance(resistance)).circuit()
                instanceof CoilCircuit circuit
        ? circuit
        : null;
  }

  /** As {@link #coil}, for a coil that any suppressor may hang at: its current dies at once. */
  public static @Nullable CoilCircuit bareCoil(Line line, Range resistance) {
    return line.channel().load() instanceof Load.Coil coil
            && line.wiring()
                    .wire(
                        coil.withResistance(resistance)
                            .withSuppression(new Load.Suppression.None()))
                    .circuit()
                instanceof CoilCircuit circuit
        ? circuit
        : null;
  }

  /** A capacitor of the design with its line and its bleeders; {@code null} when it is none. */
  public static @Nullable CapacitorCircuit capacitor(Line line) {
    return line.channel().load() instanceof Load.Capacitor
            && still(line).circuit() instanceof CapacitorCircuit capacitor
        ? capacitor
        : null;
  }

  /** The load without the charge of its cable, which nothing that is stated limits. */
  private static WiredLoad still(Line line) {
    return line.wiring().withoutCapacitance().wire(line.channel().load(), line.channel().bleeder());
  }

  /** The load as its currents are bounded; {@code null} for a coil of unknown inductance. */
  private static @Nullable LoadCircuit circuit(Line line) {
    return line.channel().load() instanceof Load.Coil coil && coil.inductance() == null
        ? null
        : still(line).circuit();
  }

  /**
   * The load as it is drawn over time; {@code null} where no band holds: outputs that share a load,
   * loads to plus, values that are missing, cables or bleeders that are left out.
   */
  public static @Nullable LoadCircuit overTime(Line line) {
    if (line.channel().outputNode() != null || line.channel().loadTo() == Channel.LoadReturn.PLUS) {
      return null;
    }
    WiredLoad wired = line.wired();
    return wired.whole() && wired.missing().isEmpty() ? wired.circuit() : null;
  }

  /**
   * What the load gets from the signal of its channel: a recording as it was played, a described
   * signal with its longest pulses and its least pauses.
   *
   * @param book plays described signals.
   * @return {@code null} for steady signals, unknown loads, and recordings that are not to be
   *     played.
   */
  public static @Nullable LoadResponse most(Line line, LoadBook book) {
    LoadCircuit load = circuit(line);
    OutputStage stage = stage(line);
    if (load == null || stage == null) {
      return null;
    }
    if (line.channel().signal() instanceof SignalSpec.Capture) {
      // once: a second pass over a long recording to narrow tolerances is not worth its time
      return line.band() == null
          ? null
          : LoadStudy.of(
              load, stage, Exceeding.limits(line.module()), line.band(), Double.POSITIVE_INFINITY);
    }
    List<PulseTrain> trains = trains(line, true);
    return trains.isEmpty()
        ? null
        : book.of(load, stage, Exceeding.limits(line.module()), trains, line.policy().margin());
  }

  /**
   * The band of a described signal: after a long pause as many cycles as a load needs to settle.
   *
   * @param longest whether pulses are the longest, with the least pauses; else the shortest.
   * @return empty when the signal is steady or recorded, or nothing is guaranteed of the delays.
   */
  public static List<PulseTrain> trains(Line line, boolean longest) {
    RelayTiming timing = timing(line);
    Interval high = line.timing().high();
    Interval low = line.timing().low();
    Interval period = line.timing().period();
    if (timing == null
        || high == null
        || low == null
        || period == null
        || line.channel().signal() instanceof SignalSpec.Capture) {
      return List.of();
    }
    long cycle = Picoseconds.ofSeconds(period.lo(), RoundingMode.FLOOR);
    long width =
        longest
            ? cycle - Picoseconds.ofSeconds(low.lo(), RoundingMode.FLOOR)
            : Picoseconds.ofSeconds(high.lo(), RoundingMode.FLOOR);
    if (width <= 0 || width >= cycle) {
      return List.of();
    }
    long cycles =
        line.channel().signal() instanceof SignalSpec.Pulses pulses
            ? Math.min(SETTLED, pulses.count())
            : SETTLED;
    PulseTrain rest = new PulseTrain(List.of(Levels.LOW), List.of(cycle), 1);
    return List.of(
        rest,
        line.timing().isOutside()
            ? new PulseTrain(List.of(Levels.UNDEFINED), List.of(cycle), cycles)
            : PulseTrain.band(timing, cycle, width, cycles));
  }

  /**
   * A single pulse out of rest, which is surely on for so long.
   *
   * @param seconds above 0.
   */
  public static List<PulseTrain> pulse(BigDecimal seconds) {
    long picos = Math.max(1, Picoseconds.ofSeconds(seconds, RoundingMode.FLOOR));
    return List.of(
        new PulseTrain(List.of(Levels.LOW), List.of(1L), 1),
        new PulseTrain(List.of(Levels.HIGH), List.of(picos), 1));
  }

  private static @Nullable RelayTiming timing(Line line) {
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    return turnOn == null || dropOut == null ? null : RelayTiming.ofMaxima(turnOn, dropOut);
  }

  /** For how long the shortest pulse is surely on at the output, seconds; null when it is not. */
  public static @Nullable BigDecimal surelyOn(Line line) {
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Interval high = line.timing().high();
    if (turnOn == null || high == null || line.timing().isOutside()) {
      return null;
    }
    BigDecimal left = high.lo().subtract(turnOn.exactSi());
    return left.signum() > 0 ? left : null;
  }

  public static Range range(Interval si, Dimension dimension) {
    return new Range(
        new Quantity(si.lo(), Unit.base(dimension)), new Quantity(si.hi(), Unit.base(dimension)));
  }

  /**
   * Whether the load draws no more than the output may carry permanently whatever the signal is, so
   * that playing it decides nothing.
   */
  static boolean neverTooMuch(Line line) {
    Quantity limit = Bounds.max(line.module().continuousCurrent());
    Interval steady = line.demand().steady();
    if (limit == null || steady == null || line.demand().inrush()) {
      return false;
    }
    boolean rings =
        line.channel().load() instanceof Load.Coil coil
            && coil.suppression() instanceof Load.Suppression.Snubber;
    BigDecimal most = limit.exactSi().multiply(BigDecimal.ONE.subtract(line.policy().margin()));
    return !rings && steady.hi().compareTo(most) <= 0;
  }

  /** Where the engine bounds charge and peak only, the square is at most peak times charge. */
  public static @Nullable BigDecimal effectiveAmperes(LoadResponse response) {
    Optional<Span> amperes = response.effectiveAmperes();
    if (amperes.isPresent()) {
      return upper(amperes.get());
    }
    Optional<Bound> peak = response.bound(Measure.CURRENT_PEAK);
    Optional<Bound> charge = response.bound(Measure.CHARGE);
    if (peak.isEmpty() || charge.isEmpty() || response.seconds() <= 0) {
      return null;
    }
    double square = peak.get().outer().hi() * charge.get().outer().hi() / response.seconds();
    return Bounds.exact(Math.nextUp(StrictMath.sqrt(Math.nextUp(square * (1 + 1e-12)))));
  }

  /** The upper end of a span that is finite; {@code null} when it is not. */
  public static @Nullable BigDecimal upper(Span span) {
    return Double.isFinite(span.hi()) ? Bounds.exact(span.hi()) : null;
  }
}
