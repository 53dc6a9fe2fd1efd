package io.relaytwin.core.rail;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The accessories of the catalogue, found by what they do. */
final class Parts {
  private final Map<String, Integer> rank = new HashMap<>();
  private final Map<Colour, NavigableMap<Integer, Accessory.Jumper>> bars =
      new EnumMap<>(Colour.class);
  private final List<Accessory> all;
  private final Map<String, Boolean> takesBars = new HashMap<>();
  private final Map<Class<?>, List<Accessory>> byKind = new HashMap<>();
  private final Ferrules listed;
  private final Map<Quantity, Optional<Ferrules.Choice>> ferrules = new HashMap<>();
  private final Set<String> familiesWithBars = new HashSet<>();

  Parts(Catalogue catalogue) {
    all = catalogue.accessories();
    listed = Ferrules.of(all);
    for (Accessory accessory : all) {
      rank.put(accessory.item(), rank.size());
      if (accessory instanceof Accessory.Jumper bar) {
        bars.computeIfAbsent(bar.colour(), colour -> new TreeMap<>()).put(bar.ways(), bar);
      }
    }
    catalogue.accessoryFamilies().stream()
        .filter(family -> family.items().stream().anyMatch(Accessory.Jumper.class::isInstance))
        .forEach(family -> familiesWithBars.add(family.key()));
  }

  /** Where an item stands in the order of the sheet. */
  int rank(String item) {
    return rank.getOrDefault(item, Integer.MAX_VALUE);
  }

  /** Bars of a colour by their number of ways. */
  NavigableMap<Integer, Accessory.Jumper> bars(Colour colour) {
    return bars.getOrDefault(colour, new TreeMap<>());
  }

  /** Whether the bars of the catalogue are listed for this module. */
  boolean takesBars(RelayModule module) {
    return takesBars.computeIfAbsent(
        module.item(),
        item -> module.product().accessoryFamilies().stream().anyMatch(familiesWithBars::contains));
  }

  Optional<Accessory.EndPlate> plate(boolean intermediate) {
    return of(Accessory.EndPlate.class).stream()
        .filter(plate -> !intermediate || plate.intermediate())
        .findFirst();
  }

  <T extends Accessory> List<T> of(Class<T> kind) {
    return byKind
        .computeIfAbsent(kind, each -> all.stream().filter(each::isInstance).toList())
        .stream()
        .map(kind::cast)
        .toList();
  }

  /** The ferrule for a conductor; empty when none is listed. */
  Optional<Ferrules.Choice> ferrule(Quantity crossSection) {
    return ferrules.computeIfAbsent(crossSection, listed::choose);
  }

  Optional<Accessory> find(String item) {
    return all.stream().filter(each -> each.item().equals(item)).findFirst();
  }
}
