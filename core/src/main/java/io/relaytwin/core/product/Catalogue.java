package io.relaytwin.core.product;

import java.util.List;
import java.util.Optional;

/**
 * What is known of products and standards, found by item number or key. Case does not count.
 *
 * <p>Every list is in the order in which people should see it.
 */
public interface Catalogue {

  /**
   * One line of the table of contents.
   *
   * @param item the item number or key.
   * @param title what it is, in a few words.
   * @param maker who makes it; empty when many do.
   * @param category its kind.
   */
  record Listing(String item, String title, String maker, ProductCategory category) {}

  /** The table of contents; accessories stand in it by family. */
  List<Listing> contents();

  /** The relay of that item number. */
  Optional<RelayModule> module(String item);

  /**
   * The relay of that item number.
   *
   * @throws UnknownItemException when there is none.
   */
  default RelayModule requireModule(String item) {
    return module(item).orElseThrow(() -> new UnknownItemException("module", item, this));
  }

  /** All relays. */
  List<RelayModule> modules();

  /** The signal source of that key. */
  Optional<SignalDevice> device(String key);

  /** All signal sources. */
  List<SignalDevice> devices();

  /** The accessory of that item number. */
  Optional<Accessory> accessory(String item);

  /** All families of accessories. */
  List<AccessoryFamily> accessoryFamilies();

  /** All accessories, family by family. */
  default List<Accessory> accessories() {
    return accessoryFamilies().stream().flatMap(family -> family.items().stream()).toList();
  }

  /** The resistances of conductors. */
  Conductors conductors();

  /** The types of inputs of programmable controllers. */
  List<PlcInputType> plcInputTypes();

  /** The input type of that number. */
  default Optional<PlcInputType> plcInputType(int type) {
    return plcInputTypes().stream().filter(each -> each.type() == type).findFirst();
  }

  /**
   * The input type of that number.
   *
   * @throws UnknownItemException when there is none.
   */
  default PlcInputType requirePlcInputType(int type) {
    return plcInputType(type)
        .orElseThrow(() ->
            new UnknownItemException("type of controller input", Integer.toString(type), this));
  }

  /** Names of the catalogue that a misspelt one may have meant, nearest first, at most three. */
  List<String> nearest(String misspelt);
}
