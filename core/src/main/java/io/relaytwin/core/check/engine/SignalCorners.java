package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.signal.Generators;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Pulse;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Slew;
import java.math.BigDecimal;
import java.util.List;

/** Plays a described signal at the corners of its tolerances. */
public final class SignalCorners {

  /** Periods played of a signal that goes on for ever. */
  public static final long PERIODS = 1000;

  private static final Quantity STEADY = Quantity.of("1", "ms");

  private SignalCorners() {}

  public static List<SignalSource> of(SignalSpec spec, EdgeShape edge) {
    Slew slew = edge.slew();
    return switch (spec) {
      case SignalSpec.Capture capture ->
          throw new IllegalArgumentException("A recording has no corners.");
      case SignalSpec.Steady steady ->
          List.of(Generators.steady(steady.high() ? Levels.HIGH : Levels.LOW, STEADY));
      case SignalSpec.Square square -> swept(square.frequency(), square.duty(), slew);
      case SignalSpec.Pwm pwm -> swept(pwm.frequency(), pwm.duty(), slew);
      case SignalSpec.Quadrature quadrature ->
          List.of(
              Generators.quadrature(
                  fastest(quadrature.frequency()),
                  quadrature.phaseError(),
                  quadrature.track() == SignalSpec.Quadrature.Track.A
                      ? Generators.Track.A
                      : Generators.Track.B,
                  slew,
                  PERIODS));
      case SignalSpec.Pulses pulses -> {
        long count = Math.min(pulses.count(), PERIODS);
        Quantity period = seconds(pulses.period().si().lo());
        yield List.of(
            Generators.pulses(seconds(pulses.width().si().lo()), period, slew, count),
            Generators.pulses(seconds(pulses.width().si().hi()), period, slew, count));
      }
      case SignalSpec.PulseList list -> {
        BigDecimal end = BigDecimal.ZERO;
        for (SignalSpec.PulseList.Pulse pulse : list.pulses()) {
          end = pulse.at().exactSi().add(pulse.width().exactSi());
        }
        yield List.of(
            Generators.pulseList(
                list.pulses().stream().map(p -> new Pulse(p.at(), p.width())).toList(),
                slew,
                seconds(end.add(STEADY.exactSi()))));
      }
    };
  }

  private static List<SignalSource> swept(Range frequency, Range duty, Slew slew) {
    BigDecimal least = duty.si().lo();
    BigDecimal most = duty.si().hi();
    return List.of(Generators.pwm(fastest(frequency), share(least), share(most), slew, PERIODS));
  }

  private static Quantity fastest(Range frequency) {
    return new Quantity(SignalStudy.highest(frequency), Unit.base(Dimension.FREQUENCY));
  }

  private static Quantity share(BigDecimal share) {
    return new Quantity(share, Unit.base(Dimension.RATIO));
  }

  private static Quantity seconds(BigDecimal time) {
    return new Quantity(time, Unit.base(Dimension.TIME));
  }
}
