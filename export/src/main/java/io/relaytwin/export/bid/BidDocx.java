package io.relaytwin.export.bid;

import io.relaytwin.export.bid.BidText.Article;
import io.relaytwin.export.bid.BidText.Item;
import io.relaytwin.export.bid.BidText.Property;
import io.relaytwin.export.port.xml.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bid text as an Office Open XML document (ISO/IEC 29500, transitional) on A4, with real
 * headings, so that a word processor can build a table of contents.
 */
public final class BidDocx {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  /**
   * No clock, so the same bytes every time. A month after the first moment that a ZIP file can
   * carry, to which Java adds another field that depends on the time zone.
   */
  private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Twentieths of a point, 1440 to the inch: A4 with margins of 25 mm and 20 mm. */
  private static final String PAGE_WIDTH = "11906";

  private static final String PAGE_HEIGHT = "16838";
  private static final int LABEL_WIDTH = 4800;
  private static final int VALUE_WIDTH = 4600;

  private static final int STEP = 10;

  private final BidText bid;

  private final @Nullable LocalDate date;

  private BidDocx(BidText bid, @Nullable LocalDate date) {
    this.bid = bid;
    this.date = date;
  }

  /**
   * The file.
   *
   * @param date at the foot of each page; {@code null} for none.
   */
  public static byte[] of(BidText bid, @Nullable LocalDate date) {
    BidDocx docx = new BidDocx(bid, date);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, "_rels/.rels", relationships("rId1", R + "/officeDocument", "word/document.xml"));
      put(zip, "word/document.xml", docx.document());
      put(
          zip,
          "word/_rels/document.xml.rels",
          relationships("rId1", R + "/styles", "styles.xml", "rId2", R + "/footer", "footer1.xml"));
      put(zip, "word/styles.xml", docx.styles());
      put(zip, "word/footer1.xml", docx.footer());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, XmlText text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(text.bytes());
    zip.closeEntry();
  }

  private static XmlText contentTypes() {
    XmlText xml = XmlText.standalone().open("Types", "xmlns", PACKAGE + "content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    for (String part : new String[] {"document.main", "styles", "footer"}) {
      String file =
          switch (part) {
            case "styles" -> "styles";
            case "footer" -> "footer1";
            default -> "document";
          };
      xml.empty(
          "Override",
          "PartName",
          "/word/" + file + ".xml",
          "ContentType",
          TYPES + "wordprocessingml." + part + "+xml");
    }
    return xml.close();
  }

  /** Relationships: id, type and target in turn. */
  private static XmlText relationships(String... triples) {
    XmlText xml = XmlText.standalone().open("Relationships", "xmlns", PACKAGE + "relationships");
    for (int i = 0; i < triples.length; i += 3) {
      xml.empty("Relationship", "Id", triples[i], "Type", triples[i + 1], "Target", triples[i + 2]);
    }
    return xml.close();
  }

  private XmlText document() {
    XmlText xml = XmlText.standalone().open("w:document", "xmlns:w", W, "xmlns:r", R);
    xml.open("w:body");
    paragraph(xml, "Title", bid.language().of("Leistungsbeschreibung", "Specification"));
    paragraph(xml, "Subtitle", bid.project());
    paragraph(xml, "Heading1", "01 " + bid.title());
    for (String sentence : bid.preface()) {
      paragraph(xml, "Normal", sentence);
    }
    int number = 0;
    for (Item item : bid.items()) {
      number += STEP;
      item(xml, item, number);
    }
    xml.open("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "rId2");
    xml.empty("w:pgSz", "w:w", PAGE_WIDTH, "w:h", PAGE_HEIGHT);
    xml.empty(
        "w:pgMar",
        "w:top",
        "1134",
        "w:right",
        "1134",
        "w:bottom",
        "1134",
        "w:left",
        "1417",
        "w:header",
        "567",
        "w:footer",
        "567",
        "w:gutter",
        "0");
    return xml.close().close().close();
  }

  private void item(XmlText xml, Item item, int number) {
    Language language = bid.language();
    paragraph(xml, "Heading2", String.format(Locale.ROOT, "01.%04d ", number) + item.shortText());
    paragraph(
        xml,
        "Quantity",
        language.of("Menge: ", "Quantity: ") + item.quantity() + " " + language.pieces());
    paragraph(xml, "Normal", item.introduction());
    if (!item.properties().isEmpty()) {
      xml.open("w:tbl").open("w:tblPr");
      xml.empty("w:tblW", "w:w", Integer.toString(LABEL_WIDTH + VALUE_WIDTH), "w:type", "dxa");
      xml.open("w:tblBorders");
      for (String edge : new String[] {"top", "bottom", "insideH"}) {
        xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "999999");
      }
      xml.close().empty("w:tblLayout", "w:type", "fixed").close();
      xml.open("w:tblGrid");
      xml.empty("w:gridCol", "w:w", Integer.toString(LABEL_WIDTH));
      xml.empty("w:gridCol", "w:w", Integer.toString(VALUE_WIDTH));
      xml.close();
      for (Property property : item.properties()) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(xml, LABEL_WIDTH, property.label());
        cell(xml, VALUE_WIDTH, property.value());
        xml.close();
      }
      xml.close();
    }
    Article article = item.article();
    if (article == null) {
      paragraph(
          xml,
          "Offer",
          language.of("Angebotenes Fabrikat und Typ: ", "Make and type offered: ")
              + "........................................");
    } else {
      String brand = article.brand();
      paragraph(
          xml,
          "Offer",
          language.of("Fabrikat: ", "Make: ")
              + (brand == null ? "" : brand + ", ")
              + language.of("Artikelnummer ", "item number ")
              + article.number());
    }
  }

  private void cell(XmlText xml, int width, String text) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
    paragraph(xml, "Cell", text);
    xml.close();
  }

  private static void paragraph(XmlText xml, String style, String text) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    xml.open("w:r").text("w:t", text.replaceAll("\\s+", " "), "xml:space", "preserve").close();
    xml.close();
  }

  private XmlText styles() {
    XmlText xml = XmlText.standalone().open("w:styles", "xmlns:w", W);
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:cs", "Arial");
    xml.empty("w:sz", "w:val", "20").empty("w:lang", "w:val", bid.language().tag());
    xml.close().close().close();
    style(xml, "Normal", "Normal", "120", "20", false, "");
    style(xml, "Title", "Title", "60", "36", true, "");
    style(xml, "Subtitle", "Subtitle", "360", "24", false, "");
    style(xml, "Heading1", "heading 1", "120", "28", true, "0");
    style(xml, "Heading2", "heading 2", "60", "22", true, "1");
    style(xml, "Quantity", "Quantity", "60", "20", true, "");
    style(xml, "Cell", "Cell", "0", "18", false, "");
    style(xml, "Offer", "Offer", "360", "20", true, "");
    return xml.close();
  }

  private static void style(
      XmlText xml, String id, String name, String after, String size, boolean bold, String level) {
    String[] attributes =
        id.equals("Normal")
            ? new String[] {"w:type", "paragraph", "w:default", "1", "w:styleId", id}
            : new String[] {"w:type", "paragraph", "w:styleId", id};
    xml.open("w:style", attributes);
    xml.empty("w:name", "w:val", name);
    if (!id.equals("Normal")) {
      xml.empty("w:basedOn", "w:val", "Normal");
    }
    xml.open("w:pPr");
    if (!level.isEmpty()) {
      xml.empty("w:keepNext");
    }
    xml.empty("w:spacing", "w:before", level.isEmpty() ? "60" : "240", "w:after", after);
    if (!level.isEmpty()) {
      xml.empty("w:outlineLvl", "w:val", level);
    }
    xml.close().open("w:rPr");
    if (bold) {
      xml.empty("w:b");
    }
    xml.empty("w:sz", "w:val", size).close().close();
  }

  private XmlText footer() {
    XmlText xml = XmlText.standalone().open("w:ftr", "xmlns:w", W);
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
    String day = date == null ? "" : date + "   ";
    String page = bid.language().of("Seite ", "Page ");
    xml.open("w:r").text("w:t", bid.title() + "   " + day + page, "xml:space", "preserve").close();
    xml.open("w:fldSimple", "w:instr", "PAGE").open("w:r").text("w:t", "1").close().close();
    return xml.close().close();
  }
}
