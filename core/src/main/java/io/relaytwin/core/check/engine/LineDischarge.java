package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.product.PlcInputType;
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
public record LineDischarge(
    Span farads, BigDecimal fromVolts, Quantity toVolts, double seconds, double pulledSeconds) {

  /** The discharge of a channel; {@code null} where there is no line to speak of or no receiver. */
  public static @Nullable LineDischarge of(Line line) {
    return of(line, null);
  }

  /**
   * The discharge with another bleeder.
   *
   * @param bleeder in place of that of the channel; {@code null} takes that of the channel.
   */
  public static @Nullable LineDischarge of(Line line, @Nullable Range bleeder) {
    WiredLoad wired = (bleeder == null ? line : line.withBleeder(bleeder)).wired();
    LoadCircuit seen = wired.reading() == null ? wired.circuit() : wired.reading().circuit();
    OutputStage stage = LoadSide.stage(line);
    Quantity low = lowVoltage(line);
    if (stage == null || low == null || !(seen instanceof CapacitorCircuit node)) {
      return null;
    }
    double from = Math.max(stage.onVolts().hi(), low.si());
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    return new LineDischarge(
        node.farads(),
        line.supply().hi(),
        low,
        fall(node, stage, from, low),
        reverse == null ? Double.POSITIVE_INFINITY : fall(pulled(node, reverse), stage, from, low));
  }

  /** Up to which voltage the receiver surely reads low; {@code null} when it does not say. */
  private static @Nullable Quantity lowVoltage(Line line) {
    PlcInputType type = line.demand().plcInput();
    if (type != null) {
      return type.lowVoltageMax();
    }
    return line.channel().load() instanceof Load.Counter counter ? counter.offVoltage() : null;
  }

  private static CapacitorCircuit pulled(CapacitorCircuit node, Quantity reverse) {
    CurrentSink down = CurrentSink.limiter(Range.exactly(reverse), Quantity.of("0", "V"));
    return new CapacitorCircuit(node.farads(), node.seriesOhms(), node.parallel().and(down));
  }

  private static double fall(CapacitorCircuit node, OutputStage stage, double from, Quantity low) {
    return from <= low.si() ? 0 : node.fallSeconds(stage, from, low.si()).hi();
  }
}
