package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Regular expressions of quantities and ranges, in the subset that Java and ECMA-262 read alike.
 *
 * <p>They are what the schema knows of quantities, and the reader asks them too, so that both draw
 * the same line between a quantity that is spelt wrongly and one whose size is wrong.
 */
final class Patterns {

  private static final String SPACE = "[ \\u00a0\\u202f]*";
  private static final String SIGN = "[+\\-\\u2212]?";
  private static final String EXPONENT = "([eE][+\\-]?[0-9]{1,3})?";

  /** A number on its own, where a point may end it. */
  private static final String NUMBER = SIGN + "([0-9]+\\.?[0-9]*|\\.[0-9]+)" + EXPONENT;

  /** A number next to the dots of a range, where a point must not end it. */
  private static final String BOUND = SIGN + "([0-9]+(\\.[0-9]+)?|\\.[0-9]+)" + EXPONENT;

  private static final String UNSIGNED = "([0-9]+\\.?[0-9]*|\\.[0-9]+)" + EXPONENT;

  /** Compiled when first asked for: a file uses few of them. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  static final Pattern AWG = Pattern.compile("(AWG *([0-9]{1,2}))|(([0-9]{1,2}) *AWG)");

  private Patterns() {}

  /** One quantity of the dimension; the whole text must match. */
  static Pattern amount(Dimension dimension) {
    return COMPILED.computeIfAbsent(dimension.name(), _ -> Pattern.compile(amountText(dimension)));
  }

  /** A range or one quantity of the dimension; the whole text must match. */
  static Pattern span(Dimension dimension, Form.Span.Open open) {
    return COMPILED.computeIfAbsent(
        dimension + " " + open, _ -> Pattern.compile(spanText(dimension, open)));
  }

  /** A cross-section or an AWG number; the whole text must match. */
  static Pattern conductor() {
    return COMPILED.computeIfAbsent(
        "conductor",
        _ -> Pattern.compile("(" + amountText(Dimension.CROSS_SECTION) + ")|" + AWG.pattern()));
  }

  private static String amountText(Dimension dimension) {
    return Words.fill("%s%s%s", NUMBER, SPACE, units(dimension));
  }

  private static String spanText(Dimension dimension, Form.Span.Open open) {
    String units = units(dimension);
    String single = amountText(dimension);
    String between =
        Words.fill(
            "%s(%s%s)?%s\\.\\.\\.?%s%s%s%s",
            BOUND, SPACE, units, SPACE, SPACE, BOUND, SPACE, units);
    String tolerance =
        Words.fill(
                "%s(%s%s)?%s(±|\\+-|\\+/-)%s%s%s",
                NUMBER, SPACE, units, SPACE, SPACE, UNSIGNED + SPACE, units)
            + Words.fill(
                "|%s%s%s%s(±|\\+-|\\+/-)%s%s%s%%",
                NUMBER, SPACE, units, SPACE, SPACE, UNSIGNED, SPACE);
    String half =
        switch (open) {
          case NEITHER -> "";
          case BELOW -> "|(<=|≤)" + SPACE + single;
          case ABOVE -> "|(>=|≥)" + SPACE + single;
        };
    return Words.fill("%s|%s|%s%s", single, between, tolerance, half);
  }

  private static String units(Dimension dimension) {
    String units =
        Unit.spellings(dimension).stream()
            .filter(symbol -> !symbol.equals("1"))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .map(Patterns::quoted)
            .collect(Collectors.joining("|", "(", ")"));
    return dimension == Dimension.RATIO ? units + "?" : units;
  }

  private static String quoted(String symbol) {
    return symbol.replace("^", "\\^");
  }
}
