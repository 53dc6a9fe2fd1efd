package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.api.ApiJson;
import io.relaytwin.api.SimulationDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateJsonTest {

  private static final String EXAMPLE = Path.of("..", "examples", "encoder").toString();

  @TempDir Path folder = Path.of(".");

  private static SimulationDocument json(CommandRun run) {
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
    return ApiJson.SIMULATION.read(run.out());
  }

  @Test
  void standardOutputIsOneObjectAndNoFileIsWritten() {
    CommandRun run = CommandRun.of("simulate", EXAMPLE, "--format", "json");

    SimulationDocument document = json(run);
    assertThat(document.channels()).hasSizeGreaterThan(1);
    assertThat(document.supplies()).isNotNull();
    assertThat(run.err()).isEmpty();
    assertThat(Path.of("bands.vcd")).doesNotExist();
  }

  @Test
  void filesThatAreAskedForAreToldBesides() {
    Path bands = folder.resolve("bands.csv");
    CommandRun run =
        CommandRun.of("simulate", EXAMPLE, "--format", "json", "--out", bands.toString());

    json(run);
    assertThat(run.err()).isEqualTo("Bands: " + bands + "\n");
    assertThat(Files.exists(bands)).isTrue();
  }

  @Test
  void oneChannelComesWithoutTheSuppliesOfAll() {
    String name =
        json(CommandRun.of("simulate", EXAMPLE, "--format", "json")).channels().getLast().channel();

    SimulationDocument one =
        json(CommandRun.of("simulate", EXAMPLE, "--format", "json", "--channel", name));
    assertThat(one.channels()).extracting(channel -> channel.channel()).containsExactly(name);
    assertThat(one.supplies()).isNull();
  }

  @Test
  void aChannelThatThereIsNotIsTold() {
    CommandRun run = CommandRun.of("simulate", EXAMPLE, "--format", "json", "--channel", "Q");

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("there is no channel \"Q\"");
  }
}
