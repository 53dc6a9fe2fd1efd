package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads quantities and ranges as people write them. */
final class QuantityParser {

  /** A longer text is no quantity, whatever it says; keeps hostile input cheap. */
  private static final int MAX_LENGTH = 80;

  /** Exponents beyond this are no engineering and would make exact decimals explode. */
  private static final int MAX_EXPONENT = 30;

  /**
   * A text taken apart.
   *
   * @param number an optional sign, digits with at most one point, an optional exponent of up to
   *     three digits.
   * @param unit what follows; {@code null} when nothing does.
   */
  record Parts(String number, @Nullable String unit) {}

  private QuantityParser() {}

  static Quantity quantity(String text) {
    String trimmed = checked(text);
    Parts parts = split(trimmed);
    if (parts == null) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" is not a number with a unit; write for example 5 V.", text));
    }
    String symbol = parts.unit();
    Unit unit = symbol == null ? Unit.base(Dimension.RATIO) : unit(symbol, text);
    return new Quantity(number(parts.number(), text), unit);
  }

  /**
   * Takes a number and a unit apart, by hand: regular expressions would cost every start of the
   * program several milliseconds.
   *
   * @param text without blanks at its ends.
   * @return {@code null} when it does not begin with a number, or goes on with what no unit begins
   *     with.
   */
  static @Nullable Parts split(String text) {
    int start = !text.isEmpty() && isSign(text.charAt(0), true) ? 1 : 0;
    int whole = digits(text, start);
    int mantissa = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      mantissa = digits(text, whole + 1);
      if (whole == start && mantissa == whole + 1) {
        return null; // a point alone
      }
    } else if (whole == start) {
      return null;
    }
    int exponent = exponent(text, mantissa);
    Parts parts = exponent > mantissa ? partsAt(text, exponent) : null;
    return parts != null ? parts : partsAt(text, mantissa);
  }

  private static @Nullable Parts partsAt(String text, int end) {
    int unit = end;
    while (unit < text.length() && isBlank(text.charAt(unit))) {
      unit++;
    }
    if (unit == text.length()) {
      return new Parts(text.substring(0, end), null);
    }
    char first = text.charAt(unit);
    if (isDigit(first) || first == '.' || first == ',' || first == '+') {
      return null;
    }
    return new Parts(text.substring(0, end), text.substring(unit));
  }

  /** The end of an exponent; the place itself when there is none. */
  private static int exponent(String text, int from) {
    if (from >= text.length() || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
      return from;
    }
    int start = from + 1;
    if (start < text.length() && isSign(text.charAt(start), false)) {
      start++;
    }
    int end = digits(text, start);
    return end > start && end <= start + 3 ? end : from;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isSign(char c, boolean typographic) {
    return c == '+' || c == '-' || (typographic && c == '\u2212');
  }

  static Range range(String text) {
    String trimmed = checked(text);
    if (trimmed.startsWith("<=") || trimmed.startsWith("≤")) {
      return Range.atMost(quantity(trimmed.substring(trimmed.startsWith("≤") ? 1 : 2)));
    }
    if (trimmed.startsWith(">=") || trimmed.startsWith("≥")) {
      return Range.atLeast(quantity(trimmed.substring(trimmed.startsWith("≥") ? 1 : 2)));
    }
    int dots = trimmed.indexOf("..");
    if (dots >= 0) {
      int end = trimmed.startsWith("...", dots) ? dots + 3 : dots + 2;
      return between(trimmed.substring(0, dots).strip(), trimmed.substring(end).strip(), text);
    }
    int plusMinus = trimmed.indexOf('±');
    int length = 1;
    if (plusMinus < 0) {
      plusMinus = trimmed.indexOf("+-");
      length = 2;
      if (plusMinus < 0) {
        plusMinus = trimmed.indexOf("+/-");
        length = 3;
      }
    }
    if (plusMinus > 0) {
      return tolerance(
          trimmed.substring(0, plusMinus).strip(),
          trimmed.substring(plusMinus + length).strip(),
          text);
    }
    Quantity single = quantity(trimmed);
    return new Range(single, single);
  }

  private static Range between(String low, String high, String text) {
    if (low.isEmpty() || high.isEmpty()) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" lacks a bound; write for example 4.75 .. 5.25 V.", text));
    }
    Quantity max = quantity(high);
    Parts parts = split(low);
    if (parts == null) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" in \"%s\" is not a number with a unit.", low, text));
    }
    Quantity min =
        parts.unit() == null
            ? new Quantity(number(parts.number(), text), max.unit())
            : quantity(low);
    if (min.dimension() != max.dimension()) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" mixes %s with %s.", text, kind(min), kind(max)));
    }
    if (min.compareTo(max) > 0) {
      throw new QuantitySyntaxException(
          Words.fill(
              "\"%s\" has its bounds the wrong way round; write the smaller one first.", text));
    }
    return new Range(min, max);
  }

  private static Range tolerance(String middle, String tolerance, String text) {
    Quantity by = quantity(tolerance);
    boolean unitOfToleranceMissing = isBare(by);
    Parts parts = split(middle);
    if (parts == null) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" in \"%s\" is not a number with a unit.", middle, text));
    }
    Quantity centre =
        parts.unit() == null
            ? new Quantity(number(parts.number(), text), by.unit())
            : quantity(middle);
    if (unitOfToleranceMissing && !isBare(centre)) {
      throw new QuantitySyntaxException(
          String.format(
              Locale.ROOT,
              "\"%s\" has a tolerance without a unit; write for example ± 5 %% or ± 0.25 V.",
              text));
    }
    if (by.magnitude().signum() < 0) {
      throw new QuantitySyntaxException(Words.fill("\"%s\" has a negative tolerance.", text));
    }
    BigDecimal delta;
    if (by.dimension() == Dimension.RATIO && centre.dimension() != Dimension.RATIO) {
      delta = centre.magnitude().abs().multiply(by.exactSi());
    } else if (by.dimension() == centre.dimension()) {
      delta = by.in(centre.unit()).magnitude();
    } else {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" mixes %s with %s.", text, kind(centre), kind(by)));
    }
    return new Range(
        new Quantity(plain(centre.magnitude().subtract(delta)), centre.unit()),
        new Quantity(plain(centre.magnitude().add(delta)), centre.unit()));
  }

  private static String kind(Quantity quantity) {
    return isBare(quantity) ? "a number without a unit" : quantity.dimension().labelWithArticle();
  }

  private static boolean isBare(Quantity quantity) {
    return quantity.dimension() == Dimension.RATIO && quantity.unit().symbol().equals("1");
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static void expect(Unit unit, Dimension expected, String text) {
    if (unit.dimension() != expected) {
      String found =
          unit.dimension() == Dimension.RATIO && unit.symbol().equals("1")
              ? "has no unit"
              : "is " + unit.dimension().labelWithArticle();
      throw new QuantitySyntaxException(
          Words.fill(
              "\"%s\" %s; %s is expected, in %s.",
              text, found, expected.labelWithArticle(), symbols(expected)));
    }
  }

  private static String symbols(Dimension dimension) {
    return Unit.of(dimension).stream().map(Unit::symbol).collect(Collectors.joining(", "));
  }

  private static String checked(@Nullable String text) {
    if (text == null) {
      throw new QuantitySyntaxException("A quantity is missing; write for example 5 V.");
    }
    if (text.length() > MAX_LENGTH) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s...\" is too long for a quantity.", text.substring(0, 20)));
    }
    if (hasDecimalComma(text)) {
      throw new QuantitySyntaxException(
          Words.fill(
              "\"%s\" has a decimal comma; write a decimal point: %s.",
              text, text.replace(',', '.')));
    }
    return text.strip().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static boolean hasDecimalComma(String text) {
    for (int i = text.indexOf(',', 1);
        i > 0 && i + 1 < text.length();
        i = text.indexOf(',', i + 1)) {
      if (isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal number(String digits, String text) {
    BigDecimal value = new BigDecimal(digits.replace('\u2212', '-'));
    if (Math.abs((long) value.scale()) > MAX_EXPONENT + MAX_LENGTH
        || Math.abs(value.precision() - (long) value.scale()) > MAX_EXPONENT) {
      throw new QuantitySyntaxException(
          Words.fill("\"%s\" is outside any quantity of the field.", text));
    }
    return value;
  }

  private static Unit unit(String symbol, String text) {
    return Unit.find(symbol)
        .orElseThrow(() ->
            new QuantitySyntaxException(
                Words.fill("\"%s\" ends in \"%s\", which is not a known unit.", text, symbol)));
  }
}
