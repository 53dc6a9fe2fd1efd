package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found at one place, as data; {@code core.check.text} makes sentences of it.
 *
 * @param rule that was asked.
 * @param place where.
 * @param verdict what it came to.
 * @param figures value, limit and margin.
 * @param corner the conditions that decided; empty when there is but one.
 * @param evidence conforming parts that show it.
 * @param premises what it rests on besides the figures cited.
 * @param citations where figures come from.
 * @param message what was found, one sentence or two.
 * @param advice what to do; {@link Message#NONE} when nothing is.
 * @param repair the smallest change that was found to make the rule pass; {@code null} when the
 *     rule holds or none was found.
 */
public record Finding(
    RuleInfo rule,
    Place place,
    Verdict verdict,
    Figures figures,
    List<Term> corner,
    Evidence evidence,
    List<Premise> premises,
    List<Citation> citations,
    Message message,
    Message advice,
    @Nullable Repair repair) {

  /** Copies the lists. */
  public Finding {
    corner = List.copyOf(corner);
    premises = List.copyOf(premises);
    citations = List.copyOf(citations);
  }

  /** The finding with a repair. */
  public Finding repairedBy(Repair found) {
    return copy(place, found);
  }

  /** The same finding at an equal channel, with its repair there. */
  public Finding at(String channel, @Nullable Repair there) {
    return copy(place.at(channel), there);
  }

  private Finding copy(Place otherPlace, @Nullable Repair otherRepair) {
    return new Finding(
        rule,
        otherPlace,
        verdict,
        figures,
        corner,
        evidence,
        premises,
        citations,
        message,
        advice,
        otherRepair);
  }

  /** The id of the rule. */
  public RuleId id() {
    return rule.id();
  }

  /** What a program needs to find the same finding of another run. */
  public Key key() {
    return new Key(rule.id(), place);
  }

  /**
   * Rule and place.
   *
   * @param rule the id.
   * @param place where.
   */
  public record Key(RuleId rule, Place place) {}
}
