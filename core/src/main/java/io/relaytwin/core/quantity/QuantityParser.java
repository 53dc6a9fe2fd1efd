package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads quantities and ranges as people write them. */
final class QuantityParser {

  /** A longer text is no quantity, whatever it says; keeps hostile input cheap. */
  private static final int MAX_LENGTH = 80;

  /** Exponents beyond this are no engineering and would make exact decimals explode. */
  private static final int MAX_EXPONENT = 30;

  private static final String NUMBER =
      "[+\\-\u2212]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
  private static final Pattern SIGNED =
      Pattern.compile("(?<number>" + NUMBER + ")\\s*(?<unit>[^\\d\\s.,+][^\\s]*(?:\\s+[^\\s]+)*)?");
  private static final Pattern COMMA = Pattern.compile("\\d,\\d");

  private QuantityParser() {}

  static Quantity quantity(String text) {
    String trimmed = checked(text);
    Matcher matcher = SIGNED.matcher(trimmed);
    if (!matcher.matches()) {
      throw new QuantitySyntaxException(
          "\"%s\" is not a number with a unit; write for example 5 V.".formatted(text));
    }
    String symbol = matcher.group("unit");
    Unit unit = symbol == null ? Unit.base(Dimension.RATIO) : unit(symbol, text);
    return new Quantity(number(matcher.group("number"), text), unit);
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
          "\"%s\" lacks a bound; write for example 4.75 .. 5.25 V.".formatted(text));
    }
    Quantity max = quantity(high);
    Matcher matcher = SIGNED.matcher(low);
    if (!matcher.matches()) {
      throw new QuantitySyntaxException(
          "\"%s\" in \"%s\" is not a number with a unit.".formatted(low, text));
    }
    Quantity min =
        matcher.group("unit") == null
            ? new Quantity(number(matcher.group("number"), text), max.unit())
            : quantity(low);
    if (min.dimension() != max.dimension()) {
      throw new QuantitySyntaxException(
          "\"%s\" mixes %s with %s.".formatted(text, kind(min), kind(max)));
    }
    if (min.compareTo(max) > 0) {
      throw new QuantitySyntaxException(
          "\"%s\" has its bounds the wrong way round; write the smaller one first."
              .formatted(text));
    }
    return new Range(min, max);
  }

  private static Range tolerance(String middle, String tolerance, String text) {
    Quantity by = quantity(tolerance);
    boolean unitOfToleranceMissing = isBare(by);
    Matcher matcher = SIGNED.matcher(middle);
    if (!matcher.matches()) {
      throw new QuantitySyntaxException(
          "\"%s\" in \"%s\" is not a number with a unit.".formatted(middle, text));
    }
    Quantity centre =
        matcher.group("unit") == null
            ? new Quantity(number(matcher.group("number"), text), by.unit())
            : quantity(middle);
    if (unitOfToleranceMissing && !isBare(centre)) {
      throw new QuantitySyntaxException(
          "\"%s\" has a tolerance without a unit; write for example ± 5 %% or ± 0.25 V."
              .formatted(text));
    }
    if (by.magnitude().signum() < 0) {
      throw new QuantitySyntaxException("\"%s\" has a negative tolerance.".formatted(text));
    }
    BigDecimal delta;
    if (by.dimension() == Dimension.RATIO && centre.dimension() != Dimension.RATIO) {
      delta = centre.magnitude().abs().multiply(by.exactSi());
    } else if (by.dimension() == centre.dimension()) {
      delta = by.in(centre.unit()).magnitude();
    } else {
      throw new QuantitySyntaxException(
          "\"%s\" mixes %s with %s.".formatted(text, kind(centre), kind(by)));
    }
    return new Range(
        new Quantity(plain(centre.magnitude().subtract(delta)), centre.unit()),
        new Quantity(plain(centre.magnitude().add(delta)), centre.unit()));
  }

  private static String kind(Quantity quantity) {
    return isBare(quantity) ? "a number without a unit" : quantity.dimension().labelWithArticle();
  }

  private static boolean isBare(Quantity quantity) {
    return quantity.unit().equals(Unit.base(Dimension.RATIO));
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
          "\"%s\" %s; %s is expected, in %s."
              .formatted(text, found, expected.labelWithArticle(), symbols(expected)));
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
          "\"%s...\" is too long for a quantity.".formatted(text.substring(0, 20)));
    }
    if (COMMA.matcher(text).find()) {
      throw new QuantitySyntaxException(
          "\"%s\" has a decimal comma; write a decimal point: %s."
              .formatted(text, text.replace(',', '.')));
    }
    return text.strip().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static BigDecimal number(String digits, String text) {
    BigDecimal value = new BigDecimal(digits.replace('\u2212', '-'));
    if (Math.abs((long) value.scale()) > MAX_EXPONENT + MAX_LENGTH
        || Math.abs(value.precision() - (long) value.scale()) > MAX_EXPONENT) {
      throw new QuantitySyntaxException(
          "\"%s\" is outside any quantity of the field.".formatted(text));
    }
    return value;
  }

  private static Unit unit(String symbol, String text) {
    return Unit.find(symbol)
        .orElseThrow(() ->
            new QuantitySyntaxException(
                "\"%s\" ends in \"%s\", which is not a known unit.".formatted(text, symbol)));
  }
}
