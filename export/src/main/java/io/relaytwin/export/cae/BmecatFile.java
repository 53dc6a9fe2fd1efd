package io.relaytwin.export.cae;

import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.port.xml.XmlText;
import java.util.List;

/**
 * Writes the parts of a strip as a product catalogue in BMEcat 2005.2.
 *
 * <p>No document in hand states classes of ETIM or ECLASS, so features stand under their own names
 * and without a classification system. Prices are not known: each is marked {@code on_request}.
 * Units are the codes of UN/ECE recommendation 20.
 */
public final class BmecatFile {

  private static final String NAMESPACE = "http://www.bmecat.org/bmecat/2005.2";
  private static final String ENGLISH = "eng";
  private static final String PIECE = "C62";
  private static final String CREATOR = "relaytwin";
  private static final String MAKER = "maker";

  private static final int MAX_NAME = 100;
  private static final int MAX_PARTY = 50;
  private static final int MAX_SHORT = 150;
  private static final int MAX_FEATURE = 80;
  private static final int MAX_DETAILS = 250;

  private final XmlText xml = new XmlText();

  private BmecatFile() {}

  /** The file. */
  public static byte[] of(Plan plan, Catalogue catalogue) {
    BmecatFile file = new BmecatFile();
    List<Component> parts = Component.of(plan, catalogue);
    file.write(plan.name(), parts);
    return file.xml.bytes();
  }

  private void write(String name, List<Component> parts) {
    String maker =
        parts.stream()
            .map(Component::maker)
            .filter(each -> each != null)
            .findFirst()
            .map(String::valueOf)
            .orElse("");
    xml.open("BMECAT", "xmlns", NAMESPACE, "version", "2005.2");
    xml.open("HEADER").text("GENERATOR_INFO", "relaytwin");
    xml.open("CATALOG").text("LANGUAGE", ENGLISH);
    xml.text("CATALOG_ID", "relaytwin-strip").text("CATALOG_VERSION", "1.0");
    xml.text("CATALOG_NAME", cut("Parts of the strip " + name, MAX_NAME), "lang", ENGLISH).close();
    xml.text("DOCUMENT_CREATOR_IDREF", CREATOR, "type", "party_specific");
    xml.open("PARTIES");
    party(CREATOR, "document_creator", "relaytwin");
    if (!maker.isEmpty()) {
      party(MAKER, "manufacturer", maker);
    }
    xml.close().close();
    xml.open("T_NEW_CATALOG");
    for (Component part : parts) {
      product(part, parts);
    }
    xml.close().close();
  }

  private void party(String id, String role, String name) {
    xml.open("PARTY").text("PARTY_ID", id, "type", "party_specific").text("PARTY_ROLE", role);
    xml.open("ADDRESS").text("NAME", cut(name, MAX_PARTY), "lang", ENGLISH).close().close();
  }

  private void product(Component part, List<Component> parts) {
    xml.open("PRODUCT", "mode", "new");
    xml.text("SUPPLIER_PID", part.item());
    xml.open("PRODUCT_DETAILS");
    xml.text("DESCRIPTION_SHORT", cut(part.text(), MAX_SHORT), "lang", ENGLISH);
    if (!part.statement("gtin").isEmpty()) {
      xml.text("INTERNATIONAL_PID", part.statement("gtin"), "type", "gtin");
    }
    xml.text("MANUFACTURER_PID", part.item());
    if (part.maker() != null) {
      xml.text("MANUFACTURER_IDREF", MAKER, "type", "party_specific");
    }
    xml.close();
    features(part);
    xml.open("PRODUCT_ORDER_DETAILS").text("ORDER_UNIT", PIECE).close();
    xml.open("PRODUCT_PRICE_DETAILS").empty("PRODUCT_PRICE", "price_type", "on_request").close();
    if (part.kind() == Component.Kind.MODULE) {
      for (Component other : parts) {
        if (other.kind() != Component.Kind.MODULE) {
          xml.open("PRODUCT_REFERENCE", "type", "accessories");
          xml.text("PROD_ID_TO", other.item());
          xml.close();
        }
      }
    }
    logistics(part);
    xml.close();
  }

