package io.relaytwin.files.capture;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a column says.
 *
 * @param name without the unit; empty when it is a unit only.
 * @param unit as it is written; empty when there is none.
 * @param written the whole heading.
 */
record Title(String name, String unit, String written) {

  /** A name whose unit stands elsewhere. */
  Title(String name, String unit) {
    this(name, unit, name);
  }

  /** The powers of ten in seconds of what stands for a unit of time. */
  private static final Map<String, Integer> TIMES =
      Map.ofEntries(
          Map.entry("s", 0),
          Map.entry("sec", 0),
          Map.entry("second", 0),
          Map.entry("seconds", 0),
          Map.entry("sekunden", 0),
          Map.entry("ms", -3),
          Map.entry("milliseconds", -3),
          Map.entry("us", -6),
          Map.entry("µs", -6),
          Map.entry("μs", -6),
          Map.entry("microseconds", -6),
          Map.entry("ns", -9),
          Map.entry("nanoseconds", -9),
          Map.entry("ps", -12),
          Map.entry("picoseconds", -12),
          Map.entry("fs", -15));

  /** The same in volts; the first two only as they are written. */
  private static final Map<String, Integer> VOLTS =
      Map.ofEntries(
          Map.entry("MV", 6),
          Map.entry("mV", -3),
          Map.entry("v", 0),
          Map.entry("volt", 0),
          Map.entry("volts", 0),
          Map.entry("v dc", 0),
          Map.entry("v ac", 0),
          Map.entry("mv", -3),
          Map.entry("millivolt", -3),
          Map.entry("millivolts", -3),
          Map.entry("uv", -6),
          Map.entry("µv", -6),
          Map.entry("μv", -6),
          Map.entry("kv", 3));

  /** Other quantities that instruments write. */
  private static final Set<String> OTHERS =
      Set.of(
          "a", "ma", "ua", "amp", "ampere", "db", "dbv", "dbm", "hz", "khz", "mhz", "w", "ohm",
          "°c", "deg", "vv", "%");

  private static final Set<String> TIME_WORDS =
      Set.of(
          "time",
          "times",
          "t",
          "zeit",
          "temps",
          "tiempo",
          "tempo",
          "tijd",
          "x axis",
          "in",
          "timestamp",
          "second",
          "seconds");

  private static final Set<String> INDEX_WORDS =
      Set.of(
          "sequence",
          "sample",
          "samples",
          "nr",
          "no",
          "n",
          "index",
          "point",
          "sample index",
          "sample number",
          "record");

  /** Words that say what is measured, not where. */
  private static final Set<String> GENERIC =
      Set.of(
          "",
          "volt",
          "volts",
          "voltage",
          "ampl",
          "amplitude",
          "value",
          "data",
          "y",
          "ch",
          "waveform data",
          "logic",
          "signal");

  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(.*?)\\s*(?:[\\[(]\\s*([^\\[\\]()]{1,16})\\s*[\\])]|\\bin\\s+(\\S{1,12})|/\\s*(m?s|µs|us|ns|m?V)|_(ms|us|ns|ps|s|mV|V))\\s*");
  private static final Pattern GLUED = Pattern.compile("(CH\\d{1,2}|D\\d{1,2}-D\\d{1,2})(m?V)");

  static Title of(String cell) {
    String text = cell.strip();
    if (timeExponent(text) != null || voltExponent(text) != null) {
      return new Title("", text); // an A alone is a name
    }
    Matcher with = WITH_UNIT.matcher(text);
    if (with.matches()) {
      for (int group = 2; group <= 5; group++) {
        String unit = with.group(group);
        if (unit != null && (group == 2 || group == 4 || isUnit(unit))) {
          boolean quantity = isUnit(unit.strip());
          // V(out) and I(R1) of a simulator are names.
          return quantity || unit.isBlank()
              ? new Title(with.group(1), unit.strip(), text)
              : named(text);
        }
      }
    }
    Matcher glued = GLUED.matcher(text);
    return glued.matches() ? new Title(glued.group(1), glued.group(2), text) : new Title(text, "");
  }

  private static Title named(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean bracket = text.indexOf('(') == 1;
    boolean volts = bracket && (first == 'V' || first == 'v');
    return new Title(text, volts ? "V" : bracket && first == 'I' ? "A" : "", text);
  }

  /** Whether a text is a unit and nothing else, with or without brackets. */
  static boolean isUnit(String text) {
    String bare = bare(text);
    return timeExponent(bare) != null
        || voltExponent(bare) != null
        || OTHERS.contains(bare.toLowerCase(Locale.ROOT));
  }

  private static String bare(String text) {
    String bare = text.strip();
    return bare.length() > 2 && "([".indexOf(bare.charAt(0)) >= 0
        ? bare.substring(1, bare.length() - 1).strip()
        : bare;
  }

  /** The power of ten of a unit of time in seconds; {@code null} when it is none. */
  static @Nullable Integer timeExponent(String unit) {
    return TIMES.get(bare(unit).toLowerCase(Locale.ROOT));
  }

  /** The power of ten of a unit of voltage in volts; {@code null} when it is none. */
  static @Nullable Integer voltExponent(String unit) {
    String bare = bare(unit);
    Integer written = VOLTS.get(bare);
    return written != null ? written : VOLTS.get(bare.toLowerCase(Locale.ROOT));
  }

  boolean namesTime() {
    return TIME_WORDS.contains(Cells.plain(name)) || (name.isEmpty() && timeExponent(unit) != null);
  }

  boolean namesIndex() {
    return INDEX_WORDS.contains(Cells.plain(name)) || name.equals("#");
  }

  boolean isGeneric() {
    return GENERIC.contains(Cells.plain(name));
  }
}
