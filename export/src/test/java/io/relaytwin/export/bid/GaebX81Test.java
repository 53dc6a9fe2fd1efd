package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure of an X81 file, and what breaks it. */
class GaebX81Test {

  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static byte[] file(Language language, Variant variant) {
    return GaebX81.of(Bids.of(language, variant), DATE);
  }

  private static String text(Variant variant) {
    return new String(file(Language.DE, variant), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"DE, NEUTRAL", "DE, PRODUCT", "EN, NEUTRAL", "EN, PRODUCT"})
  void everyVariantKeepsTheRules(Language language, Variant variant) {
    assertThat(GaebRules.faults(file(language, variant))).isEmpty();
  }

  @Test
  void namesThatBreakCarelessWritersKeepTheRules() {
    byte[] file = GaebX81.of(Bids.hostile(), DATE);
    assertThat(GaebRules.faults(file)).isEmpty();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("&lt;&amp;\"'&gt; שלום ä");
  }

  @Test
  void anItemNumberTooLongForItsFieldStandsInTheTexts() {
    String text = text(Variant.PRODUCT);
    assertThat("859-408/000-006").hasSize(15);
    assertThat(text)
        .contains("<ArtNo>859-408/000-006</ArtNo>")
        .doesNotContain("<ArtNo>2009-145/000-002</ArtNo>")
        .contains("<span>2009-145/000-002 Beschriftungsschilder auf Rolle, unbedruckt</span>")
        .contains("<span>Artikelnummer 2009-145/000-002</span>");
  }

  @Test
  void aNeutralFileAsksTheBidderAndAProductFileNamesTheMaker() {
    assertThat(text(Variant.NEUTRAL))
        .contains("<TextComplement MarkLbl=\"1\" Kind=\"Bidder\">", "<ComplTSB>Yes</ComplTSB>")
        .doesNotContain("<Product>");
    assertThat(text(Variant.PRODUCT))
        .contains("<Brand>WAGO Kontakttechnik GmbH &amp; Co. KG</Brand>")
        .doesNotContain("<TextComplement", "<ComplTSB>");
  }

  /** Each of these was refused by the official schema when it was tried. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<QU>St</QU>|<QU>Stueck</QU>|/QU has the value \"Stueck\"",
        "ID=\"Item1\"|ID=\"1\"|/@ID has the value \"1\"",
        "RNoPart=\"0010\"|RNoPart=\"00.10\"|/@RNoPart has the value \"00.10\"",
        "<Qty>8</Qty>|<Qty>8,000</Qty>|/Qty has the value \"8,000\"",
        "<Name>Halbleiterrelais</Name>|<Name>Halbleiterrelais 12345</Name>|/BoQInfo/Name has",
        "<ArtNo>859-408/000-006</ArtNo>|<ArtNo>2009-145/000-002</ArtNo>|/ArtNo has the value",
        "ID=\"Item2\"|ID=\"Item1\"|/@ID repeats \"Item1\"",
        "<DP>81</DP>|<DP>83</DP>|/DP has the value \"83\"",
        "<Version>3.3</Version>|<Version>3.2</Version>|/Version has the value",
        "<Num>Yes</Num>|<Num>Ja</Num>|/Num has the value",
        "<OutlCompl>AllTxt</OutlCompl>||/BoQInfo may not hold",
        "<Qty>8</Qty>|<QU>St</QU><Qty>8</Qty>|/Item may not hold QU,Qty,QU,",
        "ID=\"BoQ1\"||/BoQ lacks the attribute ID",
        "<li>|<li>loose|holds text beside its elements",
        "<LblTx>|<LblTx><b/>|/LblTx may not hold b,p,",
        "DA81/3.3|DA81/3.2|The root is not GAEB",
        "</GAEB>||no well-formed XML",
      })
  void aBrokenFileIsSeen(String from, String to, String fault) {
    String broken =
        text(Variant.PRODUCT).replaceFirst(from.replace(".", "\\."), to == null ? "" : to);
    assertThat(broken).isNotEqualTo(text(Variant.PRODUCT));
    assertThat(GaebRules.faults(broken.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(found -> found.contains(fault));
  }

  @Test
  void aDocumentTypeIsRefused() {
    String bomb =
        text(Variant.PRODUCT)
            .replaceFirst(
                "<GAEB", "<!DOCTYPE GAEB [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><GAEB");
    assertThat(GaebRules.faults(bomb.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 20, 21})
  void longTextsAreCutAtTheirField(int length) {
    String cut = GaebX81.cut("ü".repeat(length), 20);
    assertThat(cut)
        .hasSize(Math.min(length, 20))
        .isEqualTo(length > 20 ? "ü".repeat(19) + "…" : "ü".repeat(length));
  }

  @Test
  void theSameBidGivesTheSameBytes() {
    assertThat(file(Language.DE, Variant.PRODUCT)).isEqualTo(file(Language.DE, Variant.PRODUCT));
    assertThat(file(Language.DE, Variant.PRODUCT)).isNotEqualTo(file(Language.EN, Variant.PRODUCT));
  }

  /** Runs where RELAYTWIN_GAEB_XSD names a folder with the official schema. */
  @Test
  void theOfficialSchemaAcceptsEveryVariant() throws Exception {
    String folder = System.getenv("RELAYTWIN_GAEB_XSD");
    if (folder == null || !Files.isDirectory(Path.of(folder))) {
      String message = "SKIPPED: no official GAEB schema, set RELAYTWIN_GAEB_XSD to its folder";
      System.err.println(message);
      Assumptions.abort(message);
    }
    GaebSchema schema = GaebSchema.in(Path.of(String.valueOf(folder)));
    assertThat(schema.remarks()).isEmpty();
    for (Language language : Language.values()) {
      for (Variant variant : Variant.values()) {
        assertThat(schema.faults(file(language, variant))).isEmpty();
      }
    }
    assertThat(schema.faults(GaebX81.of(Bids.hostile(), DATE))).isEmpty();
    String broken = text(Variant.PRODUCT).replace("<QU>St</QU>", "<QU>Stueck</QU>");
    assertThat(schema.faults(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }
}
