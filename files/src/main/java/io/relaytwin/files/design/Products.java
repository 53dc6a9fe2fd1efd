package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Words;
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
    Section source = channel.section("source");
    device(source == null ? channel.item("source") : source.item("device"));
    Section load = channel.section("load");
    Section input = load == null ? null : load.section("module-input");
    module(input == null ? null : input.item("module"));
  }

  private void module(@Nullable Item item) {
    if (item != null
        && item.value() instanceof Value.Text(String name)
        && catalogue.module(name).isEmpty()) {
      List<Product> products = catalogue.modules().stream().map(RelayModule::product).toList();
      unknown(item, name, "module", products, catalogue.device(name).isPresent());
    }
  }

  private void device(@Nullable Item item) {
    if (item != null
        && item.value() instanceof Value.Text(String name)
        && catalogue.device(name).isEmpty()) {
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
            ? Words.fill("\"%s\" is no %s", Faults.shown(name), kind)
            : Words.fill("the catalogue holds no %s \"%s\"", kind, Faults.shown(name)),
        nearest.isEmpty()
            ? "\"relaytwin show\" lists them, such as " + String.join(", ", offered)
            : Words.fill("did you mean %s?", String.join(" or ", offered)));
  }
}
