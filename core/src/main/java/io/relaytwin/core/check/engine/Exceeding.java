package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Moment;
import io.relaytwin.core.load.StressLimits;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** When in the signal of a channel its load may first exceed a limit of the sheet. */
public final class Exceeding {

  private static final int DIGITS = 4;
  private static final int EDGE_DIGITS = 9;

  private Exceeding() {}

  /** What the sheet permits; a limit that it does not state is not watched. */
  public static StressLimits limits(RelayModule module) {
    double continuous = si(Bounds.max(module.continuousCurrent()));
    return new StressLimits(
        Math.max(continuous, si(Bounds.max(module.peakCurrent()))),
        continuous,
        si(Bounds.max(module.outputVoltage())));
  }

  private static double si(@Nullable Quantity limit) {
    return limit == null ? Double.POSITIVE_INFINITY : limit.si();
  }

  /**
   * A sentence on when it is, after a blank; NONE where nothing is exceeded or the signal does not
   * tell.
   *
   * @param kind what is exceeded.
   * @param limit of the sheet.
   */
  public static Message sentence(Line line, LoadEvent.Kind kind, Quantity limit) {
    LoadResponse response = line.response();
    return response == null
        ? Message.NONE
        : response
            .event(kind)
            .map(event -> Message.of("exceeding.first", "limit", limit, "when", when(line, event)))
            .orElse(Message.NONE);
  }

  /** Where in the signal of a channel a moment lies, and after which edge. */
  private static Message when(Line line, LoadEvent event) {
    Moment moment = event.first();
    SignalSource band = line.band();
    if (event.kind() == LoadEvent.Kind.SWITCH_VOLTAGE && band == null) {
      return Message.of("exceeding.turn-off", "pulse", moment.cycle() + 1);
    }
    LastEdge edge = new LastEdge(moment.picos());
    if (band != null) {
      band.stream(edge);
    }
    long since = band == null ? moment.picos() : moment.picos() - edge.picos;
    // the inrush of a capacitor comes with the turn-on, which may be that of a fast part
    boolean atOnce = since == 0 || line.channel().load() instanceof Load.Capacitor;
    if (band == null) {
      return atOnce
          ? Message.of("exceeding.pulse-rise", "pulse", moment.cycle() + 1)
          : Message.of(
              "exceeding.pulse", "pulse", moment.cycle() + 1, "after", time(since, DIGITS));
    }
    Quantity at = time(edge.picos, EDGE_DIGITS);
    return atOnce
        ? Message.of("exceeding.edge", "edge", at)
        : Message.of("exceeding.after-edge", "edge", at, "after", time(since, DIGITS));
  }

  private static Quantity time(long picos, int digits) {
    return Quantity.ofSi(BigDecimal.valueOf(picos, 12), Dimension.TIME, digits, RoundingMode.FLOOR);
  }

  /** Finds the last time, not after another one, at which the output may have changed. */
  private static final class LastEdge implements SignalSink {
    private final long until;
    private long picos;
    private byte level;

    LastEdge(long until) {
      this.until = until;
    }

    @Override
    public void begin(long startPicos, byte startLevel) {
      picos = startPicos;
      level = startLevel;
    }

    @Override
    public void changes(long[] timesPicos, byte[] levels, int count) {
      for (int i = 0; i < count && timesPicos[i] <= until; i++) {
        // where it was uncertain already, the edge was before
        picos = level == Levels.UNDEFINED ? picos : timesPicos[i];
        level = levels[i];
      }
    }

    @Override
    public void end(long endPicos) {
      // the last edge is known
    }
  }
}
