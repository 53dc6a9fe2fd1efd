package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.part.Part;
import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parts between which a timing rule is decided. */
public final class DecidingParts {

  private DecidingParts() {}

  /**
   * The part that leaves the least of the shortest pulse beside the one that leaves the most.
   *
   * @param otherwise what is said where the sheet does not bound its parts.
   */
  public static Evidence ofPulse(Line line, Evidence otherwise) {
    PartLimits limits = Models.limits(line.module());
    if (limits == null) {
      return otherwise;
    }
    return beside(
        limits.mostOff(),
        "claim.pulse-lost",
        limits.mostOn(),
        "claim.pulse-kept",
        line.timing().highPlace());
  }

  /** The part that leaves the least of the shortest pause; as {@link #ofPulse}. */
  public static Evidence ofPause(Line line, Evidence otherwise) {
    PartLimits limits = Models.limits(line.module());
    if (limits == null) {
      return otherwise;
    }
    return beside(
        limits.mostOn(),
        "claim.gap-lost",
        limits.mostOff(),
        "claim.gap-kept",
        line.timing().lowPlace());
  }

  private static Evidence beside(Part least, String loses, Part most, String keeps, Message place) {
    return Evidence.of(
        Message.of(
            "part.beside",
            "least",
            says(least),
            "place",
            place,
            "loses",
            Message.of(loses),
            "most",
            says(most),
            "keeps",
            Message.of(keeps)),
        specimen(least),
        specimen(most));
  }

  private static Message says(Part part) {
    return Message.of(
        "part.numbers",
        "turn-on",
        Picoseconds.toQuantity(part.turnOnPicos()),
        "drop-out",
        Picoseconds.toQuantity(part.dropOutPicos()),
        "rising",
        part.thresholds().rising(),
        "falling",
        part.thresholds().falling(),
        "semantics",
        Message.of("part." + part.semantics().name().toLowerCase(Locale.ROOT)));
  }

  private static Specimen specimen(Part part) {
    Map<String, Quantity> numbers = new LinkedHashMap<>();
    numbers.put("turn-on-time", Picoseconds.toQuantity(part.turnOnPicos()));
    numbers.put("drop-out-time", Picoseconds.toQuantity(part.dropOutPicos()));
    numbers.put("rising-threshold", part.thresholds().rising());
    numbers.put("falling-threshold", part.thresholds().falling());
    return new Specimen(numbers);
  }
}
