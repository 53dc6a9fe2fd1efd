package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on the library shows the program that runs here, and what it prints. */
class LibraryExampleTest {
  private static final Path PAGE = Path.of("..", "docs", "how-to", "use-as-a-library.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "io", "relaytwin", "cli", "LibraryExample.java");

  @Test
  void pageShowsTheProgram() throws IOException {
    String source = Files.readString(SOURCE);
    String program =
        source
            .substring(
                source.indexOf("// begin\n") + "// begin\n".length(), source.indexOf("    // end"))
            .stripTrailing() // the blank last line would count as one that is not indented
            .stripIndent();

    assertThat(Files.readString(PAGE)).contains(program.strip());
  }

  @Test
  void pageShowsWhatItPrints() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LibraryExample.run(
        Path.of("..", "examples", "clock-100khz"),
        new PrintStream(out, /* autoFlush= */ true, StandardCharsets.UTF_8));

    assertThat(Files.readString(PAGE)).contains(out.toString(StandardCharsets.UTF_8).strip());
  }
}
