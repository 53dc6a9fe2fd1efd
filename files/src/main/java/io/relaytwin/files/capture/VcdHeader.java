package io.relaytwin.files.capture;

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

  private static final Pattern TIMESCALE = Pattern.compile("(10{0,2})\\s*(s|ms|us|ns|ps|fs)");
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
  private int exponent;
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

  /** The power of ten of one unit of time, in seconds: -12 for 1 ps. */
  int exponent() {
    return exponent;
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
          if (!timescaleSeen) {
            throw in.fault("there is no $timescale before $enddefinitions.");
          }
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
                "%s stands where a declaration such as $var is expected."
                    .formatted(CaptureException.quote(keyword)));
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
          "the timescale %s is not 1, 10 or 100 of s, ms, us, ns, ps or fs."
              .formatted(CaptureException.quote(text)));
    }
    int unit = "s ms us ns ps fs".indexOf(matcher.group(2));
    // The units stand at 0, 2, 5, 8, 11, 14 in that text.
    int thousands = unit == 0 ? 0 : (unit + 1) / 3;
    exponent = matcher.group(1).length() - 1 - 3 * thousands;
    timescaleSeen = true;
  }

  private void scope() {
    List<String> words = section(MAX_NAME_TOKENS);
    if (words.size() < 2) {
      throw in.fault("a $scope needs a kind and a name.");
    }
    if (scopes.size() >= MAX_DEPTH) {
      throw in.fault("scopes are nested more than %d deep.".formatted(MAX_DEPTH));
    }
    String name = String.join(" ", words.subList(1, words.size()));
    String outer = scopes.peekLast();
    String path = outer == null ? name : outer + "." + name;
    if (path.length() > MAX_PATH) {
      throw in.fault("the name of a scope is longer than %d letters.".formatted(MAX_PATH));
    }
    scopes.addLast(path);
  }

  private void variable() {
    List<String> words = section(MAX_NAME_TOKENS);
    if (words.size() < 4) {
      throw in.fault("a $var needs a type, a size, an identifier and a name.");
    }
    if (variables.size() >= MAX_VARIABLES) {
      throw in.fault("there are more than %d variables.".formatted(MAX_VARIABLES));
    }
    String size = words.get(1);
    if (!size.matches("\\d{1,9}")
        || Integer.parseInt(size) < 1
        || Integer.parseInt(size) > MAX_BITS) {
      throw in.fault(
          "the size %s of a variable does not lie in 1 .. %d."
              .formatted(CaptureException.quote(size), MAX_BITS));
    }
    if (!words.get(2).chars().allMatch(c -> c > ' ' && c < 127)) {
      throw in.fault(
          "the identifier %s has characters that are not allowed."
              .formatted(CaptureException.quote(words.get(2))));
    }
    int bits = Integer.parseInt(size);
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
        if (Math.abs(first - last) + 1 != bits) {
          throw in.fault(
              "%s does not have the %d bits stated.".formatted(CaptureException.quote(name), bits));
        }
        msb = first;
        lsb = last;
        name = name.substring(0, bracket).strip();
      } else if (ONE_BIT.matcher(suffix).matches()) {
        // A bit of a vector, dumped on its own: written data [3] or data[3], offered as data[3].
        name = name.substring(0, bracket).strip() + suffix.replace(" ", "");
      }
    }
    String scope = scopes.peekLast();
    String fullName = scope == null ? name : scope + "." + name;
    boolean real = words.get(0).startsWith("real");
    variables.add(
        new Variable(
            words.get(2),
            new Wire(
                variables.size() + 1,
                name,
                fullName,
                real ? Wire.Kind.ANALOGUE : Wire.Kind.LOGIC,
                real ? 1 : bits),
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
            "a declaration has more than %d words; is $end missing?".formatted(maxWords));
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
