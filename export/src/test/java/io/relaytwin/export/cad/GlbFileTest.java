package io.relaytwin.export.cad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The container of glTF 2.0, section 4, and the boxes in its buffer. */
class GlbFileTest {

  private static ByteBuffer read(Strip strip) {
    return ByteBuffer.wrap(GlbFile.of(strip)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String json(ByteBuffer glb) {
    byte[] text = new byte[glb.getInt(12)];
    glb.get(20, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  void headerAndChunksAddUpInMultiplesOfFour() {
    ByteBuffer glb = read(Strips.of(8));
    assertThat(glb.getInt(0)).isEqualTo(0x46546c67);
    assertThat(glb.getInt(4)).isEqualTo(2);
    assertThat(glb.getInt(8)).isEqualTo(glb.capacity());
    int json = glb.getInt(12);
    int binary = glb.getInt(20 + json);
    assertThat(json % 4).isZero();
    assertThat(binary % 4).isZero();
    assertThat(28 + json + binary).isEqualTo(glb.capacity());
    assertThat(glb.getInt(16)).isEqualTo(0x4e4f534a);
    assertThat(glb.getInt(24 + json)).isEqualTo(0x004e4942);
  }

  @Test
  void aMeshIsSharedByAllPartsOfItsKind() {
    String json = json(read(Strips.of(8)));
    assertThat(json.split("\"mesh\":0", -1)).hasSize(9);
    assertThat(json.split("\"mesh\":1", -1)).hasSize(2);
    assertThat(json.split("\"translation\"", -1)).hasSize(10);
    assertThat(json)
        .contains("\"min\":[0.0,0.0,-0.091],\"max\":[0.006,0.056,0.0]")
        .contains("\"name\":\"859-753:8\",\"mesh\":0,\"translation\":[0.042,0,0]");
  }

  /** The mixed product of the triangles summed up is six times the volume, with its sign. */
  @Test
  void theTrianglesEncloseTheBoxAndFaceOutward() {
    ByteBuffer glb = read(Strips.of(1));
    int data = 28 + glb.getInt(12);
    double sixfold = 0;
    for (int i = 0; i < 36; i += 3) {
      double[][] corner = new double[3][3];
      for (int k = 0; k < 3; k++) {
        int vertex = glb.getShort(data + 2 * (i + k));
        for (int axis = 0; axis < 3; axis++) {
          corner[k][axis] = glb.getFloat(data + 72 + 12 * vertex + 4 * axis);
        }
      }
      double[] a = corner[0];
      double[] b = corner[1];
      double[] c = corner[2];
      sixfold +=
          a[0] * (b[1] * c[2] - b[2] * c[1])
              + a[1] * (b[2] * c[0] - b[0] * c[2])
              + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
    assertThat(sixfold / 6 * 1e9)
        .isCloseTo(6 * 91 * 56.0, org.assertj.core.api.Assertions.within(1e-2));
  }

  @Test
  void eachNormalStandsOnItsFace() {
    ByteBuffer glb = read(Strips.of(1));
    int data = 28 + glb.getInt(12);
    for (int face = 0; face < 6; face++) {
      for (int axis = 0; axis < 3; axis++) {
        float normal = glb.getFloat(data + 72 + 288 + 12 * 4 * face + 4 * axis);
        float first = glb.getFloat(data + 72 + 12 * 4 * face + 4 * axis);
        boolean same = true;
        for (int corner = 1; corner < 4; corner++) {
          same &= first == glb.getFloat(data + 72 + 12 * (4 * face + corner) + 4 * axis);
        }
        assertThat(normal != 0).as("face %d, axis %d", face, axis).isEqualTo(same);
      }
    }
  }

  @Test
  void namesThatBreakCarelessWritersAreCarried() {
    assertThat(json(read(Strips.hostile())))
        .contains("Tür \\\"links\\\" 'é' \\\\ #1=() Ω 𝄞 \ufffd \\u0000\\n");
  }

  @Test
  void theSameStripGivesTheSameBytes() {
    assertThat(GlbFile.of(Strips.of(4))).isEqualTo(GlbFile.of(Strips.of(4)));
    assertThat(GlbFile.of(Strips.of(4))).isNotEqualTo(GlbFile.of(Strips.of(5)));
  }

  @Test
  void anEmptyStripHasOneNodeAndNoBuffer() {
    ByteBuffer glb = read(new Strip("empty", List.of()));
    assertThat(20 + glb.getInt(12)).isEqualTo(glb.capacity());
    assertThat(json(glb))
        .contains("\"nodes\":[{\"name\":\"empty\"}]")
        .doesNotContain("mesh", "buffer");
  }
}
