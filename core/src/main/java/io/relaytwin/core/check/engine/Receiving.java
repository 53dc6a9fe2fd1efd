package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the receiver at an output needs; nothing when the load is no receiver. */
public final class Receiving {

  private Receiving() {}

  public static ReceiverWidths widths(Load load) {
    return load instanceof Load.Receiver receiver
        ? new ReceiverWidths(picos(receiver.minHigh()), picos(receiver.minLow()))
        : ReceiverWidths.NONE;
  }

  private static long picos(@Nullable Quantity time) {
    return time == null ? 0 : time.picoseconds(RoundingMode.CEILING);
  }

  public static BigDecimal minHighSeconds(Load load) {
    return BigDecimal.valueOf(widths(load).minHighPicos(), 12);
  }

  public static BigDecimal minLowSeconds(Load load) {
    return BigDecimal.valueOf(widths(load).minLowPicos(), 12);
  }

  /** The time as a person would write it. */
  public static Quantity quantity(BigDecimal seconds) {
    return Picoseconds.toQuantity(Picoseconds.ofSeconds(seconds, RoundingMode.CEILING));
  }
}
