package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** The same for a coil that rings, which costs far more and narrows little after that. */
  private static final int MAX_RUNS_OF_RINGING = 16;

  /** A side that has not helped at first counts this share of the one that has helped most. */
  private static final double LEAST_WEIGHT = 0.1;

  private LoadStudy() {}

  /**
   * Bounds what a load gets from a band, with no limits to watch.
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
    return of(load, stage, StressLimits.NONE, band, gap);
  }

  /**
   * Bounds what a load gets from a band, and tells when limits may be exceeded.
   *
   * @param load the load with its tolerances.
   * @param stage what the output does in each level.
   * @param limits what the sheet permits.
   * @param band OFF, ON and UNCERTAIN of all conforming parts.
   * @param gap how far bound and load may differ, as a share.
   */
  public static LoadResponse of(
      LoadCircuit load, OutputStage stage, StressLimits limits, SignalSource band, double gap) {
    return new Study(load, stage, limits, player -> band.stream(player)).run(gap);
  }

  /**
   * Bounds what a load gets from pulse trains one after the other, with no limits to watch.
   *
   * @param load the load with its tolerances.
   * @param stage what the output does in each level.
   * @param trains at least one; the first level has been held for ever.
   * @param gap how far bound and load may differ, as a share.
   */
  public static LoadResponse of(
      LoadCircuit load, OutputStage stage, List<PulseTrain> trains, double gap) {
    return of(load, stage, StressLimits.NONE, trains, gap);
  }

  /**
   * Bounds what a load gets from pulse trains one after the other, and tells when limits may be
   * exceeded. The cost does not depend on the number of cycles.
   *
   * @param load the load with its tolerances.
   * @param stage what the output does in each level.
   * @param limits what the sheet permits.
   * @param trains at least one; the first level has been held for ever.
   * @param gap how far bound and load may differ, as a share.
   */
  public static LoadResponse of(
      LoadCircuit load,
      OutputStage stage,
      StressLimits limits,
      List<PulseTrain> trains,
      double gap) {
    List<PulseTrain> played = List.copyOf(trains);
    if (played.isEmpty()) {
      throw new IllegalArgumentException("There is no pulse train.");
    }
    return new Study(load, stage, limits, player -> player.play(played)).run(gap);
  }

  /** A set of loads, and what is known of it. */
  private record Box(
      List<Span> sides,
      Map<Measure, Bound> bounds,
      @Nullable Moment firstContinuous,
      @Nullable Moment firstPeak) {}

  /** One load with one way of playing a band. */
  private static final class Study {
    private final LoadCircuit load;
    private final OutputStage stage;
    private final StressLimits limits;
    private final Consumer<Player> play;
    private Times times = new Times();

    Study(LoadCircuit load, OutputStage stage, StressLimits limits, Consumer<Player> play) {
      this.load = load;
      this.stage = stage;
      this.limits = limits;
      this.play = play;
    }

    LoadResponse run(double gap) {
      if (!(gap >= 0)) {
        throw new IllegalArgumentException(Words.fill("The gap of %s must be at least 0.", gap));
      }
      List<Box> boxes = new ArrayList<>();
      Box whole = run(sides(load, stage));
      boxes.add(whole);
      int runs = 1;
      double[] weights = new double[whole.sides().size()];
      Arrays.fill(weights, 1);
      if (load instanceof LampCircuit && widest(boxes, load, gap) != null) {
        for (int side = 0; side < weights.length; side++) {
          if (isWide(whole.sides().get(side))) {
            weights[side] = worth(whole, side);
            runs += 2;
          }
        }
        double least = LEAST_WEIGHT * Arrays.stream(weights).max().orElseThrow();
        Arrays.setAll(weights, side -> Math.max(least, weights[side]));
      }
      int most = load instanceof SnubberCircuit ? MAX_RUNS_OF_RINGING : MAX_RUNS;
      while (runs + 2 <= most) {
        Box widest = widest(boxes, load, gap);
        int side = widest == null ? -1 : longestSide(widest.sides(), weights);
        if (widest == null || side < 0) {
          break;
        }
        boxes.remove(widest);
        boxes.addAll(halves(widest, side));
        runs += 2;
      }
      Map<Measure, Bound> bounds = together(boxes);
      LoadResponse plain = new LoadResponse(bounds, List.of(), times.seconds(), runs);
      return new LoadResponse(bounds, events(plain, boxes), times.seconds(), runs);
    }

    private List<Box> halves(Box box, int side) {
      List<Box> halves = new ArrayList<>();
      for (Span half : box.sides().get(side).halves()) {
        List<Span> sides = new ArrayList<>(box.sides());
        sides.set(side, half);
        halves.add(run(sides));
      }
      return halves;
    }

    /** By how much halving a side brings bounds and loads together, for its width. */
    private double worth(Box whole, int side) {
      Span span = whole.sides().get(side);
      double gained = apart(List.of(whole), load) - apart(halves(whole, side), load);
      return Math.max(0, gained) * span.hi() / span.width();
    }

    private Box run(List<Span> sides) {
      Evaluation evaluation = evaluation(load, stage, limits, sides);
      times = new Times();
      play.accept(evaluation.player(times));
      return new Box(
          sides,
          evaluation.bounds(times),
          evaluation.firstAbove(StressLimits.Current.CONTINUOUS, times),
          evaluation.firstAbove(StressLimits.Current.PEAK, times));
    }

    /** How far below 0 V a load may drive an output that switches off. */
    private double turnOffVolts(LoadResponse response) {
      return switch (load) {
        case CoilCircuit coil ->
            switch (coil.suppressor()) {
              case Suppressor.Clamp clamp -> clamp.volts().hi();
              case Suppressor.None none -> Double.POSITIVE_INFINITY;
            };
        case CurrentSink sink -> 0;
        case CapacitorCircuit capacitor -> 0;
        case LampCircuit lamp -> 0;
        case SnubberCircuit snubber ->
            response
                .bound(Measure.VOLTAGE_VALLEY)
                .map(bound -> Math.max(0, -bound.outer().lo()))
                .orElse(0.0);
      };
    }

    private List<LoadEvent> events(LoadResponse response, List<Box> boxes) {
      List<LoadEvent> events = new ArrayList<>();
      double peak =
          response
              .bound(Measure.CURRENT_PEAK)
              .map(bound -> bound.outer().hi())
              .orElse(Double.POSITIVE_INFINITY);
      Moment overPeak = earliest(boxes, Box::firstPeak);
      Moment overContinuous = earliest(boxes, Box::firstContinuous);
      if (overPeak != null && limits.peakAmperes() < Double.POSITIVE_INFINITY) {
        events.add(
            new LoadEvent(LoadEvent.Kind.PEAK_CURRENT, limits.peakAmperes(), peak, overPeak));
      }
      if (overContinuous != null && limits.continuousAmperes() < Double.POSITIVE_INFINITY) {
        events.add(
            new LoadEvent(
                LoadEvent.Kind.CONTINUOUS_CURRENT,
                limits.continuousAmperes(),
                peak,
                overContinuous));
        double effective = response.effectiveAmperes().map(Span::hi).orElse(0.0);
        if (effective > limits.continuousAmperes()) {
          events.add(
              new LoadEvent(
                  LoadEvent.Kind.EFFECTIVE_CURRENT,
                  limits.continuousAmperes(),
                  effective,
                  overContinuous));
        }
      }
      Moment turnOff = times.firstMayTurnOff();
      double across = stage.supplyVolts().hi() + turnOffVolts(response);
      if (turnOff != null && across > limits.switchVolts() * (1 + 1e-12)) {
        events.add(
            new LoadEvent(LoadEvent.Kind.SWITCH_VOLTAGE, limits.switchVolts(), across, turnOff));
      }
      return events;
    }
  }

  private static @Nullable Moment earliest(
      List<Box> boxes, Function<Box, @Nullable Moment> moment) {
    Moment first = null;
    for (Box box : boxes) {
      Moment at = moment.apply(box);
      if (at != null && (first == null || at.compareTo(first) < 0)) {
        first = at;
      }
    }
    return first;
  }

  /** The values of a load on which something it does depends in more than one direction. */
  static List<Span> sides(LoadCircuit load, OutputStage stage) {
    return switch (load) {
      case CurrentSink sink -> List.of();
      case SnubberCircuit snubber ->
          List.of(
              snubber.ohms(), snubber.henries(), snubber.snubberOhms(), snubber.snubberFarads());
      case CoilCircuit coil -> List.of(coil.ohms(), coil.henries());
      case CapacitorCircuit capacitor -> List.of(capacitor.farads());
      case LampCircuit lamp ->
          List.of(
              new Span(
                  Math.nextDown(1 / lamp.coldRatio().hi()), Math.nextUp(1 / lamp.coldRatio().lo())),
              lamp.seconds(),
              stage.supplyVolts());
    };
  }

  static Evaluation evaluation(
      LoadCircuit load, OutputStage stage, StressLimits limits, List<Span> sides) {
    return switch (load) {
      case CurrentSink sink -> new SinkEvaluation(sink, stage, limits);
      case SnubberCircuit snubber ->
          new SnubberEvaluation(
              new SnubberCircuit(sides.get(0), sides.get(1), sides.get(2), sides.get(3)),
              stage,
              limits);
      case CoilCircuit coil -> new CoilEvaluation(coil, stage, limits, sides.get(0), sides.get(1));
      case CapacitorCircuit capacitor ->
          new CapacitorEvaluation(capacitor, stage, limits, sides.get(0));
      case LampCircuit lamp ->
          new LampEvaluation(
              lamp, stage.withSupply(sides.get(2)), limits, sides.get(0), sides.get(1));
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
  private static @Nullable Box widest(List<Box> boxes, LoadCircuit load, double gap) {
    Map<Measure, Bound> all = together(boxes);
    Box found = null;
    double worst = gap;
    for (Map.Entry<Measure, Bound> entry : all.entrySet()) {
      Measure measure = entry.getKey();
      Bound whole = entry.getValue();
      if (whole.witness() == null || !refines(measure, load)) {
        continue;
      }
      for (Box box : boxes) {
        Bound bound = box.bounds().get(measure);
        if (bound == null || box.sides().stream().noneMatch(LoadStudy::isWide)) {
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

  /** All gaps of some boxes together. */
  private static double apart(List<Box> boxes, LoadCircuit load) {
    double sum = 0;
    for (Map.Entry<Measure, Bound> entry : together(boxes).entrySet()) {
      Bound bound = entry.getValue();
      if (bound.witness() != null && refines(entry.getKey(), load)) {
        sum += finite(bound.upperGap()) + finite(bound.lowerGap());
      }
    }
    return sum;
  }

  /** A gap beside a witness of 0 is rounding, which no halving narrows. */
  private static double finite(double gap) {
    return gap < Double.POSITIVE_INFINITY ? gap : 0;
  }

  /** Whether halving a box brings a bound nearer to what a load in it does. */
  private static boolean refines(Measure measure, LoadCircuit load) {
    return switch (measure) {
      // in a capacitor it is the drop that may change at any time which keeps them apart
      case CURRENT_SQUARE, HEAT -> !(load instanceof CapacitorCircuit);
      case CURRENT_PEAK, CHARGE, STORED_ENERGY, VOLT_SECONDS, VOLTAGE_SQUARE -> true;
      case VOLTAGE_VALLEY -> load instanceof SnubberCircuit;
      case VOLTAGE_PEAK, CURRENT_VALLEY, MODULE_HEAT -> false;
    };
  }

  private static boolean isWide(Span side) {
    return side.width() > 1e-9 * side.hi();
  }

  /** The side whose halving is likely to narrow the bounds most; -1 when all are points. */
  private static int longestSide(List<Span> sides, double[] weights) {
    int longest = -1;
    double most = 0;
    for (int i = 0; i < sides.size(); i++) {
      double width = sides.get(i).width() / sides.get(i).hi() * weights[i];
      if (width > most && isWide(sides.get(i))) {
        most = width;
        longest = i;
      }
    }
    return longest;
  }
}
