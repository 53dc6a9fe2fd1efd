package io.relaytwin.core.load;

/**
 * One stretch with the output off, cell by cell. The output sinks only while its voltage is above 0
 * V: from the start until it surely lies below, and again from where it may lie above.
 */
final class RingCourse {

  private final Ringing ringing;
  private final SnubberState start;
  private final double joules;
  private final double leakWatts;
  private final double root;

  private double firstUntil;
  private boolean first = true;
  private double againFrom = Double.POSITIVE_INFINITY;
  private int cell;

  /** The cell, in seconds from the start. */
  double from;

  double to;

  /** Where it may be at some time in the cell, and at its end. */
  SnubberState over;

  SnubberState end;

  /** The voltage at the output. */
  Span out = Span.of(0);

  /** The most charge that the output may have sunk in the cells of the grid, in coulombs. */
  private double sunk;

  /** The most energy that coil and capacitor have held, in joules. */
  double mostJoules;

  RingCourse(Ringing ringing, OutputStage stage, SnubberState start) {
    this.ringing = ringing;
    this.start = start;
    over = start;
    end = start;
    root = ringing.fading.root(start);
    joules = ringing.circuit.mostJoules(start);
    leakWatts = ringing.leak * stage.supplyVolts().hi();
  }

  /** Goes on to the next cell, or a part of it; false at the end. */
  boolean next(double until) {
    if (to >= until) {
      return false;
    }
    from = to;
    boolean inGrid = cell + 1 < ringing.times.length;
    to = inGrid ? Math.min(until, ringing.times[cell + 1]) : until;
    SnubberState limit = limit(from, to);
    mostJoules =
        Math.max(
            mostJoules,
            Math.min(
                joules + leakWatts * to, ringing.fading.joules(ringing.fading.after(root, from))));
    if (inGrid) {
      cell(limit);
      cell += to == ringing.times[cell + 1] ? 1 : 0;
    } else {
      over = limit;
      end = limit(to, to);
      out = out(over);
    }
    return true;
  }

  /** What coil and capacitor hold bounds both. */
  private SnubberState limit(double since, double at) {
    SnubberState faded = ringing.fading.state(ringing.fading.after(root, since));
    return faded.and(ringing.circuit.holding(joules + leakWatts * at));
  }

  private void cell(SnubberState limit) {
    Ringing.Alone before = ringing.alone(start, cell);
    boolean whole = to == ringing.times[cell + 1];
    Ringing.Alone behind = whole ? ringing.alone(start, cell + 1) : ringing.alone(start, to);
    Ringing.Alone chord = before.or(behind);
    double again = !first && againFrom > from ? from : againFrom;
    double until = first ? to : firstUntil;
    Ringing.Alone added = ringing.added(from, to, until, again);
    over =
        chord
            .state()
            .widened(ringing.bentAmperes(cell, start), ringing.bentVolts(cell, start))
            .plus(added.state())
            .and(limit);
    Span open = chord.out().widened(ringing.bentOut(cell, start)).plus(added.out());
    Span limited = open(ringing.circuit, over);
    open = SnubberState.meet(open, limited);
    out = voltsAtOutput(ringing.circuit, ringing.leak, ringing.sink, open);
    if (open.hi() > 0) {
      againFrom = again;
      firstUntil = until;
      sunk += Math.min(ringing.sink, open.hi() / ringing.circuit.snubberOhms().lo()) * (to - from);
    } else {
      first = false;
    }
    end =
        behind
            .state()
            .plus(ringing.added(to, to, firstUntil, againFrom).state())
            .and(limit(to, to));
  }

  /** The charge that may have been sunk after a time. */
  double sunk() {
    boolean pastGrid = cell + 1 >= ringing.times.length;
    double gridEnd = ringing.times[ringing.times.length - 1];
    double tail =
        pastGrid && to > gridEnd
            ? Math.min(
                ringing.sink * (to - gridEnd),
                ringing.fading.mostSunk(ringing.fading.after(root, gridEnd), to - gridEnd))
            : 0;
    return sunk + tail;
  }

  /** The voltage at the output at the end of the cell. */
  Span outAtEnd() {
    return out(end);
  }

  private Span out(SnubberState state) {
    return voltsAtOutput(ringing.circuit, ringing.leak, ringing.sink, open(ringing.circuit, state));
  }

  /** The voltage at an output that neither sinks nor leaks. */
  static Span open(SnubberCircuit circuit, SnubberState state) {
    Span across = Ringing.times(circuit.snubberOhms(), state.amperes());
    return SnubberState.span(state.volts().lo() - across.hi(), state.volts().hi() - across.lo());
  }

  /** The voltage at an output that is off; it does not sink below 0 V. */
  static Span voltsAtOutput(SnubberCircuit circuit, double leak, double sink, Span open) {
    double series = circuit.snubberOhms().hi();
    double lo = open.lo() < 0 ? open.lo() : Math.max(0, open.lo() - series * sink);
    return SnubberState.span(lo, open.hi() + series * leak);
  }
}
