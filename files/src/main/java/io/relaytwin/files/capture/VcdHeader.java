package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of a VCD, IEEE 1364-2005 clause 18.2.3. Read token by token: line ends mean
 * nothing but white space.
 */
final class VcdHeader {

  private static final int MAX_VARIABLES = 250_000;
  private static final int MAX_DEPTH = 200;
  private static final int MAX_PATH = 4096;
  private static final int MAX_NAME_TOKENS = 200;
  private static final int MAX_COMMENT = 4096;
  private static final int MAX_BITS = 1 << 16;

  /** The standard knows 1, 10 and 100; tools write other numbers too. */
  private static final Pattern TIMESCALE =
      Pattern.compile("([1-9]\\d{0,8})(?:\\.0*)?\\s*(s|ms|us|ns|ps|fs|as|zs)?");

  private static final BigDecimal MAX_UNIT = new BigDecimal(1000);
  private static final BigDecimal NANOSECOND = new BigDecimal("1e-9");

  private static final Pattern RANGE =
      Pattern.compile("\\[\\s*(-?\\d{1,6})\\s*:\\s*(-?\\d{1,6})\\s*\\]");
  private static final Pattern ONE_BIT = Pattern.compile("\\[\\s*-?\\d{1,9}\\s*\\]");

  /** What sigrok notes: the signal was sampled, and how fast. */
  private static final Pattern SIGROK_RATE =
      Pattern.compile("Acquisition with \\d+/\\d+ channels at (\\S+ ?[kKmMgG]?[hH][zZ])");

  /**
   * A declared variable.
   *
   * @param id its identifier code in the dump.
   * @param wire how it is offered.
   * @param msb the number of its first bit.
   * @param lsb the number of its last bit.
   */
  record Variable(String id, Wire wire, int msb, int lsb) {

    /** How far a bit stands from the right end; -1 when there is no such bit. */
    int fromRight(int bit) {
      int low = Math.min(msb, lsb);
      int high = Math.max(msb, lsb);
      return bit < low || bit > high ? -1 : msb >= lsb ? bit - lsb : lsb - bit;
    }
  }

  private final TextInput in;
  private final List<Variable> variables = new ArrayList<>();
  private final Deque<String> scopes = new ArrayDeque<>();
  private BigDecimal unitSeconds = NANOSECOND;
  private boolean timescaleSeen;
  private @Nullable BigDecimal hertz;

  private VcdHeader(TextInput in) {
    this.in = in;
  }

  /** Reads the declarations and leaves the input behind {@code $enddefinitions $end}. */
  static VcdHeader parse(TextInput in) {
    VcdHeader header = new VcdHeader(in);
    header.parse();
    return header;
  }

  List<Variable> variables() {
    return variables;
  }

  /** One unit of time, in seconds; a nanosecond unless the file says otherwise. */
  BigDecimal unitSeconds() {
    return unitSeconds;
  }

  /** Whether the file says how long a unit of time is. */
  boolean statesTimescale() {
    return timescaleSeen;
  }

  /** The sample rate where the file was written by sigrok. */
  @Nullable BigDecimal hertz() {
    return hertz;
  }

  private void parse() {
    while (true) {
      String keyword = token();
      switch (keyword) {
        case "$enddefinitions" -> {
          skipSection();
          return;
        }
        case "$timescale" -> timescale();
        case "$scope" -> scope();
        case "$upscope" -> {
          skipSection();
          scopes.pollLast();
        }
        case "$var" -> variable();
        case "$comment" -> comment();
        default -> {
          if (!keyword.startsWith("$")) {
            throw in.fault(
                Words.fill(
                    "%s stands where a declaration such as $var is expected.",
                    CaptureException.quote(keyword)));
          }
          skipSection();
        }
      }
    }
  }

