package io.relaytwin.core.part;

import org.jspecify.annotations.Nullable;

/**
 * The pulses (or gaps) of a signal by what the receiver surely gets of each.
 *
 * @param count how many the receiver may miss.
 * @param first the first of them; {@code null} when there is none.
 * @param shortest the one of all, missed or not, of which the least is left, the first of equals;
 *     {@code null} when the signal has none.
 */
public record WidthLosses(long count, @Nullable Width first, @Nullable Width shortest) {

  /**
   * What is left of one pulse or gap.
   *
   * @param atPicos where it begins at the input; picoseconds.
   * @param inputPicos the longest stretch of it that is certain at the input.
   * @param guaranteedPicos the least width at the output; 0 or less where it may vanish.
   */
  public record Width(long atPicos, long inputPicos, long guaranteedPicos) {}
}
