package io.relaytwin.export.bid;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bid text: what is to be delivered, one item for each function. Every format is written from
 * this model.
 *
 * @param project the name of the design.
 * @param language of every text in it.
 * @param variant whether products are named.
 * @param title the heading of its one section.
 * @param preface what holds for all items, sentence by sentence.
 * @param items in the order of the parts list.
 */
public record BidText(
    String project,
    Language language,
    Variant variant,
    String title,
    List<String> preface,
    List<Item> items) {

  /** Copies the lists. */
  public BidText {
    preface = List.copyOf(preface);
    items = List.copyOf(items);
  }

  /**
   * What is ordered.
   *
   * @param item the item number.
   * @param quantity pieces, at least 1.
   */
  public record Line(String item, int quantity) {

    /** Rejects empty lines. */
    public Line {
      if (quantity < 1) {
        throw new IllegalArgumentException(
            Words.fill("The quantity (%d) of %s must be positive.", quantity, item));
      }
    }
  }

  /**
   * One item of the bid.
   *
   * @param shortText a few words.
   * @param introduction one sentence.
   * @param properties what it must have.
   * @param quantity pieces.
   * @param article the product; {@code null} in a neutral text.
   */
  public record Item(
      String shortText,
      String introduction,
      List<Property> properties,
      int quantity,
      @Nullable Article article) {

    /** Copies the list. */
    public Item {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A property.
   *
   * @param key of the entry in the catalogue, or of an attribute of an accessory.
   * @param label the name.
   * @param value what is asked for.
   */
  public record Property(String key, String label, String value) {

    /** One line. */
    public String line() {
      return label + ": " + value;
    }
  }

  /**
   * A product.
   *
   * @param brand the maker; {@code null} when the catalogue names none.
   * @param number the item number.
   */
  public record Article(@Nullable String brand, String number) {}

  /**
   * Writes the text for an order.
   *
   * @param project the name of the design.
   * @param order modules and accessories; items that the catalogue does not know are left out.
   */
  public static BidText of(
      String project, List<Line> order, Catalogue catalogue, Language language, Variant variant) {
    List<Item> items = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    String maker = null;
    for (Line line : order) {
      Optional<RelayModule> module = catalogue.module(line.item());
      if (module.isPresent()) {
        Product product = module.get().product();
        maker = maker == null ? product.maker() : maker;
        items.add(ModuleText.item(module.get(), line.quantity(), language, variant));
        unclear.addAll(ModuleText.unclear(product, language));
      }
    }
    for (Line line : order) {
      Optional<Accessory> accessory = catalogue.accessory(line.item());
      if (accessory.isPresent()) {
        items.add(AccessoryText.item(accessory.get(), line.quantity(), maker, language, variant));
      }
    }
    List<String> preface = new ArrayList<>(ModuleText.preface(language, variant));
    unclear.stream().distinct().forEach(preface::add);
    return new BidText(
        project,
        language,
        variant,
        language.of("Halbleiterrelais für die Tragschiene", "Solid-state relays for the rail"),
        preface,
        items);
  }
}
