package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;

/**
 * What encloses the current of a coil and the voltage of its snubber over time: both relax while
 * the output is surely on, ring while it is off, and do any of it in between.
 */
final class SnubberTrace {

  private static final double SECONDS_PER_PICO = 1e-12;

  private final SnubberFlow flow;
  private final Waveform band;

  /** At the start of the band and at each of its changes. */
  private final SnubberState[] states;

  SnubberTrace(SnubberCircuit circuit, OutputStage stage, Waveform band) {
    this.band = band;
    flow = new SnubberFlow(circuit, stage);
    states = new SnubberState[band.size() + 1];
    states[0] = flow.rest(band.initialLevel());
    for (int i = 0; i < band.size(); i++) {
      double seconds = (band.timePicos(i) - since(i - 1)) * SECONDS_PER_PICO;
      states[i + 1] = flow.after(band.level(i - 1), states[i], seconds);
    }
  }

  private long since(int index) {
    return index < 0 ? band.startPicos() : band.timePicos(index);
  }

  /** What holds for a part of one level. */
  private interface Part {
    Span at(int index, long fromPicos, long toPicos);
  }

  private Span over(long fromPicos, long toPicos, Part part) {
    int index = band.indexAt(fromPicos);
    Span hull = part.at(index, fromPicos, Math.min(toPicos, until(index)));
    for (index++; index < band.size() && band.timePicos(index) < toPicos; index++) {
      Span next = part.at(index, since(index), Math.min(toPicos, until(index)));
      hull = SnubberState.hull(hull, next);
    }
    return hull;
  }

  private long until(int index) {
    return index + 1 < band.size() ? band.timePicos(index + 1) : band.endPicos();
  }

  /** The bounds of the current that the output gives over a stretch of time, in amperes. */
  Span amperes(long fromPicos, long toPicos) {
    return over(fromPicos, toPicos, this::amperes);
  }

  /** The bounds of the voltage at the output over a stretch of time, in volts. */
  Span volts(long fromPicos, long toPicos) {
    return over(fromPicos, toPicos, this::volts);
  }

  private Span amperes(int index, long fromPicos, long toPicos) {
    OutputStage stage = flow.stage;
    Span off = SnubberState.span(-stage.offSinkAmperes(), stage.offSourceAmperes());
    byte level = band.level(index);
    if (level == Levels.LOW) {
      return off;
    }
    SnubberState state = state(index, fromPicos, toPicos);
    double up = stage.onVolts().hi() - state.volts().lo();
    double down = stage.onVolts().lo() - state.volts().hi();
    Span series = flow.circuit.snubberOhms();
    Span given =
        SnubberState.span(
            state.amperes().lo() + down / (down < 0 ? series.lo() : series.hi()),
            state.amperes().hi() + up / (up > 0 ? series.lo() : series.hi()));
    return level == Levels.HIGH ? given : SnubberState.hull(given, off);
  }

  private Span volts(int index, long fromPicos, long toPicos) {
    OutputStage stage = flow.stage;
    return switch (band.level(index)) {
      case Levels.HIGH -> stage.onVolts();
      case Levels.LOW ->
          ringing(states[index + 1], seconds(index, fromPicos), seconds(index, toPicos));
      default ->
          SnubberState.hull(
              stage.onVolts(),
              RingCourse.voltsAtOutput(
                  flow.circuit,
                  stage.offSourceAmperes(),
                  stage.offSinkAmperes(),
                  RingCourse.open(flow.circuit, state(index, fromPicos, toPicos))));
    };
  }

  private double seconds(int index, long picos) {
    return (picos - since(index)) * SECONDS_PER_PICO;
  }

  /** Where it may be over a part of a level that is not surely off. */
  private SnubberState state(int index, long fromPicos, long toPicos) {
    SnubberState start = states[index + 1];
    double from = seconds(index, fromPicos);
    double to = seconds(index, toPicos);
    return band.level(index) == Levels.HIGH
        ? flow.relaxed(start, from).or(flow.relaxed(start, to)) // each goes one way only
        : flow.either(start, to);
  }

  private Span ringing(SnubberState start, double from, double to) {
    RingCourse course = flow.course(start);
    while (course.next(from)) {
      // up to where it begins
    }
    Span hull = course.next(to) ? course.out : course.outAtEnd();
    while (course.next(to)) {
      hull = SnubberState.hull(hull, course.out);
    }
    return hull;
  }
}
