package io.relaytwin.files.gaeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenders of strangers. */
class GaebFileTest {

  private static final String TENDER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA81/3.3">
        <Award><DP>81</DP><BoQ ID="a"><BoQBody>
          <BoQCtgy ID="b" RNoPart="01"><LblTx><p><span>Relais</span></p></LblTx><BoQBody><Itemlist>
            <Remark ID="r"><Description><CompleteText><DetailTxt><Text>
              <p><span>Hinweis</span></p></Text></DetailTxt></CompleteText></Description></Remark>
            <Item ID="c" RNoPart="0010"><Qty>8</Qty><QU>St</QU>
              <Description><CompleteText><DetailTxt><Text>
                <p><span>Steuerspannung: </span><span>5 V</span><br/><span>Masse: 15,6 g</span></p>
                <ul><li><span>Breite &lt; 7 mm</span></li></ul>
              </Text></DetailTxt></CompleteText></Description>
              <Product><Article><Brand>W</Brand><ArtNo>859-753</ArtNo></Article></Product>
            </Item>
          </Itemlist></BoQBody></BoQCtgy>
        </BoQBody></BoQ></Award>
      </GAEB>
      """;

  @TempDir Path temp;

  private static GaebFile parse(String text) throws GaebException {
    return GaebFile.parse(text.getBytes(StandardCharsets.UTF_8), "tender.x81");
  }

  @Test
  void eachBlockIsALineOfItsItem() throws GaebException {
    assertThat(parse(TENDER).lines())
        .extracting(line -> line.item() + "|" + line.text())
        .containsExactly(
            "|Hinweis",
            "01.0010|Steuerspannung: 5 V",
            "01.0010|Masse: 15,6 g",
            "01.0010|Breite < 7 mm",
            "01.0010|W",
            "01.0010|859-753");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DA81/3.3", "DA83/3.2", "200407", "DA84/3.1"})
  void everyThreeNamespaceIsRead(String namespace) throws GaebException {
    GaebFile file = parse(TENDER.replace("DA81/3.3", namespace));
    assertThat(file.namespace()).endsWith(namespace);
    assertThat(file.lines()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<GAEB/>",
        "<html xmlns='http://www.gaeb.de/GAEB_DA_XML/DA81/3.3'/>",
        "<GAEB xmlns='http://example.org'/>",
      })
  void anotherRootIsNoTender(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(GaebException.class)
        .hasMessageContaining("tender.x81 is no GAEB DA XML");
  }

  @Test
  void aDocumentTypeIsRefusedBeforeAnythingIsOpened() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
    String xxe =
        "<!DOCTYPE GAEB [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
            + TENDER.substring(TENDER.indexOf("<GAEB")).replace("Hinweis", "&e;");
    assertThatThrownBy(() -> parse(xxe))
        .isInstanceOf(GaebException.class)
        .message()
        .doesNotContain("secret\n")
        .containsAnyOf("document type", "DOCTYPE", "DTD");
  }

  @Test
  void aBombOfEntitiesEndsAtOnce() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE GAEB [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    String text = bomb + "]>" + TENDER.substring(TENDER.indexOf("<GAEB")).replace("5 V", "&a19;");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThatThrownBy(() -> parse(text)).isInstanceOf(GaebException.class));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<GAEB xmlns='http://www.gaeb.de/GAEB_DA_XML/200407'>" + "<a>".repeat(100_000);
    assertThatThrownBy(() -> parse(deep)).hasMessageContaining("deeper than 80");
  }

  @Test
  void aBrokenFileNamesLineAndColumn() {
    assertThatThrownBy(() -> parse(TENDER.replace("</Item>", "")))
        .isInstanceOf(GaebException.class)
        .hasMessageMatching("(?s)tender.x81 is no well-formed XML: line \\d+, column \\d+: .*");
  }

  @Test
  void damagedFilesAreReadOrRefusedAndNothingElse() {
    SplittableRandom random = new SplittableRandom(7);
    byte[] whole = TENDER.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(GaebFile.parse(damaged, "x").lines()).isNotNull();
      } catch (GaebException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 2999);
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> GaebFile.read(temp.resolve("none.x81")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void controlCharactersOfXml11AreNoPartOfNumbersAndTexts() throws GaebException {
    GaebFile file =
        parse(
            TENDER
                .replace("version=\"1.0\"", "version=\"1.1\"")
                .replace("RNoPart=\"01\"", "RNoPart=\"&#27;[2J&#10;&#x9b;1\"")
                .replace("15,6 g", "15,6 g&#7;&#133;x"));
    assertThat(file.lines())
        .extracting(line -> line.item() + "|" + line.text())
        .contains("\ufffd[2J \ufffd1.0010|Masse: 15,6 g\ufffd\ufffdx");
  }

  @Test
  void aLongNumberIsCut() throws GaebException {
    assertThat(parse(TENDER.replace("0010", "9".repeat(100_000))).lines().getLast().item())
        .isEqualTo("01." + "9".repeat(40));
  }

  @Test
  void spoiltTendersAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 2000; round++) {
      StringBuilder spoilt = new StringBuilder(TENDER);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(spoilt.length());
        int end = Math.min(spoilt.length(), at + random.nextInt(80));
        if (random.nextBoolean()) {
          spoilt.insert(random.nextInt(spoilt.length()), spoilt.substring(at, end));
        } else {
          spoilt.delete(at, end);
        }
      }
      GaebFuzzer.fuzzerTestOneInput(spoilt.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(TENDER).contains("RNoPart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
  void aTenderIsReadInTheEncodingThatItDeclares(String encoding) throws GaebException {
    String text = TENDER.replace("UTF-8", encoding).replace("Hinweis", "Größe");
    GaebFile file =
        GaebFile.parse(text.getBytes(java.nio.charset.Charset.forName(encoding)), "tender.x81");
    assertThat(file.lines().getFirst().text()).isEqualTo("Größe");
  }

  @Test
  void bytesThatAreNoneOfTheEncodingAreSaidAndNothingElseIsPrinted() {
    java.io.PrintStream before = System.err;
    java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
    System.setErr(new java.io.PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() ->
              GaebFile.parse(
                  TENDER.replace("Hinweis", "\u00ff").getBytes(StandardCharsets.ISO_8859_1),
                  "tender.x81"))
          .isInstanceOf(GaebException.class)
          .hasMessage("tender.x81 is no well-formed XML: some of its bytes are not UTF-8.");
    } finally {
      System.setErr(before);
    }
    assertThat(printed.size()).isZero();
    assertThatThrownBy(() -> parse(TENDER.replace("UTF-8", "nope-1")))
        .hasMessage("tender.x81 is written in \"nope-1\", which is not known; save it in UTF-8.");
  }
}
