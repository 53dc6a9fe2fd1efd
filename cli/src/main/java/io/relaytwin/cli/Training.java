package io.relaytwin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs typical commands and throws their output away. The launcher records this run, so that the
 * JVM finds the classes it needs ready-made at the next start.
 */
final class Training {

  private static final String EXAMPLE = "grbl-step-pulses";
  private static final String STRIP = "row-of-twenty";
  private static final String PLAN = "plan";

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args the folder of the examples, and {@code plan} where the files of a plan are to be
   *     written too.
   * @throws IOException when there is no room for the files of a plan.
   */
  public static void main(String[] args) throws IOException {
    Path out = Files.createTempDirectory("relaytwin-training");
    try {
      run(commandLines(Path.of(args[0]), out, List.of(args).contains(PLAN)));
    } finally {
      remove(out);
    }
    // The writers of the real console belong to every start.
    Console.ofProcess(System.getenv()).flush();
  }

  private static void run(List<List<String>> lines) {
    for (List<String> words : lines) {
      Console console =
          new Console(
              new PrintWriter(Writer.nullWriter()),
              new PrintWriter(Writer.nullWriter()),
              true,
              100);
      Main.run(console, Map.of(), words.toArray(String[]::new));
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** The commands to run, those that exist; files go to a folder. */
  private static List<List<String>> commandLines(Path examples, Path out, boolean plans) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("--version"));
    lines.add(List.of("--help"));
    lines.add(List.of("show", "859-753"));
    lines.add(List.of("show", "859-753", "--not-stated"));
    lines.add(List.of("show", "--accessories"));
    Path example = examples.resolve(EXAMPLE);
    if (Files.exists(example)) {
      lines.add(List.of("check", example.toString()));
      lines.add(List.of("limits", example.toString()));
    }
    Path strip = examples.resolve(STRIP);
    if (plans && Files.exists(strip)) {
      lines.add(List.of(PLAN, strip.toString(), "--out", out.toString()));
    }
    lines.removeIf(
        words -> !words.getFirst().startsWith("-") && !Commands.NAMES.contains(words.getFirst()));
    return lines;
  }
}
