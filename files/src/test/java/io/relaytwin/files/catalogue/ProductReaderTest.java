package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relaytwin.core.product.RelayModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductReaderTest {

  private static final String GOOD =
      """
      relaytwin-product: 1
      item: X-1
      category: relay-module
      title: Relay
      wiring: two-wire
      documents:
        sheet: { title: Sheet }
      sections:
        - key: load-circuit
          title: Load circuit
          document: sheet
          entries:
            - { key: turn-on-time, label: Turn-on time, maximum: 5 µs, missing: [load] }
            - { key: gtin, label: GTIN, states: "4055143605472" }
      """;

  private static List<CatalogueFault> faults(String text) {
    return catchThrowableOfType(
            CatalogueException.class, () -> ProductReader.module("modules/X-1.yaml", text))
        .faults();
  }

  @Test
  void aSoundFileIsRead() {
    RelayModule module = ProductReader.module("modules/X-1.yaml", GOOD);
    assertThat(module.turnOnTime().orElseThrow()).hasToString("Turn-on time ≤ 5 µs");
    assertThat(module.turnOnTime().orElseThrow().missingConditions()).containsExactly("load");
    assertThat(module.turnOnTime().orElseThrow().source())
        .hasToString("Sheet, Load circuit, Turn-on time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wiring: two-wire | wiring: two-wires | wiring | 5",
        "item: X-1 | itm: X-1 | itm | 2",
        "maximum: 5 µs | maximum: 5 mA | sections[0].entries[0].maximum | 13",
        "maximum: 5 µs | maximum: '5,5 µs' | sections[0].entries[0].maximum | 13",
        "maximum: 5 µs | maximum: | sections[0].entries[0].maximum | 13",
        "maximum: 5 µs | range: 5 µs, typical: 5 µs | sections[0].entries[0].range | 13",
        "maximum: 5 µs | states: fast | sections[0].entries[0].states | 13",
        "maximum: 5 µs, | '' | sections[0].entries[0].key | 13",
        "missing: | mising: | sections[0].entries[0].mising | 13",
        "document: sheet | document: shet | sections[0].entries[0].document | 13",
        "4055143605472 | 4055143605473 | sections[0].entries[1].states | 14",
        "4055143605472 | 405514360547 | sections[0].entries[1].states | 14",
        "key: gtin | key: turn-on-time | sections[0].entries[1].states | 14",
        "relaytwin-product: 1 | relaytwin-product: 2 | relaytwin-product | 1",
        "category: relay-module | category: signal-device | category | 3"
      })
  void aFaultNamesItsPlace(String good, String bad, String key, int line) {
    assertThat(GOOD).contains(good);
    assertThat(faults(GOOD.replace(good, bad)))
        .anySatisfy(fault -> {
          assertThat(fault.file()).isEqualTo("modules/X-1.yaml");
          assertThat(fault.key()).isEqualTo(key);
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.column()).isPositive();
        });
  }

  @Test
  void allFaultsComeAtOnce() {
    String bad =
        GOOD.replace("two-wire", "no-wire").replace("5 µs", "5 V").replace("605472", "605470");
    assertThat(faults(bad))
        .extracting(CatalogueFault::key)
        .containsExactly(
            "wiring", "sections[0].entries[0].maximum", "sections[0].entries[1].states");
  }

  @Test
  void aMisspeltKeyGetsTheNearest() {
    assertThat(faults(GOOD.replace("label: GTIN", "lable: GTIN")))
        .anySatisfy(fault -> assertThat(fault.message()).contains("did you mean label?"));
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThat(faults(GOOD + "title: Again\n"))
        .anySatisfy(fault -> assertThat(fault.message()).isEqualTo("The key stands twice."));
  }

  @Test
  void whatIsNoYamlOrNoMapIsRefused() {
    assertThat(faults("[a")).singleElement().satisfies(f -> assertThat(f.line()).isPositive());
    assertThat(faults("")).hasSize(1);
    assertThat(faults("- a")).hasSize(1);
    assertThat(faults("a: &x [*x]")).isNotEmpty();
    assertThat(faults("[".repeat(500_000))).hasSize(1);
    assertThat(faults("x".repeat(1_000_001))).hasSize(1);
  }

  @Test
  void aContradictionNeedsTwoFiguresAndNoneChosen() {
    String figure = "{ key: turn-on-time, label: T, maximum: 5 µs, document: sheet, section: S }";
    String text =
        GOOD
            + "contradictions:\n"
            + "  - { key: turn-on-time, label: T, remark: R, figures: ["
            + figure
            + "] }\n";
    assertThat(faults(text))
        .extracting(CatalogueFault::key)
        .containsExactlyInAnyOrder("contradictions[0].key", "contradictions[0].figures");
  }
}
