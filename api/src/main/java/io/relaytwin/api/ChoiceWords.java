package io.relaytwin.api;

import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of JSON for the values of enumerations. */
final class ChoiceWords {

  private ChoiceWords() {}

  /** The word for a value; empty for one that is never written. */
  static String of(Enum<?> value) {
    return switch (value) {
      case Verdict verdict -> verdict.name();
      case Plan.Note.Grade grade -> grade.name();
      case FindingsDocument.Relation relation -> relation.symbol();
      case Plan.Plate.Kind kind -> kind.label();
      case Conductor.Kind kind -> kind.label();
      case Conductor.Treatment treatment -> treatment.label();
      case Colour colour -> colour.label();
      case Terminal terminal -> terminal.key();
      case MarkerSet.Scheme scheme -> scheme.key();
      default -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** All words of an enumeration that are written, in its order. */
  static List<String> of(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Object value : type.getEnumConstants()) {
      String word = of((Enum<?>) value);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
