package io.relaytwin.export.bid;

import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a tender says it: decimal comma or point, German or English.
 *
 * @param text as it stands there.
 * @param kind what it promises; {@code null} when no word says so.
 * @param from the value, or the lower end of a range.
 * @param to the upper end of a range; {@code null} for one value.
 */
record SaidFigure(String text, @Nullable LimitKind kind, Quantity from, @Nullable Quantity to) {

  private static final String NUMBER = "([-+\u2212]?\\d{1,9}(?:[.,]\\d{1,9})?)";
  private static final String UNIT =
      "([kKmMµμuGn]?(?:Vrms|VDC|VAC|Veff|V|A|Hz|s|g|J|m|W|Ω)|°\\s?C|mm²|mm2|mm\\^2)";
  private static final String BETWEEN = "(?:bis|to|and|und|\\.{2,3}|…|–|—|-|÷)";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])"
              + NUMBER
              + "\\s?"
              + "(?:"
              + UNIT
              + "(?![\\p{L}\\d²]))?"
              + "(?:\\s?"
              + BETWEEN
              + "\\s?(?:DC\\s?|AC\\s?)?"
              + NUMBER
              + "\\s?"
              + UNIT
              + "(?![\\p{L}\\d²]))?");

  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              LimitKind.MAXIMUM,
              "(?:höchstens|maximal|max\\.?|bis zu|≤|<=|<|at most|up to|not more than|grenz)"),
          new Mark(
              LimitKind.MINIMUM, "(?:mindestens|minimal|min\\.|≥|>=|>|at least|not less than)"),
          new Mark(
              LimitKind.TYPICAL,
              "(?:typisch|typischerweise|typ\\.?|typical(?:ly)?|ca\\.?|etwa|about)"),
          new Mark(LimitKind.NOMINAL, "(?:nennwert|nominal|nenn|rated)"));

  private record Mark(LimitKind kind, Pattern pattern) {
    Mark(LimitKind kind, String words) {
      this(
          kind,
          Pattern.compile(
              words + "\\s*(?:DC|AC)?\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  /**
   * The first figure with a unit.
   *
   * @param before what stands in front of the text, in which a word like {@code max.} counts too.
   */
  static Optional<SaidFigure> find(String before, String text) {
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      String second = figure.group(3);
      String unit = second == null ? figure.group(2) : figure.group(4);
      if (unit == null) {
        continue;
      }
      Optional<Quantity> to = second == null ? Optional.empty() : quantity(second, unit);
      String firstUnit = figure.group(2) == null ? unit : figure.group(2);
      Optional<Quantity> from = quantity(figure.group(1), firstUnit);
      if (from.isEmpty() || (second != null && to.isEmpty())) {
        continue;
      }
      LimitKind kind =
          second == null
              ? kind(text.substring(0, figure.start())).or(() -> kind(before)).orElse(null)
              : LimitKind.RANGE;
      return Optional.of(new SaidFigure(text.strip(), kind, from.orElseThrow(), to.orElse(null)));
    }
    return Optional.empty();
  }

  private static Optional<LimitKind> kind(String before) {
    for (Mark mark : MARKS) {
      if (mark.pattern().matcher(before).find()) {
        return Optional.of(mark.kind());
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> quantity(String number, String unit) {
    String plain = number.replace(',', '.').replace('\u2212', '-').replace("+", "");
    return Unit.find(symbol(unit)).map(known -> new Quantity(new BigDecimal(plain), known));
  }

  private static String symbol(String unit) {
    String plain = unit.replaceAll("\\s", "");
    return plain.replaceFirst("(?:rms|eff|DC|AC)$", "").replace("K", "k").replace("kk", "k");
  }

  /** Value and kind as one text. */
  String plain() {
    String range = to == null ? from.toString() : from.magnitude().toPlainString() + " .. " + to;
    return kind == null || kind == LimitKind.RANGE
        ? range
        : kind.label().toLowerCase(Locale.ROOT) + " " + range;
  }
}
