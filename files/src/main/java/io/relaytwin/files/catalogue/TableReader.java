package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of standards. */
final class TableReader {

  private static final String FORMAT = "relaytwin-table";

  private final YamlFile file;

  private TableReader(String name) {
    this.file = new YamlFile(name);
  }

  /**
   * Reads the resistances of conductors.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static Conductors conductors(String name, String text) {
    TableReader reader = new TableReader(name);
    Optional<YamlMap> root = reader.file.root(text);
    List<Conductors.Entry> entries = new ArrayList<>();
    if (root.isPresent()) {
      String title = head(root.get());
      Documents documents = new Documents(root.get());
      Set<java.math.BigDecimal> sizes = new HashSet<>();
      for (YamlMap map : root.get().maps("conductors")) {
        Quantity size = quantity(map, "cross-section", Dimension.CROSS_SECTION);
        if (!sizes.add(size.exactSi().stripTrailingZeros())) {
          map.fault("cross-section", "The cross-section %s stands twice.".formatted(size));
        }
        Citation stranded = documents.cite(map, "class5", title, size.toString());
        entries.add(
            new Conductors.Entry(
                size,
                map.quantity("stranded", Dimension.RESISTANCE_PER_LENGTH).orElse(null),
                map.quantity("solid", Dimension.RESISTANCE_PER_LENGTH).orElse(null),
                stranded));
        map.finish();
      }
      root.get().finish();
    }
    reader.refuseFaults(entries.isEmpty());
    return new Conductors(entries);
  }

  /**
   * Reads the types of inputs.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static List<PlcInputType> plcInputs(String name, String text) {
    TableReader reader = new TableReader(name);
    Optional<YamlMap> root = reader.file.root(text);
    List<PlcInputType> types = new ArrayList<>();
    if (root.isPresent()) {
      String title = head(root.get());
      Documents documents = new Documents(root.get());
      Set<Integer> numbers = new HashSet<>();
      for (YamlMap map : root.get().maps("inputs")) {
        map.required("type");
        int type = map.number("type", 1, 3).orElse(0);
        if (!numbers.add(type)) {
          map.fault("type", "The type %d stands twice.".formatted(type));
        }
        try {
          types.add(plcInput(map, type, documents.cite(map, "standard", title, "type " + type)));
        } catch (IllegalArgumentException e) {
          map.fault("type", String.valueOf(e.getMessage()));
        }
        map.finish();
      }
      root.get().finish();
    }
    reader.refuseFaults(types.isEmpty());
    return List.copyOf(types);
  }

  private static PlcInputType plcInput(YamlMap map, int type, Citation source) {
    return new PlcInputType(
        type,
        volts(map, "low-voltage-min"),
        volts(map, "low-voltage-max"),
        volts(map, "low-voltage-max-below-transition"),
        amperes(map, "low-current-max"),
        volts(map, "transition-voltage-min"),
        volts(map, "transition-voltage-max"),
        amperes(map, "transition-current-min"),
        amperes(map, "transition-current-max"),
        volts(map, "high-voltage-min"),
        volts(map, "high-voltage-max"),
        amperes(map, "high-current-min"),
        amperes(map, "high-current-max"),
        source);
  }

  private static String head(YamlMap root) {
    root.number(FORMAT, 1, 1);
    if (!root.has(FORMAT)) {
      root.fault(FORMAT, "The key is missing; write %s: 1.".formatted(FORMAT));
    }
    root.required("key");
    root.text("note");
    return root.required("title");
  }

  private void refuseFaults(boolean empty) {
    if (empty && file.isSound()) {
      file.fault(null, "", "The table is empty.");
    }
    if (!file.isSound()) {
      throw file.refuse();
    }
  }

  private static Quantity volts(YamlMap map, String key) {
    return quantity(map, key, Dimension.VOLTAGE);
  }

  private static Quantity amperes(YamlMap map, String key) {
    return quantity(map, key, Dimension.CURRENT);
  }

  private static Quantity quantity(YamlMap map, String key, Dimension dimension) {
    if (!map.has(key)) {
      map.fault(key, "The key is missing.");
    }
    return map.quantity(key, dimension)
        .orElse(
            new Quantity(
                java.math.BigDecimal.ZERO, io.relaytwin.core.quantity.Unit.base(dimension)));
  }
}
