package io.relaytwin.files.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one file. */
final class Faults {

  /** More faults than this help nobody; the rest is counted only. */
  static final int KEPT = 100;

  private static final int SHOWN_LENGTH = 60;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private int count;

  Faults(String file) {
    this.file = file;
  }

  void structure(Place place, @Nullable String value, String problem, String allowed) {
    add(Fault.Kind.STRUCTURE, place, value, problem, allowed);
  }

  void value(Place place, @Nullable String value, String problem, String allowed) {
    add(Fault.Kind.VALUE, place, value, problem, allowed);
  }

  void file(Place place, String problem, String allowed) {
    add(Fault.Kind.FILE, place, null, problem, allowed);
  }

  private void add(
      Fault.Kind kind, Place place, @Nullable String value, String problem, String allowed) {
    count++;
    if (faults.size() < KEPT) {
      faults.add(
          new Fault(
              kind,
              file,
              place.line(),
              place.column(),
              place.path(),
              value == null ? null : shown(value),
              clean(problem),
              clean(allowed)));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  DesignException exception() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
    return new DesignException(sorted, count);
  }

  /** The text shortened, on one line, without characters that could drive a terminal. */
  static String shown(String text) {
    String clean =
        clean(text.length() > 4 * SHOWN_LENGTH ? text.substring(0, 4 * SHOWN_LENGTH) : text);
    return clean.codePointCount(0, clean.length()) > SHOWN_LENGTH
        ? clean.substring(0, clean.offsetByCodePoints(0, SHOWN_LENGTH - 3)) + "..."
        : clean;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isPlain(c) ? c : c == '\n' || c == '\t' || c == '\r' ? ' ' : '\ufffd')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
