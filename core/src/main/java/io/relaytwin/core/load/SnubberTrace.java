package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;

/**
 * What encloses the current of a coil and the voltage of its snubber over time. While the output is
 * surely on both relax by themselves; otherwise they ring, and the energy that they may hold bounds
 * them, without telling how it fades.
 */
final class SnubberTrace {

  private static final double SECONDS_PER_PICO = 1e-12;
  private static final double ROUNDING = 1e-12;

  private final SnubberCircuit circuit;
  private final OutputStage stage;
  private final Waveform band;

  /** At the start of the band and at each of its changes, before and after which it holds. */
  private final State[] states;

  /**
   * Bounds.
   *
   * @param amperes of the coil.
   * @param volts of the capacitor.
   */
  record State(Span amperes, Span volts) {
    State or(State other) {
      return new State(hull(amperes, other.amperes), hull(volts, other.volts));
    }
  }

  SnubberTrace(SnubberCircuit circuit, OutputStage stage, Waveform band) {
    this.circuit = circuit;
    this.stage = stage;
    this.band = band;
    states = new State[band.size() + 1];
    Span on = stage.onVolts();
    State off = new State(Span.of(0), Span.of(0));
    State steady =
        new State(new Span(on.lo() / circuit.ohms().hi(), on.hi() / circuit.ohms().lo()), on);
    State first =
        switch (band.initialLevel()) {
          case Levels.HIGH -> steady;
          case Levels.LOW -> off;
          default -> off.or(steady);
        };
    byte before = Levels.HIGH;
    for (int i = -1; i < band.size(); i++) {
      byte level = band.level(i);
      states[i + 1] = level == Levels.HIGH ? first : rings(first, level, before);
      if (i + 1 < band.size()) {
        long since = i < 0 ? band.startPicos() : band.timePicos(i);
        first = at(i, band.timePicos(i + 1) - since);
      }
      before = level;
    }
  }

  /** What holds from now on while the output is not surely on. */
  private State rings(State first, byte level, byte before) {
    double amperes = magnitude(first.amperes());
    double volts = magnitude(first.volts());
    double farads = circuit.snubberFarads().hi() / circuit.henries().lo();
    double henries = circuit.henries().hi() / circuit.snubberFarads().lo();
    double largest = amperes;
    double highest = volts;
    if (before == Levels.HIGH) {
      largest = StrictMath.sqrt(amperes * amperes + farads * volts * volts);
      highest = StrictMath.sqrt(volts * volts + henries * amperes * amperes);
    }
    boolean mayRise = level == Levels.UNDEFINED;
    largest =
        Math.max(largest, mayRise ? circuit.mostAmperes(stage) : circuit.mostLeakedAmperes(stage));
    highest =
        Math.max(highest, mayRise ? circuit.mostVolts(stage) : circuit.mostLeakedVolts(stage));
    return new State(either(largest), either(highest));
  }

  private static double magnitude(Span span) {
    return Math.max(Math.abs(span.lo()), Math.abs(span.hi()));
  }

  private static Span either(double most) {
    double rounded = most * (1 + ROUNDING);
    return new Span(-rounded, rounded);
  }

  private static Span hull(Span a, Span b) {
    return new Span(Math.min(a.lo(), b.lo()), Math.max(a.hi(), b.hi()));
  }

  private State at(int index, long picos) {
    State first = states[index + 1];
    if (band.level(index) != Levels.HIGH) {
      return first;
    }
    double seconds = picos * SECONDS_PER_PICO;
    Span on = stage.onVolts();
    Span ohms = circuit.ohms();
    Span rest = new Span(on.lo() / ohms.hi(), on.hi() / ohms.lo());
    Span coil =
        relaxed(
            first.amperes(),
            rest,
            seconds * ohms.lo() / circuit.henries().hi(),
            seconds * ohms.hi() / circuit.henries().lo());
    Span series = circuit.snubberOhms();
    Span capacitor =
        relaxed(
            first.volts(),
            on,
            seconds / (series.hi() * circuit.snubberFarads().hi()),
            seconds / (series.lo() * circuit.snubberFarads().lo()));
    return new State(coil, capacitor);
  }

  /** From somewhere in a span towards somewhere in another, at a pace between two. */
  private static Span relaxed(Span from, Span to, double slow, double fast) {
    double low =
        to.lo() + (from.lo() - to.lo()) * StrictMath.exp(from.lo() < to.lo() ? -slow : -fast);
    double high =
        to.hi() + (from.hi() - to.hi()) * StrictMath.exp(from.hi() > to.hi() ? -slow : -fast);
    double rounding = ROUNDING * Math.max(magnitude(from), magnitude(to));
    return new Span(low - rounding, high + rounding);
  }

  /** The bounds over a stretch of time; within a level each goes one way only. */
  State over(long fromPicos, long toPicos) {
    int from = band.indexAt(fromPicos);
    int to = band.indexAt(toPicos);
    State hull = here(from, fromPicos).or(here(to, toPicos));
    for (int i = from + 1; i <= to; i++) {
      hull = hull.or(states[i + 1]);
    }
    return hull;
  }

  private State here(int index, long picos) {
    return at(index, picos - (index < 0 ? band.startPicos() : band.timePicos(index)));
  }

  /** The current that the output gives in a level, in amperes. */
  Span amperes(byte level, State state) {
    Span on = stage.onVolts();
    Span off = new Span(-stage.offSinkAmperes(), stage.offSourceAmperes());
    if (level == Levels.LOW) {
      return off;
    }
    double up = on.hi() - state.volts().lo();
    double down = on.lo() - state.volts().hi();
    Span series = circuit.snubberOhms();
    Span given =
        new Span(
            state.amperes().lo() + down / (down < 0 ? series.lo() : series.hi()),
            state.amperes().hi() + up / (up > 0 ? series.lo() : series.hi()));
    return level == Levels.HIGH ? given : hull(given, off);
  }

  /** The voltage at the output in a level, in volts. */
  Span volts(byte level, State state) {
    Span on = stage.onVolts();
    if (level == Levels.HIGH) {
      return on;
    }
    double series = circuit.snubberOhms().hi();
    Span open =
        new Span(
            state.volts().lo()
                - series * (Math.max(0, state.amperes().hi()) + stage.offSinkAmperes()),
            state.volts().hi()
                + series * (Math.max(0, -state.amperes().lo()) + stage.offSourceAmperes()));
    return level == Levels.LOW ? open : hull(open, on);
  }
}
