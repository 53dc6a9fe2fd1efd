package io.relaytwin.bench;

import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.files.capture.Capture;
import io.relaytwin.files.capture.Captures;
import io.relaytwin.files.capture.NamedSignal;
import io.relaytwin.files.capture.ReadOptions;
import io.relaytwin.files.capture.Tap;
import io.relaytwin.files.capture.VcdWriter;
import io.relaytwin.files.capture.Wire;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much faster are the readers than sigrok-cli with the same files in the same run?
 *
 * <p>Run with {@code bench/run CaptureAgainstSigrok}. sigrok-cli starts as a process each time and
 * writes to nowhere; what its start takes is measured with {@code --version} and taken off. Ours is
 * the median of some readings of all wires after warming up, or of one conversion.
 */
public final class CaptureAgainstSigrok {

  private static final int WARM_UP = 4;
  private static final int RUNS = 5;

  private CaptureAgainstSigrok() {}

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Runs and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("relaytwin-bench");
    Path converted = folder.resolve("converted.vcd");
    Path dump = CaptureFiles.dump(folder, 2_000_000);
    Path session = CaptureFiles.session(folder);
    try {
      double start = median(() -> sigrok("--version"));
      double dumpOurs = median(() -> readAll(dump));
      double dumpNull =
          median(() -> sigrok("-I", "vcd", "-i", dump.toString(), "-O", "null")) - start;
      double dumpVcd =
          median(() -> sigrok("-I", "vcd", "-i", dump.toString(), "-O", "vcd")) - start;
      double sessionOurs = median(() -> readAll(session));
      double convertOurs = median(() -> convert(session, converted));
      double convertVcd = once(() -> sigrok("-i", session.toString(), "-O", "vcd")) - start;
      double bytes = Files.size(dump);
      out.printf(
          Locale.ROOT,
          "VCD of %.1f MB: ours %.4f s (%.0f MB/s)%n"
              + "  sigrok-cli to nowhere %.3f s: %.1f times%n"
              + "  sigrok-cli to VCD     %.3f s: %.1f times%n",
          bytes / 1e6,
          dumpOurs,
          bytes / 1e6 / dumpOurs,
          dumpNull,
          dumpNull / dumpOurs,
          dumpVcd,
          dumpVcd / dumpOurs);
      out.printf(
          Locale.ROOT,
          "session of %d M samples: ours read %.4f s (%.0f M samples/s, 2 wires), to VCD %.4f s%n"
              + "  sigrok-cli to VCD     %.3f s: %.1f times our conversion; java %s%n",
          CaptureFiles.SAMPLES / 1_000_000,
          sessionOurs,
          CaptureFiles.SAMPLES / 1e6 / sessionOurs,
          convertOurs,
          convertVcd,
          convertVcd / convertOurs,
          Runtime.version());
    } finally {
      Files.deleteIfExists(converted);
      Files.delete(dump);
      Files.delete(session);
      Files.delete(folder);
    }
  }

  private static void readAll(Path file) {
    Capture capture = Captures.open(file);
    List<Tap> taps = new ArrayList<>();
    for (Wire wire : capture.wires()) {
      taps.add(new Tap(wire.name(), ReadOptions.DEFAULT, new SignalStatistics()));
    }
    capture.stream(taps);
  }

  private static void convert(Path from, Path to) {
    Capture capture = Captures.open(from);
    List<NamedSignal> signals = new ArrayList<>();
    for (Wire wire : capture.wires()) {
      signals.add(
          new NamedSignal(wire.name(), capture.signal(wire.name(), ReadOptions.AS_RECORDED)));
    }
    VcdWriter.write(to, signals);
  }

  private static void sigrok(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sigrok-cli"));
    command.addAll(List.of(arguments));
    int status =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(command + " ended with " + status);
    }
  }

  private static double once(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(Work work) throws IOException, InterruptedException {
    double[] seconds = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      double took = once(work);
      if (i >= 0) {
        seconds[i] = took;
      }
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }
}
