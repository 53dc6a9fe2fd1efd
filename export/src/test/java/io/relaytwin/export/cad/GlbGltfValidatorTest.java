package io.relaytwin.export.cad;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The validator of the Khronos Group, which ./verify brings where npm is there. */
class GlbGltfValidatorTest {

  private static final String SCRIPT =
      """
      const fs = require("fs");
      const validator = require(process.argv[2]);
      validator.validateBytes(new Uint8Array(fs.readFileSync(process.argv[3]))).then(report => {
        const issues = report.issues;
        console.log("errors " + issues.numErrors + " warnings " + issues.numWarnings
            + " infos " + issues.numInfos + " draws " + report.info.drawCallCount);
        console.log(JSON.stringify(issues.messages));
      });
      """;

  @TempDir Path temp;

  private String validate(byte[] glb) throws Exception {
    Program node = Program.require("node", "the GLB file was not validated");
    Path module =
        Path.of(
                System.getProperty("relaytwin.root", ".."),
                "target/referees/node_modules/gltf-validator")
            .toAbsolutePath();
    if (!Files.isDirectory(module)) {
      String message =
          "SKIPPED: no gltf-validator in %s, the GLB file was not validated".formatted(module);
      System.err.println(message);
      Assumptions.abort(message);
    }
    Files.write(temp.resolve("strip.glb"), glb);
    Files.writeString(temp.resolve("validate.js"), SCRIPT);
    return node.run(temp, "validate.js", module.toString(), "strip.glb").text();
  }

  @Test
  void aStripHasNeitherErrorsNorWarnings() throws Exception {
    assertThat(validate(GlbFile.of(Strips.of(8)))).contains("errors 0 warnings 0 infos 0 draws 2");
  }

  @Test
  void namesThatBreakCarelessWritersAreAccepted() throws Exception {
    assertThat(validate(GlbFile.of(Strips.hostile()))).contains("errors 0 warnings 0 infos 0");
    assertThat(validate(GlbFile.of(new Strip("empty", List.of())))).contains("errors 0 warnings 0");
  }

  @Test
  void aBrokenFileIsRefused() throws Exception {
    byte[] glb = GlbFile.of(Strips.of(1));
    glb[glb.length - 9] ^= 0x40; // a normal that is none
    assertThat(validate(glb)).doesNotContain("errors 0");
  }
}
