package io.relaytwin.core.load;

import io.relaytwin.core.signal.SignalSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a band of the output through a load and bounds what the load gets.
 *
 * <p>The band is played once where the load's values are exact. The current of a coil does not grow
 * with its inductance at all times, nor its heat with its resistance: there the box of values is
 * halved where its bound lies furthest above what a load in it was seen to do, until bound and load
 * differ by no more than wanted, and the band is played again for each half.
 */
public final class LoadStudy {

  /** How far bound and load may differ unless told otherwise: 1 %. */
  public static final double DEFAULT_GAP = 0.01;

  /** How often a band is played at most, so that a study ends soon. */
  private static final int MAX_RUNS = 64;

  private LoadStudy() {}

  /**
   * Bounds what a load gets from a band.
   *
   * @param load the load with its tolerances.
   * @param stage what the output does in each level.
   * @param band OFF, ON and UNCERTAIN of all conforming parts, as of {@link
   *     io.relaytwin.core.part.EnvelopeStage}; its first level has been held for ever.
   * @param gap how far bound and load may differ, as a share; where tolerances of an inductance, a
   *     capacitance or a heating resistance keep them apart, the band is played again.
   */
  public static LoadResponse of(
      LoadCircuit load, OutputStage stage, SignalSource band, double gap) {
    return study(load, stage, gap, player -> band.stream(player));
  }

  /**
   * Bounds what a load gets from pulse trains one after the other, at a cost that does not depend
   * on the number of their cycles.
   *
   * @param load the load with its tolerances.
   * @param stage what the output does in each level.
   * @param trains at least one; the first level has been held for ever.
   * @param gap how far bound and load may differ, as a share.
   */
  public static LoadResponse of(
      LoadCircuit load, OutputStage stage, List<PulseTrain> trains, double gap) {
    List<PulseTrain> played = List.copyOf(trains);
    if (played.isEmpty()) {
      throw new IllegalArgumentException("There is no pulse train.");
    }
    return study(load, stage, gap, player -> player.play(played));
  }

  /** A set of loads, and what is known of it. */
  private record Box(List<Span> sides, Map<Measure, Bound> bounds, Moment peakAt) {}

  private static LoadResponse study(
      LoadCircuit load, OutputStage stage, double gap, Consumer<BandPlayer> play) {
    if (!(gap >= 0)) {
      throw new IllegalArgumentException("The gap of %s must be at least 0.".formatted(gap));
    }
    List<Box> boxes = new ArrayList<>();
    double[] seconds = new double[1];
    boxes.add(run(load, stage, sides(load), play, seconds));
    int runs = 1;
    while (runs + 2 <= MAX_RUNS) {
      Box widest = widest(boxes, gap);
      int side = widest == null ? -1 : longestSide(widest.sides());
      if (widest == null || side < 0) {
        break;
      }
      boxes.remove(widest);
      for (Span half : widest.sides().get(side).halves()) {
        List<Span> sides = new ArrayList<>(widest.sides());
        sides.set(side, half);
        boxes.add(run(load, stage, sides, play, seconds));
        runs++;
      }
    }
    Box peak = boxes.stream().max(Comparator.comparingDouble(box -> outerPeak(box))).orElseThrow();
    return new LoadResponse(together(boxes), peak.peakAt(), seconds[0], runs);
  }

  private static double outerPeak(Box box) {
    Bound bound = box.bounds().get(Measure.CURRENT_PEAK);
    return bound == null ? 0 : bound.outer().hi();
  }

  private static Box run(
      LoadCircuit load,
      OutputStage stage,
      List<Span> sides,
      Consumer<BandPlayer> play,
      double[] seconds) {
    Evaluation evaluation = evaluation(load, stage, sides);
    Times times = new Times();
    play.accept(new BandPlayer(evaluation.upper(), evaluation.lower(), times));
    seconds[0] = times.seconds();
    return new Box(sides, evaluation.bounds(times), evaluation.peakAt(times));
  }

  /** The values of a load on which something it does depends in more than one direction. */
  static List<Span> sides(LoadCircuit load) {
    return switch (load) {
      case CurrentSink sink -> List.of();
      case CoilCircuit coil -> List.of(coil.ohms(), coil.henries());
      case CapacitorCircuit capacitor -> List.of(capacitor.farads());
    };
  }

  static Evaluation evaluation(LoadCircuit load, OutputStage stage, List<Span> sides) {
    return switch (load) {
      case CurrentSink sink -> new SinkEvaluation(sink, stage);
      case CoilCircuit coil -> new CoilEvaluation(coil, stage, sides.get(0), sides.get(1));
      case CapacitorCircuit capacitor -> new CapacitorEvaluation(capacitor, stage, sides.get(0));
    };
  }

  private static Map<Measure, Bound> together(List<Box> boxes) {
    Map<Measure, Bound> all = new EnumMap<>(Measure.class);
    for (Box box : boxes) {
      box.bounds().forEach((measure, bound) -> all.merge(measure, bound, Bound::or));
    }
    return all;
  }

  /** The box that keeps some bound furthest from what was seen; {@code null} when none does. */
  private static @Nullable Box widest(List<Box> boxes, double gap) {
    Map<Measure, Bound> all = together(boxes);
    Box found = null;
    double worst = gap;
    for (Map.Entry<Measure, Bound> entry : all.entrySet()) {
      Measure measure = entry.getKey();
      Bound whole = entry.getValue();
      if (whole.witness() == null || !refines(measure)) {
        continue;
      }
      for (Box box : boxes) {
        Bound bound = box.bounds().get(measure);
        if (bound == null || longestSide(box.sides()) < 0) {
          continue;
        }
        if (bound.outer().hi() == whole.outer().hi() && finite(whole.upperGap()) > worst) {
          worst = whole.upperGap();
          found = box;
        }
        if (bound.outer().lo() == whole.outer().lo() && finite(whole.lowerGap()) > worst) {
          worst = whole.lowerGap();
          found = box;
        }
      }
    }
    return found;
  }

  /** A gap beside a witness of 0 is rounding, which no halving narrows. */
  private static double finite(double gap) {
    return gap < Double.POSITIVE_INFINITY ? gap : 0;
  }

  private static boolean refines(Measure measure) {
    return switch (measure) {
      case CURRENT_PEAK,
          CHARGE,
          CURRENT_SQUARE,
          HEAT,
          STORED_ENERGY,
          VOLT_SECONDS,
          VOLTAGE_SQUARE ->
          true;
      case VOLTAGE_PEAK, VOLTAGE_VALLEY, CURRENT_VALLEY, MODULE_HEAT -> false;
    };
  }

  /** The side with the largest ratio of its ends; -1 when all are points. */
  private static int longestSide(List<Span> sides) {
    int longest = -1;
    double most = 0;
    for (int i = 0; i < sides.size(); i++) {
      double width = sides.get(i).width() / sides.get(i).hi();
      if (width > most && width > 1e-9) {
        most = width;
        longest = i;
      }
    }
    return longest;
  }
}