  private void features(Component part) {
    List<Entry> entries = part.entries();
    if (entries.isEmpty() && part.colour() == null) {
      return;
    }
    xml.open("PRODUCT_FEATURES");
    int order = 0;
    for (Entry entry : entries) {
      order++;
      feature(entry, order);
    }
    if (part.colour() != null) {
      xml.open("FEATURE").text("FNAME", "Colour", "lang", ENGLISH);
      xml.text("FVALUE", part.colour().label(), "lang", ENGLISH);
      xml.text("FORDER", Integer.toString(order + 1)).close();
    }
    xml.close();
  }

  private void feature(Entry entry, int order) {
    xml.open("FEATURE").text("FNAME", cut(entry.label(), MAX_FEATURE), "lang", ENGLISH);
    switch (entry) {
      case Statement statement -> {
        statement.values().forEach(value -> xml.text("FVALUE", value, "lang", ENGLISH));
        xml.text("FORDER", Integer.toString(order));
        condition(entry, "");
        if (statement.values().size() > 1) {
          xml.text("FVALUE_TYPE", "set");
        }
      }
      case Figure figure -> {
        Quantity min = figure.value().min();
        Quantity max = figure.value().max();
        Quantity some = max != null ? max : min;
        if (some == null) {
          throw new IllegalStateException("A figure has a bound: " + figure);
        }
        Quantity lower = figure.value().isSingle() || max == null ? null : min;
        if (lower != null) {
          xml.text("FVALUE", lower.in(some.unit()).magnitude().toPlainString());
        }
        xml.text("FVALUE", some.magnitude().toPlainString());
        xml.text("FUNIT", code(some.unit()));
        xml.text("FORDER", Integer.toString(order));
        condition(entry, figure.kind().label());
        if (lower != null) {
          xml.text("FVALUE_TYPE", "range");
        }
      }
    }
    xml.close();
  }

  private void condition(Entry entry, String kind) {
    String condition = entry.condition() == null ? "" : entry.condition();
    String details = kind + (kind.isEmpty() || condition.isEmpty() ? "" : ", ") + condition;
    if (!details.isEmpty()) {
      xml.text("FVALUE_DETAILS", cut(details, MAX_DETAILS), "lang", ENGLISH);
    }
  }

  /** The code of UN/ECE recommendation 20; the symbol itself where there is none. */
  private static String code(Unit unit) {
    return switch (unit.symbol()) {
      case "V" -> "VLT";
      case "kV" -> "KVT";
      case "mV" -> "2Z";
      case "A" -> "AMP";
      case "mA" -> "4K";
      case "µA" -> "B84";
      case "s" -> "SEC";
      case "ms" -> "C26";
      case "µs" -> "B98";
      case "ns" -> "C47";
      case "Hz" -> "HTZ";
      case "kHz" -> "KHZ";
      case "mm" -> "MMT";
      case "mm²" -> "MMK";
      case "°C" -> "CEL";
      case "g" -> "GRM";
      case "MJ" -> "3B";
      case "W" -> "WTT";
      case "mW" -> "C31";
      default -> unit.symbol();
    };
  }

  private void logistics(Component part) {
    String customs = part.statement("customs-tariff");
    String origin = part.statement("origin");
    if (customs.isEmpty() && origin.isEmpty()) {
      return;
    }
    xml.open("PRODUCT_LOGISTIC_DETAILS");
    if (!customs.isEmpty()) {
      xml.open("CUSTOMS_TARIFF_NUMBER").text("CUSTOMS_NUMBER", customs).close();
    }
    if (!origin.isEmpty()) {
      xml.text("COUNTRY_OF_ORIGIN", origin);
    }
    xml.close();
  }

  /** Pairs of surrogates count twice, as validators in Java count them. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    boolean splitsPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsPair ? end - 1 : end) + "…";
  }
}
