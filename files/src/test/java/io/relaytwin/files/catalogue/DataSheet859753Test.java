package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement of the data sheet of 859-753, line by line. */
final class DataSheet859753Test {

  private static final Product PRODUCT =
      FileCatalogue.shipped().module("859-753").orElseThrow().product();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "nominal-input-voltage | 5 V | DC 5 V | -",
        "input-low | 0 .. 1 V | DC 0 ... 1 V | -",
        "input-high | 4 .. 6.25 V | DC 4 ... 6,25 V | -",
        "input-current | 16.5 mA | 16,5 mA | at U_N",
        "continuous-current | ≤ 0.1 A | 0,1 A | -",
        "peak-current | ≤ 0.8 A | 0.8 A | -",
        "nominal-output-voltage | 24 V | DC 24 V | -",
        "output-voltage | 20 .. 28.8 V | DC 20 ... 28,8 V | -",
        "voltage-drop | ≤ 1.2 V | ≤ DC 1,2 V | -",
        "leakage-current | ≤ 10 µA | ≤ 10 µA | at nominal voltage",
        "reverse-current | ≤ 7 mA | 7 mA | -",
        "turn-on-time | ≤ 0.5 µs | ≤ 0,5 µs | -",
        "drop-out-time | ≤ 5 µs | ≤ 5 µs | -",
        "switching-frequency | ≤ 100 kHz | ≤ 100 kHz | -",
        "rated-voltage | 300 V | 300 V | -",
        "dielectric-strength | ≥ 2.5 kV | 2,5 kVrms | AC, 1 min",
        "solid-conductor | 0.08 .. 2.5 mm² | 0,08 ... 2,5 mm² / 28 ... 14 AWG | -",
        "stranded-conductor | 0.08 .. 2.5 mm² | 0,08 ... 2,5 mm² / 28 ... 14 AWG | -",
        "strip-length | 5 .. 6 mm | 5 ... 6 mm / 0.2 ... 0.24 inch | -",
        "width | 6 mm | 6 mm / 0.236 inch | -",
        "height | 56 mm | 56 mm / 2.205 inch | -",
        "depth | 91 mm | 91 mm / 3.583 inch | -",
        "fire-load | 0.313 MJ | 0.313 MJ | -",
        "weight | 15.6 g | 15.6 g | -",
        "operating-temperature | -25 .. 55 °C | -25 ... 55 °C | at U_N",
        "storage-temperature | -40 .. 70 °C | -40 ... 70 °C | -",
        "processing-temperature | -25 .. 50 °C | -25 ... +50 °C | -"
      })
  void figure(String key, String text, String printed, @Nullable String condition) {
    Entry figure = PRODUCT.figure(key).orElseThrow();
    assertThat(figure.text()).isEqualTo(text);
    assertThat(figure.printed()).isEqualTo(printed);
    assertThat(figure.condition()).isEqualTo(condition);
    assertThat(figure.source().document()).isEqualTo("Data sheet 859-753");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "product-page | www.wago.com/859-753",
        "circuit-type | 3-wire connection; High-side switching",
        "status-indication | Red LED",
        "overvoltage-category | II",
        "pollution-degree | 2",
        "insulation-control-load | Basic insulation",
        "insulation-adjacent | Reinforced insulation (safe isolation)",
        "connection-technology | CAGE CLAMP®",
        "solid-conductor-awg | 28 .. 14 AWG",
        "stranded-conductor-awg | 28 .. 14 AWG",
        "mounting | DIN-35 rail",
        "standards | EN 60664-1; EN 61000-6-2; EN 61000-6-3; EN 61373; UL 508",
        "product-group | 6 (Interface Electronics)",
        "packaging | BOX",
        "origin | DE",
        "gtin | 4055143605472",
        "customs-tariff | 85364900990",
        "maker-address | WAGO Kontakttechnik GmbH & Co. KG; Hansastr. 27; 32423 Minden",
        "maker-phone | +49571 887-0",
        "maker-fax | +49571 887-169",
        "maker-email | info.de@wago.com",
        "maker-web | www.wago.com",
        "maker-questions | +49 (571) 887-44222"
      })
  void statement(String key, String text) {
    assertThat(PRODUCT.statement(key).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void nothingElseIsMadeUp() {
    List<String> keys = new ArrayList<>();
    PRODUCT.sections().forEach(section -> section.entries().forEach(e -> keys.add(e.key())));
    // 27 figures and 23 statements above, and in words of our own: the description, the note on
    // intended use, the reservation, the empty heading and the three installation notes.
    assertThat(keys)
        .hasSize(27 + 23 + 7)
        .contains("description", "intended-use", "reservation", "counterpart")
        .contains("conductor-insertion", "commoning", "marking");
  }

  @Test
  void theSectionsStandInTheOrderOfTheSheet() {
    assertThat(PRODUCT.sections())
        .extracting(section -> section.title())
        .containsExactly(
            "Item description",
            "Control circuit",
            "Load circuit",
            "Signaling",
            "Safety and protection",
            "Connection data",
            "Geometrical data",
            "Mechanical data",
            "Material data",
            "Environmental requirements",
            "Standards and specifications",
            "Commercial data",
            "Counterpart",
            "Installation notes",
            "Maker");
  }

  @Test
  void theApprovalHasItsCertificate() {
    assertThat(PRODUCT.approvals())
        .singleElement()
        .satisfies(approval -> {
          assertThat(approval.certificate()).isEqualTo("E175199 Sec.4");
          assertThat(approval.standard()).isEqualTo("UL 508");
          assertThat(approval.body()).isEqualTo("UL International Netherlands B.V.");
          assertThat(approval.scope()).isEqualTo("Ordinary locations");
        });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, 859-753 GAEB X81, -, 2019-02-19, xml, 3.9 kB",
        "1, 859-753 GAEB docx, -, 2019-02-20, docx, 15.9 kB",
        "2, 'Relay modules, optocoupler modules', 1.2.0, 2019-08-30, pdf, 2.2 MB",
        "3, 'Disposal of electrical and electronic equipment, packaging', 1.0.0, -, pdf, 265.8 kB",
        "4, 2D/3D models 859-753, -, -, link, -",
        "5, EPLAN Data Portal 859-753, -, -, link, -",
        "6, WSCAD Universe 859-753, -, -, link, -"
      })
  void download(
      int index,
      String title,
      @Nullable String version,
      @Nullable String date,
      String format,
      @Nullable String size) {
    assertThat(PRODUCT.downloads()).hasSize(7);
    var download = PRODUCT.downloads().get(index);
    assertThat(download.title()).isEqualTo(title);
    assertThat(download.version()).isEqualTo(version);
    assertThat(download.date()).isEqualTo(date);
    assertThat(download.format()).isEqualTo(format);
    assertThat(download.size()).isEqualTo(size);
  }
}
