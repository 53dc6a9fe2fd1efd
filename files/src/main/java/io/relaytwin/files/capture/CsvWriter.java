package io.relaytwin.files.capture;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes signals as a table: a column of seconds with twelve decimals, so exact to the picosecond,
 * and a column of 0, 1 and x for each signal; one row at each change, and one at the start and the
 * end.
 */
public final class CsvWriter {

  private CsvWriter() {}

  /**
   * Writes signals.
   *
   * @param file the file, which appears only when it is complete.
   * @param signals with names that differ; at least one.
   * @throws CaptureException when the file cannot be written.
   */
  public static void write(Path file, List<NamedSignal> signals) {
    new Format().write(file, signals, true);
  }

  /**
   * Writes signals to a file that is not there yet.
   *
   * @param file the file, which appears only when it is complete.
   * @param signals with names that differ; at least one.
   * @throws CaptureException when there is such a file, or it cannot be written.
   */
  public static void writeNew(Path file, List<NamedSignal> signals) {
    new Format().write(file, signals, false);
  }

  private static final class Format extends SignalWriter {

    @Override
    void begin(Writer out, List<String> names, long startPicos, byte[] levels) throws IOException {
      out.write("Time [s]");
      for (String name : names) {
        out.write(',');
        boolean plain = name.indexOf(',') < 0 && name.indexOf('"') < 0;
        out.write(plain ? name : '"' + name.replace("\"", "\"\"") + '"');
      }
      out.write('\n');
      line(out, startPicos, levels);
    }

    @Override
    void row(Writer out, long picos, byte[] levels, boolean[] changed) throws IOException {
      line(out, picos, levels);
    }

    @Override
    void end(Writer out, long endPicos, byte[] levels) throws IOException {
      line(out, endPicos, levels);
    }

    private static void line(Writer out, long picos, byte[] levels) throws IOException {
      out.write(BigDecimal.valueOf(picos, 12).toPlainString());
      for (byte level : levels) {
        out.write(',');
        out.write("01x".charAt(level));
      }
      out.write('\n');
    }
  }
}
