package io.relaytwin.files.design;

import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.files.design.Section.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the products that a channel names stand in the catalogue. */
final class Products {

  private static final int SHOWN = 3;

  private final Catalogue catalogue;
  private final Faults faults;

  Products(Catalogue catalogue, Faults faults) {
    this.catalogue = catalogue;
    this.faults = faults;
  }

  void check(Section channel) {
    module(channel.item("module"));
    Item source = channel.item("source");
    if (source != null) {
      device(source.value() instanceof Section section ? section.item("device") : source);
    }
    Item load = channel.item("load");
    if (load != null && load.value() instanceof Section section) {
      Section input = section.section("module-input");
      module(input == null ? null : input.item("module"));
    }
  }

  private void module(@Nullable Item item) {
    if (item != null && item.value() instanceof String name && catalogue.module(name).isEmpty()) {
      List<Product> products = catalogue.modules().stream().map(RelayModule::product).toList();
      unknown(item, name, "module", products, catalogue.device(name).isPresent());
    }
  }

  private void device(@Nullable Item item) {
    if (item != null && item.value() instanceof String name && catalogue.device(name).isEmpty()) {
      List<Product> products = catalogue.devices().stream().map(SignalDevice::product).toList();
      unknown(item, name, "signal source", products, catalogue.module(name).isPresent());
    }
  }

  private void unknown(
      Item item, String name, String kind, List<Product> products, boolean isOfOtherKind) {
    List<String> names = new ArrayList<>();
    for (Product product : products) {
      names.add(product.item());
      names.addAll(product.aliases());
    }
    List<String> nearest = NearestNames.of(name.replace(' ', '-'), names, SHOWN);
    List<String> offered =
        nearest.isEmpty() ? names.subList(0, Math.min(SHOWN, names.size())) : nearest;
    faults.value(
        item.place(),
        name,
        isOfOtherKind
            ? "\"%s\" is no %s".formatted(Faults.shown(name), kind)
            : "the catalogue holds no %s \"%s\"".formatted(kind, Faults.shown(name)),
        nearest.isEmpty()
            ? "\"relaytwin show\" lists them, such as " + String.join(", ", offered)
            : "did you mean %s?".formatted(String.join(" or ", offered)));
  }
}
