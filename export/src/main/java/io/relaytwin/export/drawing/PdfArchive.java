package io.relaytwin.export.drawing;

import io.relaytwin.export.port.xml.XmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/**
 * What makes a PDF one to be kept, by ISO 19005-2 (PDF/A-2) at level U: the meaning of its colours,
 * and metadata that say so. Its other demands, such as embedded fonts, hold anyhow.
 */
final class PdfArchive {

  private PdfArchive() {}

  /** Adds colours and metadata to a document. */
  static void complete(PDDocument document, Pdf pdf) throws IOException {
    document.getDocumentCatalog().addOutputIntent(colours(document));
    PDMetadata metadata =
        new PDMetadata(
            document, new ByteArrayInputStream(metadata(pdf).getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static PDOutputIntent colours(PDDocument document) throws IOException {
    PDStream profile =
        new PDStream(document, new ByteArrayInputStream(SrgbProfile.bytes()), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, 3);
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    dictionary.setItem(COSName.S, COSName.GTS_PDFA1);
    dictionary.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    PDOutputIntent intent = new PDOutputIntent(dictionary);
    intent.setOutputConditionIdentifier("sRGB");
    intent.setInfo("sRGB IEC 61966-2-1");
    return intent;
  }

  /** ISO 16684-1 (XMP). */
  private static String metadata(Pdf pdf) {
    XmlText xml = XmlText.fragment();
    xml.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    xml.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.open(
        "rdf:Description",
        "rdf:about",
        "",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:pdf",
        "http://ns.adobe.com/pdf/1.3/",
        "xmlns:pdfaid",
        "http://www.aiim.org/pdfa/ns/id/",
        "xmlns:xmp",
        "http://ns.adobe.com/xap/1.0/");
    xml.text("pdfaid:part", "2").text("pdfaid:conformance", "U");
    xml.text("dc:format", "application/pdf");
    list(xml, "dc:title", "rdf:Alt", pdf.title(), "x-default");
    if (!pdf.subject().isEmpty()) {
      list(xml, "dc:description", "rdf:Alt", pdf.subject(), "x-default");
    }
    list(xml, "dc:language", "rdf:Bag", pdf.language(), null);
    xml.text("pdf:Producer", Pdf.PRODUCER).text("xmp:CreatorTool", Pdf.CREATOR);
    if (pdf.date() != null) {
      String day = pdf.date().toString();
      xml.text("xmp:CreateDate", day).text("xmp:ModifyDate", day);
    }
    xml.close().close().close();
    return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + xml.end()
        + "<?xpacket end=\"r\"?>\n";
  }

  private static void list(
      XmlText xml, String name, String kind, String text, @Nullable String language) {
    xml.open(name).open(kind);
    if (language == null) {
      xml.text("rdf:li", text);
    } else {
      xml.text("rdf:li", text, "xml:lang", language);
    }
    xml.close().close();
  }
}
