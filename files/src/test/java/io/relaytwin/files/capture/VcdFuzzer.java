package io.relaytwin.files.capture;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Jazzer's way into the VCD reader; see docs/how-to/fuzz-the-readers.md. */
public final class VcdFuzzer {

  private static final String HEADER =
      "$timescale 1 ns $end $scope module m $end $var wire 1 ! a $end $var wire 4 \" b [3:0] $end "
          + "$var real 64 # c $end $upscope $end $enddefinitions $end\n";

  private VcdFuzzer() {}

  /** One input: a whole file, or value changes behind declarations that fit. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    boolean whole = data.consumeBoolean();
    String text = data.consumeRemainingAsString();
    String file = whole ? "$" + text : HEADER + text;
    CaptureProbe.examine(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), FuzzScratch.FILE);
  }
}
