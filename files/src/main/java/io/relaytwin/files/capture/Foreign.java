package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format that is known and not read, told by its first bytes.
 *
 * @param name for people.
 * @param advice how to get something that is read.
 * @param magic the first bytes, or those at {@code at}, a character each.
 * @param at where they stand.
 */
record Foreign(String name, String advice, String magic, int at) {

  private static final String CSV = "save the waveform as CSV in the instrument or its program.";

  private static final List<Foreign> ALL =
      List.of(
          foreign(
              "an FST of GTKWave", "turn it into a VCD with fst2vcd.", 0, 0, 0, 0, 0, 0, 0, 1, 73),
          foreign("a GHW of GHDL", "dump a VCD with --vcd.", "GHDLwave", 0),
          foreign("a WAV", "a sound has no voltages; " + CSV, "RIFF", 0),
          foreign("a FLAC", "a sound has no voltages; " + CSV, "fLaC", 0),
          foreign("a waveform of a Tektronix (ISF)", CSV, ":WFMP", 0),
          foreign("a waveform of a Tektronix (ISF)", CSV, ":WFMO", 0),
          foreign("a waveform of a Tektronix (WFM)", CSV, ":WFM#", 2),
          foreign("a waveform of a LeCroy (TRC)", CSV, "WAVEDESC", 11),
          foreign("a waveform of a LeCroy (TRC)", CSV, "WAVEDESC", 0),
          foreign("a waveform of a Keysight or Rigol (BIN)", CSV, "AG10", 0),
          foreign("a waveform of a Keysight or Rigol (BIN)", CSV, "AG01", 0),
          foreign("a waveform of a Keysight or Rigol (BIN)", CSV, "RG01", 0),
          foreign("a waveform of a Rigol (WFM)", CSV, 0xA5, 0xA5),
          foreign("an export of Saleae Logic (binary)", "export it as CSV.", "<SALEAE>", 0),
          foreign("a MAT of Matlab", "write a table with writematrix.", "MATLAB ", 0),
          foreign("an HDF5", "write a table with h5dump or Python.", 0x89, 'H', 'D', 'F'),
          foreign(
              "a NumPy array", "write a table with numpy.savetxt.", 0x93, 'N', 'U', 'M', 'P', 'Y'),
          foreign("a PDF", "a recording is needed.", "%PDF", 0),
          foreign("a file packed by gzip", "unpack it first.", 0x1F, 0x8B),
          foreign("a file packed by 7-Zip", "unpack it first.", "7z", 0),
          foreign("text in UTF-16", "save it in UTF-8.", 0xFF, 0xFE),
          foreign("text in UTF-16", "save it in UTF-8.", 0xFE, 0xFF));

  private static Foreign foreign(String name, String advice, String magic, int at) {
    return new Foreign(name, advice, magic, at);
  }

  private static Foreign foreign(String name, String advice, int... magic) {
    StringBuilder characters = new StringBuilder();
    for (int each : magic) {
      characters.append((char) each);
    }
    return new Foreign(name, advice, characters.toString(), 0);
  }

  /** What is said of a file with such a beginning; {@code null} when it may be read. */
  static @Nullable String problem(byte[] head) {
    for (Foreign each : ALL) {
      if (each.begins(head)) {
        return Words.fill("this is %s, which is not read; %s", each.name, each.advice);
      }
    }
    return null;
  }

  private boolean begins(byte[] head) {
    if (head.length < at + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[at + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
