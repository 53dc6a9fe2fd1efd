package io.relaytwin.core.check.engine;

import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.StressLimits;
import java.math.BigDecimal;
import java.util.List;

/** Plays described signals into loads, and remembers what that gave for loads alike. */
public final class LoadBook {
  private static final int KEPT = 1024;

  private final boolean deciding;
  private final Memory<Key, LoadResponse> known = new Memory<>(KEPT);

  /** What the result depends on. */
  private record Key(
      LoadCircuit load,
      OutputStage stage,
      StressLimits limits,
      List<PulseTrain> trains,
      BigDecimal margin) {}

  private LoadBook(boolean deciding) {
    this.deciding = deciding;
  }

  /** Bounds as close to what loads reach as a study comes by default. */
  static LoadBook close() {
    return new LoadBook(false);
  }

  /** Bounds that are close only where the effective current might exceed its limit. */
  static LoadBook deciding() {
    return new LoadBook(true);
  }

  boolean isDeciding() {
    return deciding;
  }

  /**
   * What a load gets.
   *
   * @param margin the share of a limit that is to be left.
   */
  LoadResponse of(
      LoadCircuit load,
      OutputStage stage,
      StressLimits limits,
      List<PulseTrain> trains,
      BigDecimal margin) {
    return known.of(new Key(load, stage, limits, trains, margin), this::play);
  }

  private LoadResponse play(Key key) {
    if (deciding) {
      LoadResponse wide = play(key, Double.POSITIVE_INFINITY);
      BigDecimal amperes = LoadSide.effectiveAmperes(wide);
      double most =
          key.limits().continuousAmperes() * BigDecimal.ONE.subtract(key.margin()).doubleValue();
      if (amperes != null && amperes.doubleValue() <= most) {
        return wide;
      }
    }
    return play(key, LoadStudy.DEFAULT_GAP);
  }

  private static LoadResponse play(Key key, double gap) {
    return LoadStudy.of(key.load(), key.stage(), key.limits(), key.trains(), gap);
  }
}
