package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of standards. */
final class TableReader {

  private static final String FORMAT = "relaytwin-table";

  private TableReader() {}

  /**
   * Reads the resistances of conductors.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static Conductors conductors(String name, String text) {
    return YamlFile.read(name, text, TableReader::conductors);
  }

  private static Optional<Conductors> conductors(YamlMap root) {
    String title = head(root);
    Documents documents = new Documents(root);
    List<Conductors.Entry> entries = new ArrayList<>();
    Set<BigDecimal> sizes = new HashSet<>();
    for (YamlMap map : root.maps("conductors")) {
      Quantity size = quantity(map, "cross-section", Dimension.CROSS_SECTION);
      if (!sizes.add(size.exactSi().stripTrailingZeros())) {
        map.fault("cross-section", Words.fill("The cross-section %s stands twice.", size));
      }
      entries.add(
          new Conductors.Entry(
              size,
              map.quantity("stranded", Dimension.RESISTANCE_PER_LENGTH).orElse(null),
              map.quantity("solid", Dimension.RESISTANCE_PER_LENGTH).orElse(null),
              documents.cite(map, "class5", title, size.toString())));
      map.finish();
    }
    if (entries.isEmpty()) {
      root.fault("conductors", "The table is empty.");
    }
    root.finish();
    return root.isSound() ? Optional.of(new Conductors(entries)) : Optional.empty();
  }

  /**
   * Reads the types of inputs.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static List<PlcInputType> plcInputs(String name, String text) {
    return YamlFile.read(name, text, TableReader::plcInputs);
  }

  private static Optional<List<PlcInputType>> plcInputs(YamlMap root) {
    String title = head(root);
    Documents documents = new Documents(root);
    List<PlcInputType> types = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (YamlMap map : root.maps("inputs")) {
      map.require("type");
      int type = map.number("type", 1, 3).orElse(0);
      if (!numbers.add(type)) {
        map.fault("type", Words.fill("The type %d stands twice.", type));
      }
      try {
        types.add(plcInput(map, type, documents.cite(map, "standard", title, "type " + type)));
      } catch (IllegalArgumentException e) {
        map.fault("type", String.valueOf(e.getMessage()));
      }
      map.finish();
    }
    if (types.isEmpty()) {
      root.fault("inputs", "The table is empty.");
    }
    root.finish();
    return root.isSound() ? Optional.of(List.copyOf(types)) : Optional.empty();
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
      root.fault(FORMAT, Words.fill("The key is missing; write %s: 1.", FORMAT));
    }
    root.required("key");
    root.text("note");
    return root.required("title");
  }

  private static Quantity volts(YamlMap map, String key) {
    return quantity(map, key, Dimension.VOLTAGE);
  }

  private static Quantity amperes(YamlMap map, String key) {
    return quantity(map, key, Dimension.CURRENT);
  }

  private static Quantity quantity(YamlMap map, String key, Dimension dimension) {
    map.require(key);
    return map.quantity(key, dimension).orElse(new Quantity(BigDecimal.ZERO, Unit.base(dimension)));
  }
}
