package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** O3: the effective value of a pulsed current stays within the continuous current. */
final class RmsCurrent extends LineRule {
  RmsCurrent() {
    super(
        new RuleInfo(
            "O3",
            "rms-current",
            "Does the effective value of a pulsed current stay within the continuous current?",
            "I_rms = sqrt(integral(i^2 dt) / T) <= I_cont"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().continuousCurrent());
    LoadResponse response = limit == null ? null : line.response();
    if (limit == null || response == null) {
      return;
    }
    BigDecimal amperes = effective(response);
    if (amperes != null && line.demand().steady() != null && !line.demand().inrush()) {
      amperes = amperes.min(line.demand().steady().hi()); // exact at the limit
    }
    Findings.Draft draft =
        at(line, findings)
            .assume(line.off().assumption())
            .source(line.module().continuousCurrent())
            .sources(line.demand().sources())
            .assumeAll(line.demand().assumptions())
            .corner(line.currentCorner() + ", the longest pulses with the shortest pauses");
    if (amperes == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_MOST, limit)
          .advice("Give the series resistance of the capacitor.")
          .say(
              "Nothing that is known bounds the effective current of the %s."
                  .formatted(line.demand().title()));
      return;
    }
    draft
        .atMost(amperes, limit, seen(response, limit) ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY, Remedy.SERIES_RESISTOR)
        .advice("Lower the frequency or the current of the load.")
        .say(
            "Over the whole signal the %s draws an effective current of up to %s; the output carries %s.%s"
                .formatted(
                    line.demand().title(),
                    Bounds.up(amperes, Dimension.CURRENT),
                    limit,
                    amperes.compareTo(limit.exactSi()) > 0
                        ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, limit)
                        : ""));
  }

  /** Whether some part with some load was seen to exceed the limit, not only a bound. */
  private static boolean seen(LoadResponse response, Quantity limit) {
    Optional<Bound> square = response.bound(Measure.CURRENT_SQUARE);
    if (square.isEmpty() || square.get().witness() == null || response.seconds() <= 0) {
      return true;
    }
    double amperes = StrictMath.sqrt(square.get().witness().hi() / response.seconds());
    return amperes > limit.si();
  }

  /** Where the engine bounds charge and peak only, the square is at most peak times charge. */
  static @Nullable BigDecimal effective(LoadResponse response) {
    Optional<Span> amperes = response.effectiveAmperes();
    if (amperes.isPresent()) {
      return LoadSide.upper(amperes.get());
    }
    Optional<Bound> peak = response.bound(Measure.CURRENT_PEAK);
    Optional<Bound> charge = response.bound(Measure.CHARGE);
    if (peak.isEmpty() || charge.isEmpty() || response.seconds() <= 0) {
      return null;
    }
    double square = peak.get().outer().hi() * charge.get().outer().hi() / response.seconds();
    return Bounds.exact(Math.nextUp(StrictMath.sqrt(Math.nextUp(square * (1 + 1e-12)))));
  }
}
