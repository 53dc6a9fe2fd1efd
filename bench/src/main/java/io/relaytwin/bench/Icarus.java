package io.relaytwin.bench;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs one part in Icarus Verilog, a simulator that no one here wrote: a continuous assignment with
 * a rise and a fall delay, which is an inertial part, in whole picoseconds.
 */
final class Icarus {

  private static final String LOG = "edges.log";

  private final Path compiler;
  private final Path simulator;
  private final Duration timeout;

  private Icarus(Path compiler, Path simulator, Duration timeout) {
    this.compiler = compiler;
    this.simulator = simulator;
    this.timeout = timeout;
  }

  /** The programs on the path; empty when Icarus Verilog is not installed. */
  static Optional<Icarus> find(Duration timeout) {
    Optional<Path> compiler = onPath("iverilog");
    Optional<Path> simulator = onPath("vvp");
    return compiler.isPresent() && simulator.isPresent()
        ? Optional.of(new Icarus(compiler.get(), simulator.get(), timeout))
        : Optional.empty();
  }

  private static Optional<Path> onPath(String program) {
    String path = System.getenv("PATH");
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** What a run gave. */
  record Run(List<Edge> edges, long count, double seconds) {}

  /** An edge of the output; picoseconds. */
  record Edge(long timePicos, boolean high) {}

  /**
   * Plays a signal of two levels that begins LOW at time 0 through a part.
   *
   * @param folder for the files; left there.
   * @param turnOnPicos delay of a rise.
   * @param dropOutPicos delay of a fall.
   * @param log whether to write the edges of the output down, or only to count them.
   */
  Run run(Path folder, Waveform input, long turnOnPicos, long dropOutPicos, boolean log)
      throws IOException, InterruptedException {
    writeStimulus(folder.resolve("stimulus.hex"), input);
    Files.writeString(
        folder.resolve("part.v"),
        source(input, turnOnPicos, dropOutPicos, log),
        StandardCharsets.UTF_8);
    execute(folder, List.of(compiler.toString(), "-g2012", "-o", "part.vvp", "part.v"));
    long start = System.nanoTime();
    List<String> said = execute(folder, List.of(simulator.toString(), "-n", "part.vvp"));
    double seconds = (System.nanoTime() - start) / 1e9;
    long count = 0;
    for (String line : said) {
      if (line.startsWith("edges ")) {
        count = Long.parseLong(line.substring("edges ".length()).strip());
      }
    }
    return new Run(log ? readLog(folder.resolve(LOG)) : List.of(), count, seconds);
  }

  /** Reads the stimulus of the run before and stops: what a run costs besides the simulation. */
  Run read(Path folder, Waveform input) throws IOException, InterruptedException {
    String reading =
        Words.fill(
            """
            module bench;
              reg [63:0] wait_picos [0:%d];
              initial begin
                $readmemh("stimulus.hex", wait_picos);
                $finish;
              end
            endmodule
            """,
            input.size() - 1);
    Files.writeString(folder.resolve("reading.v"), reading, StandardCharsets.UTF_8);
    execute(folder, List.of(compiler.toString(), "-g2012", "-o", "reading.vvp", "reading.v"));
    long start = System.nanoTime();
    execute(folder, List.of(simulator.toString(), "-n", "reading.vvp"));
    return new Run(List.of(), 0, (System.nanoTime() - start) / 1e9);
  }

  private static void writeStimulus(Path file, Waveform input) throws IOException {
    if (input.initialLevel() != Levels.LOW || input.startPicos() != 0) {
      throw new IllegalArgumentException("The signal must begin LOW at time 0.");
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      long last = 0;
      for (int i = 0; i < input.size(); i++) {
        if (input.level(i) == Levels.UNDEFINED) {
          throw new IllegalArgumentException("The signal must have two levels only.");
        }
        out.write(Long.toHexString(input.timePicos(i) - last));
        out.write('\n');
        last = input.timePicos(i);
      }
    }
  }

  private static String source(Waveform input, long turnOn, long dropOut, boolean log) {
    // the first edges of the output, from unknown to low, are not of the part
    return String.format(
        Locale.ROOT,
        """
        `timescale 1ps/1ps
        module bench;
          reg [63:0] wait_picos [0:%d];
          reg x = 0;
          wire y;
          integer i;
          integer edges = 0;
          integer log;
          assign #(%d, %d) y = x;
          initial begin
            $readmemh("stimulus.hex", wait_picos);
            %s
            for (i = 0; i < %d; i = i + 1) begin
              #(wait_picos[i]) x = ~x;
            end
            #(%d) $display("edges %%0d", edges);
            $finish;
          end
          always @(posedge y or negedge y) if ($time > %d) begin
            edges = edges + 1;
            %s
          end
        endmodule
        """,
        input.size() - 1,
        turnOn,
        dropOut,
        log ? "log = $fopen(\"" + LOG + "\", \"w\");" : "",
        input.size(),
        input.endPicos() - input.timePicos(input.size() - 1),
        dropOut,
        log ? "$fdisplay(log, \"%0d %b\", $time, y);" : "");
  }

  private static List<Edge> readLog(Path log) throws IOException {
    List<Edge> edges = new ArrayList<>();
    for (String line : Files.readAllLines(log, StandardCharsets.US_ASCII)) {
      int space = line.indexOf(' ');
      edges.add(new Edge(Long.parseLong(line.substring(0, space)), line.charAt(space + 1) == '1'));
    }
    return edges;
  }

  private List<String> execute(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new IOException(
          String.format(Locale.ROOT, "%s took longer than %s.", command.getFirst(), timeout));
    }
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException(command.getFirst() + " failed:\n" + String.join("\n", lines));
    }
    return lines;
  }
}
