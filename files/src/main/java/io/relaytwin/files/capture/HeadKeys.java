package io.relaytwin.files.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys with values that stand above a table or beside it, whatever the producer writes between
 * them: {@code Sample Interval,4e-05}, {@code ; Samplerate: 1 MHz}, {@code t0 = -5e-6}, {@code
 * #timebase=40000000(ps)}, or a name in one line with its value below.
 */
final class HeadKeys {

  private static final List<String> INTERVALS =
      List.of(
          "sample interval",
          "sampling interval",
          "sampling period",
          "sample period",
          "increment",
          "xinc",
          "x increment",
          "tinc",
          "time interval",
          "delta t",
          "clock",
          "resolution",
          "horizontal interval");
  private static final List<String> RATES =
      List.of(
          "samplerate", "sample rate", "sampling rate", "sampling frequency", "sample frequency");
  private static final List<String> STARTS =
      List.of("start", "xorg", "x origin", "xorigin", "t0", "xstart", "x start");
  private static final List<String> NAMES = List.of("channel data", "source", "label", "channels");

  private static final Pattern PAIR = Pattern.compile("[#;%]?\\s*([^:=]{1,60}?)\\s*[:=]\\s*(.*)");
  private static final Pattern IN_KEY = Pattern.compile("[(\\[]\\s*([^)\\]]*)[)\\]]");
  private static final Pattern CHANNELS = Pattern.compile("(?i)channels \\(\\d+/\\d+\\)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*\\(?\\s*([\\p{L}/]*)\\)?.*");
  private static final int MAX_NUMBER = 60;

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private List<String> channels = List.of();

  /** Takes the keys of a line of the head. */
  void line(String line, List<String> cells, List<String> above) {
    String bare = line.strip();
    boolean comment = !bare.isEmpty() && "#;%".indexOf(bare.charAt(0)) >= 0;
    if (comment && pair(bare) && !bare.contains(",#")) {
      return;
    }
    for (String cell : cells) {
      pair(cell);
    }
    if (cells.size() > 1 && Cells.kind(cells.get(0), false) == Cells.Kind.TEXT) {
      put(cells.get(0), cells.subList(1, cells.size()));
    }
    for (int i = 0; i < Math.min(cells.size(), above.size()); i++) {
      if (Cells.kind(cells.get(i), false).isValue()) {
        put(above.get(i), cells.subList(i, i + 1));
      }
    }
  }

  private boolean pair(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      return false;
    }
    String key = pair.group(1);
    if (CHANNELS.matcher(key).matches()) {
      channels = List.of(pair.group(2).split(",\\s*", -1));
      return true;
    }
    String value = pair.group(2);
    int colon = value.indexOf(':');
    put(key, List.of(colon > 0 ? value.substring(0, colon) : value));
    return true;
  }

  private void put(String key, List<String> cells) {
    String plain = Cells.plain(key);
    if (plain.isEmpty() || values.size() > 1000) {
      return;
    }
    List<String> kept = new ArrayList<>();
    for (String cell : cells) {
      if (!cell.isBlank()) {
        kept.add(cell.strip());
      }
    }
    if (!kept.isEmpty()) {
      values.putIfAbsent(plain, kept);
      Matcher unit = IN_KEY.matcher(key);
      if (unit.find()) {
        units.putIfAbsent(plain, unit.group(1));
      }
    }
  }

  /** Seconds from one sample to the next, where that is what is stated. */
  @Nullable BigDecimal interval() {
    return number(INTERVALS, true);
  }

  /** Samples a second, where that is what is stated. */
  @Nullable BigDecimal hertz() {
    return number(RATES, false);
  }

  /** What is stated as the rate but is no frequency; {@code null} when there is no such thing. */
  @Nullable String badRate() {
    for (String key : RATES) {
      List<String> found = values.get(key);
      if (found != null && hertz() == null) {
        return found.getFirst();
      }
    }
    return null;
  }

  /** When the first sample was taken, in seconds. */
  @Nullable BigDecimal start() {
    return number(STARTS, true);
  }

  /** The first value of a key; {@code null} when it is not there. */
  @Nullable String text(String key) {
    List<String> found = values.get(key);
    return found == null ? null : found.getFirst();
  }

  /** Names of that many channels, where a line of its own gives them. */
  List<String> names(int count) {
    if (channels.size() == count) {
      return channels;
    }
    for (String key : NAMES) {
      List<String> found = values.get(key);
      if (found != null && found.size() == count) {
        return found;
      }
    }
    return List.of();
  }

  private @Nullable BigDecimal number(List<String> keys, boolean time) {
    for (String key : keys) {
      List<String> found = values.get(key);
      if (found != null) {
        String value = found.getFirst();
        String after = value.substring(value.lastIndexOf(':') + 1).strip();
        Matcher number = NUMBER.matcher(after);
        if (after.length() <= MAX_NUMBER && number.matches()) {
          String unit = number.group(2).isEmpty() ? units.getOrDefault(key, "") : number.group(2);
          Integer exponent = time ? seconds(unit) : hertzExponent(unit);
          if (exponent != null) {
            return new BigDecimal(number.group(1)).scaleByPowerOfTen(exponent);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Integer seconds(String unit) {
    return unit.isEmpty() ? Integer.valueOf(0) : Title.timeExponent(unit);
  }

  private static @Nullable Integer hertzExponent(String unit) {
    String small = unit.toLowerCase(Locale.ROOT);
    if (!small.matches("|[kmg]?(?:hz|sa/s|sps|s/s|sa)?")) {
      return null;
    }
    return switch (small.isEmpty() ? ' ' : small.charAt(0)) {
      case 'k' -> 3;
      case 'm' -> 6;
      case 'g' -> 9;
      default -> 0;
    };
  }
}
