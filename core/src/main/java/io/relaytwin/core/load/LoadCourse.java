package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of the voltage at the output and of the current of the load over time: what a picture
 * shows. At each time they hold for every part and every load within its tolerances.
 *
 * <p>Where the stretch does not begin with the signal, its band is given UNDEFINED before: the
 * upper trajectory then begins at the most that the load may have come to, the lower one at the
 * least.
 */
public final class LoadCourse {
  private final LoadCircuit load;
  private final OutputStage stage;
  private final Waveform band;
  private final @Nullable LoadTrace trace;
  private final @Nullable LampTrace filament;
  private final @Nullable SnubberTrace ringing;
  private final long[] upperPicos;
  private final double[] upperStates;
  private final long[] lowerPicos;
  private final double[] lowerStates;

  private LoadCourse(LoadCircuit load, OutputStage stage, Waveform band) {
    this.load = load;
    this.stage = stage;
    this.band = band;
    trace =
        load instanceof CoilCircuit || load instanceof CapacitorCircuit
            ? LoadTrace.of(load, stage, band)
            : null;
    filament = load instanceof LampCircuit lamp ? new LampTrace(lamp, stage, band) : null;
    ringing =
        load instanceof SnubberCircuit snubber ? new SnubberTrace(snubber, stage, band) : null;
    upperPicos = trace == null ? new long[0] : trace.upperPicos();
    upperStates = trace == null ? new double[0] : trace.upperStates();
    lowerPicos = trace == null ? new long[0] : trace.lowerPicos();
    lowerStates = trace == null ? new double[0] : trace.lowerStates();
  }

  /**
   * Plays a band through a load.
   *
   * @param load the load.
   * @param stage what the output does in each level.
   * @param band OFF, ON and UNCERTAIN of all conforming parts.
   */
  public static LoadCourse of(LoadCircuit load, OutputStage stage, Waveform band) {
    return new LoadCourse(load, stage, band);
  }

