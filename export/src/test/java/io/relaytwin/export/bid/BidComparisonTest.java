package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.Product;
import io.relaytwin.export.bid.BidComparison.Line;
import io.relaytwin.export.bid.BidComparison.Outcome;
import io.relaytwin.export.bid.BidComparison.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tenders against the catalogue. */
class BidComparisonTest {

  private static final Product PRODUCT = Bids.CATALOGUE.module("859-753").orElseThrow().product();

  /** The text beside three figures that agree, so that the item counts as one about a module. */
  private static List<Row> rows(String text) {
    List<Line> lines =
        List.of(
            new Line("01.10", "Brandlast: 0,313 MJ; Masse 15,6 g; Verschmutzungsgrad: 2"),
            new Line("01.10", text));
    List<Row> rows = BidComparison.of(PRODUCT, lines).rows();
    assertThat(rows.subList(0, 3)).allMatch(row -> row.outcome() == Outcome.SAME);
    return rows.subList(3, rows.size());
  }

  @ParameterizedTest
  @CsvSource({"DE, NEUTRAL", "DE, PRODUCT", "EN, NEUTRAL", "EN, PRODUCT"})
  void ourOwnTextsAgree(Language language, Variant variant) {
    BidText bid = Bids.of(language, variant);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (BidText.Item item : bid.items()) {
      String id = "01." + number++;
      lines.add(new Line(id, item.introduction()));
      item.properties().forEach(property -> lines.add(new Line(id, property.line())));
    }
    BidComparison comparison = BidComparison.of(PRODUCT, lines);
    assertThat(comparison.rows()).hasSizeGreaterThan(25);
    assertThat(comparison.rows().stream().filter(row -> row.outcome() != Outcome.SAME)).isEmpty();
    assertThat(comparison.agrees()).isTrue();
    assertThat(comparison.missing()).isEmpty();
    assertThat(comparison.items()).containsExactly("01.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Einschaltzeit: max. 0,5 µs|turn-on-time|SAME",
        "Einschaltzeit ≤ 500 ns|turn-on-time|SAME",
        "Turn-on time <= 0.5 us|turn-on-time|SAME",
        "Max. turn-on time: 0.5 µs|turn-on-time|SAME",
        "Einschaltzeit: max. 0,6 µs|turn-on-time|VALUE",
        "Einschaltzeit: max. 0,5 ms|turn-on-time|VALUE",
        "Einschaltzeit: max. 0,5 V|turn-on-time|UNIT",
        "Einschaltzeit: 0,5 µs|turn-on-time|KIND",
        "Einschaltzeit: typ. 0,5 µs|turn-on-time|KIND",
        "Einschaltzeit: mindestens 0,5 µs|turn-on-time|KIND",
        "Einschaltzeit: kurz|turn-on-time|UNREADABLE",
        "Nenneingangsspannung: DC 5 V|nominal-input-voltage|SAME",
        "Nenneingangsspannung: höchstens 5 V|nominal-input-voltage|KIND",
        "Nominal input voltage 5 VDC|nominal-input-voltage|SAME",
        "Grenzdauerstrom 0,1 A|continuous-current|SAME",
        "Grenzdauerstrom 100 mA|continuous-current|SAME",
        "Dauerstrom: 0,1 A|continuous-current|KIND",
        "Ausgangsspannungsbereich: DC 20 ... 28,8 V|output-voltage|SAME",
        "Ausgangsspannungsbereich: 20 V bis 28,8 V|output-voltage|SAME",
        "Ausgangsspannungsbereich: 20 bis 30 V|output-voltage|VALUE",
        "Ausgangsspannungsbereich: 24 V|output-voltage|VALUE",
        "Spannungsfestigkeit Steuer-/Lastkreis: min. 2,5 kVrms|dielectric-strength|SAME",
        "Spannungsfestigkeit: min. 2500 V|dielectric-strength|SAME",
        "Umgebungstemperatur (Betrieb): −25 °C … +55 °C|operating-temperature|SAME",
        "Betriebstemperatur -25 bis 60 °C|operating-temperature|VALUE",
        "Eindrähtiger Leiter: 0,08–2,5 mm2|solid-conductor|SAME",
        "Überspannungskategorie: II|overvoltage-category|SAME",
        "Überspannungskategorie: III|overvoltage-category|VALUE",
        "Normen: EN 60664-1; EN 61000-6-2; EN 61000-6-3; EN 61373; UL 508|standards|SAME",
        "Normen: EN 60664-1, EN 61000-6-2|standards|VALUE",
      })
  void aFigureIsReadAndJudged(String text, String key, Outcome outcome) {
    assertThat(rows(text))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.key()).isEqualTo(key);
          assertThat(row.outcome()).as("%s", row).isEqualTo(outcome);
        });
  }

  @Test
  void severalFiguresInOneLineAreToldApart() {
    assertThat(
            rows(
                "Halbleiterrelais; Eingangsstrom 16,5 mA, Leckstrom ≤ 10 µA, Einschaltzeit ≤ 0,5 µs"
                    + " und Ausschaltzeit ≤ 50 µs"))
        .extracting(row -> row.key() + " " + row.outcome())
        .containsExactly(
            "input-current SAME",
            "leakage-current SAME",
            "turn-on-time SAME",
            "drop-out-time VALUE");
  }

  @Test
  void namesWithinOtherWordsAreNotFound() {
    assertThat(rows("Schildbreite 5 mm, Tiefenlehre 3 mm, Breitenmaß 2 mm")).isEmpty();
  }

  @Test
  void anItemAboutSomethingElseIsPassedOver() {
    BidComparison comparison =
        BidComparison.of(
            PRODUCT,
            List.of(
                new Line("02.10", "Schaltschrank, Breite 800 mm, Tiefe 300 mm"),
                new Line("02.20", "")));
    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.items()).isEmpty();
    assertThat(comparison.missing()).contains("Turn-on time", "Standards/specifications");
  }
}
