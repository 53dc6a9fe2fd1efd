package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ezdxf reads and audits the file. */
class DxfRefereedByEzdxfTest {

  /** Fixes that ezdxf makes on every polyline of Release 12, which has no owners, are not asked. */
  private static final String SCRIPT =
      """
      import sys, ezdxf
      drawing = ezdxf.readfile(sys.argv[1])
      audit = drawing.audit()
      space = drawing.modelspace()
      print("version", drawing.dxfversion, "errors", len(audit.errors))
      print("inserts", len(space.query("INSERT")), "layers", sorted(l.dxf.name for l in drawing.layers))
      print("texts", "|".join(t.dxf.text for t in space.query("TEXT")))
      box = [v for e in space.query("POLYLINE") for v in e.points()]
      print("box", min(p[0] for p in box), max(p[0] for p in box), max(p[1] for p in box))
      """;

  @TempDir Path temp;

  private Program.Run read(byte[] dxf) throws Exception {
    Program.require("ezdxf", "no drawing file was audited");
    Path script = Files.writeString(temp.resolve("audit.py"), SCRIPT);
    Path file = Files.write(temp.resolve("x.dxf"), dxf);
    Program env = Program.require("env", "no drawing file was audited");
    return env.run(
        temp, "PYTHONIOENCODING=utf-8", "/usr/bin/python3", script.toString(), file.toString());
  }

  @Test
  void findsNoErrorAndEveryPart() throws Exception {
    String text = read(Dxf.render(Sketch.everything())).text();
    assertThat(text).contains("version AC1009 errors 0", "inserts 8");
    assertThat(text).contains("'BLOCKS'", "'FRAME'", "'TEXTS'");
    assertThat(text).contains("Fräse", "5 µs", "°C", "left|middle|right");
    assertThat(text).contains("box 0.25 180.25 60.25");
  }

  @Test
  void controlABrokenFileIsFound() throws Exception {
    byte[] dxf = Dxf.render(Sketch.everything());
    dxf[dxf.length / 2] = 0;
    dxf[dxf.length / 2 + 1] = 0;
    assertThat(read(dxf).text()).doesNotContain("errors 0 ").isNotEmpty();
  }
}
