package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/**
 * Hipparchus judges the closed forms to 1e-9: its Dormand-Prince integrator with event detection,
 * from edge to edge. Time is in microseconds, and check interval and accuracy of events are set,
 * since those it takes by itself are made for orbits and would miss every event here.
 */
final class HipparchusTest {

  private static final double TOLERANCE = 1e-9;
  private static final double SUPPLY = 23.4;

  private static final OutputStage PART =
      new OutputStage(Span.of(SUPPLY), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);

  /** Slope in units per microsecond. */
  private interface Slope {
    double at(double state, boolean on);
  }

  /** Stops or restarts the integrator where the state crosses a value. */
  private record Crossing(double value, Action action) implements ODEEventDetector {
    @Override
    public AdaptableInterval getMaxCheckInterval() {
      return AdaptableInterval.of(0.5);
    }

    @Override
    public int getMaxIterationCount() {
      return 200;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
      return new BracketingNthOrderBrentSolver(1e-15, 1e-12, 1e-18, 5);
    }

    @Override
    public ODEEventHandler getHandler() {
      return (state, detector, increasing) -> action;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
      return state.getPrimaryState()[0] - value;
    }
  }

  private static double integrate(
      Slope slope, boolean on, double start, double micros, Crossing crossing) {
    DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-9, 50, 1e-15, 1e-13);
    integrator.addEventDetector(crossing);
    OrdinaryDifferentialEquation equation =
        new OrdinaryDifferentialEquation() {
          @Override
          public int getDimension() {
            return 1;
          }

          @Override
          public double[] computeDerivatives(double time, double[] state) {
            return new double[] {slope.at(state[0], on)};
          }
        };
    return integrator.integrate(equation, new ODEState(0, new double[] {start}), micros)
        .getPrimaryState()[0];
  }

  private static Waveform stimulus(long seed) {
    Random random = new Random(seed);
    long[] times = new long[40];
    byte[] levels = new byte[times.length];
    long time = 10_000_000;
    for (int i = 0; i < times.length; i++) {
      times[i] = time;
      levels[i] = (byte) (1 - (i & 1));
      time += 2_000_000 + (long) (150_000_000 * random.nextDouble() * random.nextDouble());
    }
    return Waveform.of(0, Levels.LOW, times, levels, time);
  }

  private static void judge(LoadCircuit load, Slope slope, Crossing crossing, double scale) {
    Waveform input = stimulus(51);
    LoadTrace trace = LoadTrace.of(load, PART, input);
    double state = 0;
    int stopped = 0;
    for (int i = 0; i < input.size(); i++) {
      long from = input.timePicos(i);
      long to = i + 1 < input.size() ? input.timePicos(i + 1) : input.endPicos();
      boolean on = input.level(i) == Levels.HIGH;
      if (on || state > 0) {
        state = integrate(slope, on, state, (to - from) * 1e-6, crossing);
      }
      if (crossing.action() == Action.STOP && !on && Math.abs(state) < 1e-12) {
        state = 0;
        stopped++;
      }
      assertThat(trace.at(to).hi())
          .as("after %d edges", i + 1)
          .isCloseTo(state, within(TOLERANCE * scale));
    }
    if (crossing.action() == Action.STOP) {
      assertThat(stopped).as("control: the current died at times").isPositive();
    }
  }

  @Test
  void aCoilWhoseCurrentDies() {
    judge(
        CoilCircuit.of(
            Range.parse("228 Ω"), Range.parse("10 mH"), Suppressor.clamp(Range.parse("15 V"))),
        (i, on) -> ((on ? SUPPLY : -15) - 228 * i) / 10e-3 * 1e-6,
        new Crossing(0, Action.STOP),
        0.1);
  }

  @Test
  void aCapacitorWithAnInputThatLetsGo() {
    judge(
        CapacitorCircuit.of(
            Range.parse("10 nF"),
            Range.parse("1 kΩ"),
            CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("4 V"))),
        (v, on) ->
            ((on ? (SUPPLY - v) / 1000 : 0) - Math.min(2.4e-3, 2.4e-3 * v / 4)) / 10e-9 * 1e-6,
        new Crossing(4, Action.RESET_DERIVATIVES),
        SUPPLY);
  }

  @Test
  void aFilament() {
    double m = 1.0 / 12;
    double tau = 0.002;
    double a = (1 - m) * (SUPPLY / 24) * (SUPPLY / 24);
    Filament filament = new Filament();
    filament.r = m;
    double state = m;
    Random random = new Random(52);
    for (int i = 0; i < 40; i++) {
      boolean on = i % 2 == 0;
      double micros = 2 + 400 * random.nextDouble();
      if (on) {
        filament.heat(a, m, tau, micros * 1e-6);
      } else {
        filament.cool(m, tau, micros * 1e-6);
      }
      state =
          integrate(
              (r, power) -> ((power ? a / r : 0) - r + m) / tau * 1e-6,
              on,
              state,
              micros,
              new Crossing(-1, Action.CONTINUE));
      assertThat(filament.r).isCloseTo(state, within(TOLERANCE));
    }
  }

  /** Slopes per microsecond of states and of what they add up. */
  private interface Slopes {
    double[] at(double[] state, boolean on);
  }

  /** The end of the stimulus: charge, square of the current and heat in the last three places. */
  private static double[] play(Slopes slopes, double[] start, double[] scales) {
    Waveform input = stimulus(53);
    double[] state = start;
    for (int i = 0; i < input.size(); i++) {
      long from = input.timePicos(i);
      long to = i + 1 < input.size() ? input.timePicos(i + 1) : input.endPicos();
      boolean on = input.level(i) == Levels.HIGH;
      double[] tolerances = new double[scales.length];
      for (int k = 0; k < tolerances.length; k++) {
        tolerances[k] = 1e-13 * scales[k];
      }
      double[] relative = new double[scales.length];
      Arrays.fill(relative, 1e-13);
      DormandPrince853Integrator integrator =
          new DormandPrince853Integrator(1e-9, 10, tolerances, relative);
      OrdinaryDifferentialEquation equation =
          new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
              return scales.length;
            }

            @Override
            public double[] computeDerivatives(double time, double[] now) {
              return slopes.at(now, on);
            }
          };
      state =
          integrator
              .integrate(equation, new ODEState(0, state), (to - from) * 1e-6)
              .getPrimaryState();
    }
    return state;
  }

  private static void judgeTotals(LoadCircuit load, double[] sums, double... apart) {
    LoadResponse response = LoadStudy.of(load, PART, stimulus(53), 1);
    Measure[] measures = {Measure.CHARGE, Measure.CURRENT_SQUARE, Measure.HEAT};
    for (int k = 0; k < measures.length; k++) {
      double sum = sums[sums.length - 3 + k];
      Bound bound = response.bound(measures[k]).orElseThrow();
      Span outer = bound.outer();
      assertThat(sum)
          .as("%s", measures[k])
          .isBetween(outer.lo() - TOLERANCE * sum, outer.hi() + TOLERANCE * sum);
      assertThat(outer.width()).as("%s", measures[k]).isLessThan(apart[k] * sum);
      Span seen = bound.witness();
      if (seen != null) {
        assertThat(seen.hi()).as("%s", measures[k]).isCloseTo(sum, within(1e-8 * sum));
        assertThat(seen.lo()).as("%s", measures[k]).isCloseTo(sum, within(1e-8 * sum));
      }
    }
  }

  @Test
  void theTotalsOfACoilThatRings() {
    double[] sums =
        play(
            (x, on) -> {
              double i = x[0];
              double v = x[1];
              double out = on ? SUPPLY : v - 100 * i;
              double filled = (out - v) / 100;
              double given = on ? i + filled : 0;
              return new double[] {
                (out - 240 * i) / 10e-3 * 1e-6,
                filled / 100e-9 * 1e-6,
                given * 1e-6,
                given * given * 1e-6,
                (240 * i * i + 100 * filled * filled) * 1e-6
              };
            },
            new double[5],
            new double[] {0.1, SUPPLY, 1e-4, 1e-5, 1e-3});
    judgeTotals(
        SnubberCircuit.of(
            Range.parse("240 Ω"),
            Range.parse("10 mH"),
            Range.parse("100 Ω"),
            Range.parse("100 nF")),
        sums,
        0.1,
        0.2,
        0.1);
  }

  @Test
  void theTotalsOfAFilament() {
    double m = 1.0 / 12;
    double hot = 288;
    double volts = SUPPLY / 24;
    double[] sums =
        play(
            (x, on) -> {
              double r = x[0];
              double w = on ? volts : 0;
              double i = w / r * 24 / hot;
              return new double[] {
                ((1 - m) * w * w / r - r + m) / 0.002 * 1e-6,
                i * 1e-6,
                i * i * 1e-6,
                i * i * r * hot * 1e-6
              };
            },
            new double[] {m, 0, 0, 0},
            new double[] {1, 1e-3, 1e-3, 1e-3});
    judgeTotals(
        LampCircuit.of(
            Range.parse("2 W"), Quantity.parse("24 V"), Span.of(12), Span.of(0.002), Span.of(0)),
        sums,
        0.01,
        1e-7,
        1e-7);
  }

  @Test
  void theHeatOfASeriesResistor() {
    double[] sums =
        play(
            (x, on) -> {
              double v = x[0];
              double i = on ? (SUPPLY - v) / 100 : 0;
              return new double[] {
                (i - v / 2200) / 100e-9 * 1e-6, i * 1e-6, i * i * 1e-6, 100 * i * i * 1e-6
              };
            },
            new double[4],
            new double[] {SUPPLY, 1e-5, 1e-6, 1e-4});
    judgeTotals(
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("100 Ω"),
            CurrentSink.resistor(Range.parse("2.2 kΩ"))),
        sums,
        1.5,
        1,
        1);
  }
}
