package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;

/** The least and the most resistance of a filament over time, as shares of the hot one. */
final class LampTrace {

  private static final double SECONDS_PER_PICO = 1e-12;
  private static final double ROUNDING = 1e-9;
  private static final Moment NOWHERE = new Moment(0, 0, 0);

  private final LampCircuit lamp;
  private final OutputStage stage;
  private final Waveform band;
  private final LampRun coldest;
  private final LampRun hottest;
  private final double offVolts;

  /** At the start of the band and at each of its changes. */
  private final double[] least;

  private final double[] most;

  LampTrace(LampCircuit lamp, OutputStage stage, Waveform band) {
    this.lamp = lamp;
    this.stage = stage;
    this.band = band;
    LampEvaluation evaluation =
        new LampEvaluation(
            lamp,
            stage,
            StressLimits.NONE,
            LoadStudy.sides(lamp, stage).getFirst(),
            lamp.seconds());
    coldest = evaluation.coldest();
    hottest = evaluation.hottest();
    offVolts = evaluation.offVolts();
    least = states(coldest);
    most = states(hottest);
  }

  private double[] states(LampRun run) {
    double[] states = new double[band.size() + 1];
    run.begin(band.initialLevel());
    states[0] = run.resistance();
    for (int i = 0; i < band.size(); i++) {
      long from = i == 0 ? band.startPicos() : band.timePicos(i - 1);
      states[i + 1] = after(run, states[i], band.level(i - 1), band.timePicos(i) - from);
    }
    return states;
  }

  private static double after(LampRun run, double from, byte level, long picos) {
    run.resume(from);
    if (picos > 0) {
      run.stretch(level, picos * SECONDS_PER_PICO, NOWHERE, NOWHERE);
    }
    return run.resistance();
  }

  /** The resistance over a stretch of time; between two changes it goes one way only. */
  Span over(long fromPicos, long toPicos) {
    int from = band.indexAt(fromPicos);
    int to = band.indexAt(toPicos);
    double low = Math.min(at(coldest, least, from, fromPicos), at(coldest, least, to, toPicos));
    double high = Math.max(at(hottest, most, from, fromPicos), at(hottest, most, to, toPicos));
    for (int i = from + 1; i <= to; i++) {
      low = Math.min(low, least[i + 1]);
      high = Math.max(high, most[i + 1]);
    }
    return new Span(low * (1 - ROUNDING), high * (1 + ROUNDING));
  }

  private double at(LampRun run, double[] states, int index, long picos) {
    long since = index < 0 ? band.startPicos() : band.timePicos(index);
    return after(run, states[index + 1], band.level(index), picos - since);
  }

  /** The current in a level at a resistance, in amperes. */
  Span amperes(byte level, Span resistance) {
    Span on = stage.onVolts();
    double leak = stage.offSourceAmperes();
    double high = on.hi() / (lamp.hotOhms().lo() * resistance.lo() + lamp.leadOhms().lo());
    double low = on.lo() / (lamp.hotOhms().hi() * resistance.hi() + lamp.leadOhms().hi());
    return switch (level) {
      case Levels.HIGH -> new Span(low * (1 - ROUNDING), high * (1 + ROUNDING));
      case Levels.LOW -> new Span(0, leak);
      default -> new Span(0, Math.max(leak, high * (1 + ROUNDING)));
    };
  }

  /** The voltage in a level, in volts. */
  Span volts(byte level) {
    Span on = stage.onVolts();
    return switch (level) {
      case Levels.HIGH -> on;
      case Levels.LOW -> new Span(0, offVolts);
      default -> new Span(0, Math.max(offVolts, on.hi()));
    };
  }
}
