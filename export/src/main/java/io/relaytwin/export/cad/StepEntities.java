package io.relaytwin.export.cad;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The numbered lines of the data section of a STEP file. */
final class StepEntities {

  /** What part 21 allows bare in a string, but for the two that are doubled. */
  private static final int FIRST_PRINTABLE = 0x20;

  private static final int LAST_PRINTABLE = 0x7e;
  private static final int LAST_OF_FOUR_DIGITS = 0xffff;

  private static final String PLACE = "{}";

  private final StringBuilder lines = new StringBuilder();
  private int count;

  /**
   * Adds an entity.
   *
   * @param entity in which {@code {}} stands where a value goes.
   * @param values numbers of other entities, reals and strings, as many as places.
   * @return its number.
   */
  int add(String entity, Object... values) {
    count++;
    lines.append('#').append(count).append('=');
    int from = 0;
    for (Object value : values) {
      int to = entity.indexOf(PLACE, from);
      lines.append(entity, from, to).append(value);
      from = to + PLACE.length();
    }
    lines.append(entity, from, entity.length()).append(";\n");
    return count;
  }

  /** References in parentheses. */
  static String list(List<Integer> references) {
    return references.stream()
        .map(reference -> "#" + reference)
        .collect(Collectors.joining(",", "(", ")"));
  }

  /**
   * A string in quotes: the quote and the backslash are doubled, what is not printable ASCII stands
   * as {@code \X2\} or {@code \X4\}, and control characters become blanks.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder("'");
    text.codePoints()
        .forEach(point -> {
          if (point == '\'') {
            out.append("''");
          } else if (point == '\\') {
            out.append("\\\\");
          } else if (point >= FIRST_PRINTABLE && point <= LAST_PRINTABLE) {
            out.appendCodePoint(point);
          } else if (Character.isISOControl(point)
              || Character.getType(point) == Character.SURROGATE) {
            out.append(' ');
          } else if (point <= LAST_OF_FOUR_DIGITS) {
            out.append(String.format(Locale.ROOT, "\\X2\\%04X\\X0\\", point));
          } else {
            out.append(String.format(Locale.ROOT, "\\X4\\%08X\\X0\\", point));
          }
        });
    return out.append('\'').toString();
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
