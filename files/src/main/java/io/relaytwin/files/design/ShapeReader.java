package io.relaytwin.files.design;

import io.relaytwin.files.design.Section.Item;
import io.relaytwin.files.design.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree by the shape it should have; what does not fit becomes a fault, and the rest is read
 * on.
 */
final class ShapeReader {

  private final Faults faults;

  ShapeReader(Faults faults) {
    this.faults = faults;
  }

  /** The value of a node; {@code null}, with a fault, when it does not fit. */
  @Nullable Object read(YamlNode node, Shape shape, String path) {
    Place place = new Place(path, node.line(), node.column());
    if (node instanceof Scalar scalar
        && scalar.type() == Scalar.Type.NULL
        && scalar.text().isEmpty()) {
      faults.structure(place, null, "has no value", shape.expectation());
      return null;
    }
    return switch (shape) {
      case Shape.Mapping mapping -> mapping(node, mapping, place);
      case Shape.Choice choice -> choice(node, choice, place);
      case Shape.Listing listing -> listing(node, listing, place);
      case Shape.Text _,
          Shape.Words _,
          Shape.Flag _,
          Shape.Whole _,
          Shape.Amount _,
          Shape.Span _,
          Shape.Conductor _ -> {
        if (node instanceof Scalar scalar) {
          yield new ScalarReader(faults, scalar, place).read(shape);
        }
        faults.structure(place, null, "is " + kind(node), shape.expectation());
        yield null;
      }
    };
  }

  private @Nullable Section mapping(YamlNode node, Shape.Mapping shape, Place place) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      faults.structure(place, written(node), "is " + kind(node), shape.expectation());
      return null;
    }
    return section(mapping, shape, "", place);
  }

  private @Nullable Object choice(YamlNode node, Shape.Choice shape, Place place) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      Shape.Mapping meant = node instanceof Scalar word ? variant(shape, word.text()) : null;
      if (meant != null && !(shape.scalar() instanceof Shape.Text)) {
        Key telling = meant.keys().getFirst();
        faults.structure(
            place,
            written(node),
            "is %s without its data".formatted(kind(node)),
            "write for example { %s: %s }".formatted(telling.name(), telling.example()));
        return null;
      }
      if (shape.scalar() != null && node instanceof Scalar) {
        return read(node, shape.scalar(), place.path());
      }
      faults.structure(place, written(node), "is " + kind(node), shape.expectation());
      return null;
    }
    List<String> present = keysOf(mapping);
    List<Shape.Mapping> told =
        shape.variants().stream()
            .filter(v -> present.contains(v.keys().getFirst().name()))
            .toList();
    if (told.size() == 1) {
      Shape.Mapping variant = told.getFirst();
      return section(mapping, variant, variant.keys().getFirst().name(), place);
    }
    if (told.isEmpty()) {
      List<String> telling =
          shape.variants().stream().map(variant -> variant.keys().getFirst().name()).toList();
      String hint =
          present.stream()
              .map(key -> Nearest.of(key, telling))
              .flatMap(java.util.Optional::stream)
              .findFirst()
              .map(nearest -> "did you mean \"%s\"? ".formatted(nearest))
              .orElse("");
      faults.structure(
          place,
          null,
          present.isEmpty()
              ? "says nothing"
              : "\"%s\" does not tell what it is".formatted(Faults.shown(present.getFirst())),
          hint + "one of %s is expected".formatted(shape.tellingKeys()));
    } else {
      faults.structure(
          place,
          null,
          "has several of "
              + told.stream()
                  .map(variant -> variant.keys().getFirst().name())
                  .collect(Collectors.joining(", ")),
          "keep one of them");
    }
    return null;
  }

  /** The variant that a word tells, or nearly does. */
  private static Shape.@Nullable Mapping variant(Shape.Choice shape, String word) {
    List<String> telling =
        shape.variants().stream().map(variant -> variant.keys().getFirst().name()).toList();
    boolean known = shape.scalar() instanceof Shape.Words words && words.words().contains(word);
    return known
        ? null
        : Nearest.of(word, telling)
            .map(name -> shape.variants().get(telling.indexOf(name)))
            .orElse(null);
  }

  private @Nullable List<Item> listing(YamlNode node, Shape.Listing shape, Place place) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      faults.structure(place, written(node), "is " + kind(node), shape.expectation());
      return null;
    }
    List<YamlNode> elements =
        shape.element() instanceof Shape.Text
            ? sequence.items()
            : DecimalComma.joinItems(sequence.items());
    if (elements.size() < shape.min()) {
      faults.structure(place, null, "has %d items".formatted(elements.size()), shape.expectation());
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      YamlNode element = elements.get(i);
      String path = "%s[%d]".formatted(place.path(), i);
      Object value = read(element, shape.element(), path);
      if (value != null) {
        items.add(new Item(value, new Place(path, element.line(), element.column())));
      }
    }
    return items;
  }

  private Section section(
      YamlNode.Mapping mapping, Shape.Mapping shape, String variant, Place place) {
    Map<String, Item> items = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (YamlNode.Entry entry : DecimalComma.joinEntries(mapping.entries())) {
      YamlNode keyNode = entry.key();
      Place keyPlace = new Place(place.path(), keyNode.line(), keyNode.column());
      if (!(keyNode instanceof Scalar keyScalar)) {
        faults.structure(
            keyPlace, null, "has %s as a key".formatted(kind(keyNode)), "a word is expected");
        continue;
      }
      String name = keyScalar.text();
      Key key = shape.key(name);
      if (key == null) {
        unknown(name, shape, keyPlace);
        continue;
      }
      String path = place.path().isEmpty() ? name : place.path() + "." + name;
      Integer first = lines.putIfAbsent(name, keyNode.line());
      if (first != null) {
        faults.structure(
            new Place(path, keyNode.line(), keyNode.column()),
            name,
            "stands here again, after line %d".formatted(first),
            "a key stands once");
        continue;
      }
      Object value = read(entry.value(), key.shape(), path);
      if (value != null) {
        items.put(
            name, new Item(value, new Place(path, entry.value().line(), entry.value().column())));
      }
    }
    for (Key key : shape.keys()) {
      if (key.required() && !lines.containsKey(key.name())) {
        faults.structure(
            place,
            null,
            "\"%s\" is missing".formatted(key.name()),
            "write for example %s: %s".formatted(key.name(), key.example()));
      }
    }
    return new Section(variant, items);
  }

  private void unknown(String name, Shape.Mapping shape, Place place) {
    List<String> names = shape.keys().stream().map(Key::name).toList();
    String nearest =
        Nearest.of(name, names)
            .map(found -> "did you mean \"%s\"?".formatted(found))
            .orElse("the keys here are " + String.join(", ", names));
    String problem =
        name.equals("<<")
            ? "merge keys are not read"
            : "\"%s\" is not a key here".formatted(Faults.shown(name));
    faults.structure(place, name, problem, nearest);
  }

  private static List<String> keysOf(YamlNode.Mapping mapping) {
    return mapping.entries().stream()
        .map(YamlNode.Entry::key)
        .filter(Scalar.class::isInstance)
        .map(key -> Scalar.class.cast(key).text())
        .toList();
  }

  private static @Nullable String written(YamlNode node) {
    return node instanceof Scalar scalar ? scalar.text() : null;
  }

  private static String kind(YamlNode node) {
    return switch (node) {
      case YamlNode.Sequence _ -> "a list";
      case YamlNode.Mapping _ -> "a mapping";
      case Scalar scalar -> "\"%s\"".formatted(Faults.shown(scalar.text()));
    };
  }
}
