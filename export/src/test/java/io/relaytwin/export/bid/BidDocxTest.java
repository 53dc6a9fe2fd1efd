package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The parts of the document. */
class BidDocxTest {

  private static Map<String, byte[]> parts(byte[] docx) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(part));
  }

  @Test
  void everyPartIsXmlAndTheTypesStandFirst() throws Exception {
    Map<String, byte[]> parts = parts(BidDocx.of(Bids.hostile(), null));
    assertThat(parts.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/footer1.xml");
    for (byte[] part : parts.values()) {
      assertThat(xml(part).getDocumentElement()).isNotNull();
    }
  }

  @Test
  void everyPropertyIsARowAndEveryItemAHeading() throws Exception {
    BidText bid = Bids.of(Language.EN, Variant.PRODUCT);
    byte[] part = parts(BidDocx.of(bid, null)).getOrDefault("word/document.xml", new byte[0]);
    Document document = xml(part);
    int rows = bid.items().stream().mapToInt(item -> item.properties().size()).sum();
    assertThat(document.getElementsByTagNameNS("*", "tr").getLength()).isEqualTo(rows);
    String text = document.getDocumentElement().getTextContent();
    assertThat(text)
        .contains("01.0010 Solid-state relay, control 5 V, load 24 V", "at most 0.5 µs");
    assertThat(text).contains("item number 2009-145/000-002");
  }

  @Test
  void theSameBytesInEveryTimeZone() {
    TimeZone before = TimeZone.getDefault();
    byte[] here = BidDocx.of(Bids.of(Language.DE, Variant.NEUTRAL), null);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(BidDocx.of(Bids.of(Language.DE, Variant.NEUTRAL), null)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theSameBidGivesTheSameBytes() {
    assertThat(BidDocx.of(Bids.of(Language.DE, Variant.NEUTRAL), null))
        .isEqualTo(BidDocx.of(Bids.of(Language.DE, Variant.NEUTRAL), null));
  }
}
