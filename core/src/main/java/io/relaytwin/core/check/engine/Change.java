package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Repair.Cost;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a design that may make a rule pass.
 *
 * @param kind the name of its kind, such as {@code bleeder}; stable.
 * @param cost what it takes.
 * @param says what to do, without a stop.
 * @param figures by name, in the order in which they are told.
 * @param edits of the design, in the order in which they are applied.
 * @param dropsTheQuestion whether it takes away what the rule asks about, such as a ferrule, so
 *     that the rule may have nothing to say afterwards.
 */
public record Change(
    String kind,
    Cost cost,
    Message says,
    Map<String, Quantity> figures,
    List<Edit> edits,
    boolean dropsTheQuestion) {

  /** A change without figures. */
  static Change of(String kind, Cost cost, Message says, Edit... edits) {
    return new Change(kind, cost, says, Map.of(), List.of(edits), false);
  }

  /** The change with one more figure. */
  Change with(String name, Quantity figure) {
    Map<String, Quantity> more = new LinkedHashMap<>(figures);
    more.put(name, figure);
    return new Change(kind, cost, says, more, edits, dropsTheQuestion);
  }

  /** The change, told to take away what the rule asks about. */
  Change droppingTheQuestion() {
    return new Change(kind, cost, says, figures, edits, true);
  }

  /** The changed design. */
  Design applyTo(Design design) {
    return Edits.apply(design, edits);
  }

  /** Whether it concerns more than one channel. */
  boolean isWide() {
    return edits.stream()
        .anyMatch(edit ->
            edit.path().size() < 3 || !edit.path().steps().getFirst().text().equals("channels"));
  }
}