  private void timescale() {
    String text = String.join("", section(8));
    Matcher matcher = TIMESCALE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw in.fault(
          Words.fill(
              "the timescale %s is no number of s, ms, us, ns, ps or fs.",
              CaptureException.quote(text)));
    }
    // GTKWave takes a number without a unit for nanoseconds.
    String unit = matcher.group(2) == null ? "ns" : matcher.group(2);
    int thousands = List.of("s", "ms", "us", "ns", "ps", "fs", "as", "zs").indexOf(unit);
    unitSeconds = new BigDecimal(matcher.group(1)).movePointLeft(3 * thousands);
    if (unitSeconds.compareTo(MAX_UNIT) > 0) {
      throw in.fault(Words.fill("the timescale %s is too long.", CaptureException.quote(text)));
    }
    timescaleSeen = true;
  }

  private void scope() {
    List<String> words = section(MAX_NAME_TOKENS);
    if (scopes.size() >= MAX_DEPTH) {
      throw in.fault(Words.fill("scopes are nested more than %d deep.", MAX_DEPTH));
    }
    String name = words.size() < 2 ? "" : String.join(" ", words.subList(1, words.size()));
    String outer = scopes.isEmpty() ? "" : scopes.getLast();
    // Verilator and others leave the outermost scope without a name.
    String path = outer.isEmpty() || name.isEmpty() ? outer + name : outer + "." + name;
    if (path.length() > MAX_PATH) {
      throw in.fault(Words.fill("the name of a scope is longer than %d letters.", MAX_PATH));
    }
    scopes.addLast(path);
  }

  private void variable() {
    List<String> words = section(MAX_NAME_TOKENS);
    if (words.size() < 3) {
      return; // nothing can be asked of it and nothing can change it
    }
    if (variables.size() >= MAX_VARIABLES) {
      throw in.fault(Words.fill("there are more than %d variables.", MAX_VARIABLES));
    }
    String size = words.get(1);
    int bits = size.matches("\\d{1,9}") ? Integer.parseInt(size) : 0;
    boolean real = words.get(0).startsWith("real");
    boolean odd =
        bits < 1
            || bits > MAX_BITS
            || words.get(0).equals("string")
            || words.get(0).equals("event");
    String name = String.join(" ", words.subList(3, words.size()));
    int msb = bits - 1;
    int lsb = 0;
    int bracket = name.lastIndexOf('[');
    if (bracket > 0) {
      String suffix = name.substring(bracket);
      Matcher range = RANGE.matcher(suffix);
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (Math.abs(first - last) + 1 == bits) {
          msb = first;
          lsb = last;
        }
        name = name.substring(0, bracket).strip();
      } else if (ONE_BIT.matcher(suffix).matches()) {
        // A bit of a vector, dumped on its own: written data [3] or data[3], offered as data[3].
        name = name.substring(0, bracket).strip() + suffix.replace(" ", "");
      }
    }
    String scope = scopes.isEmpty() ? "" : scopes.getLast();
    String fullName = scope.isEmpty() ? name : scope + "." + name;
    variables.add(
        new Variable(
            words.get(2),
            new Wire(
                variables.size() + 1,
                name,
                fullName,
                real ? Wire.Kind.ANALOGUE : odd ? Wire.Kind.OTHER : Wire.Kind.LOGIC,
                real ? 1 : odd ? 0 : bits),
            msb,
            lsb));
  }

  private void comment() {
    StringBuilder text = new StringBuilder();
    for (String word = token(); !word.equals("$end"); word = token()) {
      if (text.length() < MAX_COMMENT) {
        text.append(word).append(' ');
      }
    }
    Matcher matcher = SIGROK_RATE.matcher(text);
    if (matcher.find()) {
      hertz = SigrokMetadata.hertz(matcher.group(1));
    }
  }

  private List<String> section(int maxWords) {
    List<String> words = new ArrayList<>();
    for (String word = token(); !word.equals("$end"); word = token()) {
      if (words.size() >= maxWords) {
        throw in.fault(
            Words.fill("a declaration has more than %d words; is $end missing?", maxWords));
      }
      words.add(word);
    }
    return words;
  }

  private void skipSection() {
    while (!token().equals("$end")) {
      // Dates, versions and whatever else is declared do not concern the signals.
    }
  }

  private String token() {
    byte[] buffer = in.buffer();
    while (true) {
      int at = in.position;
      while (at < in.limit() && buffer[at] >= 0 && buffer[at] <= ' ') {
        at++;
      }
      in.position = at;
      int end = at;
      while (end < in.limit() && (buffer[end] < 0 || buffer[end] > ' ')) {
        end++;
      }
      if (end < in.limit() || in.exhausted()) {
        if (end == at) {
          throw in.fault("the file ends before $enddefinitions; it is cut.");
        }
        in.position = end;
        return in.text(at, end);
      }
      in.refill();
    }
  }
}
