package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.files.capture.TableLayout.Column;
import java.nio.file.Path;

/** What the cells of a column mean. */
@FunctionalInterface
interface TableCells {

  /** No level: the cell holds none. */
  byte NONE = -1;

  /** The level that a cell shows, or {@link #NONE}. */
  byte levelOf(byte[] text, int from, int to);

  /** 0, 1, x and z. */
  static TableCells levels() {
    return (text, from, to) -> to - from == 1 ? symbol(text[from]) : NONE;
  }

  private static byte symbol(byte symbol) {
    return switch (symbol) {
      case '0' -> Levels.LOW;
      case '1' -> Levels.HIGH;
      case 'x', 'X', 'z', 'Z' -> Levels.UNDEFINED;
      default -> NONE;
    };
  }

  /** Voltages; infinity is where the instrument was overdriven, of which nothing is known. */
  static TableCells voltages(ReadOptions options, Column column, Path file) {
    VoltageLevels levels =
        new VoltageLevels(options.levels(file), options.scaling().ofUnit(column.voltExponent()));
    return (text, from, to) -> {
      byte level = levels.levelOf(text, from, to);
      return level == NONE && isInfinity(text, from, to) ? Levels.UNDEFINED : level;
    };
  }

  /** The infinity sign in UTF-8, perhaps with a sign before it. */
  private static boolean isInfinity(byte[] text, int from, int to) {
    int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    return to - at == 3
        && text[at] == (byte) 0xE2
        && text[at + 1] == (byte) 0x88
        && text[at + 2] == (byte) 0x9E;
  }

  /**
   * One bit of numbers, hexadecimal ({@code h1F}, {@code 0x1F}) or decimal; X is undefined.
   *
   * @param bit from 0 at the right, at most 63.
   */
  static TableCells bus(int bit) {
    return (text, from, to) -> {
      int at = from;
      boolean hex = false;
      if (to - at > 1 && text[at] == 'h') {
        hex = true;
        at++;
      } else if (to - at > 2 && text[at] == '0' && text[at + 1] == 'x') {
        hex = true;
        at += 2;
      } else if (to - at == 1 && "xXzZ".indexOf(text[at]) >= 0) {
        return Levels.UNDEFINED;
      }
      if (at == to || to - at > (hex ? 64 : 18)) {
        return NONE;
      }
      long value = 0;
      for (; at < to; at++) {
        int digit = Character.digit(text[at], hex ? 16 : 10);
        if (digit < 0) {
          return NONE;
        }
        value = hex ? value << 4 | digit : value * 10 + digit;
      }
      return (value >>> bit & 1) != 0 ? Levels.HIGH : Levels.LOW;
    };
  }
}
