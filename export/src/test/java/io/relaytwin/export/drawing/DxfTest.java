package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DxfTest {

  private static String text(Picture picture) {
    return new String(Dxf.render(picture), Dxf.CODE_PAGE);
  }

  @Test
  void linesAreInPairsOfACodeAndAValue() {
    List<String> lines = text(Sketch.everything()).lines().toList();
    assertThat(lines.size() % 2).isZero();
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.get(i)).matches(" *\\d+");
    }
    assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("  0", "EOF");
  }

  @Test
  void outermostGroupsAreLayersWithNamesOfRelease12() {
    assertThat(text(Sketch.everything()))
        .contains("FRAME\r\n", "TEXTS\r\n", "FILLS___BER____ALL_\r\n")
        .doesNotContain("über &");
  }

  @Test
  void aRepeatedPartIsABlockThatStandsOnce() {
    String file = text(Sketch.everything());
    assertThat(file.split("\r\nBLOCK\r\n", -1)).hasSize(3);
    assertThat(file.split("\r\nINSERT\r\n", -1)).hasSizeGreaterThan(9);
    assertThat(file.indexOf("LAMP")).isLessThan(file.indexOf("MODULE"));
  }

  @Test
  void codesWhatTheCodePageLacks() {
    assertThat(DxfCanvas.encode("Ä µ °")).isEqualTo("Ä µ °");
    assertThat(DxfCanvas.encode("Ω ≤ 😀")).isEqualTo("\\U+03A9 \\U+2264 \\U+D83D\\U+DE00");
    assertThat(DxfCanvas.encode("5 % %%c \\ ^")).isEqualTo("5 % %\\U+0025c \\U+005C \\U+005E");
  }

  /** Stroke fonts lack them and show a box. */
  @Test
  void dashesAndQuotationMarksBecomePlain() {
    assertThat(DxfCanvas.encode("„Süd“ – 5 … −3 ‘a’")).isEqualTo("\"Süd\" - 5 ... -3 'a'");
  }

  @Test
  void yGrowsUpwardsFromTheLeftBottomCorner() {
    String file = text(canvas -> canvas.line(new Point(10, 5), new Point(30, 25), LINE));
    assertThat(file).contains(" 10\r\n0.5\r\n 20\r\n20.5\r\n", " 11\r\n20.5\r\n 21\r\n0.5\r\n");
  }

  private static final Stroke LINE = Stroke.of(Tone.INK, 1);

  @Test
  void coloursAreTheNearestNumbered() {
    assertThat(DxfColours.index(Rgb.of(0xff0000))).isEqualTo(1);
    assertThat(DxfColours.index(Rgb.of(0x0000ff))).isEqualTo(5);
    assertThat(DxfColours.index(Rgb.of(0x000000))).isEqualTo(7);
    assertThat(DxfColours.index(Rgb.of(0xff8000))).isEqualTo(30);
    assertThat(DxfColours.index(Tone.INK)).isEqualTo(7);
  }

  @Test
  void sameBytesEveryTime() {
    assertThat(Dxf.render(Sketch.everything())).isEqualTo(Dxf.render(Sketch.everything()));
  }
}
