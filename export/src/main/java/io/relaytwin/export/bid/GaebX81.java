package io.relaytwin.export.bid;

import io.relaytwin.export.bid.BidText.Article;
import io.relaytwin.export.bid.BidText.Item;
import io.relaytwin.export.bid.BidText.Property;
import io.relaytwin.export.port.xml.XmlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes a bid text as GAEB DA XML 3.3, phase X81 (specification of works without prices), edition
 * 2021-05.
 *
 * <p>Every file is held against {@link GaebRules} before it is given away. Texts longer than their
 * field are cut with an ellipsis. An item number longer than {@value #MAX_ARTICLE_NUMBER}
 * characters does not fit into its field and stands in the texts of the article instead.
 */
public final class GaebX81 {

  /** The namespace of the phase and version. */
  public static final String NAMESPACE = "http://www.gaeb.de/GAEB_DA_XML/DA81/3.3";

  /** What the field ArtNo takes. */
  static final int MAX_ARTICLE_NUMBER = 15;

  private static final int MAX_NAME = 20;
  private static final int MAX_LABEL = 60;
  private static final int MAX_PROJECT_LABEL = 100;

  /** Items are numbered in tens, so that more can be put between. */
  private static final int STEP = 10;

  private final BidText bid;
  private final XmlText xml = new XmlText();

  private GaebX81(BidText bid) {
    this.bid = bid;
  }

  /**
   * The file.
   *
   * @param date of the file; given, since a clock would make every file differ.
   */
  public static byte[] of(BidText bid, LocalDate date) {
    GaebX81 file = new GaebX81(bid);
    file.write(date);
    byte[] bytes = file.xml.bytes();
    List<String> faults = GaebRules.faults(bytes);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The GAEB file breaks its rules: " + faults);
    }
    return bytes;
  }

  private void write(LocalDate date) {
    xml.open("GAEB", "xmlns", NAMESPACE);
    xml.open("GAEBInfo");
    xml.text("Version", "3.3").text("VersDate", "2021-05").text("Date", date.toString());
    xml.text("ProgSystem", "relaytwin").text("ProgName", "relaytwin");
    xml.close();
    xml.open("PrjInfo");
    xml.text("NamePrj", cut(bid.project(), MAX_LABEL));
    xml.text("LblPrj", cut(bid.project(), MAX_PROJECT_LABEL));
    xml.close();
    xml.open("Award").text("DP", "81");
    xml.open("BoQ", "ID", "BoQ1");
    info();
    xml.open("BoQBody");
    xml.open("BoQCtgy", "ID", "Ctgy1", "RNoPart", "01");
    xml.open("LblTx");
    paragraph(bid.title());
    xml.close();
    xml.open("BoQBody").open("Itemlist");
    int number = 0;
    for (String sentence : bid.preface()) {
      number++;
      remark(sentence, number);
    }
    number = 0;
    for (Item item : bid.items()) {
      number++;
      item(item, number);
    }
    xml.close().close().close().close().close().close().close();
  }

  private void info() {
    xml.open("BoQInfo");
    xml.text("Name", cut(bid.language().of("Halbleiterrelais", "Solid-state relays"), MAX_NAME));
    xml.text("LblBoQ", cut(bid.title(), MAX_LABEL));
    xml.text("OutlCompl", "AllTxt");
    level("BoQLevel", bid.language().of("Titel", "Section"), 2);
    level("Item", bid.language().of("Position", "Item"), 4);
    xml.close();
  }

  private void level(String type, String label, int length) {
    xml.open("BoQBkdn");
    xml.text("Type", type).text("LblBoQBkdn", label);
    xml.text("Length", Integer.toString(length)).text("Num", "Yes");
    xml.close();
  }

  private void remark(String sentence, int number) {
    xml.open("Remark", "ID", "Remark" + number);
    xml.open("Description").open("CompleteText").open("DetailTxt").open("Text");
    paragraph(sentence);
    xml.close().close().close().close().close();
  }

  private void item(Item item, int number) {
    xml.open(
        "Item",
        "ID",
        "Item" + number,
        "RNoPart",
        String.format(Locale.ROOT, "%04d", number * STEP));
    xml.text("Qty", Integer.toString(item.quantity()));
    xml.text("QU", bid.language().pieces());
    Article article = item.article();
    xml.open("Description").open("CompleteText");
    if (article == null) {
      xml.text("ComplTSB", "Yes"); // the bidder has gaps to fill
    }
    xml.open("DetailTxt").open("Text");
    paragraph(item.introduction());
    if (!item.properties().isEmpty()) {
      xml.open("ul");
      for (Property property : item.properties()) {
        xml.open("li").text("span", line(property.line())).close();
      }
      xml.close();
    }
    xml.close();
    if (article == null) {
      gap();
    }
    xml.close();
    xml.open("OutlineText").open("OutlTxt").open("TextOutlTxt");
    paragraph(item.shortText());
    xml.close().close().close();
    xml.close().close();
    if (article != null) {
      product(article, item.shortText());
    }
    xml.close();
  }

  /** Where the bidder names make and type. */
  private void gap() {
    xml.open("TextComplement", "MarkLbl", "1", "Kind", "Bidder");
    xml.open("ComplCaption");
    paragraph(bid.language().of("Angebotenes Fabrikat und Typ:", "Make and type offered:"));
    xml.close().open("ComplBody");
    paragraph("........................................");
    xml.close().close();
  }

  private void product(Article article, String shortText) {
    boolean fits = article.number().length() <= MAX_ARTICLE_NUMBER;
    xml.open("Product").open("Article");
    String brand = article.brand();
    if (brand != null) {
      xml.text("Brand", cut(brand, MAX_LABEL));
    }
    if (fits) {
      xml.text("ArtNo", article.number());
    }
    xml.open("ArtOutline");
    paragraph(fits ? shortText : article.number() + " " + shortText);
    xml.close();
    if (!fits) {
      xml.open("AddText").open("DetailAddText");
      paragraph(bid.language().of("Artikelnummer ", "Item number ") + article.number());
      xml.close().close();
    }
    xml.close().close();
  }

  private void paragraph(String text) {
    xml.open("p").text("span", line(text)).close();
  }

  /** A normalized string of XML Schema: no line breaks, no tabs. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * At most so many characters, an ellipsis where something was cut off. Pairs of surrogates count
   * twice, as validators in Java count them.
   */
  static String cut(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    boolean splitsPair = Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, splitsPair ? end - 1 : end).stripTrailing() + "…";
  }
}
