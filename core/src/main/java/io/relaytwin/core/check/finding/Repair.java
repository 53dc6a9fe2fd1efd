package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a design after which a rule that did not hold passes. Each one that a finding carries
 * was tried: the rule passes on the changed design, and no other check gets worse by it.
 *
 * @param kind the name of its kind, such as {@code bleeder}; stable.
 * @param says what to do, without a stop.
 * @param figures by name, in the order in which they are told.
 * @param edits of the design, in the order in which they are applied.
 * @param cost what it takes.
 */
public record Repair(
    String kind, Message says, Map<String, Quantity> figures, List<Edit> edits, Cost cost) {

  /** Copies figures and edits. */
  public Repair {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    edits = List.copyOf(edits);
  }

  /** What a repair takes, the least first. */
  public enum Cost {
    /** A value is set differently: a frequency, how a strip is fed or marked. */
    SETTING,
    /** Other conductors or ends of conductors. */
    CONDUCTOR,
    /** A part more, or another one. */
    PART,
    /** Another supply, or modules that stand elsewhere. */
    REBUILD
  }
}
