package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Limit;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quantity as it is read here, where people wrote it as it is printed on parts and in
 * catalogues: {@code 2k4}, {@code 24 VDC}, {@code 10-45 C}. It is offered, never taken: what is
 * read stays what the schema says.
 */
final class QuantityCure {

  /** A number with the letter of its unit or prefix in place of the point: IEC 60062. */
  private static final Pattern LETTER_FOR_POINT =
      Pattern.compile("(\\d{1,9})([A-Za-zµΩ])(\\d{1,9})");

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([+\\-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+\\-]?\\d{1,3})?) *(.*)");

  /** Two numbers with a dash, a word or dots between, the first perhaps with the unit too. */
  private static final Pattern TWO =
      Pattern.compile(
          "([+\\-]?[\\d.]*\\d) *([^\\d.\\-\u2013\u2014\u2026~]*?) *"
              + "(?:\\.\\.\\.?|[-\u2013\u2014\u2026~]|to|bis|and) *([+\\-]?\\.?\\d[\\d.]*) *(.*)");

  private static final Pattern AT_MOST = Pattern.compile("(?:<=|<|≤|max\\.?|up to) *(.+)");
  private static final Pattern AT_LEAST = Pattern.compile("(?:>=|>|≥|min\\.?|from) *(.+)");
  private static final Pattern DIRECT = Pattern.compile(" *(?:[dD][cC]|=)$");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ohms?", "Ω"),
          Map.entry("r", "Ω"),
          Map.entry("seconds?|secs?", "s"),
          Map.entry("minutes?|mins", "min"),
          Map.entry("hours?|hrs?", "h"),
          Map.entry("hertz", "hz"),
          Map.entry("volts?", "v"),
          Map.entry("amp(ere)?s?", "a"),
          Map.entry("farads?", "f"),
          Map.entry("henr(y|ys|ies)", "h"),
          Map.entry("watts?", "w"),
          Map.entry("met(er|re)s?", "m"),
          Map.entry("celsius|deg(rees?)? ?c|c", "°c"),
          Map.entry("sq ?mm|qmm", "mm²"),
          Map.entry("percent|per cent", "%"));

  private final Dimension dimension;
  private final Limit limit;
  private final boolean spans;

  /**
   * A helper for one key.
   *
   * @param dimension that the key takes.
   * @param limit what sizes it may have.
   * @param spans whether it takes a range.
   */
  QuantityCure(Dimension dimension, Limit limit, boolean spans) {
    this.dimension = dimension;
    this.limit = limit;
    this.spans = spans;
  }

  /** The text as it can be read, when that can be told. */
  Optional<String> of(String text) {
    String plain = text.strip().replace('\u2212', '-').replace('\u00a0', ' ');
    return plain.length() > 60
        ? Optional.empty()
        : Optional.ofNullable(any(plain)).filter(cure -> !cure.equals(text) && fits(cure));
  }

  private @Nullable String any(String text) {
    Matcher bound = AT_MOST.matcher(text);
    if (bound.matches()) {
      String most = any(bound.group(1));
      return most == null || !spans ? most : lowest() + " .. " + most;
    }
    bound = AT_LEAST.matcher(text);
    if (bound.matches()) {
      return spans ? null : any(bound.group(1));
    }
    String one = one(text);
    return one != null ? one : two(text);
  }

  /** The least that a key takes, before the dots of a range. */
  private String lowest() {
    return limit.min() == null ? "0" : limit.min().toString();
  }

  private @Nullable String one(String text) {
    Matcher letter = LETTER_FOR_POINT.matcher(text);
    if (letter.matches()) {
      String unit = unit(letter.group(2));
      return unit == null ? null : Words.fill("%s.%s %s", letter.group(1), letter.group(3), unit);
    }
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String written = parts.group(2);
    if (written.isEmpty()) {
      return dimension == Dimension.RATIO ? parts.group(1) + " %" : null;
    }
    String unit = unit(written);
    return unit == null ? null : parts.group(1) + " " + unit;
  }

  private @Nullable String two(String text) {
    Matcher parts = TWO.matcher(text);
    if (!spans || !parts.matches()) {
      return null;
    }
    String unit = unit(parts.group(4));
    String first = parts.group(2).isEmpty() ? "" : unit(parts.group(2));
    if (unit == null || first == null) {
      return null;
    }
    String low = parts.group(1) + (first.isEmpty() || first.equals(unit) ? "" : " " + first);
    return low + " .. " + parts.group(3) + " " + unit;
  }

  /** The unit of the dimension that is meant; {@code null} when none is near. */
  private @Nullable String unit(String written) {
    String text = DIRECT.matcher(written).replaceFirst("").strip();
    List<String> symbols = Unit.of(dimension).stream().map(Unit::symbol).toList();
    if (Unit.spellings(dimension).contains(text)) {
      return text;
    }
    String wanted = plain(text);
    String found = null;
    for (String symbol : symbols) {
      String other = symbol.toLowerCase(Locale.ROOT);
      boolean prefixAlone = other.length() > 1 && other.equals(wanted + base(symbols));
      if (other.equals(wanted) || prefixAlone) {
        // mHz or MHz, mΩ or MΩ: the letter as it was written, else what is usual in the field
        boolean better = found == null || symbol.charAt(0) == (isMega(text) ? 'M' : text.charAt(0));
        found = better ? symbol : found;
      }
    }
    return found;
  }

  /** Megahertz and megohms are written in small letters more often than their thousandths. */
  private boolean isMega(String text) {
    return text.charAt(0) == 'm' && dimension == Dimension.FREQUENCY;
  }

  private static String base(List<String> symbols) {
    return symbols.stream()
        .min(Comparator.comparingInt(String::length))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('\u03bc', 'µ').replace('ω', 'Ω');
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      Matcher matcher =
          Pattern.compile("([pnuµmkg]?|micro|milli|kilo|mega)(" + word.getKey() + ")")
              .matcher(small);
      if (matcher.matches()) {
        small = prefix(matcher.group(1)) + word.getValue();
        break;
      }
    }
    String micro = small.startsWith("u") ? "µ" + small.substring(1) : small;
    return micro.toLowerCase(Locale.ROOT);
  }

  private static String prefix(String word) {
    return switch (word) {
      case "micro" -> "µ";
      case "milli" -> "m";
      case "kilo" -> "k";
      case "mega" -> "m";
      default -> word;
    };
  }

  private boolean fits(String cure) {
    try {
      Range range = Range.parse(cure, dimension);
      return (range.min() == null || limit.holds(range.min()))
          && (range.max() == null || limit.holds(range.max()));
    } catch (QuantitySyntaxException e) {
      return false;
    }
  }
}
