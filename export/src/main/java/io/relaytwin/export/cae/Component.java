package io.relaytwin.export.cae;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the strip as CAE programs see it.
 *
 * @param item the item number.
 * @param maker {@code null} when the catalogue names none.
 * @param text what it is, in one line.
 * @param kind its family.
 * @param product everything known of a module; {@code null} for an accessory.
 * @param colour {@code null} when not printed.
 * @param terminals of a module, by what they do; empty for an accessory.
 * @param quantity how many the strip needs.
 */
record Component(
    String item,
    @Nullable String maker,
    String text,
    Kind kind,
    @Nullable Product product,
    @Nullable Colour colour,
    List<Terminal> terminals,
    int quantity) {

  /** The families that CAE programs tell apart. */
  enum Kind {
    MODULE("RelayModule"),
    PLATE("EndPlate"),
    JUMPER("JumperBar"),
    OTHER("Accessory");

    private final String role;

    Kind(String role) {
      this.role = role;
    }

    /** One word. */
    String role() {
      return role;
    }
  }

  Component {
    terminals = List.copyOf(terminals);
  }

  /**
   * Every part of a strip, in the order of its parts list; a number that is not known is left out.
   */
  static List<Component> of(Plan plan, Catalogue catalogue) {
    List<Component> components = new ArrayList<>();
    String maker = null;
    for (Plan.OrderLine line : plan.order()) {
      Optional<RelayModule> module = catalogue.module(line.item());
      if (module.isPresent()) {
        maker = maker == null ? module.get().product().maker() : maker;
        components.add(of(module.get(), line.quantity()));
      } else {
        Optional<Accessory> accessory = catalogue.accessory(line.item());
        if (accessory.isPresent()) {
          components.add(of(accessory.get(), maker, line.quantity()));
        }
      }
    }
    return components;
  }

  static Component of(RelayModule module, int quantity) {
    Product product = module.product();
    return new Component(
        module.item(),
        product.maker(),
        product.title(),
        Kind.MODULE,
        product,
        null,
        Terminal.of(module.wiring()),
        quantity);
  }

  private static Component of(Accessory accessory, @Nullable String maker, int quantity) {
    Kind kind =
        switch (accessory) {
          case Accessory.EndPlate _ -> Kind.PLATE;
          case Accessory.Jumper _ -> Kind.JUMPER;
          default -> Kind.OTHER;
        };
    return new Component(
        accessory.item(),
        maker,
        accessory.text(),
        kind,
        null,
        accessory.colour(),
        List.of(),
        quantity);
  }

  /** The words of a statement; empty when there is none. */
  String statement(String key) {
    return product == null ? "" : product.statement(key).map(Statement::text).orElse("");
  }

  /** The magnitude of a nominal figure; empty when there is none. */
  String nominal(String key) {
    return product == null
        ? ""
        : product
            .figure(key)
            .flatMap(Figure::single)
            .map(quantity -> quantity.magnitude().toPlainString())
            .orElse("");
  }

  /** What sheets say of it, but for addresses and hints that are no properties of a part. */
  List<Entry> entries() {
    if (product == null) {
      return List.of();
    }
    Set<String> left =
        new LinkedHashSet<>(
            List.of("item-description", "maker", "installation", "counterpart", "commercial"));
    return product.sections().stream()
        .filter(section -> !left.contains(section.key()))
        .flatMap(section -> section.entries().stream())
        .toList();
  }
}
