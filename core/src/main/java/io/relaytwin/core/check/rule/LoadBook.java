package io.relaytwin.core.check.rule;

import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.StressLimits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays described signals into loads, and remembers what that gave for loads alike. */
final class LoadBook {
  private final boolean deciding;
  private final Map<Key, LoadResponse> known = new HashMap<>();

  /** What the result depends on. */
  private record Key(
      LoadCircuit load, OutputStage stage, StressLimits limits, List<PulseTrain> trains) {}

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

  LoadResponse of(
      LoadCircuit load, OutputStage stage, StressLimits limits, List<PulseTrain> trains) {
    return known.computeIfAbsent(new Key(load, stage, limits, trains), this::play);
  }

  private LoadResponse play(Key key) {
    if (deciding) {
      LoadResponse wide = play(key, Double.POSITIVE_INFINITY);
      BigDecimal amperes = RmsCurrent.effective(wide);
      if (amperes != null && amperes.doubleValue() <= key.limits().continuousAmperes()) {
        return wide;
      }
    }
    return play(key, LoadStudy.DEFAULT_GAP);
  }

  private static LoadResponse play(Key key, double gap) {
    return LoadStudy.of(key.load(), key.stage(), key.limits(), key.trains(), gap);
  }
}
