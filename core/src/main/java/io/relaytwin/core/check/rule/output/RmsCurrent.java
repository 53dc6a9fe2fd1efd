package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** O3: the effective value of a pulsed current stays within the continuous current. */
final class RmsCurrent extends LineRule {
  RmsCurrent() {
    super(new RuleInfo("O3", "rms-current", "I_rms = sqrt(integral(i^2 dt) / T) <= I_cont"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
            .rests(line.off().premises())
            .source(line.module().continuousCurrent())
            .sources(line.demand().sources())
            .rests(line.demand().premises())
            .corner(line.currentCorner(Term.greatest("duty")));
    if (amperes == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .advice("O3.give-series-resistance")
          .say("O3.not-bounded", "load", line.demand().title());
      return;
    }
    draft
        .atMost(amperes, limit, seen(response, limit) ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY, Remedy.SERIES_RESISTOR)
        .advice("O3.lower-frequency")
        .say(
            "O3.draws",
            "load",
            line.demand().title(),
            "current",
            Arg.up(amperes, Dimension.CURRENT),
            "limit",
            limit,
            "exceeding",
            amperes.compareTo(limit.exactSi()) > 0
                ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, limit)
                : Message.NONE);
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
