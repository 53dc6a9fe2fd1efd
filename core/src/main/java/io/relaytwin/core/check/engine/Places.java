package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Tee;
import io.relaytwin.core.signal.Waveform;
import io.relaytwin.core.signal.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the stretches of a signal out that are worth looking at, with their bands. */
public final class Places {

  /** What is shown on either side of a pulse at the least; longer than both delays. */
  private static final long AROUND_PICOS = 12 * Picoseconds.MICROSECOND;

  /** Changes beyond which an overview shows the beginning only. */
  private static final long OVERVIEW_CHANGES = 400_000;

  private Places() {}

  /** Puts what happens to a signal on its way in front of a sink. */
  @FunctionalInterface
  public interface Stage {
    SignalSink into(SignalSink sink);
  }

  /**
   * The way of a signal.
   *
   * @param input from what is sent to what every part takes it for.
   * @param band from what is sent to the output.
   */
  public record Way(Stage input, Stage band) {}

  /** A stretch to be cut out. */
  private record Cut(SignalPlace.Kind kind, Window input, Window band, Window approach) {
    static Cut of(SignalPlace.Kind kind, long from, long to) {
      long before = from - APPROACHES * (to - from);
      return new Cut(
          kind,
          new Window(from, to),
          new Window(from, to),
          new Window(before < from ? before : from, to));
    }

    Place place(long start) {
      Waveform in = input.toWaveform();
      return new Place(
          new SignalPlace(kind, in.startPicos(), in.endPicos(), in, band.toWaveform()),
          approached(approach.toWaveform(), start));
    }
  }

  /**
   * A stretch with the way to it.
   *
   * @param place the stretch.
   * @param approach the band from some time before it on, UNDEFINED before what is known.
   */
  public record Place(SignalPlace place, Waveform approach) {}

  /** How many times the length of a stretch is looked at before it. */
  private static final long APPROACHES = 50;

  /** Whatever was before is not known, unless the signal begins there. */
  private static Waveform approached(Waveform cut, long start) {
    if (cut.startPicos() <= start || cut.initialLevel() == Levels.UNDEFINED) {
      return cut;
    }
    long[] times = new long[cut.size() + 1];
    byte[] levels = new byte[cut.size() + 1];
    times[0] = cut.startPicos();
    levels[0] = cut.initialLevel();
    for (int i = 0; i < cut.size(); i++) {
      times[i + 1] = cut.timePicos(i);
      levels[i + 1] = cut.level(i);
    }
    return Waveform.of(cut.startPicos() - 1, Levels.UNDEFINED, times, levels, cut.endPicos());
  }

  public static List<Place> ofRecording(SignalSource source, SignalStatistics statistics, Way way) {
    List<Cut> cuts = new ArrayList<>();
    long start = statistics.startPicos();
    long end = statistics.endPicos();
    long changes = Math.max(1, statistics.changes());
    boolean whole = changes <= OVERVIEW_CHANGES;
    long shown = whole ? end : start + (end - start) / (changes / OVERVIEW_CHANGES + 1);
    cuts.add(Cut.of(whole ? SignalPlace.Kind.RECORDING : SignalPlace.Kind.BEGINNING, start, shown));
    around(
        cuts,
        SignalPlace.Kind.SHORTEST_PULSE,
        statistics.runts() > 0 ? statistics.shortestMaybeHigh() : statistics.shortestSurelyHigh(),
        start,
        end);
    around(
        cuts,
        SignalPlace.Kind.SHORTEST_PAUSE,
        statistics.dips() > 0 ? statistics.shortestMaybeLow() : statistics.shortestSurelyLow(),
        start,
        end);
    return cut(source, cuts, start, way);
  }

  private static void around(
      List<Cut> cuts,
      SignalPlace.Kind kind,
      SignalStatistics.@Nullable Extreme extreme,
      long start,
      long end) {
    if (extreme != null) {
      long margin = Math.max(AROUND_PICOS, extreme.picos());
      cuts.add(
          Cut.of(
              kind,
              Math.max(start, extreme.atPicos() - margin),
              Math.min(end, extreme.atPicos() + extreme.picos() + margin)));
    }
  }

  public static List<Place> ofDescription(SignalSource source, Way way) {
    SignalStatistics statistics = new SignalStatistics();
    source.stream(statistics);
    List<Cut> cuts = new ArrayList<>();
    long start = statistics.startPicos();
    long end = statistics.endPicos();
    long rises = Math.max(1, statistics.maybeHighRises());
    long some = Math.min(end - start, (end - start) / rises * 4 + 2 * AROUND_PICOS);
    cuts.add(Cut.of(SignalPlace.Kind.PERIODS, start, start + some));
    SignalStatistics.Extreme first = statistics.shortestSurelyHigh();
    if (first != null && rises > 4) {
      around(cuts, SignalPlace.Kind.SHORTEST_PULSE, first, start, end);
      around(cuts, SignalPlace.Kind.SHORTEST_PAUSE, statistics.shortestSurelyLow(), start, end);
    }
    return cut(source, cuts, start, way);
  }

  private static List<Place> cut(SignalSource source, List<Cut> cuts, long start, Way way) {
    SignalSink[] inputs = cuts.stream().map(Cut::input).toArray(SignalSink[]::new);
    SignalSink[] bands = cuts.stream().map(Cut::band).toArray(SignalSink[]::new);
    SignalSink[] approaches = cuts.stream().map(Cut::approach).toArray(SignalSink[]::new);
    source.stream(
        new Tee(
            way.input().into(new Tee(inputs)),
            way.band().into(new Tee(new Tee(bands), new Tee(approaches)))));
    return cuts.stream().map(each -> each.place(start)).toList();
  }
}
