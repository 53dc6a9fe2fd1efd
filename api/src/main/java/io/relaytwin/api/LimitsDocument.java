package io.relaytwin.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far each free parameter of a design can go. */
@Says("How far each free parameter of a design can go while every part works.")
public record LimitsDocument(
    @Says("The name of the design.") String design,
    @Says("By place, then by parameter.") List<Limit> limits) {

  /** Copies the list. */
  public LimitsDocument {
    limits = List.copyOf(limits);
  }

  /** The range of one parameter while everything else stays as it is. */
  @Says("The range of one parameter while everything else stays as it is.")
  public record Limit(
      @Says("Which parameter, for a person.") String parameter,
      @Says("Where, for a person, such as channel A.") String place,
      @Says("Where, as data.") PlaceData placeOf,
      @Says("The value in the design, as written; null when it has none.") @Nullable String present,
      @Says("Whether any value holds.") boolean holds,
      @Says("The least value that holds, in unit; null when nothing was found to stop it.")
          @Nullable BigDecimal from,
      @Says("The greatest value that holds, likewise.") @Nullable BigDecimal to,
      @Says("The unit of both; null when there are none.") @Nullable String unit,
      @Says("The edit of the design that sets the least value.") @Nullable EditData fromEdit,
      @Says("The edit of the design that sets the greatest value.") @Nullable EditData toEdit,
      @Says("What stops it below, for a person.") List<String> stopsBelow,
      @Says("The ids of those rules.") List<String> stopsBelowRules,
      @Says("What stops it above, or now when no value holds; for a person.")
          List<String> stopsAbove,
      @Says("The ids of those rules.") List<String> stopsAboveRules,
      @Says("The ids of rules that fail whatever the value is.") List<String> failsWhatever) {

    /** Copies what it is given. */
    public Limit {
      from = Copies.plainOrNone(from);
      to = Copies.plainOrNone(to);
      stopsBelow = List.copyOf(stopsBelow);
      stopsBelowRules = List.copyOf(stopsBelowRules);
      stopsAbove = List.copyOf(stopsAbove);
      stopsAboveRules = List.copyOf(stopsAboveRules);
      failsWhatever = List.copyOf(failsWhatever);
    }
  }
}
