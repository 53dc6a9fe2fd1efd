package io.relaytwin.files.capture;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates with times of day, as picoseconds since the first that is read. */
final class StampTime implements RowTime {

  private static final long PICOS = 1_000_000_000_000L;
  private static final int DATE = 10;
  private static final int SECONDS = 19;

  private long base = Long.MIN_VALUE;
  private long baseFraction;
  private long lastDate = -1;
  private long lastDay;
  private long picos;
  private boolean inexact;

  @Override
  public boolean parse(byte[] text, int from, int to) {
    if (to - from < SECONDS || !isShaped(text, from)) {
      return false;
    }
    long seconds =
        day(text, from) * 86_400
            + digits(text, from + 11, 2) * 3600
            + digits(text, from + 14, 2) * 60
            + digits(text, from + 17, 2);
    int at = from + SECONDS;
    long fraction = 0;
    long unit = PICOS;
    boolean rest = false;
    if (at < to && (text[at] == '.' || text[at] == ',')) {
      at++;
      for (; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
        unit /= 10;
        fraction += unit * (text[at] - '0');
        rest |= unit == 0 && text[at] != '0';
      }
    }
    if (at < to && (text[at] == '+' || text[at] == '-') && to - at >= 6) {
      long zone = digits(text, at + 1, 2) * 3600 + digits(text, to - 2, 2) * 60;
      seconds -= text[at] == '+' ? zone : -zone;
    }
    if (base == Long.MIN_VALUE) {
      base = seconds;
      baseFraction = fraction;
    }
    picos =
        Math.addExact(
            Math.multiplyExact(Math.subtractExact(seconds, base), PICOS), fraction - baseFraction);
    inexact = rest;
    return true;
  }

  private static boolean isShaped(byte[] text, int from) {
    for (int i = 0; i < SECONDS; i++) {
      int c = text[from + i];
      boolean sign = i == 4 || i == 7 || i == 10 || i == 13 || i == 16;
      if (sign ? (c >= '0' && c <= '9') : (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private long day(byte[] text, int from) {
    long date = digits(text, from, 4) * 10_000 + digits(text, from + 5, 2) * 100;
    date += digits(text, from + DATE - 2, 2);
    if (date != lastDate) {
      try {
        lastDay =
            LocalDate.of((int) (date / 10_000), (int) (date / 100 % 100), (int) (date % 100))
                .toEpochDay();
      } catch (DateTimeException e) {
        throw new ArithmeticException("no date");
      }
      lastDate = date;
    }
    return lastDay;
  }

  private static long digits(byte[] text, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }

  @Override
  public long floor() {
    return picos;
  }

  @Override
  public long ceil() {
    return inexact ? picos + 1 : picos;
  }

  @Override
  public long nearest() {
    return picos;
  }

  @Override
  public long blur() {
    return 0;
  }
}
