package io.relaytwin.files.capture;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes signals as a VCD (IEEE 1364-2005 clause 18) in picoseconds; UNDEFINED is written as x. A
 * VCD has no times before 0, so signals that begin earlier are shifted as a whole, and a comment
 * says by how much. Spaces in names become underscores.
 */
public final class VcdWriter {

  private VcdWriter() {}

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
    private String[] ids = {};
    private long shift;

    @Override
    void begin(Writer out, List<String> names, long startPicos, byte[] levels) throws IOException {
      shift = startPicos < 0 ? Math.negateExact(startPicos) : 0;
      out.write("$version relaytwin $end\n");
      if (shift > 0) {
        out.write(String.format(Locale.ROOT, "$comment times are shifted by %d ps $end%n", shift));
      }
      out.write("$timescale 1 ps $end\n$scope module relaytwin $end\n");
      ids = new String[names.size()];
      Set<String> taken = new HashSet<>();
      for (int i = 0; i < ids.length; i++) {
        ids[i] = id(i);
        out.write("$var wire 1 " + ids[i] + " " + reference(names.get(i), taken));
        out.write(" $end\n");
      }
      out.write("$upscope $end\n$enddefinitions $end\n");
      out.write("#" + (startPicos + shift) + "\n$dumpvars\n");
      for (int i = 0; i < ids.length; i++) {
        value(out, i, levels[i]);
      }
      out.write("$end\n");
    }

    @Override
    void row(Writer out, long picos, byte[] levels, boolean[] changed) throws IOException {
      out.write('#');
      out.write(Long.toString(Math.addExact(picos, shift)));
      out.write('\n');
      for (int i = 0; i < ids.length; i++) {
        if (changed[i]) {
          value(out, i, levels[i]);
        }
      }
    }

    @Override
    void end(Writer out, long endPicos, byte[] levels) throws IOException {
      out.write("#" + Math.addExact(endPicos, shift) + "\n");
    }

    /** A name as VCD writes it, without blanks, that no signal before has. */
    private static String reference(String name, Set<String> taken) {
      String plain = name.strip().replaceAll("\\s", "_");
      String reference = plain;
      for (int i = 2; !taken.add(reference); i++) {
        reference = plain + "_" + i;
      }
      return reference;
    }

    private void value(Writer out, int signal, byte level) throws IOException {
      out.write("01x".charAt(level));
      out.write(ids[signal]);
      out.write('\n');
    }

    /** Codes of the printable characters, shortest first. */
    private static String id(int number) {
      StringBuilder id = new StringBuilder();
      int left = number;
      do {
        id.append((char) ('!' + left % 94));
        left = left / 94 - 1;
      } while (left >= 0);
      return id.toString();
    }
  }
}
