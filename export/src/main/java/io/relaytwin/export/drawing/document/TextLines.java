package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Breaks text into lines that fit. */
public final class TextLines {

  private TextLines() {}

  /** Stays on the line of the number before it. */
  private static final Pattern UNIT =
      Pattern.compile(
          "([nµmkM]?(V|A|s|Hz|Ω|W|F|H|J|m|g|C)|MJ|mm²|cm|K|min|h|AWG|pF/m|°C|%)([.,;:)\"\\]]*)");

  /** Behind these a word may be broken. */
  private static final String MARKS = "/-_.,;:+";

  /** Stays on the line of the number after it. */
  private static final Set<String> STANDARDS = Set.of("EN", "IEC", "ISO", "DIN", "UL", "AWG");

  private static boolean holds(String word, String next) {
    return !word.isEmpty()
        && !next.isEmpty()
        && (Character.isDigit(word.charAt(word.length() - 1))
            ? UNIT.matcher(next).matches()
            : STANDARDS.contains(word) && Character.isDigit(next.charAt(0)));
  }

  /** What stays on one line: words, and numbers with their unit. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!words.isEmpty() && holds(words.getLast(), word)) {
        words.set(words.size() - 1, words.getLast() + " " + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * The text in lines no wider than that. Breaks at blanks and line ends, not between a number and
   * its unit; a word that is wider by itself is broken within.
   *
   * @param width in drawing units.
   */
  public static List<String> of(String text, double width, Lettering lettering) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : words(paragraph)) {
        String joined = line.isEmpty() ? word : line + " " + word;
        if (lettering.widthOf(joined) <= width) {
          line.setLength(0);
          line.append(joined);
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        String rest = word;
        while (lettering.widthOf(rest) > width) {
          String head = atMark(fitting(rest, width, lettering));
          lines.add(head);
          rest = rest.substring(head.length());
        }
        line.append(rest);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** As much of the text as fits, with an ellipsis where something is left out. */
  public static String cut(String text, double width, Lettering lettering) {
    if (lettering.widthOf(text) <= width) {
      return text;
    }
    double room = width - lettering.widthOf("…");
    String head = fitting(text, Math.max(room, 0), lettering);
    return head.strip() + "…";
  }

  /** Up to a mark in its second half, where a word is broken more kindly; else as it is. */
  private static String atMark(String head) {
    for (int i = head.length() - 1; i >= head.length() / 2 && i > 0; i--) {
      if (MARKS.indexOf(head.charAt(i)) >= 0) {
        return head.substring(0, i + 1);
      }
    }
    return head;
  }

  /** The longest beginning that fits, at least one letter. */
  private static String fitting(String text, double width, Lettering lettering) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (lettering.widthOf(text.substring(0, next)) > width) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
