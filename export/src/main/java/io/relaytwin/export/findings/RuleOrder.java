package io.relaytwin.export.findings;

import java.util.Comparator;

/** The order in which ids of rules are listed: {@code T2} before {@code T10}. */
final class RuleOrder {

  static final Comparator<String> BY_LETTER_AND_NUMBER =
      Comparator.comparing(RuleOrder::letters)
          .thenComparingInt(RuleOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private RuleOrder() {}

  private static String letters(String rule) {
    int end = 0;
    while (end < rule.length() && !Character.isDigit(rule.charAt(end))) {
      end++;
    }
    return rule.substring(0, end);
  }

  private static int number(String rule) {
    int start = letters(rule).length();
    int end = start;
    // Ids are short; six digits keep a strange one within an int.
    while (end < rule.length() && end < start + 6 && Character.isDigit(rule.charAt(end))) {
      end++;
    }
    return end == start ? 0 : Integer.parseInt(rule, start, end, 10);
  }
}
