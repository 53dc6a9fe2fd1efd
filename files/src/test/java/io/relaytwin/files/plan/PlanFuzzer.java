package io.relaytwin.files.plan;

import java.io.IOException;

/**
 * Jazzer's way into the reader of earlier plans, see docs/how-to/fuzz-the-readers.md: any bytes
 * give a plan or a fault that is fit for a user.
 */
public final class PlanFuzzer {

  private PlanFuzzer() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    attempt(input);
  }

  /**
   * Reads a plan.
   *
   * @return whether it was one.
   */
  static boolean attempt(byte[] input) {
    try {
      var plan = PlanFile.parse(input, "fuzz.json");
      if (plan.channels().stream().anyMatch(String::isBlank)) {
        throw new AssertionError("a channel without a name");
      }
      return true;
    } catch (IOException e) {
      String message = e.getMessage();
      if (message == null || message.length() > 20_000) {
        throw new AssertionError("a fault badly told", e);
      }
      return false;
    }
  }
}
