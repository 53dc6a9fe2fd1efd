package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import java.util.Optional;

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
    check(line, line.channel().inputCable(), "input", findings);
    check(line, line.channel().outputCable(), "output", findings);
  }

  private void check(
      Line line, @org.jspecify.annotations.Nullable Cable cable, String side, Findings findings) {
    if (cable == null) {
      return;
    }
    Optional<Figure> range =
        cable.stranded() ? line.module().strandedConductor() : line.module().solidConductor();
    Quantity min = Bounds.min(range);
    Quantity max = Bounds.max(range);
    if (min == null || max == null) {
      lacks(line, findings, "range of conductors");
      return;
    }
    Findings.Draft draft = at(line, findings).source(range);
    if (cable.conductor().compareTo(min) < 0) {
      draft.atLeast(cable.conductor().exactSi(), min, Verdict.FAIL);
    } else {
      draft.atMost(cable.conductor().exactSi(), max, Verdict.FAIL);
    }
    draft
        .advice("Use a conductor of %s to %s.".formatted(min, max))
        .say(
            "The %s conductors have %s; the clamps take %s to %s, one each."
                .formatted(side, cable.conductor(), min, max));
    Quantity strip = cable.stripLength();
    Quantity least = Bounds.min(line.module().stripLength());
    Quantity most = Bounds.max(line.module().stripLength());
    if (strip != null && least != null && most != null) {
      Findings.Draft length = at(line, findings).source(line.module().stripLength());
      if (strip.compareTo(least) < 0) {
        length.atLeast(strip.exactSi(), least, Verdict.FAIL);
      } else {
        length.atMost(strip.exactSi(), most, Verdict.FAIL);
      }
      length
          .advice("Strip %s to %s.".formatted(least, most))
          .say(
              "The %s conductors are stripped %s; the clamps need %s to %s."
                  .formatted(side, strip, least, most));
    }
  }
}
