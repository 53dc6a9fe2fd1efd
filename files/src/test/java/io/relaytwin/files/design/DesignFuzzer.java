package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import java.nio.charset.StandardCharsets;

/**
 * Jazzer's way into the reader of designs, see docs/how-to/fuzz-the-readers.md: any bytes give a
 * design or a {@link DesignException}, and a design survives being written and read again.
 */
public final class DesignFuzzer {

  private DesignFuzzer() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    attempt(new String(input, StandardCharsets.UTF_8));
  }

  /**
   * Reads a text; whatever is wrong with it must be told by faults.
   *
   * @return whether it was a design.
   */
  static boolean attempt(String text) {
    Design design;
    try {
      design = DesignReader.read(text, "fuzz.yaml");
    } catch (DesignException e) {
      if (e.faults().isEmpty()
          || e.count() < e.faults().size()
          || e.getMessage() == null
          || e.getMessage().chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
        throw new AssertionError("faults badly told", e);
      }
      return false;
    }
    Design again = DesignReader.read(DesignWriter.write(design), "written.yaml");
    if (!again.equals(design)) {
      throw new AssertionError("changed by writing and reading");
    }
    return true;
  }
}
