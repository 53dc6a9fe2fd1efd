package io.relaytwin.api;

import io.relaytwin.core.check.finding.Repair.Cost;
import io.relaytwin.core.check.finding.Term.End;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Premise.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check came to, in words and as data. */
@Says("What a check came to, in words and as data.")
public record FindingsDocument(
    @Says("The name of the design.") String design,
    @Says("Of the whole: the worst that decides.") Verdict verdict,
    @Says("Verdict, what decided, how many others; for a person.") String sentence,
    @Says("Worst first; among equals in the order of rules, then of places.")
        List<Finding> findings) {

  /** Copies the list. */
  public FindingsDocument {
    findings = List.copyOf(findings);
  }

  /** How a value must stand to its limit. */
  public enum Relation {
    /** The value must not exceed the limit. */
    AT_MOST("<="),
    /** The value must reach the limit. */
    AT_LEAST(">=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** The sign, such as {@code <=}. */
    public String symbol() {
      return symbol;
    }
  }

  /** What one rule found at one place. */
  @Says("What one rule found at one place.")
  public record Finding(
      @Says("Id of the rule, such as I1; stable.") String rule,
      @Says("The rule in words; stable.") String slug,
      @Says("What it came to.") Verdict verdict,
      @Says("Where, for a person, such as channel A.") String place,
      @Says("Where, as data.") PlaceData placeOf,
      @Says("What was found, for a person; may change.") String message,
      @Says("The key of that sentence.") String messageKey,
      @Says("The values in that sentence by name.") Map<String, ValueData> messageValues,
      @Says("The worst value, in unit, rounded to the unfavourable side in the fourth digit.")
          @Nullable BigDecimal value,
      @Says("How value and limit must stand to each other.") @Nullable Relation relation,
      @Says("The limit, in unit.") @Nullable BigDecimal limit,
      @Says("The unit of value and limit; null when there are none.") @Nullable String unit,
      @Says("What is left as a share of marginScale, negative when missed; null without limit.")
          @Nullable BigDecimal margin,
      @Says("What the margin is a share of; mostly the limit.") @Nullable QuantityData marginScale,
      @Says("The corner that decided, for a person.") @Nullable String corner,
      @Says("The same corner as data.") List<Term> cornerTerms,
      @Says("Conforming parts that show it, for a person.") @Nullable String witness,
      @Says("The same parts, each by the figures that make it out.")
          List<Map<String, QuantityData>> parts,
      @Says("The formula of the rule.") @Nullable String formula,
      @Says("Document, section and line that figures come from.") List<String> sources,
      @Says("What was assumed, for a person.") List<String> assumptions,
      @Says("All that it rests on besides the figures cited.") List<Premise> premises,
      @Says("What to do, one line; null when nothing is.") @Nullable String advice,
      @Says("The smallest change after which the rule passes; null when none was found.")
          @Nullable Repair repair) {

    /** Copies what it is given. */
    public Finding {
      messageValues = Copies.ordered(messageValues);
      value = Copies.plainOrNone(value);
      limit = Copies.plainOrNone(limit);
      margin = Copies.plainOrNone(margin);
      cornerTerms = List.copyOf(cornerTerms);
      parts = parts.stream().map(part -> Copies.ordered(part)).toList();
      sources = List.copyOf(sources);
      assumptions = List.copyOf(assumptions);
      premises = List.copyOf(premises);
    }
  }

  /** One condition of a corner. */
  @Says("One condition of a corner.")
  public record Term(
      @Says("Which quantity, or which circumstance.") String quantity,
      @Says("Which end of it decides.") End end,
      @Says("Its values by name.") Map<String, ValueData> values) {

    /** Copies the values. */
    public Term {
      values = Copies.ordered(values);
    }
  }

  /** What a finding rests on. */
  @Says("What a finding rests on.")
  public record Premise(
      @Says("How firm it is; a PASS may rest on stated, given and reading.") Kind kind,
      @Says("The key of its sentence.") String key,
      @Says("The sentence, for a person.") String text) {}

  /** A change after which a rule passes. */
  @Says("A change of the design after which the rule passes and no other check gets worse.")
  public record Repair(
      @Says("What kind of change, such as bleeder; stable.") String kind,
      @Says("What to do, for a person.") String text,
      @Says("A figure of this kind of change, with its unit.") @Beside Map<String, String> figures,
      @Says("What it takes.") Cost cost,
      @Says("The change as data, in the order in which it is applied.") List<EditData> edits) {

    /** Copies map and list. */
    public Repair {
      figures = Copies.ordered(figures);
      edits = List.copyOf(edits);
    }
  }
}
