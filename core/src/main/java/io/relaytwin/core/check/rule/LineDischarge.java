package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the capacitance of a line is emptied while the output is off.
 *
 * @param farads of the line.
 * @param fromVolts at the turn-off, at most.
 * @param toVolts up to which the receiver surely reads low.
 * @param seconds until then, at most; infinite when nothing need empty it.
 * @param pulledSeconds the same, were the output pulled down with its reverse current.
 */
record LineDischarge(
    Interval farads, BigDecimal fromVolts, Quantity toVolts, double seconds, double pulledSeconds) {

  /** The discharge of a channel; {@code null} where there is no line to speak of or no receiver. */
  static @Nullable LineDischarge of(Line line) {
    return of(line, null);
  }

  /**
   * The discharge with another bleeder.
   *
   * @param bleeder in place of that of the channel; {@code null} takes that of the channel.
   */
  static @Nullable LineDischarge of(Line line, @Nullable Range bleeder) {
    Interval farads = LoadSide.cableFarads(line);
    OutputStage stage = LoadSide.stage(line);
    Quantity low = lowVoltage(line);
    if (farads == null || stage == null || low == null) {
      return null;
    }
    Line fitted = bleeder == null ? line : line.withBleeder(bleeder);
    double from = Math.max(stage.onVolts().hi(), low.si());
    OutputStage plain = stage;
    double seconds = seconds(fitted, farads, plain, from, low, BigDecimal.ZERO);
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    double pulled =
        reverse == null
            ? Double.POSITIVE_INFINITY
            : seconds(fitted, farads, plain, from, low, reverse.exactSi());
    return new LineDischarge(farads, line.supply().hi(), low, seconds, pulled);
  }

  /** Up to which voltage the receiver surely reads low; {@code null} when it does not say. */
  private static @Nullable Quantity lowVoltage(Line line) {
    PlcInputType type = line.demand().plcInput();
    if (type != null) {
      return type.lowVoltageMax();
    }
    return line.channel().load() instanceof Load.Counter counter ? counter.offVoltage() : null;
  }

  private static double seconds(
      Line line,
      Interval farads,
      OutputStage stage,
      double from,
      Quantity low,
      BigDecimal pulledDown) {
    PlcInputType type = line.demand().plcInput();
    if (type != null && line.channel().load() instanceof Load.PlcInput input) {
      if (input.minCurrent() != null) {
        BigDecimal draws = times(input.minCurrent(), input.count());
        return fall(line, farads, stage, from, low.si(), draws.add(pulledDown));
      }
      // above its high range an input draws at least IH,min; below it either IT,min or, when it
      // draws less, it reads low already
      double bend = Math.clamp(type.highVoltageMin().si(), low.si(), from);
      BigDecimal high = times(type.highCurrentMin(), input.count()).add(pulledDown);
      BigDecimal between = times(type.transitionCurrentMin(), input.count()).add(pulledDown);
      return fall(line, farads, stage, from, bend, high)
          + fall(line, farads, stage, bend, low.si(), between);
    }
    return fall(line, farads, stage, from, low.si(), pulledDown);
  }

  private static BigDecimal times(Quantity current, int count) {
    return current.exactSi().multiply(BigDecimal.valueOf(count));
  }

  private static double fall(
      Line line, Interval farads, OutputStage stage, double from, double to, BigDecimal constant) {
    if (from <= to) {
      return 0;
    }
    CurrentSink sink = CurrentSink.nothing();
    if (constant.signum() > 0) {
      Range amperes = LoadSide.range(Interval.of(constant), Dimension.CURRENT);
      sink = CurrentSink.limiter(amperes, Quantity.of("0", "V"));
    }
    if (line.demand().plcInput() == null) {
      CurrentSink own = LoadSide.sink(line.withBleeder(null));
      sink = own == null ? sink : sink.and(own);
    }
    sink = LoadSide.withBleeder(sink, line);
    CapacitorCircuit node =
        CapacitorCircuit.of(
            LoadSide.range(farads, Dimension.CAPACITANCE),
            LoadSide.range(Interval.ZERO, Dimension.RESISTANCE),
            sink);
    Span fall = node.fallSeconds(stage, from, to);
    return fall.hi();
  }
}
