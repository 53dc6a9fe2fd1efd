package io.relaytwin.export.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.product.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZplTest {

  private static Label label(String text) {
    return new Label("strip", 1, text, Colour.WHITE, "248-501", true);
  }

  private static List<String> readBack(List<String> texts) {
    return ZplReader.read(Zpl.write(texts.stream().map(ZplTest::label).toList())).stream()
        .map(ZplReader.Read::text)
        .toList();
  }

  @Test
  void textsComeBackAsTheyWere() {
    List<String> texts =
        List.of("X1", "-5", "^XA^FDboo^FS~JA", "a_b", "Öl µ Ω", "\u05e9\u05dc", "", "100 %");
    assertThat(readBack(texts)).isEqualTo(texts);
  }

  @Test
  void randomTextsComeBackAsTheyWere() {
    Random random = new Random(859753);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(12), 0x20, 0x2fff)
          .filter(Character::isDefined)
          .forEach(text::appendCodePoint);
      texts.add(text.toString());
    }
    assertThat(readBack(texts)).isEqualTo(texts);
  }

  /** A marker is 5 mm wide: 60 dots of 1/12 mm. */
  @Test
  void theLabelIsAsWideAsAMarkerAndTheTextInIt() {
    for (String text : List.of("1", "X20", "K17.4", "a long name")) {
      ZplReader.Read read = ZplReader.read(Zpl.write(List.of(label(text)))).getFirst();
      assertThat(read.width()).isEqualTo(60);
      assertThat(read.size()).isBetween(12, 34);
      assertThat(read.y() + (read.turned() ? 0 : read.size())).isLessThanOrEqualTo(read.length());
    }
  }

  @Test
  void theReaderKnowsNoOtherCommands() {
    assertThatThrownBy(() -> ZplReader.read("^XA^GB3^XZ")).hasMessageContaining("^GB");
    assertThatThrownBy(() -> ZplReader.read("^XA^FDx^FS")).hasMessageContaining("not end");
  }
}
