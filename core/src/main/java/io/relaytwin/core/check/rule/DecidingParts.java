package io.relaytwin.core.check.rule;

import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.part.Witness;
import io.relaytwin.core.part.Witnesses;

/** The parts between which a timing rule is decided, in words. */
final class DecidingParts {

  private DecidingParts() {}

  /**
   * The part that leaves the least of the shortest pulse beside the one that leaves the most.
   *
   * @param otherwise what is said where the sheet does not bound its parts.
   */
  static String ofPulse(Line line, String otherwise) {
    PartLimits limits = Models.limits(line.module());
    if (limits == null) {
      return otherwise;
    }
    Witnesses parts = new Witnesses(limits);
    return beside(parts.pulseLost(0), parts.pulseKept(0), line.timing().highPlace());
  }

  /** The part that leaves the least of the shortest pause; as {@link #ofPulse}. */
  static String ofPause(Line line, String otherwise) {
    PartLimits limits = Models.limits(line.module());
    if (limits == null) {
      return otherwise;
    }
    Witnesses parts = new Witnesses(limits);
    return beside(parts.gapLost(0), parts.gapKept(0), line.timing().lowPlace());
  }

  private static String beside(Witness least, Witness most, String place) {
    return "the part with %s%s %s, beside the part with %s that %s"
        .formatted(least.part(), place, least.claim().text(), most.part(), most.claim().text());
  }
}
