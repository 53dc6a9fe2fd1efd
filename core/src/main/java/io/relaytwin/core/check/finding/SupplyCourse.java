package io.relaytwin.core.check.finding;

import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of what all channels together take from the two supplies over time. Their signals begin
 * together, as a simulation plays them.
 *
 * @param fromPicos the start of the stretch.
 * @param toPicos its end, after the start.
 * @param draws what channels take, and how many channels take the same.
 * @param leftOut the names of channels whose load nothing bounds; it is left out of the sum.
 */
public record SupplyCourse(
    long fromPicos, long toPicos, Map<Draw, Integer> draws, List<String> leftOut) {

  /** A sum is cut into so many pieces at the least, and at the most where more would happen. */
  private static final int PIECES = 2000;

  private static final int MOST_BENDS = 20_000;

  /** Copies what channels take, in their order. */
  public SupplyCourse {
    draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What one channel takes.
   *
   * @param input the three-valued input.
   * @param inputAmperes what the input takes while it is high.
   * @param load what flows in its load; {@code null} where nothing bounds it.
   * @param ownAmperes what the module may take itself from the load supply.
   */
  public record Draw(
      Waveform input, double inputAmperes, @Nullable LoadCourse load, double ownAmperes) {

    Span taken(long fromPicos, long toPicos) {
      return load == null
          ? Span.of(0)
          : load.suppliedAmperes(fromPicos, toPicos).orElse(new Span(0, Double.POSITIVE_INFINITY));
    }
  }

  /**
   * What a supply delivers over the whole stretch.
   *
   * @param peak the most at a moment, in amperes.
   * @param average over the stretch, in amperes.
   */
  public record Summary(Span peak, Span average) {}

  /** One of the two sums. */
  private interface Sum {
    Span over(long fromPicos, long toPicos);
  }

  /**
   * The sum of channels.
   *
   * @param fromPicos where all of them are known.
   * @param toPicos up to where all of them are known, after {@code fromPicos}.
   * @param channels one for each channel.
   * @param leftOut the names of those whose load nothing bounds.
   */
  public static SupplyCourse of(
      long fromPicos, long toPicos, List<Draw> channels, List<String> leftOut) {
    Map<Draw, Integer> draws = new LinkedHashMap<>();
    channels.forEach(channel -> draws.merge(channel, 1, Integer::sum));
    return new SupplyCourse(fromPicos, toPicos, draws, leftOut);
  }

  /** The times within a closed stretch at which something begins to change, ascending. */
  public long[] bendsPicos(long from, long to) {
    List<LongStream> all = new ArrayList<>();
    for (Draw draw : draws.keySet()) {
      if (draw.load() != null) {
        all.add(Arrays.stream(draw.load().bendsPicos(from, to)));
      }
      all.add(Arrays.stream(draw.input().timesPicos()));
    }
    return all.stream()
        .flatMapToLong(times -> times)
        .filter(time -> from <= time && time <= to)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The bounds of what the control supply delivers to the inputs over a stretch, in amperes. */
  public Span controlAmperes(long from, long to) {
    double least = 0;
    double most = 0;
    for (Map.Entry<Draw, Integer> entry : draws.entrySet()) {
      Draw draw = entry.getKey();
      double amperes = entry.getValue() * draw.inputAmperes();
      boolean always = true;
      boolean ever = false;
      int index = draw.input().indexAt(from);
      do {
        always &= draw.input().level(index) == Levels.HIGH;
        ever |= draw.input().level(index) != Levels.LOW;
        index++;
      } while (index < draw.input().size() && draw.input().timePicos(index) < to);
      least += always ? amperes : 0;
      most += ever ? amperes : 0;
    }
    return rounded(least, most);
  }

  /** The bounds of what the load supply delivers over a stretch, in amperes. */
  public Span loadAmperes(long from, long to) {
    double least = 0;
    double most = 0;
    for (Map.Entry<Draw, Integer> entry : draws.entrySet()) {
      Span taken = entry.getKey().taken(from, to);
      least += entry.getValue() * taken.lo();
      most += entry.getValue() * (taken.hi() + entry.getKey().ownAmperes());
    }
    return rounded(least, most);
  }

  /** A sum, with what rounding may have cost. */
  private static Span rounded(double least, double most) {
    return new Span(least * (1 - 1e-12), most * (1 + 1e-12));
  }

  /** What the control supply delivers. */
  public Summary control() {
    return summary(this::controlAmperes);
  }

  /** What the load supply delivers. */
  public Summary load() {
    return summary(this::loadAmperes);
  }

  private Summary summary(Sum sum) {
    long[] bends = bendsPicos(fromPicos, toPicos);
    long pieces = Math.min(PIECES, toPicos - fromPicos);
    double width = (toPicos - fromPicos) / (double) pieces;
    long[] edges =
        LongStream.concat(
                LongStream.rangeClosed(0, pieces)
                    .map(i -> i == pieces ? toPicos : fromPicos + Math.round(i * width)),
                bends.length <= MOST_BENDS ? Arrays.stream(bends) : LongStream.empty())
            .sorted()
            .distinct()
            .toArray();
    double leastPeak = 0;
    double mostPeak = 0;
    double leastCharge = 0;
    double mostCharge = 0;
    for (int i = 0; i + 1 < edges.length; i++) {
      Span here = sum.over(edges[i], edges[i + 1]);
      double share = (edges[i + 1] - edges[i]) / (double) (toPicos - fromPicos);
      leastPeak = Math.max(leastPeak, here.lo());
      mostPeak = Math.max(mostPeak, here.hi());
      leastCharge += share * here.lo();
      mostCharge += share * here.hi();
    }
    return new Summary(
        new Span(leastPeak, mostPeak),
        rounded(Math.min(leastCharge, leastPeak), Math.min(mostCharge, mostPeak)));
  }
}
