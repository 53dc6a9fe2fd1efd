package io.relaytwin.core.check.finding;

import io.relaytwin.core.quantity.Words;

/**
 * The short and stable id of a rule, such as {@code T10}. Ids are ordered by letter, then by
 * number.
 *
 * @param group I input, T timing, O output, E installation, N not stated.
 * @param number at least 1.
 */
public record RuleId(char group, int number) implements Comparable<RuleId> {

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when the text is no capital letter with a number behind it.
   */
  public static RuleId parse(String text) {
    if (!text.matches("[A-Z][1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(Words.fill("\"%s\" is no id of a rule.", text));
    }
    return new RuleId(text.charAt(0), Integer.parseInt(text, 1, text.length(), 10));
  }

  @Override
  public int compareTo(RuleId other) {
    int byGroup = Character.compare(group, other.group);
    return byGroup != 0 ? byGroup : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return group + Integer.toString(number);
  }
}
