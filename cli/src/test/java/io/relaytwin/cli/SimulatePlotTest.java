package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatePlotTest {

  private static final String EXAMPLE = Path.of("..", "examples", "coil-with-diode").toString();

  @TempDir Path folder = Path.of(".");

  private Path plot(String name) {
    Path file = folder.resolve(name);
    CommandRun run = CommandRun.of("simulate", EXAMPLE, "--plot", file.toString());
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
    assertThat(run.out()).contains("Plot: " + file).doesNotContain("Bands:");
    return file;
  }

  @Test
  void svgShowsSignalVoltageAndCurrent() throws Exception {
    String svg = Files.readString(plot("plot.svg"));
    assertThat(svg).startsWith("<svg").contains(">Input<", ">Output<", ">Voltage<", ">Current<");
    assertThat(svg).contains("Voltage from -0.8 to 26.4 V");
  }

  @Test
  void pngIsTheSamePictureEachTime() throws Exception {
    Path first = plot("first.png");
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(plot("second.png")));
    BufferedImage image = ImageIO.read(first.toFile());
    assertThat(image.getWidth()).isBetween(1900, 2100);
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        dark += (image.getRGB(x, y) & 0xff00) < 0xa000 ? 1 : 0;
      }
    }
    assertThat(dark).as("something is drawn on white").isBetween(2000, 100_000);
  }

  @Test
  void anotherEndingIsRefused() {
    CommandRun run = CommandRun.of("simulate", EXAMPLE, "--plot", "plot.jpg");
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains(".svg or .png");
  }
}
