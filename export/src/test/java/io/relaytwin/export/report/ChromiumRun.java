package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Starts a real Chromium without a window. */
final class ChromiumRun {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final int TIMEOUT_SECONDS = 120;

  private final Path folder;

  /**
   * Prepares a run.
   *
   * @param folder where its files go.
   */
  ChromiumRun(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, loudly, where there is no Chromium. */
  static void assumeFound() {
    assumeFound(NAMES, "no Chromium on the PATH, the report was not opened in a browser");
  }

  /** Skips the test, loudly, where none of some programs is on the PATH. */
  static void assumeFound(List<String> names, String words) {
    if (find(names).isEmpty()) {
      System.err.println("SKIPPED: " + words);
      Assumptions.abort("SKIPPED: " + words);
    }
  }

  private static Optional<Path> find(List<String> names) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page, fails when it writes to the console, and gives the page as it stands then. */
  String dom(String page, int width) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    run(page, dom, "--window-size=" + width + ",1000", "--dump-dom");
    return Files.readString(dom);
  }

  /** Prints a page as its style sheet says. */
  Path print(String page) throws IOException, InterruptedException {
    Path pdf = folder.resolve("page.pdf");
    run(page, folder.resolve("out.txt"), "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    return pdf;
  }

  private void run(String page, Path out, String... options)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                find(NAMES).orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(options));
    command.add(file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
          .as("Chromium ends in time")
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(log).lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
  }
}
