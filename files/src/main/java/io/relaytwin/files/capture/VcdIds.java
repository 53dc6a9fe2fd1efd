package io.relaytwin.files.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the number of a VCD identifier code. A code is read as a number whose digits are the 94
 * printable characters; numbers small enough stand in a table, as nearly all do.
 */
final class VcdIds {

  static final int UNDECLARED = -1;

  /** All codes of up to three characters: 94 + 94^2 + 94^3. */
  private static final int MAX_TABLE = 839_514 + 1;

  /** More characters may not fit a long. */
  private static final int MAX_NUMERIC = 9;

  private int[] table = new int[128];
  private final Map<Long, Integer> large = new HashMap<>();
  private final Map<String, Integer> longer = new HashMap<>();

  VcdIds() {
    Arrays.fill(table, UNDECLARED);
  }

  /** Makes a code known, with the number 0 unless it has one. */
  void declare(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (find(bytes, 0, bytes.length) == UNDECLARED) {
      put(id, 0);
    }
  }

  /** The number of a declared code, which becomes the given one if it is still 0. */
  int number(String id, int next) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int known = find(bytes, 0, bytes.length);
    if (known > 0) {
      return known;
    }
    put(id, next);
    return next;
  }

  private void put(String id, int number) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    long code = code(bytes, 0, bytes.length);
    if (bytes.length > MAX_NUMERIC) {
      longer.put(id, number);
    } else if (code >= 0 && code < MAX_TABLE) {
      if (code >= table.length) {
        int length = table.length;
        table = Arrays.copyOf(table, (int) Math.min(MAX_TABLE, code * 2 + 1));
        Arrays.fill(table, length, table.length, UNDECLARED);
      }
      table[(int) code] = number;
    } else {
      large.put(code, number);
    }
  }

  private static long code(byte[] buffer, int from, int to) {
    long code = 0;
    for (int i = from; i < to; i++) {
      code = code * 94 + ((buffer[i] & 0xFF) - 32);
    }
    return code;
  }

  /** The number of a code of up to {@value #MAX_NUMERIC} characters, or {@link #UNDECLARED}. */
  int find(long code) {
    if (code >= 0 && code < table.length) {
      return table[(int) code];
    }
    return large.getOrDefault(code, UNDECLARED);
  }

  /** The number of the code in a buffer, or {@link #UNDECLARED}. */
  int find(byte[] buffer, int from, int to) {
    if (to - from > MAX_NUMERIC) {
      return longer.getOrDefault(
          new String(buffer, from, to - from, StandardCharsets.UTF_8), UNDECLARED);
    }
    return find(code(buffer, from, to));
  }
}
