package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a data file of a family of accessories; every item states its own attributes. */
final class AccessoryReader {

  private static final String FORMAT = "relaytwin-accessories";
  private static final Quantity NO_LENGTH = Quantity.of("0", "mm");

  private enum Kind {
    END_PLATE,
    MARKER_ROLL,
    PEN,
    PLAIN_MARKER_CARD,
    PRINTED_MARKER_CARD,
    JUMPER,
    OPERATING_TOOL,
    TEST_PIN,
    FERRULE
  }

  private AccessoryReader() {}

  /**
   * Reads a family.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static AccessoryFamily family(String name, String text) {
    return YamlFile.read(name, text, AccessoryReader::family);
  }

  private static Optional<AccessoryFamily> family(YamlMap root) {
    root.number(FORMAT, 1, 1);
    if (!root.has(FORMAT)) {
      root.fault(FORMAT, Words.fill("The key is missing; write %s: 1.", FORMAT));
    }
    String key = root.required("key");
    root.required("kind");
    Optional<Kind> kind =
        root.choice("kind", List.of(Kind.values()), each -> ProductReader.word(each.name()));
    String title = root.required("title");
    String heading = root.required("heading");
    Citation source = source(root, heading);
    String note = root.text("note").orElse(null);
    Map<String, Colour> suffixes = suffixes(root);
    List<Accessory> items = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (YamlMap map : root.maps("items")) {
      String item = map.required("item");
      if (!numbers.add(item)) {
        map.fault("item", Words.fill("The item %s stands twice.", item));
      }
      if (kind.isPresent()) {
        Accessory accessory = accessory(kind.get(), item, map, source.withDetail(item));
        checkSuffix(map, accessory, suffixes);
        items.add(accessory);
        map.finish();
      }
    }
    if (items.isEmpty()) {
      root.fault("items", "The family has no items.");
    }
    List<AccessoryFamily.NotListed> holes = new ArrayList<>();
    for (YamlMap map : root.maps("not-listed")) {
      String item = map.required("item");
      if (numbers.contains(item)) {
        map.fault("item", Words.fill("The item %s is listed.", item));
      }
      holes.add(new AccessoryFamily.NotListed(item, map.required("what")));
      map.finish();
    }
    root.finish();
    return Optional.of(new AccessoryFamily(key, title, heading, items, suffixes, holes, note));
  }

  private static Citation source(YamlMap root, String heading) {
    Optional<YamlMap> document = root.map("document");
    if (document.isEmpty()) {
      root.fault("document", "The file names no document as its source.");
      return new Citation("?", "?", null);
    }
    Citation source =
        new Citation(document.get().required("title"), document.get().required("section"), heading);
    document.get().finish();
    return source;
  }

  private static Map<String, Colour> suffixes(YamlMap root) {
    Map<String, Colour> suffixes = new LinkedHashMap<>();
    root.map("colour-suffixes")
        .ifPresent(map ->
            List.copyOf(map.allKeys())
                .forEach(suffix -> colour(map, suffix).ifPresent(c -> suffixes.put(suffix, c))));
    return suffixes;
  }

  /** An item whose number ends in a colour of its family must have that colour. */
  private static void checkSuffix(YamlMap map, Accessory accessory, Map<String, Colour> suffixes) {
    int slash = accessory.item().indexOf('/');
    String suffix = slash < 0 ? "none" : accessory.item().substring(slash + 1);
    Colour byNumber = suffixes.get(suffix);
    Colour colour = accessory.colour();
    if (slash >= 0 && byNumber == null) {
      map.fault("item", Words.fill("The family has no colour for /%s.", suffix));
    } else if (byNumber != null && colour != null && byNumber != colour) {
      map.fault(
          "colour",
          Words.fill("The number says %s and the attribute %s.", byNumber.label(), colour.label()));
    }
  }

  private static Optional<Colour> colour(YamlMap map, String key) {
    return map.choice(key, List.of(Colour.values()), Colour::label);
  }

  private static Accessory accessory(Kind kind, String item, YamlMap map, Citation source) {
    String note = map.text("note").orElse(null);
    return switch (kind) {
      case END_PLATE ->
          new Accessory.EndPlate(
              item,
              length(map, "thickness"),
              flag(map, "intermediate"),
              needed(map, "colour", colour(map, "colour"), Colour.GRAY),
              source,
              note);
      case MARKER_ROLL ->
          new Accessory.MarkerRoll(
              item,
              number(map, "pieces"),
              needed(map, "width", map.range("width", Dimension.LENGTH), Range.exactly(NO_LENGTH)),
              needed(map, "colour", colour(map, "colour"), Colour.GRAY),
              source,
              note);
      case PEN -> new Accessory.Pen(item, source, note);
      case PLAIN_MARKER_CARD ->
          new Accessory.PlainMarkerCard(
              item,
              map.quantity("marker-width", Dimension.LENGTH).orElse(null),
              map.number("strips", 1, 1000).orElse(null),
              map.number("markers-per-strip", 1, 1000).orElse(null),
              map.flag("stretchable").orElse(null),
              colour(map, "colour").orElse(null),
              source,
              note);
      case PRINTED_MARKER_CARD -> printedCard(item, map, source, note);
      case JUMPER ->
          new Accessory.Jumper(
              item,
              number(map, "ways"),
              needed(
                  map,
                  "nominal-current",
                  map.quantity("nominal-current", Dimension.CURRENT),
                  Quantity.of("0", "A")),
              flag(map, "insulated"),
              needed(map, "colour", colour(map, "colour"), Colour.GRAY),
              source,
              note);
      case OPERATING_TOOL ->
          new Accessory.OperatingTool(
              item,
              length(map, "blade-width"),
              length(map, "blade-thickness"),
              map.required("shaft"),
              source,
              note);
      case TEST_PIN ->
          new Accessory.TestPin(
              item, length(map, "diameter"), map.required("connection"), source, note);
      case FERRULE -> ferrule(item, map, source, note);
    };
  }

  private static Accessory printedCard(
      String item, YamlMap map, Citation source, @Nullable String note) {
    int first = number(map, "first");
    int last = number(map, "last");
    if (first > last) {
      map.fault("last", Words.fill("The numbers run from %d down to %d.", first, last));
    }
    return new Accessory.PrintedMarkerCard(
        item,
        first,
        last,
        number(map, "repeats"),
        flag(map, "stretchable"),
        needed(map, "colour", colour(map, "colour"), Colour.GRAY),
        source,
        note);
  }

  private static Accessory ferrule(
      String item, YamlMap map, Citation source, @Nullable String note) {
    return new Accessory.Ferrule(
        item,
        needed(
            map,
            "cross-section",
            map.quantity("cross-section", Dimension.CROSS_SECTION),
            Quantity.of("0", "mm²")),
        number(map, "awg"),
        flag(map, "insulated"),
        map.required("plating"),
        needed(map, "colour", colour(map, "colour"), Colour.GRAY),
        map.required("printed"),
        source,
        note);
  }

  /** The value, or a fault and a stand-in that nobody sees because the file is refused. */
  private static <T> T needed(YamlMap map, String key, Optional<T> value, T standIn) {
    map.require(key);
    return value.orElse(standIn);
  }

  private static Quantity length(YamlMap map, String key) {
    return needed(map, key, map.quantity(key, Dimension.LENGTH), NO_LENGTH);
  }

  private static int number(YamlMap map, String key) {
    return needed(map, key, map.number(key, 0, 100_000), 0);
  }

  private static boolean flag(YamlMap map, String key) {
    return needed(map, key, map.flag(key), false);
  }
}
