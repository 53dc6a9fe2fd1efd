package io.relaytwin.export.cae;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Plans;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of parts. */
class PartsCsvTest {

  private static List<String> lines(int modules) {
    String text =
        new String(PartsCsv.of(Plans.of(modules), Plans.CATALOGUE), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeffitem,maker,").endsWith("\r\n");
    return List.of(text.substring(1).split("\r\n", -1));
  }

  @Test
  void eachItemIsALineWithEveryColumn() {
    List<String> lines = lines(8);
    assertThat(lines.get(0)).isEqualTo(String.join(",", PartsCsv.COLUMNS));
    assertThat(lines.get(1))
        .isEqualTo(
            "859-753,WAGO Kontakttechnik GmbH & Co. KG,"
                + "\"Solid-state relay module, nominal input voltage DC 5 V\",RelayModule,"
                + "4055143605472,DE,85364900990,6,56,91,15.6,,"
                + "control-plus|control-minus|load-plus|load-minus|output,8");
    assertThat(lines.get(2)).startsWith("859-525,").endsWith(",EndPlate,,,,1,,,,gray,,1");
    assertThat(lines.get(3)).startsWith("859-408/000-006,").contains(",JumperBar,");
    assertThat(lines).hasSize(6);
  }

  @Test
  void anEmptyStripHasItsHeading() {
    assertThat(lines(0)).first().isEqualTo(String.join(",", PartsCsv.COLUMNS));
  }
}
