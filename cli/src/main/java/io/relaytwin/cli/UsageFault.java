package io.relaytwin.cli;

import java.io.Serial;
import java.util.List;

/**
 * A mistake of the user: unusable input, named so that it can be mended. Ends the command with
 * {@link ExitStatus#UNUSABLE_INPUT}; its message is printed as it stands, without a stack trace.
 */
final class UsageFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates a fault.
   *
   * @param message what is wrong and what is allowed; may have several lines, the first without the
   *     name of the program.
   */
  UsageFault(String message) {
    super(message);
  }

  /**
   * Creates a fault that lists several.
   *
   * @param summary the first line, such as {@code 3 faults in spindle.yaml:}.
   * @param faults one line each.
   * @return the fault.
   */
  static UsageFault of(String summary, List<String> faults) {
    StringBuilder text = new StringBuilder(summary);
    for (String fault : faults) {
      text.append('\n').append("  ").append(fault.replace("\n", "\n    "));
    }
    return new UsageFault(text.toString());
  }
}
