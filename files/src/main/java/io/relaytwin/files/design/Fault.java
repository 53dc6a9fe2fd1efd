package io.relaytwin.files.design;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a design file.
 *
 * @param kind what sort of fault it is.
 * @param file the name of the file as the user gave it.
 * @param line counted from 1; 0 when the fault belongs to the whole file.
 * @param column counted from 1 in characters; 0 when the fault belongs to the whole file.
 * @param key the path of the key, such as {@code channels[0].load}; empty for the whole file.
 * @param value what stands there, shortened; {@code null} when something is missing.
 * @param problem what is wrong, a clause without a full stop.
 * @param allowed what may stand there, a clause without a full stop; may be empty.
 */
public record Fault(
    Kind kind,
    String file,
    int line,
    int column,
    String key,
    @Nullable String value,
    String problem,
    String allowed) {

  /** The sorts of faults. */
  public enum Kind {
    /** The file cannot be read, or is no YAML document of the kind that is read. */
    FILE,
    /** A key is unknown, missing or twice, or a value is of the wrong kind or unit. */
    STRUCTURE,
    /** A well-formed value is out of its limits or contradicts another one. */
    VALUE
  }

  /** The fault on one line, such as {@code design.yaml:12:14: load.count: 0 is too small; ...}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file).append(':');
    if (line > 0) {
      text.append(line).append(':').append(column).append(':');
    }
    if (!key.isEmpty()) {
      text.append(' ').append(key).append(':');
    }
    text.append(' ').append(problem);
    if (!allowed.isEmpty()) {
      text.append("; ").append(allowed);
    }
    return text.append(text.charAt(text.length() - 1) == '?' ? "" : ".").toString();
  }
}
