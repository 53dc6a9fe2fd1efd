package io.relaytwin.export.cad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.export.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gmsh reads the STEP file with Open CASCADE and measures what it found. */
class StepInGmshTest {

  /** Volumes, their bounding box and their mass; coordinates in mm. */
  private static final String RECIPE =
      """
      SetFactory("OpenCASCADE");
      Geometry.OCCImportLabels = 1;
      v() = ShapeFromFile("strip.step");
      b() = BoundingBox Volume{v()};
      Printf("count %g", #v());
      Printf("box %.9g %.9g %.9g %.9g %.9g %.9g", b(0), b(1), b(2), b(3), b(4), b(5));
      total = 0;
      For i In {0:#v()-1}
        m = Mass Volume{v(i)};
        total += m;
      EndFor
      Printf("volume %.9g", total);
      """;

  @TempDir Path temp;

  private String measure(Strip strip) throws IOException, InterruptedException {
    Program gmsh = Program.require("gmsh", "the STEP file was not read by another program");
    Files.write(
        temp.resolve("strip.step"), StepFile.of(strip, "strip.step", LocalDate.of(2026, 1, 1)));
    Files.writeString(temp.resolve("measure.geo"), RECIPE);
    Program.Run run = gmsh.run(temp, "measure.geo", "-0");
    assertThat(run.text()).doesNotContain("Error", "Warning");
    assertThat(run.status()).isZero();
    return run.text();
  }

  private static List<Double> numbers(String text, String word) {
    String line = text.lines().filter(each -> each.startsWith(word + " ")).findFirst().orElse(word);
    return Arrays.stream(line.split(" ", -1)).skip(1).map(Double::valueOf).toList();
  }

  @Test
  void eightModulesAndAPlateHaveTheirVolumeAndTheirBox() throws Exception {
    String text = measure(Strips.of(8));
    assertThat(numbers(text, "count")).containsExactly(9.0);
    assertThat(numbers(text, "volume").getFirst()).isCloseTo((8 * 6 + 1) * 91 * 56.0, within(1e-3));
    assertThat(text)
        .contains("Label 'Shapes/Strip of 8/859-753:1/859-753' (3D)")
        .contains("Label 'Shapes/Strip of 8/859-525:1/859-525' (3D)");
    // 0x8c and 0x66 of 0xff, which Open CASCADE turns into linear light
    assertThat(text.split("Color \\(0.262251, 0.262251, 0.262251\\)", -1)).hasSize(9);
    assertThat(text.split("Color \\(0.132868, 0.132868, 0.132868\\)", -1)).hasSize(2);
    List<Double> box = numbers(text, "box");
    double[] expected = {0, 0, 0, 49, 91, 56};
    assertThat(box).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(box.get(i)).isCloseTo(expected[i], within(1e-5));
    }
  }

  @Test
  void namesThatBreakCarelessWritersAreRead() throws Exception {
    assertThat(numbers(measure(Strips.hostile()), "count")).containsExactly(1.0);
  }
}
