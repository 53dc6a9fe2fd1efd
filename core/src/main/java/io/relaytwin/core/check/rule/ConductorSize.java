package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.EndRepair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** E8: conductors fit the clamps and are stripped as the clamps need. */
final class ConductorSize extends LineRule {
  ConductorSize() {
    super(
        new RuleInfo(
            "E8",
            "conductor",
            "Do the conductors fit the clamps?",
            "A_min <= A <= A_max; strip length within the sheet"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    check(circuit, line, line.channel().inputCable(), RailEnds.INPUT_CABLE, findings);
    check(circuit, line, line.channel().outputCable(), RailEnds.OUTPUT_CABLE, findings);
    for (RailEnds.End end : RailEnds.of(circuit, line)) {
      size(circuit, line, end.size(), end.stranded(), end.key(), findings);
    }
  }

  private void check(
      Circuit circuit, Line line, @Nullable Cable cable, String side, Findings findings) {
    if (cable == null) {
      return;
    }
    size(circuit, line, cable.conductor(), cable.stranded(), side, findings);
    Quantity strip = cable.stripLength();
    Quantity least = Bounds.min(line.module().stripLength());
    Quantity most = Bounds.max(line.module().stripLength());
    if (strip != null && least != null && most != null) {
      Findings.Draft length =
          at(line, findings)
              .about(side + " strip length")
              .source(line.module().stripLength())
              .mendBy(
                  new EndRepair.StripLength(
                      line.channel().name(),
                      side.equals(RailEnds.INPUT_CABLE),
                      strip.compareTo(least) < 0 ? least : most));
      if (strip.compareTo(least) < 0) {
        length.atLeast(strip.exactSi(), least, Verdict.FAIL);
      } else {
        length.atMost(strip.exactSi(), most, Verdict.FAIL);
      }
      length
          .discrete()
          .advice("Strip %s to %s.".formatted(least, most))
          .say(
              "The %s conductors are stripped %s; the clamps need %s to %s."
                  .formatted(side, strip, least, most));
    }
  }

  private void size(
      Circuit circuit, Line line, Quantity size, boolean stranded, String side, Findings findings) {
    Optional<Figure> range =
        stranded ? line.module().strandedConductor() : line.module().solidConductor();
    Quantity min = Bounds.min(range);
    Quantity max = Bounds.max(range);
    if (min == null || max == null) {
      lacks(line, findings, "range of conductors");
      return;
    }
    Findings.Draft draft = at(line, findings).about(side).source(range);
    if (size.compareTo(min) < 0) {
      draft.atLeast(size.exactSi(), min, Verdict.FAIL);
    } else {
      draft.atMost(size.exactSi(), max, Verdict.FAIL);
    }
    if (draft.isViolated()) {
      draft.mendBy(
          StripChanges.conductors(line, side, StripChanges.sizes(circuit, size, min, max)));
    }
    draft
        .discrete()
        .advice("Use a conductor of %s to %s.".formatted(min, max))
        .say(
            "The %s conductors have %s; the clamps take %s to %s, one each."
                .formatted(side, size, min, max));
  }
}
