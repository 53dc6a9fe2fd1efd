package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/**
 * The value changes of a VCD, IEEE 1364-2005 clause 18.2.1, token by token. Beyond the standard's
 * 0, 1, x and z the symbols of VHDL dumps (u, w, l, h, -) are taken for UNDEFINED.
 *
 * <p>The scan works on the buffer of the input: an item that reaches its end is left for the next
 * round, when the buffer has been filled again and the item starts at its front.
 */
final class VcdScan {

  private final TextInput in;
  private final VcdIds ids;
  private final VcdTap[][] tapsOf;
  private final List<VcdTap> all;

  /** No time has come yet; values that come before the first one are those at 0. */
  private static final long NEVER = Long.MIN_VALUE;

  private long now = NEVER;
  private boolean valued;
  private boolean begun;
  private boolean skipping;

  VcdScan(TextInput in, VcdIds ids, List<List<VcdTap>> tapsOf, List<VcdTap> all) {
    this.in = in;
    this.ids = ids;
    this.tapsOf = tapsOf.stream().map(taps -> taps.toArray(new VcdTap[0])).toArray(VcdTap[][]::new);
    this.all = all;
  }

  void run() {
    boolean last;
    do {
      last = in.exhausted();
      block();
    } while (!last && (in.refill() || in.exhausted()));
    if (skipping) {
      throw in.fault("a comment has no $end; the file is cut.");
    }
    if (!begun) {
      throw in.fault("there is no time after the declarations; the file is cut.");
    }
    for (VcdTap tap : all) {
      tap.end(now);
    }
  }

  /** Scans the whole items in the buffer and leaves the position at the first that is not. */
  private void block() {
    byte[] buffer = in.buffer();
    int limit = in.limit();
    boolean exhausted = in.exhausted();
    int at = in.position;
    while (true) {
      if (skipping) {
        at = skipComment(buffer, at, limit);
        if (skipping) {
          in.position = at;
          return;
        }
      }
      while (at < limit && buffer[at] <= ' ' && buffer[at] >= 0) {
        at++;
      }
      in.position = at;
      if (at >= limit) {
        return;
      }
      int end =
          switch (buffer[at]) {
            case '0', '1', 'x', 'X', 'z', 'Z', 'u', 'U', 'w', 'W', 'l', 'L', 'h', 'H', '-' ->
                scalar(buffer, at);
            case '#' -> time(buffer, at, limit, exhausted);
            case 'b', 'B' -> vector(buffer, at, limit, exhausted);
            case 'r', 'R' -> real(buffer, at, limit, exhausted);
            case 's', 'S' -> string(buffer, at, limit, exhausted);
            case '$' -> keyword(buffer, at, limit, exhausted);
            default ->
                throw in.fault(
                    Words.fill(
                        "%s is no value change.",
                        CaptureException.quote(in.text(at, tokenEnd(buffer, at)))));
          };
      if (end < 0) {
        return;
      }
      at = end;
    }
  }

  private static int tokenEnd(byte[] buffer, int from) {
    int at = from;
    // A line feed stands behind the limit.
    while (buffer[at] > ' ' || buffer[at] < 0) {
      at++;
    }
    return at;
  }

  private int scalar(byte[] buffer, int at) {
    long code = 0;
    int end = at + 1;
    int c;
    while ((c = buffer[end]) > ' ') {
      code = code * 94 + (c - 32);
      end++;
    }
    if (c < 0) {
      throw undeclared(at + 1, tokenEnd(buffer, end));
    }
    if (end >= in.limit() && !in.exhausted()) {
      return -1;
    }
    int number = end - at <= 9 ? ids.find(code) : ids.find(buffer, at + 1, end);
    if (number <= 0) {
      if (number == VcdIds.UNDECLARED) {
        throw undeclared(at + 1, end);
      }
      return end;
    }
    valued = true;
    for (VcdTap tap : tapsOf[number]) {
      tap.scalar(now, buffer[at]);
    }
    return end;
  }

  private CaptureException undeclared(int from, int to) {
    return from == to
        ? in.fault("a value lacks its identifier.")
        : in.fault(
            Words.fill(
                "the identifier %s is not declared.", CaptureException.quote(in.text(from, to))));
  }

