package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.DesignTemplate;
import io.relaytwin.files.design.JsonSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NewCommandTest {

  @TempDir Path folder;

  @Test
  void writesADesignThatTheReaderAccepts() throws Exception {
    CommandRun run = CommandRun.of("new", folder.toString());

    Path file = folder.resolve("design.yaml");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("Wrote %s; now: relaytwin check %s\n".formatted(file, file));
    assertThat(file).hasContent(DesignTemplate.ENCODER.text());
    assertThat(DesignReader.read(folder).design().channels()).hasSize(2);
    assertThat(files()).isEqualTo(1);
  }

  /** What a newcomer does first; a template may name a recording that is not there yet. */
  @ParameterizedTest
  @EnumSource(DesignTemplate.class)
  void eachTemplateCanBeChecked(DesignTemplate template) throws Exception {
    Path file = Files.writeString(folder.resolve("design.yaml"), template.text());

    for (String format : List.of("table", "json", "junit")) {
      CommandRun run = CommandRun.of("check", file.toString(), "--format", format);

      assertThat(run.status()).as(run.err()).isBetween(0, 2);
      assertThat(run.out().isEmpty()).isEqualTo(run.status() == 2);
    }
  }

  @Test
  void keepsAFileThatIsThereUnlessForced() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");

    CommandRun refused = CommandRun.of("new", file.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo("relaytwin: %s is there already; overwrite it with --force\n".formatted(file));
    assertThat(file).hasContent("mine");

    CommandRun forced = CommandRun.of("new", "--force", "-t", "pwm", file.toString());
    assertThat(forced.status()).isZero();
    assertThat(file).hasContent(DesignTemplate.PWM.text());
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void namesTheTemplatesWhenOneIsMisspelt() {
    CommandRun run = CommandRun.of("new", "-", "--template", "pmw");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "relaytwin: there is no template 'pmw'; there are encoder, step-dir, pwm, relay-row\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void printsTheDesignOrTheSchema() {
    assertThat(CommandRun.of("new", "-").out()).isEqualTo(DesignTemplate.ENCODER.text());
    assertThat(CommandRun.of("new", "--schema").out()).isEqualTo(JsonSchema.text());
  }

  @Test
  void namesAFolderThatIsNotThere() {
    Path missing = folder.resolve("missing");

    CommandRun run = CommandRun.of("new", missing.resolve("design.yaml").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("relaytwin: there is no folder %s\n".formatted(missing));
  }

  private long files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
