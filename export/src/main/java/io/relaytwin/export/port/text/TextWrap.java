package io.relaytwin.export.port.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Breaks and cuts text for lines of a width, whatever the width is measured in. */
public final class TextWrap {

  /** Stays on the line of the number before it. */
  private static final Pattern UNIT =
      Pattern.compile(
          "([nµmkM]?(V|A|s|Hz|Ω|W|F|H|J|m|g|C)|MJ|mm²|cm|K|min|h|AWG|pF/m|°C|%)([.,;:)\"\\]]*)");

  /** Behind these a word may be broken. */
  private static final String MARKS = "/-_.,;:+";

  /** Stays on the line of the number after it. */
  private static final Set<String> STANDARDS = Set.of("EN", "IEC", "ISO", "DIN", "UL", "AWG");

  private static final String ELLIPSIS = "…";

  private final ToDoubleFunction<String> widthOf;
  private final boolean isTypeset;

  private TextWrap(ToDoubleFunction<String> widthOf, boolean isTypeset) {
    this.widthOf = widthOf;
    this.isTypeset = isTypeset;
  }

  /**
   * Breaks at blanks.
   *
   * @param widthOf the width of a text; no text is wider than a longer one that begins with it.
   */
  public static TextWrap measuredBy(ToDoubleFunction<String> widthOf) {
    return new TextWrap(widthOf, false);
  }

  /** Does not break between a number and its unit, and breaks long words behind a mark. */
  public TextWrap typeset() {
    return new TextWrap(widthOf, true);
  }

  /**
   * The text in lines no wider than the room, at least one for each of its own lines; a word that
   * is wider by itself is broken within.
   */
  public List<String> lines(String text, double room) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String line = "";
      for (String word : words(paragraph)) {
        String joined = line.isEmpty() ? word : line + " " + word;
        if (widthOf(joined) <= room) {
          line = joined;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = word;
        while (widthOf(line) > room && line.codePointCount(0, line.length()) > 1) {
          String head = head(line, room);
          lines.add(head);
          line = line.substring(head.length());
        }
      }
      lines.add(line);
    }
    return lines;
  }

  /** As much of the text as fits, with an ellipsis where something is left out. */
  public String cut(String text, double room) {
    if (widthOf(text) <= room) {
      return text;
    }
    return text.substring(0, fitting(text, room - widthOf(ELLIPSIS))).strip() + ELLIPSIS;
  }

  /** What stays on one line. */
  public List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (isTypeset && !words.isEmpty() && holds(words.getLast(), word)) {
        words.set(words.size() - 1, words.getLast() + " " + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean holds(String word, String next) {
    return !word.isEmpty()
        && !next.isEmpty()
        && (Character.isDigit(word.charAt(word.length() - 1))
            ? UNIT.matcher(next).matches()
            : STANDARDS.contains(word) && Character.isDigit(next.charAt(0)));
  }

  /** What stands on the first line of a word that is too long: at least a letter of it. */
  private String head(String word, double room) {
    int end = Math.max(fitting(word, room), word.offsetByCodePoints(0, 1));
    for (int i = end - 1; isTypeset && i >= end / 2 && i > 0; i--) {
      // in its second half a mark is where a word is broken more kindly
      if (MARKS.indexOf(word.charAt(i)) >= 0) {
        return word.substring(0, i + 1);
      }
    }
    return word.substring(0, end);
  }

  /** How many chars from the start fit. */
  private int fitting(String text, double room) {
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (widthOf(text.substring(0, next)) > room) {
        break;
      }
      end = next;
    }
    return end;
  }

  private double widthOf(String text) {
    return widthOf.applyAsDouble(text);
  }
}