  /** The times within a closed stretch at which something begins to change, ascending. */
  public long[] bendsPicos(long fromPicos, long toPicos) {
    return LongStream.concat(
            Arrays.stream(band.timesPicos()),
            LongStream.concat(Arrays.stream(upperPicos), Arrays.stream(lowerPicos)))
        .filter(time -> fromPicos <= time && time <= toPicos)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The bounds of the voltage at the output over a stretch of time, in volts.
   *
   * @param fromPicos its start, not before that of the band.
   * @param toPicos its end, not before the start and not after that of the band.
   * @return empty where nothing that is stated bounds it.
   */
  public Optional<Span> volts(long fromPicos, long toPicos) {
    if (ringing != null) {
      return Optional.of(ringing.volts(fromPicos, toPicos));
    }
    if (filament != null) {
      return over(fromPicos, toPicos, filament::volts);
    }
    Span state = state(fromPicos, toPicos);
    return over(fromPicos, toPicos, level -> volts(level, state));
  }

  /** The bounds of the current of the load over a stretch of time, in amperes. */
  public Optional<Span> amperes(long fromPicos, long toPicos) {
    if (ringing != null) {
      return Optional.of(ringing.amperes(fromPicos, toPicos));
    }
    if (filament != null) {
      Span resistance = filament.over(fromPicos, toPicos);
      return over(fromPicos, toPicos, level -> filament.amperes(level, resistance));
    }
    Span state = state(fromPicos, toPicos);
    return over(fromPicos, toPicos, level -> amperes(level, state));
  }

  /**
   * The bounds of what the output takes from the supply for the load over a stretch of time, in
   * amperes: while off no more than it leaks, whatever flows on in the load.
   */
  public Optional<Span> suppliedAmperes(long fromPicos, long toPicos) {
    Optional<Span> flows = amperes(fromPicos, toPicos);
    double leak = stage.offSourceAmperes();
    return over(
        fromPicos,
        toPicos,
        level -> {
          if (level == Levels.LOW) {
            return new Span(0, leak);
          }
          Span on = flows.map(span -> span.atLeast(0)).orElse(null);
          return on == null || level == Levels.HIGH ? on : new Span(0, Math.max(leak, on.hi()));
        });
  }

  /** What holds for each of the levels. */
  private interface ByLevel {
    @Nullable Span at(byte level);
  }

  private Optional<Span> over(long fromPicos, long toPicos, ByLevel bounds) {
    Span hull = null;
    int index = band.indexAt(fromPicos);
    while (true) {
      Span here = bounds.at(band.level(index));
      if (here == null) {
        return Optional.empty();
      }
      hull = hull == null ? here : hull(hull, here);
      index++;
      if (index >= band.size() || band.timePicos(index) >= toPicos) {
        return Optional.of(hull);
      }
    }
  }

  private static Span hull(Span a, Span b) {
    return new Span(Math.min(a.lo(), b.lo()), Math.max(a.hi(), b.hi()));
  }

  /** The state over a stretch: between two changes it moves one way only. */
  private Span state(long fromPicos, long toPicos) {
    if (trace == null) {
      return Span.of(0);
    }
    Span hull = hull(trace.at(fromPicos), trace.at(toPicos));
    double lo = hull.lo();
    double hi = hull.hi();
    for (int i = from(lowerPicos, fromPicos); i < lowerPicos.length; i++) {
      if (lowerPicos[i] >= toPicos) {
        break;
      }
      lo = Math.min(lo, lowerStates[i]);
    }
    for (int i = from(upperPicos, fromPicos); i < upperPicos.length; i++) {
      if (upperPicos[i] >= toPicos) {
        break;
      }
      hi = Math.max(hi, upperStates[i]);
    }
    return new Span(lo, hi);
  }

  private static int from(long[] times, long time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 1;
  }

  private @Nullable Span volts(byte level, Span state) {
    return switch (load) {
      case CurrentSink sink -> sinkVolts(sink, level);
      case CapacitorCircuit capacitor -> state;
      case CoilCircuit coil -> coilVolts(coil, level, state);
      case LampCircuit lamp -> throw new IllegalStateException("a lamp has a filament");
      case SnubberCircuit coil -> throw new IllegalStateException("a snubber rings");
    };
  }

  private Span sinkVolts(CurrentSink sink, byte level) {
    Span on = stage.onVolts();
    double leak = stage.offSourceAmperes();
    double off = leak == 0 ? 0 : Math.min(stage.supplyVolts().hi(), sink.least().voltsAt(leak));
    return switch (level) {
      case Levels.HIGH -> on;
      case Levels.LOW -> new Span(0, off);
      default -> new Span(0, on.hi());
    };
  }

  private @Nullable Span coilVolts(CoilCircuit coil, byte level, Span amperes) {
    Span on = stage.onVolts();
    if (level == Levels.HIGH) {
      return on;
    }
    if (!(coil.suppressor() instanceof Suppressor.Clamp clamp)) {
      return null;
    }
    double leak = stage.offSourceAmperes();
    // what leaks keeps the coil at rest slightly above 0 V
    double rest = Math.min(leak, stage.supplyVolts().hi() / coil.ohms().lo());
    boolean mayFlow = amperes.hi() > rest * (1 + 1e-9);
    boolean flows = amperes.lo() > rest * (1 + 1e-9);
    double lo = mayFlow ? -clamp.volts().hi() : 0;
    double hi = flows ? -clamp.volts().lo() : rest * coil.ohms().hi();
    return new Span(lo, level == Levels.LOW ? hi : on.hi());
  }

  private @Nullable Span amperes(byte level, Span state) {
    return switch (load) {
      case CurrentSink sink -> sinkAmperes(sink, level);
      case CoilCircuit coil -> state;
      case CapacitorCircuit capacitor -> chargeAmperes(capacitor, level, state);
      case LampCircuit lamp -> throw new IllegalStateException("a lamp has a filament");
      case SnubberCircuit coil -> throw new IllegalStateException("a snubber rings");
    };
  }

  private Span sinkAmperes(CurrentSink sink, byte level) {
    Span on = stage.onVolts();
    double most = sink.most().at(on.hi());
    double off = Math.min(stage.offSourceAmperes(), sink.most().at(stage.supplyVolts().hi()));
    return switch (level) {
      case Levels.HIGH -> new Span(sink.least().at(on.lo()), most);
      case Levels.LOW -> new Span(0, off);
      default -> new Span(0, most);
    };
  }

  /** What flows into the capacitor with what is across it. */
  private @Nullable Span chargeAmperes(CapacitorCircuit capacitor, byte level, Span volts) {
    Span ohms = capacitor.seriesOhms();
    if (ohms.lo() == 0) {
      return null;
    }
    Span off = new Span(-stage.offSinkAmperes(), stage.offSourceAmperes());
    if (level == Levels.LOW) {
      return off;
    }
    double up = stage.onVolts().hi() - volts.lo();
    double down = stage.onVolts().lo() - volts.hi();
    Span on =
        new Span(
            Math.nextDown(down / (down >= 0 ? ohms.hi() : ohms.lo())),
            Math.nextUp(up / (up >= 0 ? ohms.lo() : ohms.hi())));
    return level == Levels.HIGH ? on : hull(on, off);
  }

  /** Two courses are the same when the same band meets the same load and output. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoadCourse that
        && load.equals(that.load)
        && stage.equals(that.stage)
        && band.equals(that.band);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * load.hashCode() + stage.hashCode()) + band.hashCode();
  }

  @Override
  public String toString() {
    return Words.fill("LoadCourse[load=%s, stage=%s, band=%s]", load, stage, band);
  }
}
