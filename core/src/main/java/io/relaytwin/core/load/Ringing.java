package io.relaytwin.core.load;

import java.util.Arrays;

/**
 * The course of a coil with a snubber that is left alone, on a grid of times: what a unit of
 * current or voltage at the start does, and what a unit of current at the output does later on, as
 * bounds for all values in a box.
 *
 * <p>Between two times of the grid a course differs from its chord by at most an eighth of its
 * second derivative and the square of the step. The grid ends where little is left; from there on
 * {@link RingFading} tells more.
 */
final class Ringing {

  /** How far chord and course may differ, as a share of the length at the start. */
  private static final double BENT = 0.001;

  /** What is left at the end of the grid. */
  private static final double LEFT = 1e-4;

  private static final int MOST_TIMES = 500;

  final SnubberCircuit circuit;
  final RingFading fading;
  final double leak;
  final double sink;

  /** Times, and the spans of the kernel at each, lower and upper ends in turn. */
  final double[] times;

  private final double[] kernel;

  /** How far chord and course differ in the cell after each time, for a length of 1. */
  private final double[] bent;

  /** Integrals up to each time of what a unit of current at the output adds and takes. */
  private final double[] addedAmperes;

  private final double[] takenAmperes;
  private final double[] addedVolts;
  private final double[] takenVolts;
  private final double[] addedOut;
  private final double[] takenOut;
  private final Span impedance;
  private int size;

  Ringing(SnubberCircuit circuit, OutputStage stage) {
    this.circuit = circuit;
    fading = new RingFading(circuit, stage);
    leak = stage.offSourceAmperes();
    sink = stage.offSinkAmperes();
    Span henries = circuit.henries();
    Span farads = circuit.snubberFarads();
    impedance =
        SnubberState.span(
            Math.nextDown(StrictMath.sqrt(henries.lo() / farads.hi())),
            Math.nextUp(StrictMath.sqrt(henries.hi() / farads.lo())));
    double[] at = new double[MOST_TIMES + 1];
    kernel = new double[6 * (MOST_TIMES + 1)];
    bent = new double[MOST_TIMES + 1];
    RingKernel now = new RingKernel(circuit);
    double t = 0;
    now.at(0);
    while (true) {
      at[size] = t;
      note(now);
      size++;
      if (size > MOST_TIMES || now.length() < LEFT) {
        break;
      }
      double bend = now.bend(t);
      double step = StrictMath.sqrt(8 * BENT / bend);
      bent[size - 1] = 0.125 * step * step * bend;
      t += step;
      now.at(t);
    }
    times = Arrays.copyOf(at, size);
    addedAmperes = new double[size];
    takenAmperes = new double[size];
    addedVolts = new double[size];
    takenVolts = new double[size];
    addedOut = new double[size];
    takenOut = new double[size];
    integrate();
  }

  private void note(RingKernel now) {
    int k = 6 * size;
    kernel[k] = now.k11.lo();
    kernel[k + 1] = now.k11.hi();
    kernel[k + 2] = now.k12.lo();
    kernel[k + 3] = now.k12.hi();
    kernel[k + 4] = now.k22.lo();
    kernel[k + 5] = now.k22.hi();
  }

  /** What a unit of current at the output adds, and takes, in each cell. */
  private void integrate() {
    double length =
        StrictMath.sqrt(
            square(circuit.snubberOhms().hi()) / circuit.henries().lo()
                + 1 / circuit.snubberFarads().lo());
    Span[] before = response(0);
    for (int k = 0; k + 1 < size; k++) {
      Span[] behind = response(k + 1);
      double h = times[k + 1] - times[k];
      double slack = bent[k] * length;
      double perAmpere = slack / StrictMath.sqrt(circuit.henries().lo());
      double perVolt = slack / StrictMath.sqrt(circuit.snubberFarads().lo());
      double perOut = perVolt + circuit.snubberOhms().hi() * perAmpere;
      integrate(addedAmperes, takenAmperes, k, h, before[0], behind[0], perAmpere);
      integrate(addedVolts, takenVolts, k, h, before[1], behind[1], perVolt);
      integrate(addedOut, takenOut, k, h, before[2], behind[2], perOut);
      before = behind;
    }
  }

