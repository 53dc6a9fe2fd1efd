package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalSource;
import java.util.Arrays;
import java.util.List;

/**
 * The state of a load over time, the current of a coil or the voltage of a capacitor, as two
 * trajectories between which every part and every load within its tolerances stays.
 *
 * <p>Kept are only the changes, in columns; between them the state is a formula and known at any
 * time. Both trajectories take the worst value of a tolerance at each moment.
 */
public final class LoadTrace {
  private final Column upper;
  private final Column lower;

  private LoadTrace(Column upper, Column lower) {
    this.upper = upper;
    this.lower = lower;
  }

  /**
   * Plays a band through a load with a state.
   *
   * @param load a coil or a capacitor.
   * @param stage what the output does in each level.
   * @param band OFF, ON and UNCERTAIN of all conforming parts.
   */
  public static LoadTrace of(LoadCircuit load, OutputStage stage, SignalSource band) {
    Evaluation evaluation =
        LoadStudy.evaluation(load, stage, StressLimits.NONE, LoadStudy.sides(load, stage));
    if (evaluation.upper().isEmpty()) {
      throw new IllegalArgumentException(Words.fill("%s has no state over time.", load));
    }
    Column upper = new Column(evaluation.upper().getFirst());
    Column lower = new Column(evaluation.lower().getFirst());
    band.stream(new BandPlayer(List.of(upper.trajectory), List.of(lower.trajectory), new Times()));
    return new LoadTrace(upper, lower);
  }

  /** The times at which the upper trajectory changes its course, in picoseconds. */
  public long[] upperPicos() {
    return Arrays.copyOf(upper.picos, upper.size);
  }

  /** The states of the upper trajectory at these times. */
  public double[] upperStates() {
    return Arrays.copyOf(upper.states, upper.size);
  }

  /** The times at which the lower trajectory changes its course, in picoseconds. */
  public long[] lowerPicos() {
    return Arrays.copyOf(lower.picos, lower.size);
  }

  /** The states of the lower trajectory at these times. */
  public double[] lowerStates() {
    return Arrays.copyOf(lower.states, lower.size);
  }

  /**
   * The bounds of the state at a time, widened by what rounding may have cost.
   *
   * @param picos from the start to the end of the band.
   */
  public Span at(long picos) {
    double low = lower.at(picos) - lower.trajectory.stateError();
    double high = upper.at(picos) + upper.trajectory.stateError();
    return new Span(Math.nextDown(low), Math.nextUp(high));
  }

  /** The changes of one trajectory. */
  private static final class Column {
    final Trajectory trajectory;
    long[] picos = new long[64];
    double[] states = new double[64];
    boolean[] on = new boolean[64];
    int size;

    Column(Trajectory trajectory) {
      this.trajectory = trajectory;
      trajectory.listen((time, state, isOn) -> add(time, state, isOn));
    }

    private void add(long time, double state, boolean isOn) {
      if (size == picos.length) {
        picos = Arrays.copyOf(picos, 2 * size);
        states = Arrays.copyOf(states, 2 * size);
        on = Arrays.copyOf(on, 2 * size);
      }
      picos[size] = time;
      states[size] = state;
      on[size] = isOn;
      size++;
    }

    double at(long time) {
      if (time < picos[0] || time > picos[size - 1]) {
        throw new IllegalArgumentException(
            Words.fill(
                "%d ps lies outside the signal of %d ps .. %d ps.",
                time, picos[0], picos[size - 1]));
      }
      int found = Arrays.binarySearch(picos, 0, size, time);
      int from = found >= 0 ? found : -found - 2;
      Trajectory again = new Trajectory(trajectory.onFlow, trajectory.offFlow);
      again.begin(0, on[from], states[from]);
      again.end(time - picos[from]);
      return again.state();
    }
  }
}
