package io.relaytwin.files.gaeb;

/**
 * Jazzer's way into the reader of tenders, see docs/how-to/fuzz-the-readers.md: any bytes give a
 * tender or a fault that is fit for a user.
 */
public final class GaebFuzzer {

  private GaebFuzzer() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      for (GaebFile.Line line : GaebFile.parse(input, "fuzz.x81").lines()) {
        if (line.text().isBlank()
            || (line.item() + line.text()).chars().anyMatch(Character::isISOControl)) {
          throw new AssertionError("a line badly read: " + line);
        }
      }
    } catch (GaebException e) {
      if (e.getMessage() == null) {
        throw new AssertionError("a fault badly told", e);
      }
    }
  }
}
