package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * Where coils with a snubber may come to from where they may be, in each level. On, current and
 * voltage relax by themselves, each towards a span. Off, they ring ({@link RingCourse}). Between
 * these, both are enclosed in small steps, with any of them at any time.
 */
final class SnubberFlow {

  private static final double ROUNDING = 1e-12;

  /** A stretch that is neither is cut into so many steps; a longer one is taken for endless. */
  private static final int MOST_STEPS = 40;

  /** A step is this part of the time in which anything changes. */
  private static final double STEP = 0.1;

  private static final int TRIES = 6;

  final SnubberCircuit circuit;
  final OutputStage stage;
  final Ringing ringing;

  /** Where any of them ever is. */
  final SnubberState anywhere;

  final Span on;
  private final Span coilPace;
  private final Span capacitorPace;
  private final double step;

  SnubberFlow(SnubberCircuit circuit, OutputStage stage) {
    this.circuit = circuit;
    this.stage = stage;
    ringing = new Ringing(circuit, stage);
    anywhere = SnubberState.within(circuit.mostAmperes(stage), circuit.mostVolts(stage));
    on = stage.onVolts();
    Span ohms = circuit.ohms();
    Span series = circuit.snubberOhms();
    Span farads = circuit.snubberFarads();
    coilPace =
        SnubberState.span(ohms.lo() / circuit.henries().hi(), ohms.hi() / circuit.henries().lo());
    capacitorPace =
        SnubberState.span(1 / (series.hi() * farads.hi()), 1 / (series.lo() * farads.lo()));
    double ring = 1 / StrictMath.sqrt(circuit.henries().lo() * farads.lo());
    step = STEP / Math.max(Math.max(coilPace.hi(), capacitorPace.hi()), ring);
  }

  /** After a level has been held for ever. */
  SnubberState rest(byte level) {
    return switch (level) {
      case Levels.HIGH -> new SnubberState(steady(on), on);
      case Levels.LOW -> ringing.fading.atRest().and(anywhere);
      default -> anywhere;
    };
  }

  /** The current that a voltage leads to. */
  Span steady(Span volts) {
    Span ohms = circuit.ohms();
    return SnubberState.span(
        volts.lo() / (volts.lo() < 0 ? ohms.lo() : ohms.hi()),
        volts.hi() / (volts.hi() < 0 ? ohms.hi() : ohms.lo()));
  }

  Span coilPace() {
    return coilPace;
  }

  Span capacitorPace() {
    return capacitorPace;
  }

  /** After a stretch in a level. */
  SnubberState after(byte level, SnubberState start, double seconds) {
    return switch (level) {
      case Levels.HIGH -> relaxed(start, seconds);
      case Levels.LOW -> {
        RingCourse course = course(start);
        while (course.next(seconds)) {
          // goes on to the end
        }
        yield course.end;
      }
      default -> either(start, seconds);
    };
  }

  RingCourse course(SnubberState start) {
    return new RingCourse(ringing, stage, start);
  }

  /** While on. */
  SnubberState relaxed(SnubberState start, double seconds) {
    return new SnubberState(
        relaxed(start.amperes(), steady(on), coilPace, seconds),
        relaxed(start.volts(), on, capacitorPace, seconds));
  }

  /** From somewhere in a span towards somewhere in another, at a pace between two. */
  private static Span relaxed(Span from, Span to, Span pace, double seconds) {
    double low = relaxed(from.lo(), to.lo(), pace, seconds, from.lo() < to.lo());
    double high = relaxed(from.hi(), to.hi(), pace, seconds, from.hi() > to.hi());
    double rounding = ROUNDING * Math.max(SnubberState.magnitude(from), SnubberState.magnitude(to));
    return SnubberState.span(low - rounding, high + rounding);
  }

  private static double relaxed(double from, double to, Span pace, double seconds, boolean slowly) {
    return to + (from - to) * StrictMath.exp(-(slowly ? pace.lo() : pace.hi()) * seconds);
  }

  /** At any time of a stretch in which it may be on or off, as often as it likes. */
  SnubberState either(SnubberState start, double seconds) {
    if (seconds > MOST_STEPS * step) {
      return anywhere;
    }
    int steps = Math.max(1, (int) Math.ceil(seconds / step));
    SnubberState state = start;
    for (int i = 0; i < steps; i++) {
      state = step(state, seconds / steps);
    }
    return state;
  }

  private SnubberState step(SnubberState start, double seconds) {
    SnubberState guess = start;
    for (int i = 0; i < TRIES; i++) {
      SnubberState next = enclosed(start, guess, seconds);
      if (guess.contains(next)) {
        return next.or(start).and(anywhere);
      }
      SnubberState wider = next.or(guess);
      guess = wider.widened(0.05 * wider.amperes().width(), 0.05 * wider.volts().width());
    }
    return anywhere;
  }

  /** Where a state may come to within a step in which it does not leave another set. */
  private SnubberState enclosed(SnubberState start, SnubberState within, double seconds) {
    double leak = stage.offSourceAmperes();
    double sink = stage.offSinkAmperes();
    Span open = RingCourse.voltsAtOutput(circuit, leak, sink, RingCourse.open(circuit, within));
    Span drives = SnubberState.hull(open, on);
    Span amperes =
        SnubberState.hull(
            start.amperes(), relaxed(start.amperes(), steady(drives), coilPace, seconds));
    double least = circuit.snubberFarads().lo();
    double up = Math.max(0, leak - within.amperes().lo()) / least;
    double down = Math.max(0, within.amperes().hi() + sink) / least;
    double high = start.volts().hi();
    double low = start.volts().lo();
    double filled = Math.max(0, on.hi() - high) * capacitorPace.hi();
    double emptied = Math.max(0, low - on.lo()) * capacitorPace.hi();
    double mostHigh =
        Math.min(high + seconds * Math.max(up, filled), Math.max(high, on.hi()) + seconds * up);
    double mostLow =
        Math.max(low - seconds * Math.max(down, emptied), Math.min(low, on.lo()) - seconds * down);
    double rounding = ROUNDING * SnubberState.magnitude(start.volts());
    return new SnubberState(amperes, SnubberState.span(mostLow - rounding, mostHigh + rounding));
  }
}
