package io.relaytwin.export.cad;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assimp reads the GLB file. */
class GlbInAssimpTest {

  @TempDir Path temp;

  @Test
  void theStripHasItsNodesMeshesAndSizeInMetres() throws Exception {
    Program assimp = Program.require("assimp", "the GLB file was not read by another program");
    Files.write(temp.resolve("strip.glb"), GlbFile.of(Strips.of(8)));
    Program.Run run = assimp.run(temp, "info", "strip.glb");
    assertThat(run.status()).isZero();
    String text = run.text().replaceAll(" +", " ");
    assertThat(text)
        .contains("Nodes: 10\n", "Meshes: 2\n", "Faces: 24\n")
        .contains("Minimum point (0.000000 0.000000 -0.091000)")
        .contains("Maximum point (0.049000 0.056000 0.000000)")
        .contains("859-753:8", "859-525:1");
  }
}
