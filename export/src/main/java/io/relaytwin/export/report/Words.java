package io.relaytwin.export.report;

import io.relaytwin.export.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;

/** Fits text into the room that a picture has for it. */
final class Words {

  private Words() {}

  /** The text in lines no wider than the room; words too long for a line are broken. */
  static List<String> wrap(String text, Lettering lettering, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (lettering.widthOf(longer) <= room) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (lettering.widthOf(line) > room && line.codePointCount(0, line.length()) > 1) {
        int end = fitting(line, lettering, room);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** The text, cut with an ellipsis when it is wider than the room. */
  static String cut(String text, Lettering lettering, double room) {
    if (lettering.widthOf(text) <= room) {
      return text;
    }
    int end = fitting(text, lettering, room - lettering.widthOf("…"));
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** How many chars from the start fit, at least those of one letter. */
  private static int fitting(String text, Lettering lettering, double room) {
    int end = Character.charCount(text.codePointAt(0));
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      if (lettering.widthOf(text.substring(0, next)) > room) {
        break;
      }
      end = next;
    }
    return end;
  }
}