  private static void integrate(
      double[] added, double[] taken, int k, double h, Span before, Span behind, double slack) {
    added[k + 1] = added[k] + h * (above(before.hi(), behind.hi()) + slack);
    taken[k + 1] = taken[k] + h * (above(-before.lo(), -behind.lo()) + slack);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double above(double a, double b) {
    return 0.5 * (Math.max(0, a) + Math.max(0, b));
  }

  /** What a unit of charge at the output adds later to current, voltage and output. */
  private Span[] response(int k) {
    Span series = circuit.snubberOhms();
    Span henries = circuit.henries();
    Span farads = circuit.snubberFarads();
    Span pull = SnubberState.span(series.lo() / henries.hi(), series.hi() / henries.lo());
    Span w =
        SnubberState.span(
            1 / StrictMath.sqrt(henries.hi() * farads.hi()),
            1 / StrictMath.sqrt(henries.lo() * farads.lo()));
    Span byCoil = times(pull, k11(k));
    Span byCapacitor = times(w, k12(k));
    Span filled = times(SnubberState.span(1 / farads.hi(), 1 / farads.lo()), k22(k));
    Span swung = times(series, byCapacitor);
    Span amperes = sum(byCoil, byCapacitor);
    return new Span[] {
      amperes,
      difference(filled, swung),
      difference(difference(filled, swung), sum(times(series, byCoil), swung))
    };
  }

  private Span k11(int k) {
    return SnubberState.span(kernel[6 * k], kernel[6 * k + 1]);
  }

  private Span k12(int k) {
    return SnubberState.span(kernel[6 * k + 2], kernel[6 * k + 3]);
  }

  private Span k22(int k) {
    return SnubberState.span(kernel[6 * k + 4], kernel[6 * k + 5]);
  }

  private static Span sum(Span a, Span b) {
    return SnubberState.span(a.lo() + b.lo(), a.hi() + b.hi());
  }

  private static Span difference(Span a, Span b) {
    return SnubberState.span(a.lo() - b.hi(), a.hi() - b.lo());
  }

  /** Any member of a positive span times any of another. */
  static Span times(Span positive, Span other) {
    return SnubberState.span(
        other.lo() * (other.lo() < 0 ? positive.hi() : positive.lo()),
        other.hi() * (other.hi() > 0 ? positive.hi() : positive.lo()));
  }

  /**
   * Where a state has come to without any current at the output.
   *
   * @param out the voltage at the output.
   */
  record Alone(SnubberState state, Span out) {
    Alone or(Alone other) {
      return new Alone(state.or(other.state), SnubberState.hull(out, other.out));
    }
  }

  /** At a time of the grid. */
  Alone alone(SnubberState start, int k) {
    return alone(start, k11(k), k12(k), k22(k));
  }

  /** At any time. */
  Alone alone(SnubberState start, double seconds) {
    RingKernel now = new RingKernel(circuit);
    now.at(seconds);
    return alone(start, now.k11, now.k12, now.k22);
  }

  private Alone alone(SnubberState start, Span k11, Span k12, Span k22) {
    Span admittance = SnubberState.span(1 / impedance.hi(), 1 / impedance.lo());
    Span series = circuit.snubberOhms();
    Span perVolt = times(admittance, k12);
    Span perAmpere = times(impedance, k12);
    SnubberState state =
        new SnubberState(
            sum(any(start.amperes(), k11), any(start.volts(), perVolt)),
            difference(any(start.volts(), k22), any(start.amperes(), perAmpere)));
    Span out =
        difference(
            any(start.volts(), difference(k22, times(series, perVolt))),
            any(start.amperes(), sum(perAmpere, times(series, k11))));
    return new Alone(state, out);
  }

  /** Any member of one span times any of another. */
  private static Span any(Span a, Span b) {
    double one = a.lo() * b.lo();
    double two = a.lo() * b.hi();
    double three = a.hi() * b.lo();
    double four = a.hi() * b.hi();
    return SnubberState.span(
        Math.min(Math.min(one, two), Math.min(three, four)),
        Math.max(Math.max(one, two), Math.max(three, four)));
  }

  /** How far chord and course differ in a cell, in amperes. */
  double bentAmperes(int k, SnubberState start) {
    return bent[k] * length(start) / StrictMath.sqrt(circuit.henries().lo());
  }

  /** The same in volts. */
  double bentVolts(int k, SnubberState start) {
    return bent[k] * length(start) / StrictMath.sqrt(circuit.snubberFarads().lo());
  }

  /** The same at the output. */
  double bentOut(int k, SnubberState start) {
    return bentVolts(k, start) + circuit.snubberOhms().hi() * bentAmperes(k, start);
  }

  private double length(SnubberState start) {
    double amperes = SnubberState.magnitude(start.amperes());
    double volts = SnubberState.magnitude(start.volts());
    return StrictMath.sqrt(
        circuit.henries().hi() * amperes * amperes + circuit.snubberFarads().hi() * volts * volts);
  }

  /** The last time of the grid that is not later. */
  int before(double seconds) {
    int found = Arrays.binarySearch(times, seconds);
    return found >= 0 ? found : -found - 2;
  }

  /** The first time of the grid that is not earlier. */
  private int behind(double seconds) {
    int found = Arrays.binarySearch(times, seconds);
    return Math.min(size - 1, found >= 0 ? found : -found - 1);
  }

  /**
   * What the currents at the output have added until some time, when the output may have sunk in
   * two windows.
   *
   * @param to the time, on the grid.
   * @param firstUntil the end of the first window, which begins at the start.
   * @param againFrom the start of the second one, which ends at the time; infinite when there is
   *     none.
   * @param from an earlier time from which on the same has to hold.
   */
  Alone added(double from, double to, double firstUntil, double againFrom) {
    int all = behind(to);
    int firstLag = firstUntil <= 0 ? all : Math.max(0, before(Math.max(0, from - firstUntil)));
    int lagAgain = againFrom < to ? behind(to - againFrom) : 0;
    return new Alone(
        new SnubberState(
            added(addedAmperes, takenAmperes, all, firstLag, lagAgain),
            added(addedVolts, takenVolts, all, firstLag, lagAgain)),
        added(addedOut, takenOut, all, firstLag, lagAgain));
  }

  private Span added(double[] added, double[] taken, int all, int firstLag, int lagAgain) {
    return SnubberState.span(
        -sink * window(added, all, firstLag, lagAgain) - leak * taken[all],
        sink * window(taken, all, firstLag, lagAgain) + leak * added[all]);
  }

  private static double window(double[] integral, int all, int firstLag, int lagAgain) {
    return Math.min(integral[all], integral[all] - integral[firstLag] + integral[lagAgain]);
  }
}
