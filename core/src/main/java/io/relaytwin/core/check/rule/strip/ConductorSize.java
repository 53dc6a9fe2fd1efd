package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.RailEnds;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Place.OfConductor.Aspect;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** E8: conductors fit the clamps and are stripped as the clamps need. */
final class ConductorSize extends LineRule {
  ConductorSize() {
    super(new RuleInfo("E8", "conductor", "A_min <= A <= A_max; strip length within the sheet"));
  }

  @Override
  public boolean readsStrip() {
    return true;
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
          findings
              .of(info(), place(line, side, Aspect.STRIP_LENGTH))
              .source(line.module().stripLength());
      if (strip.compareTo(least) < 0) {
        length.atLeast(strip.exactSi(), least, Verdict.FAIL);
      } else {
        length.atMost(strip.exactSi(), most, Verdict.FAIL);
      }
      if (length.isViolated()) {
        length.mendBy(
            StripChanges.stripLength(
                circuit, line, side, strip.compareTo(least) < 0 ? least : most));
      }
      length
          .discrete()
          .advice("E8.strip-to", "least", least, "most", most)
          .say(
              "E8.stripped",
              "conductors",
              ConductorNames.of(side),
              "length",
              strip,
              "least",
              least,
              "most",
              most);
    }
  }

  private void size(
      Circuit circuit, Line line, Quantity size, boolean stranded, String side, Findings findings) {
    Optional<Figure> range =
        stranded ? line.module().strandedConductor() : line.module().solidConductor();
    Quantity min = Bounds.min(range);
    Quantity max = Bounds.max(range);
    if (min == null || max == null) {
      lacks(line, findings, "conductors");
      return;
    }
    Findings.Draft draft = findings.of(info(), place(line, side, Aspect.SIZE)).source(range);
    if (size.compareTo(min) < 0) {
      draft.atLeast(size.exactSi(), min, Verdict.FAIL);
    } else {
      draft.atMost(size.exactSi(), max, Verdict.FAIL);
    }
    if (draft.isViolated()) {
      draft.mendBy(
          StripChanges.conductors(
              circuit, line, side, StripChanges.sizes(circuit, size, min, max)));
    }
    draft
        .discrete()
        .advice("E8.use", "least", min, "most", max)
        .say(
            "E8.size",
            "conductors",
            ConductorNames.of(side),
            "size",
            size,
            "least",
            min,
            "most",
            max);
  }

  private static Place place(Line line, String side, Aspect aspect) {
    return new Place.OfConductor(line.channel().name(), side, aspect);
  }
}
