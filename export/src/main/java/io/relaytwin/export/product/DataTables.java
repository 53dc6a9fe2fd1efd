package io.relaytwin.export.product;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.product.Comparison;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.Contradiction;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.WireGauge;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tables of what the catalogue holds. */
public final class DataTables {

  private DataTables() {}

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static DataTable.Column column(String key, String label) {
    return new DataTable.Column(key, label);
  }

  /** The table of contents, by kind. */
  public static DataTable contents(List<Catalogue.Listing> listings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Catalogue.Listing listing : listings) {
      rows.add(
          row(
              listing.category().label(),
              listing.item(),
              listing.title(),
              listing.maker().isEmpty() ? null : listing.maker()));
    }
    return new DataTable(
        "catalogue",
        "Catalogue",
        "",
        List.of(
            column("category", "Kind"),
            column("item", "Item"),
            column("title", "Title"),
            column("maker", "Maker")),
        rows);
  }

  /** What the documents of a product leave out. */
  public static DataTable notStated(Product product) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (NotStated gap : product.notStated()) {
      rows.add(row(gap.key(), gap.question(), gap.why(), String.join(", ", gap.rules())));
    }
    return new DataTable(
        "not-stated",
        Words.fill("What the documents of %s do not state", product.item()),
        "",
        List.of(
            column("key", "Key"),
            column("question", "Question to the maker"),
            column("why", "Why it matters"),
            column("rules", "Rules")),
        rows);
  }

  /** Where documents of a product disagree. */
  public static DataTable contradictions(Product product) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Contradiction contradiction : product.contradictions()) {
      for (Figure figure : contradiction.figures()) {
        rows.add(
            row(
                contradiction.key(),
                contradiction.label(),
                figure.text(),
                figure.source().document(),
                contradiction.remark()));
      }
    }
    return new DataTable(
        "contradictions",
        "Where the documents disagree",
        "",
        List.of(
            column("key", "Key"),
            column("label", "Figure"),
            column("value", "Value"),
            column("document", "Document"),
            column("remark", "Remark")),
        rows);
  }

  /** The items of a family, with a column for each attribute that one of them has. */
  public static DataTable accessories(AccessoryFamily family) {
    return items(family.key(), family.title(), note(family), family.items());
  }

  /** A single item of a family. */
  public static DataTable accessory(AccessoryFamily family, Accessory item) {
    return items(family.key(), family.title(), note(family), List.of(item));
  }

  private static String note(AccessoryFamily family) {
    StringBuilder note = new StringBuilder(family.note() == null ? "" : family.note());
    for (AccessoryFamily.NotListed hole : family.notListed()) {
      note.append(note.isEmpty() ? "" : "\n")
          .append("Not listed: ")
          .append(hole.item())
          .append(", ")
          .append(hole.what())
          .append('.');
    }
    return note.toString();
  }

  private static DataTable items(
      String key, String title, String note, List<Accessory> accessories) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    Map<String, DataTable.Column> columns = new LinkedHashMap<>();
    for (Accessory accessory : accessories) {
      Map<String, @Nullable Object> attributes = attributes(accessory);
      attributes.forEach((name, value) -> {
        if (value != null) {
          columns.putIfAbsent(name, column(name, name.replace('-', ' ')));
        }
      });
      all.add(attributes);
    }
    // The note stands last, however early it was met.
    DataTable.Column remark = columns.remove("note");
    if (remark != null) {
      columns.put("note", remark);
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> attributes : all) {
      List<@Nullable Object> cells = new ArrayList<>();
      columns.keySet().forEach(name -> cells.add(attributes.get(name)));
      rows.add(cells);
    }
    return new DataTable(key, title, note, List.copyOf(columns.values()), rows);
  }

  private static Map<String, @Nullable Object> attributes(Accessory accessory) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("item", accessory.item());
    switch (accessory) {
      case Accessory.EndPlate plate -> {
        map.put("thickness", plate.thickness().toString());
        map.put("intermediate", plate.intermediate());
      }
      case Accessory.MarkerRoll roll -> {
        map.put("pieces", roll.pieces());
        map.put("width", roll.width().toString());
      }
      case Accessory.Pen _ -> map.put("kind", accessory.text());
      case Accessory.PlainMarkerCard card -> {
        map.put("marker-width", text(card.markerWidth()));
        map.put("strips", card.strips());
        map.put("markers-per-strip", card.markersPerStrip());
        map.put("stretchable", card.stretchable());
      }
      case Accessory.PrintedMarkerCard card -> {
        map.put("first-number", card.firstNumber());
        map.put("last-number", card.lastNumber());
        map.put("repeats", card.repeats());
        map.put("stretchable", card.stretchable());
      }
      case Accessory.Jumper jumper -> {
        map.put("ways", jumper.ways());
        map.put("nominal-current", jumper.nominalCurrent().toString());
        map.put("insulated", jumper.insulated());
      }
      case Accessory.OperatingTool tool -> {
        map.put("blade-width", tool.bladeWidth().toString());
        map.put("blade-thickness", tool.bladeThickness().toString());
        map.put("shaft", tool.shaft());
      }
      case Accessory.TestPin pin -> {
        map.put("diameter", pin.diameter().toString());
        map.put("connection", pin.connection());
      }
      case Accessory.Ferrule ferrule -> {
        map.put("cross-section", ferrule.crossSection().toString());
        map.put("awg", ferrule.gauge());
        map.put("printed", ferrule.printed());
        map.put("insulated", ferrule.insulated());
        map.put("plating", ferrule.plating());
      }
    }
    Colour colour = accessory.colour();
    map.put("colour", colour == null ? null : colour.label());
    map.put("note", accessory.note());
    return map;
  }

  private static @Nullable String text(@Nullable Quantity quantity) {
    return quantity == null ? null : quantity.toString();
  }

  /** The inputs of programmable controllers. */
  public static DataTable plcInputs(List<PlcInputType> types) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PlcInputType type : types) {
      rows.add(
          row(
              type.type(),
              between(type.lowVoltageMin(), type.lowVoltageMax()),
              Words.fill(
                  "%s below %s", type.lowVoltageMaxBelowTransition(), type.transitionCurrentMin()),
              "<= " + type.lowCurrentMax(),
              between(type.transitionVoltageMin(), type.transitionVoltageMax()),
              between(type.transitionCurrentMin(), type.transitionCurrentMax()),
              between(type.highVoltageMin(), type.highVoltageMax()),
              between(type.highCurrentMin(), type.highCurrentMax())));
    }
    return new DataTable(
        "plc-inputs",
        "24 V digital inputs of programmable controllers, current sinking",
        types.isEmpty() ? "" : "Source: " + types.getFirst().source(),
        List.of(
            column("type", "Type"),
            column("low-voltage", "Low at any current"),
            column("low-voltage-below-transition", "Low up to"),
            column("low-current", "Low current"),
            column("transition-voltage", "Transition"),
            column("transition-current", "Transition current"),
            column("high-voltage", "High"),
            column("high-current", "High current")),
        rows);
  }

  private static String between(Quantity min, Quantity max) {
    return min.magnitude().toPlainString() + " .. " + max;
  }

  /** The resistances of conductors. */
  public static DataTable conductors(Conductors conductors) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Conductors.Entry entry : conductors.entries()) {
      rows.add(
          row(
              entry.crossSection().toString(),
              text(entry.stranded()),
              text(entry.solid()),
              WireGauge.nearest(entry.crossSection()).toString(),
              entry.source().document()));
    }
    return new DataTable(
        "conductors",
        "Greatest resistance of copper conductors at 20 °C",
        "Rises by 0.393 % per kelvin.",
        List.of(
            column("cross-section", "Cross-section"),
            column("stranded", "Fine-stranded"),
            column("solid", "Solid"),
            column("nearest-gauge", "Nearest gauge"),
            column("source", "Source")),
        rows);
  }

  /** The American wire gauge over the sizes of the field. */
  public static DataTable gauges(int thickest, int thinnest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int number = thinnest; number >= thickest; number--) {
      WireGauge gauge = new WireGauge(number);
      rows.add(row(number, gauge.diameter().toString(), gauge.crossSection().toString()));
    }
    return new DataTable(
        "awg",
        "American wire gauge",
        "Computed from its definition: 0.127 mm x 92^((36 - n) / 39).",
        List.of(
            column("awg", "AWG"),
            column("diameter", "Diameter"),
            column("cross-section", "Cross-section")),
        rows);
  }

  /** Two relays side by side. */
  public static DataTable comparison(Comparison comparison) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Comparison.Row each : comparison.rows()) {
      rows.add(
          row(
              each.label(),
              each.left(),
              each.right(),
              each.remark().isEmpty() ? null : each.remark()));
    }
    return new DataTable(
        "comparison",
        Words.fill("%s and %s", comparison.left().item(), comparison.right().item()),
        "",
        List.of(
            column("label", ""),
            column("left", comparison.left().item()),
            column("right", comparison.right().item()),
            column("remark", "The second, against the first")),
        rows);
  }
}
