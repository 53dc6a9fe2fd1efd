package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that no one here wrote, which run what was exported. */
final class Referee {

  private Referee() {}

  /** Skips the tests, loudly, where a program is missing. */
  static void require(String program, String unjudged) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      System.err.println("SKIPPED: " + program + " is missing; " + unjudged);
    }
    Assumptions.assumeTrue(there, program + " is not installed");
  }

  /** Runs a command in a folder and expects exit status 0. */
  static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("%s ends in %s", List.of(command), folder).isTrue();
    assertThat(process.exitValue())
        .as("%s: %s", List.of(command), Files.readString(said, StandardCharsets.ISO_8859_1))
        .isZero();
  }

  /** Writes files by name. */
  static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> each : files.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
  }

  /**
   * Runs a deck in ngspice.
   *
   * @param saved what is saved besides time, in the order of the columns.
   * @return rows of time and values.
   */
  static List<double[]> ngspice(Path folder, String deck, String... saved)
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (String line : deck.split("\n", -1)) {
      boolean save = line.startsWith(".save");
      text.append(save ? ".save " + String.join(" ", saved) : line).append('\n');
    }
    Files.writeString(folder.resolve("judged.cir"), text);
    run(folder, "ngspice", "-b", "-r", "judged.raw", "judged.cir");
    byte[] raw = Files.readAllBytes(folder.resolve("judged.raw"));
    String head = new String(raw, StandardCharsets.ISO_8859_1);
    int columns = saved.length + 1;
    assertThat(head).contains("No. Variables: " + columns);
    int start = head.indexOf("Binary:\n") + "Binary:\n".length();
    List<String> variables =
        head.substring(head.indexOf("\nVariables:\n") + 1, start)
            .lines()
            .skip(1)
            .limit(columns)
            .map(line -> line.strip().split("\t", -1)[1])
            .toList();
    // it saves in an order of its own
    int[] places = new int[columns];
    for (int i = 0; i < saved.length; i++) {
      String name = saved[i].toLowerCase(Locale.ROOT);
      places[i + 1] = variables.indexOf(name.startsWith("@") ? "i(" + name + ")" : name);
    }
    assertThat(places).as("%s", variables).doesNotContain(-1);
    ByteBuffer data =
        ByteBuffer.wrap(raw, start, raw.length - start).order(ByteOrder.LITTLE_ENDIAN);
    List<double[]> rows = new ArrayList<>();
    while (data.remaining() >= columns * Double.BYTES) {
      double[] stored = new double[columns];
      for (int i = 0; i < columns; i++) {
        stored[i] = data.getDouble();
      }
      double[] row = new double[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = stored[places[i]];
      }
      rows.add(row);
    }
    return rows;
  }

  /** The times at which a column crosses a level, interpolated; up positive, down negative. */
  static List<Double> crossings(List<double[]> rows, int column, double level) {
    List<Double> times = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      double before = rows.get(i - 1)[column] - level;
      double after = rows.get(i)[column] - level;
      if (before < 0 != after < 0) {
        double share = before / (before - after);
        double time = rows.get(i - 1)[0] + share * (rows.get(i)[0] - rows.get(i - 1)[0]);
        times.add(before < 0 ? time : -time);
      }
    }
    return times;
  }
}
