package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.part.InputZone;
import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.SignalSource;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns lines into what other simulators need to know of them. */
public final class Models {

  private Models() {}

  public static ChannelModel of(Line line, SignalSource sent) {
    RelayModule module = line.module();
    Quantity leakage = Bounds.max(module.leakageCurrent());
    return new ChannelModel(
        line.channel(),
        module,
        limits(module),
        line.drive().title(),
        line.drive().sinking(),
        line.drive().high(),
        line.drive().low(),
        line.inputWire().loopOhms(),
        inputOhms(module),
        line.supply(),
        Line.drop(module),
        new Interval(
            BigDecimal.ZERO,
            leakage == null || !line.off().leaks() ? BigDecimal.ZERO : leakage.exactSi()),
        line.outputWire().loopOhms(),
        farads(line.outputWire().cable()),
        line.demand().plcInput(),
        sent);
  }

  public static @Nullable PartLimits limits(RelayModule module) {
    Quantity turnOn = Bounds.max(module.turnOnTime());
    Quantity dropOut = Bounds.max(module.dropOutTime());
    Quantity maxLow = Bounds.max(module.inputLow());
    Quantity minHigh = Bounds.min(module.inputHigh());
    return turnOn == null || dropOut == null || maxLow == null || minHigh == null
        ? null
        : new PartLimits(RelayTiming.ofMaxima(turnOn, dropOut), new InputZone(maxLow, minHigh));
  }

  /** The resistance through the nominal point, the only one of the curve that sheets print. */
  private static @Nullable Interval inputOhms(RelayModule module) {
    Optional<Interval> volts =
        Optional.ofNullable(Bounds.maxOrNominal(module.nominalInputVoltage())).map(Interval::of);
    Optional<Interval> amperes =
        Optional.ofNullable(Bounds.maxOrNominal(module.inputCurrent())).map(Interval::of);
    return volts.isEmpty() || amperes.isEmpty() || amperes.get().lo().signum() <= 0
        ? null
        : volts.get().over(amperes.get());
  }

  private static Interval farads(@Nullable Cable cable) {
    return cable == null || cable.capacitancePerLength() == null
        ? Interval.ZERO
        : Interval.of(cable.length()).times(Interval.of(cable.capacitancePerLength()));
  }
}
