package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.UncertainEdges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns signals into the figures that the timing rules read: recorded ones by their statistics,
 * described ones in closed form.
 */
public final class SignalStudy {

  private SignalStudy() {}

  /**
   * The figures of a recording that has been played.
   *
   * @param readAs what the file was read as; empty when there is nothing to say.
   * @param sent of the signal as it was recorded: what rises, and how often.
   * @param edgePicos how much earlier or later than recorded an edge may cross the undefined zone.
   * @param statistics of the same with the time that edges take: how long levels surely last.
   */
  static Timing recorded(
      SignalSpec.Capture capture,
      String readAs,
      SignalStatistics sent,
      long edgePicos,
      SignalStatistics statistics) {
    Message description = description(capture, readAs);
    if (sent.maybeHighRises() == 0 && sent.surelyHighRises() == 0) {
      return Timing.steady(Message.of("signal.never-rises", "signal", description));
    }
    if (sent.surelyHighRises() == 0) {
      description = Message.of("signal.nowhere-high", "signal", description);
    }
    SignalStatistics.Extreme maybeHigh = statistics.shortestMaybeHigh();
    SignalStatistics.Extreme surelyHigh = statistics.shortestSurelyHigh();
    SignalStatistics.Extreme maybeLow = statistics.shortestMaybeLow();
    SignalStatistics.Extreme surelyLow = statistics.shortestSurelyLow();
    // a pulse that is nowhere surely high has no sure length at all
    boolean runts = statistics.runts() > 0;
    boolean dips = statistics.dips() > 0;
    SignalStatistics.Extreme least = sent.minShortestPeriod();
    SignalStatistics.Extreme most = sent.maxShortestPeriod();
    return new Timing(
        description,
        width(runts, surelyHigh, maybeHigh),
        width(dips, surelyLow, maybeLow),
        least == null || most == null
            ? null
            : new Interval(
                seconds(Math.max(0, least.picos() - 2 * edgePicos)),
                seconds(Math.max(least.picos(), most.picos()) + 2 * edgePicos)),
        place(runts ? maybeHigh : surelyHigh),
        place(dips ? maybeLow : surelyLow),
        place(least),
        List.of(
            Premise.given(
                capture.sampleUncertainty() ? "premise.recorded" : "premise.recorded-at-samples")),
        null);
  }

  private static Message description(SignalSpec.Capture capture, String readAs) {
    return readAs.isEmpty()
        ? Message.of("signal.capture", "file", capture.file(), "wire", capture.wire())
        : Message.of(
            "signal.capture-read-as",
            "file",
            capture.file(),
            "wire",
            capture.wire(),
            "layout",
            readAs);
  }

  private static @Nullable Interval width(
      boolean vanishing,
      SignalStatistics.@Nullable Extreme surely,
      SignalStatistics.@Nullable Extreme maybe) {
    if (vanishing) {
      return new Interval(
          BigDecimal.ZERO, maybe == null ? BigDecimal.ZERO : seconds(maybe.picos()));
    }
    if (surely == null) {
      return null;
    }
    long most = maybe == null ? surely.picos() : Math.max(maybe.picos(), surely.picos());
    return new Interval(surelyLasts(surely), seconds(most));
  }

  /** A level seen at one sample is known for an instant, which is no time. */
  private static BigDecimal surelyLasts(SignalStatistics.Extreme surely) {
    return surely.picos() <= UncertainEdges.INSTANT_PICOS
        ? BigDecimal.ZERO
        : seconds(surely.picos());
  }

  private static Message place(SignalStatistics.@Nullable Extreme extreme) {
    return extreme == null ? Message.NONE : at(Picoseconds.toQuantity(extreme.atPicos()));
  }

  private static Message at(Quantity time) {
    return Message.of("signal.at", "time", time);
  }

  private static Message before(Quantity time) {
    return Message.of("signal.before", "time", time);
  }

  private static BigDecimal seconds(long picos) {
    return BigDecimal.valueOf(picos, 12);
  }

  /**
   * The figures of a described signal, over all its tolerances.
   *
   * @param spec any but a recording.
   * @param edge how edges cross the undefined zone.
   */
  public static Timing described(SignalSpec spec, EdgeShape edge) {
    return switch (spec) {
      case SignalSpec.Capture capture ->
          throw new IllegalArgumentException("A recording has to be played.");
      case SignalSpec.Steady steady ->
          Timing.steady(Message.of(steady.high() ? "signal.steady-high" : "signal.steady-low"));
      case SignalSpec.Square square ->
          periodic(
              Message.of("signal.square", "frequency", square.frequency(), "duty", square.duty()),
              square.frequency(),
              square.duty().si(),
              edge);
      case SignalSpec.Pwm pwm ->
          periodic(
              Message.of("signal.pwm", "frequency", pwm.frequency(), "duty", pwm.duty()),
              pwm.frequency(),
              pwm.duty().si(),
              edge);
      case SignalSpec.Quadrature quadrature -> quadrature(quadrature, edge);
      case SignalSpec.Pulses pulses -> pulses(pulses, edge);
      case SignalSpec.PulseList list -> list(list, edge);
    };
  }

