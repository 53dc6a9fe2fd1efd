package io.relaytwin.core.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Fills values into sentences, the same in every language of the user: digits stay digits, where
 * {@link String#formatted} writes them as the default locale has them.
 */
public final class Words {

  private Words() {}

  /**
   * A sentence with its values.
   *
   * @param template with {@code %s} or {@code %d} for each value in turn, {@code %%} for a per cent
   *     sign and {@code %n} for a line end.
   * @param values as {@link String#valueOf(Object)} writes them.
   * @throws IllegalArgumentException when there are more gaps than values, or another gap.
   */
  public static String fill(String template, @Nullable Object... values) {
    StringBuilder out = new StringBuilder(template.length() + 16 * values.length);
    int next = 0;
    int from = 0;
    for (int at = template.indexOf('%'); at >= 0; at = template.indexOf('%', from)) {
      out.append(template, from, at);
      char kind = at + 1 < template.length() ? template.charAt(at + 1) : ' ';
      switch (kind) {
        case 's', 'd' -> {
          if (next == values.length) {
            throw new IllegalArgumentException("A value is missing: " + template);
          }
          out.append(values[next++]);
        }
        case '%' -> out.append('%');
        case 'n' -> out.append('\n');
        default -> throw new IllegalArgumentException("No gap is written like that: " + template);
      }
      from = at + 2;
    }
    return out.append(template, from, template.length()).toString();
  }
}
