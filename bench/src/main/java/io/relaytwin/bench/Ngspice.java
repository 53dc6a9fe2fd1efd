package io.relaytwin.bench;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a circuit in ngspice, a simulator that no one here wrote. The stimulus is a digital source,
 * which is the only one that meets every edge and does not slow down with their number.
 */
final class Ngspice {

  private final Path program;
  private final Duration timeout;

  private Ngspice(Path program, Duration timeout) {
    this.program = program;
    this.timeout = timeout;
  }

  /** The program on the path; empty when it is not installed. */
  static Optional<Ngspice> find(Duration timeout) {
    String path = System.getenv("PATH");
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, "ngspice");
      if (Files.isExecutable(candidate)) {
        return Optional.of(new Ngspice(candidate, timeout));
      }
    }
    return Optional.empty();
  }

  /** What a run gave: points of time and of the variable that was saved. */
  static final class Run {
    final double[] seconds;
    final double[] values;

    /** How long the program ran, in seconds. */
    final double took;

    private Run(double[] seconds, double[] values, double took) {
      this.seconds = seconds;
      this.values = values;
      this.took = took;
    }
  }

  /**
   * Runs a circuit.
   *
   * @param folder for its files.
   * @param input two levels, given to the circuit as the digital node {@code din}.
   * @param circuit all but source, saved variable and run.
   * @param saved the variable, such as {@code v(out)}.
   * @param run the arguments of {@code .tran} before and after the end, such as {@code "100n %s 0
   *     100n"}.
   */
  Run run(Path folder, Waveform input, String circuit, String saved, String run)
      throws IOException, InterruptedException {
    try (BufferedWriter edges =
        Files.newBufferedWriter(folder.resolve("dig.txt"), StandardCharsets.US_ASCII)) {
      edges.write(input.initialLevel() == Levels.HIGH ? "0 1s\n" : "0 0s\n");
      for (int i = 0; i < input.size(); i++) {
        edges.write(
            input.timePicos(i) + "e-12 " + (input.level(i) == Levels.HIGH ? "1s\n" : "0s\n"));
      }
    }
    String deck =
        Words.fill(
            """
            * one part with one load
            Asrc [din] src1
            .model src1 d_source(input_file="dig.txt")
            %s
            .save %s
            .options noacct reltol=1e-5
            .tran %s
            .end
            """,
            circuit, saved, String.format(Locale.ROOT, run, input.endPicos() + "e-12"));
    Files.writeString(folder.resolve("part.cir"), deck, StandardCharsets.US_ASCII);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(program.toString(), "-b", "-r", "out.raw", "part.cir")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    boolean ended = process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS);
    double took = (System.nanoTime() - start) / 1e9;
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(
          "ngspice "
              + (ended ? "fails: " : "does not end: ")
              + Files.readString(folder.resolve("said.txt"), StandardCharsets.ISO_8859_1));
    }
    return raw(Files.readAllBytes(folder.resolve("out.raw")), took);
  }

  /** Reads a binary raw file of two variables, time first. */
  private static Run raw(byte[] file, double took) throws IOException {
    String text = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    String mark = "Binary:\n";
    if (!text.contains("No. Variables: 2") || !text.contains(mark)) {
      throw new IOException("ngspice wrote something else:\n" + text);
    }
    int start = text.indexOf(mark) + mark.length();
    ByteBuffer data =
        ByteBuffer.wrap(file, start, file.length - start).order(ByteOrder.LITTLE_ENDIAN);
    int rows = data.remaining() / (2 * Double.BYTES);
    double[] seconds = new double[rows];
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      seconds[i] = data.getDouble();
      values[i] = data.getDouble();
    }
    return new Run(seconds, values, took);
  }
}
