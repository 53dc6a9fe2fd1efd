package io.relaytwin.export.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Another program that judges what we write. */
public final class Program {

  private static final int TIMEOUT_SECONDS = 120;

  private final Path path;

  private Program(Path path) {
    this.path = path;
  }

  /**
   * The program of that name; when it is not there the test is skipped, loudly.
   *
   * @param unjudged what then stays without a judge.
   */
  public static Program require(String name, String unjudged) {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      skip("no %s on the PATH, %s".formatted(name, unjudged));
    }
    return new Program(found.orElseThrow());
  }

  /** The same for files that a program brings along and that judge by themselves. */
  public static void requireFolder(Path folder, String unjudged) {
    if (!Files.isDirectory(folder)) {
      skip("no folder %s, %s".formatted(folder, unjudged));
    }
  }

  private static void skip(String why) {
    String message = "SKIPPED: " + why;
    System.err.println(message);
    Assumptions.abort(message);
  }

  /**
   * What a run printed.
   *
   * @param status the exit status.
   * @param text standard output and standard error.
   */
  public record Run(int status, String text) {}

  /**
   * Runs it.
   *
   * @param folder where it runs; a file with its output is left there.
   */
  public Run run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(arguments));
    Path log = folder.resolve(path.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("%s did not end within %d s".formatted(path, TIMEOUT_SECONDS));
    }
    return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
