package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A load without memory: only how long the output is at each level counts. */
record SinkEvaluation(CurrentSink sink, OutputStage stage, StressLimits limits)
    implements Evaluation {

  /** Operations between a figure of the load and a bound, each good to half a unit. */
  private static final double RELATIVE_ERROR = 16 * 0x1p-53;

  @Override
  public List<Trajectory> upper() {
    return List.of();
  }

  @Override
  public List<Trajectory> lower() {
    return List.of();
  }

  @Override
  public Map<Measure, Bound> bounds(Times times) {
    Span on = stage.onVolts();
    double offVolts = sink.offVolts(stage);
    double onLeast = sink.least().at(on.lo());
    double onMost = sink.most().at(on.hi());
    double offMost = Math.min(stage.offSourceAmperes(), sink.most().at(stage.supplyVolts().hi()));
    double surelyOn = times.seconds(Levels.HIGH);
    double mayBeOn = times.mayBeOn();
    double surelyOff = times.seconds(Levels.LOW);
    boolean everOn = times.everMayBeOn();
    boolean everOff = times.everMayBeOff();
    Map<Measure, Bound> bounds = new EnumMap<>(Measure.class);
    boolean alwaysOn = !everOff;
    boolean surely = surelyOn > 0;
    put(bounds, Measure.VOLTAGE_PEAK, surely ? on.lo() : 0, everOn ? on.hi() : offVolts);
    put(bounds, Measure.VOLTAGE_VALLEY, alwaysOn ? on.lo() : 0, surelyOff > 0 ? offVolts : on.hi());
    put(bounds, Measure.CURRENT_PEAK, surely ? onLeast : 0, everOn ? onMost : offMost);
    put(bounds, Measure.CURRENT_VALLEY, alwaysOn ? onLeast : 0, surelyOff > 0 ? offMost : onMost);
    put(bounds, Measure.VOLT_SECONDS, on.lo() * surelyOn, on.hi() * mayBeOn + offVolts * surelyOff);
    put(
        bounds,
        Measure.VOLTAGE_SQUARE,
        on.lo() * on.lo() * surelyOn,
        on.hi() * on.hi() * mayBeOn + offVolts * offVolts * surelyOff);
    put(bounds, Measure.CHARGE, onLeast * surelyOn, onMost * mayBeOn + offMost * surelyOff);
    put(
        bounds,
        Measure.CURRENT_SQUARE,
        onLeast * onLeast * surelyOn,
        onMost * onMost * mayBeOn + offMost * offMost * surelyOff);
    put(
        bounds,
        Measure.HEAT,
        on.lo() * onLeast * surelyOn,
        on.hi() * onMost * mayBeOn + offVolts * offMost * surelyOff);
    double loss = stage.maxDropVolts() * mayBeOn;
    double seen = sink.most().at(Math.max(0, stage.supplyVolts().hi() - stage.maxDropVolts()));
    bounds.put(
        Measure.MODULE_HEAT,
        new Bound(
            new Span(0, loss * onMost * (1 + RELATIVE_ERROR)),
            new Span(0, Math.min(seen, onMost) * loss)));
    return bounds;
  }

  private static void put(Map<Measure, Bound> bounds, Measure measure, double lo, double hi) {
    bounds.put(measure, Bound.reached(lo, hi, RELATIVE_ERROR * hi));
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    return times.everMayBeOn() && sink.most().at(stage.onVolts().hi()) > limits.beyond(limit)
        ? times.firstMayBeOn()
        : null;
  }
}
