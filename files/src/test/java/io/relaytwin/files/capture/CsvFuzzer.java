package io.relaytwin.files.capture;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Jazzer's way into the CSV reader; see docs/how-to/fuzz-the-readers.md. */
public final class CsvFuzzer {

  private CsvFuzzer() {}

  /** One input: a whole file, or rows under a heading that fits. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String[] headings = {"", "Time [s],A,B\n", "; Samplerate: 3 MHz\nlogic,V DC\n"};
    String heading = data.pickValue(headings);
    String text = heading + data.consumeRemainingAsString();
    CaptureProbe.examine(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FuzzScratch.FILE);
  }
}