  private int time(byte[] buffer, int at, int limit, boolean exhausted) {
    long value = 0;
    int first = buffer[at + 1] == '-' ? at + 2 : at + 1;
    int end = first;
    int c;
    while ((c = buffer[end]) >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      end++;
      if (end - first > 17 && value > Long.MAX_VALUE / 10) {
        throw in.fault("the time exceeds the 106 days that times can hold.");
      }
    }
    if (c == '.') {
      // Some tools print a fraction; it must be none.
      do {
        c = buffer[++end];
      } while (c == '0');
    }
    if (end >= limit && !exhausted) {
      return -1;
    }
    if (end == first || c > ' ' || c < 0) {
      throw in.fault(
          Words.fill("%s is no time.", CaptureException.quote(in.text(at, tokenEnd(buffer, at)))));
    }
    value = first == at + 1 ? value : -value;
    if (value < now) {
      throw in.fault(Words.fill("the time #%d comes after #%d.", value, now));
    }
    now = value;
    if (!begun) {
      begun = true;
      for (VcdTap tap : all) {
        tap.begin(valued ? Math.min(0, now) : now);
      }
    }
    return end;
  }

  private int vector(byte[] buffer, int at, int limit, boolean exhausted) {
    int valueEnd = tokenEnd(buffer, at);
    int id = blanks(buffer, valueEnd, limit);
    int end = id >= limit ? limit : tokenEnd(buffer, id);
    if (end >= limit && !exhausted) {
      return -1;
    }
    VcdTap[] taps = taps(buffer, id, end);
    if (valueEnd == at + 1) {
      throw in.fault("a vector has no bits.");
    }
    if (taps.length > 0) {
      for (int i = at + 1; i < valueEnd; i++) {
        if ("01xXzZuUwWlLhH-".indexOf(buffer[i]) < 0) {
          throw in.fault(
              Words.fill("%s is no binary vector.", CaptureException.quote(in.text(at, valueEnd))));
        }
      }
      valued = true;
      for (VcdTap tap : taps) {
        tap.vector(now, buffer, at + 1, valueEnd);
      }
    }
    return end;
  }

  private int real(byte[] buffer, int at, int limit, boolean exhausted) {
    int valueEnd = tokenEnd(buffer, at);
    int id = blanks(buffer, valueEnd, limit);
    int end = id >= limit ? limit : tokenEnd(buffer, id);
    if (end >= limit && !exhausted) {
      return -1;
    }
    VcdTap[] taps = taps(buffer, id, end);
    valued |= taps.length > 0;
    for (VcdTap tap : taps) {
      if (!tap.real(now, buffer, at + 1, valueEnd)) {
        throw in.fault(
            Words.fill(
                "%s is no finite number.",
                CaptureException.quote(in.text(at + 1, Math.min(valueEnd, at + 200)))));
      }
    }
    return end;
  }

  /** A string value, which viewers add to the standard; it has no level. */
  private int string(byte[] buffer, int at, int limit, boolean exhausted) {
    int id = blanks(buffer, tokenEnd(buffer, at), limit);
    int end = id >= limit ? limit : tokenEnd(buffer, id);
    if (end >= limit && !exhausted) {
      return -1;
    }
    taps(buffer, id, end);
    return end;
  }

  private VcdTap[] taps(byte[] buffer, int id, int end) {
    int number = ids.find(buffer, id, end);
    if (number == VcdIds.UNDECLARED) {
      throw undeclared(id, end);
    }
    return tapsOf[number];
  }

  private int keyword(byte[] buffer, int at, int limit, boolean exhausted) {
    int end = tokenEnd(buffer, at);
    if (end >= limit && !exhausted) {
      return -1;
    }
    String word = in.text(at, Math.min(end, at + 64));
    switch (word) {
      case "$dumpvars", "$dumpall", "$dumpon", "$dumpoff", "$end" -> {}
      case "$comment" -> skipping = true;
      case "$dumpports", "$dumpportsall", "$dumpportson", "$dumpportsoff", "$vcdclose" ->
          throw in.fault(
              "this is an extended VCD, of ports and strengths; dump the signals with $dumpvars.");
      // Whatever else a tool notes lasts until its $end, as a comment does.
      default -> skipping = true;
    }
    return end;
  }

  /** Goes behind the $end of a comment, or as far as whole words reach. */
  private int skipComment(byte[] buffer, int from, int limit) {
    int at = from;
    while (true) {
      at = blanks(buffer, at, limit);
      if (at >= limit) {
        return limit;
      }
      int end = tokenEnd(buffer, at);
      if (end >= limit && !in.exhausted()) {
        return at;
      }
      if (end - at == 4 && in.text(at, end).equals("$end")) {
        skipping = false;
        return end;
      }
      at = end;
    }
  }

  private static int blanks(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit && buffer[at] <= ' ' && buffer[at] >= 0) {
      at++;
    }
    return at;
  }
}
