package io.relaytwin.export.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.Colour;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingCsvTest {

  private static String line(String text) {
    Label label = new Label("Fräse; \"A\"", 3, text, Colour.LIGHT_GREEN, "248-501", true);
    return MarkingCsv.write(List.of(label)).lines().skip(1).findFirst().orElseThrow();
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(line("a;b")).isEqualTo("\"Fräse; \"\"A\"\"\";3;\"a;b\";light green;248-501;1");
    assertThat(line("a\nb")).contains(";a b;");
  }

  @Test
  void guardsFormulasAndKeepsSignedNumbers() {
    assertThat(line("=1+1")).contains(";'=1+1;");
    assertThat(line("-5")).contains(";-5;");
  }
}
