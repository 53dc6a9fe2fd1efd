package io.relaytwin.export.bid;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.bid.BidText.Article;
import io.relaytwin.export.bid.BidText.Item;
import io.relaytwin.export.bid.BidText.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an accessory for a bid. What the sheet does not print of it is left out. */
final class AccessoryText {

  private final Language language;
  private final List<Property> properties = new ArrayList<>();

  private AccessoryText(Language language) {
    this.language = language;
  }

  static Item item(
      Accessory accessory,
      int quantity,
      @Nullable String maker,
      Language language,
      Variant variant) {
    AccessoryText text = new AccessoryText(language);
    String name = text.describe(accessory);
    Colour colour = accessory.colour();
    if (colour != null) {
      text.add("colour", "Farbe", "Colour", Terms.value(colour.label(), language));
    }
    return new Item(
        name,
        language.of(
            "Zubehör zu den Halbleiterrelais liefern und anbringen: " + name + ".",
            "Supply and fit an accessory of the solid-state relays: " + name + "."),
        text.properties,
        quantity,
        variant == Variant.NEUTRAL ? null : new Article(maker, accessory.item()));
  }

  private String describe(Accessory accessory) {
    return switch (accessory) {
      case Accessory.EndPlate plate -> {
        add("thickness", "Dicke", "Thickness", quantity(plate.thickness()));
        yield plate.intermediate()
            ? language.of("Abschluss- und Zwischenplatte", "End and intermediate plate")
            : language.of("Abschlussplatte", "End plate");
      }
      case Accessory.MarkerRoll roll -> {
        add("pieces", "Schilder je Rolle", "Markers on a roll", Integer.toString(roll.pieces()));
        add("width", "Breite, dehnbar", "Width, stretchable", range(roll.width()));
        yield language.of(
            "Beschriftungsschilder auf Rolle, unbedruckt", "Markers on a roll, plain");
      }
      case Accessory.Pen _ -> language.of("Faserschreiber", "Fibre pen");
      case Accessory.PlainMarkerCard card -> {
        addIf("marker-width", "Schildbreite", "Width of a marker", card.markerWidth());
        if (card.strips() != null && card.markersPerStrip() != null) {
          add(
              "pieces",
              "Schilder je Karte",
              "Markers on a card",
              Integer.toString(card.strips() * card.markersPerStrip()));
        }
        yield language.of(
            "Beschriftungskarte, unbedruckt, aufrastbar", "Card of markers, plain, to snap on");
      }
      case Accessory.PrintedMarkerCard card -> {
        add(
            "numbers",
            "Aufdruck",
            "Print",
            card.firstNumber() + language.of(" bis ", " to ") + card.lastNumber());
        add("repeats", "Wiederholungen", "Repeats", Integer.toString(card.repeats()));
        yield language.of(
            "Beschriftungskarte, bedruckt, aufrastbar", "Card of markers, printed, to snap on");
      }
      case Accessory.Jumper jumper -> {
        add("ways", "Pole", "Ways", Integer.toString(jumper.ways()));
        add("nominal-current", "Nennstrom", "Nominal current", quantity(jumper.nominalCurrent()));
        add(
            "insulated",
            "Isoliert",
            "Insulated",
            jumper.insulated() ? language.of("ja", "yes") : language.of("nein", "no"));
        yield language.of(
            Words.fill("Steckbrücke, %d-polig", jumper.ways()),
            Words.fill("Push-in jumper bar, %d-way", jumper.ways()));
      }
      case Accessory.OperatingTool tool -> {
        add(
            "blade",
            "Klinge",
            "Blade",
            quantity(tool.bladeWidth()) + " x " + quantity(tool.bladeThickness()));
        yield language.of("Betätigungswerkzeug", "Operating tool");
      }
      case Accessory.TestPin pin -> {
        add("diameter", "Durchmesser", "Diameter", quantity(pin.diameter()));
        yield language.of("Prüfstift", "Test pin");
      }
      case Accessory.Ferrule ferrule -> {
        add(
            "cross-section",
            "Leiterquerschnitt",
            "Cross-section of the conductor",
            quantity(ferrule.crossSection()));
        yield language.of("Aderendhülse, ", "Ferrule, ") + quantity(ferrule.crossSection());
      }
    };
  }

  private void add(String key, String german, String english, String value) {
    properties.add(new Property(key, language.of(german, english), value));
  }

  private void addIf(String key, String german, String english, @Nullable Quantity value) {
    if (value != null) {
      add(key, german, english, quantity(value));
    }
  }

  private String quantity(Quantity quantity) {
    return ModuleText.quantity(quantity, language);
  }

  private String range(Range range) {
    String text = range.toString().replace(" .. ", language.of(" bis ", " to "));
    return language == Language.DE ? text.replace('.', ',') : text;
  }
}
