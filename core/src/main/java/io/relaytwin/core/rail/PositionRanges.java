package io.relaytwin.core.rail;

import java.util.List;

/** Positions in words. */
public final class PositionRanges {

  private PositionRanges() {}

  /**
   * Such as {@code 1-10, 12}.
   *
   * @param positions ascending; none give an empty text.
   */
  public static String text(List<Integer> positions) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < positions.size(); ) {
      int j = i;
      while (j + 1 < positions.size() && positions.get(j + 1) == positions.get(j) + 1) {
        j++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(positions.get(i));
      if (j > i) {
        text.append(j == i + 1 ? ", " : "-").append(positions.get(j));
      }
      i = j + 1;
    }
    return text.toString();
  }
}