  private static Timing periodic(
      Message description, Range frequency, Interval duty, EdgeShape edge) {
    Interval hertz = Interval.of(highest(frequency));
    Interval period = Interval.of(BigDecimal.ONE).over(hertz);
    // not by way of the period, which is rounded more often than these quotients are
    Interval high = Interval.of(duty.lo()).over(hertz);
    Interval low = Interval.of(BigDecimal.ONE.subtract(duty.hi())).over(hertz);
    if (duty.hi().signum() == 0 || duty.lo().compareTo(BigDecimal.ONE) == 0) {
      return Timing.steady(Message.of("signal.never-changes", "signal", description));
    }
    return new Timing(
        description,
        edge.high(high),
        edge.low(low),
        period,
        Message.NONE,
        Message.NONE,
        Message.NONE,
        List.of(),
        highest(frequency));
  }

  private static Timing quadrature(SignalSpec.Quadrature signal, EdgeShape edge) {
    Interval hertz = Interval.of(highest(signal.frequency()));
    Interval error = Interval.of(signal.phaseError());
    Interval half = Interval.of(BigDecimal.ONE).minus(error).over(hertz.times(2));
    Interval closest = Interval.of(2).minus(error).over(hertz.times(2));
    return new Timing(
        Message.of(
            "signal.quadrature",
            "track",
            signal.track().name(),
            "frequency",
            signal.frequency(),
            "error",
            signal.phaseError()),
        edge.high(half),
        edge.low(half),
        closest,
        Message.NONE,
        Message.NONE,
        Message.NONE,
        List.of(),
        signal.phaseError().magnitude().signum() == 0 ? highest(signal.frequency()) : null);
  }

  private static Timing pulses(SignalSpec.Pulses signal, EdgeShape edge) {
    Interval width = signal.width().si();
    Interval period = signal.period().si();
    boolean single = signal.count() < 2;
    return new Timing(
        Message.of(
            "signal.pulses",
            "count",
            signal.count(),
            "width",
            signal.width(),
            "period",
            signal.period()),
        edge.high(Interval.of(width.lo())),
        single ? null : edge.low(Interval.of(period.lo().subtract(width.hi()))),
        single ? null : Interval.of(period.lo()),
        Message.NONE,
        Message.NONE,
        Message.NONE,
        List.of(),
        null);
  }

  private static Timing list(SignalSpec.PulseList list, EdgeShape edge) {
    BigDecimal high = null;
    BigDecimal low = null;
    BigDecimal period = null;
    BigDecimal rose = null;
    BigDecimal fell = null;
    Message highPlace = Message.NONE;
    Message lowPlace = Message.NONE;
    Message periodPlace = Message.NONE;
    for (SignalSpec.PulseList.Pulse pulse : list.pulses()) {
      BigDecimal at = pulse.at().exactSi();
      BigDecimal width = pulse.width().exactSi();
      if (high == null || width.compareTo(high) < 0) {
        high = width;
        highPlace = at(pulse.at());
      }
      if (fell != null && (low == null || at.subtract(fell).compareTo(low) < 0)) {
        low = at.subtract(fell);
        lowPlace = before(pulse.at());
      }
      if (rose != null && (period == null || at.subtract(rose).compareTo(period) < 0)) {
        period = at.subtract(rose);
        periodPlace = before(pulse.at());
      }
      rose = at;
      fell = at.add(width);
    }
    return new Timing(
        Message.of("signal.listed", "count", list.pulses().size()),
        high == null ? null : edge.high(Interval.of(high)),
        low == null ? null : edge.low(Interval.of(low)),
        period == null ? null : Interval.of(period),
        highPlace,
        lowPlace,
        periodPlace,
        List.of(),
        null);
  }

  /** The upper end of a frequency; its lower end when it has no upper one. */
  public static BigDecimal highest(Range frequency) {
    Quantity max = frequency.max() != null ? frequency.max() : frequency.min();
    if (max == null || max.dimension() != Dimension.FREQUENCY) {
      throw new IllegalArgumentException(Words.fill("%s is no frequency", frequency));
    }
    return max.exactSi();
  }

  /** A time in whole picoseconds, rounded as told. */
  public static long picos(BigDecimal seconds, RoundingMode rounding) {
    return Picoseconds.ofSeconds(seconds, rounding);
  }
}
