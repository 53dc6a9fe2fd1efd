package io.relaytwin.files.capture;

/** Times with a unit in each cell, digits perhaps in groups: {@code 4.860 530 ms}. */
final class SpanTime implements RowTime {

  private static final int MAX_LENGTH = 60;

  private final byte[] number = new byte[MAX_LENGTH];
  private final DecimalTime[] units = new DecimalTime[5];
  private DecimalTime last;

  SpanTime() {
    for (int i = 0; i < units.length; i++) {
      units[i] = new DecimalTime(3 * i);
    }
    last = units[0];
  }

  @Override
  public boolean parse(byte[] text, int from, int to) {
    if (to - from > MAX_LENGTH || to == from || text[to - 1] != 's') {
      return false;
    }
    int end = to - 1;
    int unit = 4;
    int prefix = end > from ? text[end - 1] & 0xFF : 0;
    if (prefix == 'm' || prefix == 'u' || prefix == 'n' || prefix == 'p') {
      unit = prefix == 'm' ? 3 : prefix == 'u' ? 2 : prefix == 'n' ? 1 : 0;
      end--;
    } else if (prefix == 0xB5 || prefix == 0xBC) {
      // The micro sign and the Greek letter, in Latin-1 or UTF-8.
      unit = 2;
      end -= end - 2 >= from && (text[end - 2] < 0) ? 2 : 1;
    }
    int length = 0;
    for (int i = from; i < end; i++) {
      if (text[i] != ' ') {
        number[length++] = text[i];
      }
    }
    last = units[unit];
    return last.parse(number, 0, length);
  }

  @Override
  public long floor() {
    return last.floor();
  }

  @Override
  public long ceil() {
    return last.ceil();
  }

  @Override
  public long nearest() {
    return last.nearest();
  }

  @Override
  public long blur() {
    return last.blur();
  }
}
