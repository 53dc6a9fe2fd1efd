package io.relaytwin.bench;

import io.relaytwin.bench.RandomEdges.Columns;
import io.relaytwin.core.part.EnvelopeStage;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much faster is the envelope of all parts than Icarus Verilog with one part, on the same edges
 * in the same run, and how much slower than copying them?
 *
 * <p>Run with {@code bench/run EnvelopeAgainstIcarus [EDGES]}; 10,000,000 edges unless told. The
 * time of Icarus is that of the simulation alone: what it needs to start and to read its stimulus
 * is measured with a signal that stops at once, and taken off.
 */
public final class EnvelopeAgainstIcarus {

  private static final int WARM_UP = 10;
  private static final int RUNS = 7;

  private EnvelopeAgainstIcarus() {}

  /** Runs and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int edges = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
    PrintStream out = System.out;
    Optional<Icarus> icarus = Icarus.find(Duration.ofMinutes(10));
    if (icarus.isEmpty()) {
      out.println("Icarus Verilog is not installed (Debian package iverilog).");
      return;
    }
    RandomEdges signal = RandomEdges.of(edges, false);
    Columns columns = new Columns(2 * edges);
    double copy = seconds(signal, columns, columns);
    double envelope = seconds(signal, EnvelopeStage.of(RandomEdges.SHEET, columns), columns);
    int changes = columns.size;

    double verilog = icarusSeconds(icarus.get(), signal);
    print(out, "copy of the columns", edges, copy);
    print(out, "envelope of all parts", edges, envelope);
    print(out, "Icarus Verilog, one part", edges, verilog);
    out.printf(
        Locale.ROOT,
        "envelope: %d changes of the band; %.1f times Icarus, %.2f times the copy; java %s%n",
        changes,
        verilog / envelope,
        copy / envelope,
        Runtime.version());
  }

  private static void print(PrintStream out, String what, int edges, double seconds) {
    out.printf(
        Locale.ROOT, "%-25s %8.4f s  %9.2f M edges/s%n", what, seconds, edges / seconds / 1e6);
  }

  /** The median of some runs after warming up. */
  private static double seconds(RandomEdges signal, SignalSink sink, Columns columns) {
    double[] seconds = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      long start = System.nanoTime();
      signal.playWhole(sink);
      double took = (System.nanoTime() - start) / 1e9;
      if (columns.size == 0) {
        throw new IllegalStateException("nothing came out");
      }
      if (i >= 0) {
        seconds[i] = took;
      }
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  private static double icarusSeconds(Icarus icarus, RandomEdges signal)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("relaytwin-icarus");
    try {
      Waveform input = Waveform.of(0, Levels.LOW, signal.times, signal.levels, signal.end);
      RelayTiming sheet = RandomEdges.SHEET;
      long turnOn = sheet.turnOnPicos();
      long dropOut = sheet.dropOutPicos();
      double whole = icarus.run(folder, input, turnOn, dropOut, false).seconds();
      double reading = icarus.read(folder, input).seconds();
      return whole - reading;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
