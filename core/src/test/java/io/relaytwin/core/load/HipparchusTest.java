package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
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
}
