package io.relaytwin.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs typical commands and throws their output away. The launcher records this run, so that the
 * JVM finds the classes it needs ready-made at the next start.
 */
final class Training {

  private static final String EXAMPLE = "grbl-step-pulses";

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args the folder of the examples.
   */
  public static void main(String[] args) {
    for (List<String> words : commandLines(Path.of(args[0]))) {
      Console console =
          new Console(
              new PrintWriter(Writer.nullWriter()),
              new PrintWriter(Writer.nullWriter()),
              true,
              100);
      Main.run(console, Map.of(), words.toArray(String[]::new));
    }
    // The writers of the real console belong to every start.
    Console.ofProcess(System.getenv()).flush();
  }

  /** The commands to run, those that exist. */
  static List<List<String>> commandLines(Path examples) {
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
    lines.removeIf(
        words -> !words.getFirst().startsWith("-") && !Commands.NAMES.contains(words.getFirst()));
    return lines;
  }
}
