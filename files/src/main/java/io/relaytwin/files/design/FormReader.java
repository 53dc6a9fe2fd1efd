package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Fields;
import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.Key;
import io.relaytwin.core.design.edit.ListOf;
import io.relaytwin.core.design.edit.OneOf;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.yaml.Place;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree by the form it should have; what does not fit becomes a fault, and the rest is read
 * on.
 */
final class FormReader {

  private final Faults faults;
  private final Section.Places places;

  FormReader(Faults faults, Section.Places places) {
    this.faults = faults;
    this.places = places;
  }

  /** The value of a node; {@code null}, with a fault, when it does not fit. */
  @Nullable Value read(YamlNode node, Form<?> form, String path) {
    Place place = new Place(path, node.line(), node.column());
    if (node instanceof Scalar scalar
        && scalar.type() == Scalar.Type.NULL
        && scalar.text().isEmpty()) {
      faults.structure(place, null, "has no value", form.expectation());
      return null;
    }
    Value value =
        switch (form) {
          case Fields<?> fields -> fields(node, fields, place);
          case OneOf<?> oneOf -> oneOf(node, oneOf, place);
          case ListOf<?> list -> list(node, list, place);
          case Form.Scalar<?> plain -> {
            if (node instanceof Scalar scalar) {
              yield new ScalarReader(faults, scalar, place).read(plain);
            }
            faults.structure(place, null, "is " + kind(node), form.expectation());
            yield null;
          }
        };
    if (value != null) {
      places.put(value, place);
    }
    return value;
  }

  private @Nullable Value fields(YamlNode node, Fields<?> form, Place place) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      faults.structure(place, written(node), "is " + kind(node), form.expectation());
      return null;
    }
    return entries(mapping, form, place);
  }

  private @Nullable Value oneOf(YamlNode node, OneOf<?> form, Place place) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      OneOf.Kind<?> meant = node instanceof Scalar word ? kind(form, word.text()) : null;
      if (meant != null && !(form.brief() != null && form.brief().form() instanceof Form.Text)) {
        Key<?, ?> telling = meant.fields().keys().getFirst();
        faults.structure(
            place,
            written(node),
            Words.fill("is %s without its data", kind(node)),
            Words.fill("write for example { %s: %s }", telling.name(), telling.example()));
        return null;
      }
      if (form.brief() != null && node instanceof Scalar) {
        return read(node, form.brief().form(), place.path());
      }
      faults.structure(place, written(node), "is " + kind(node), form.expectation());
      return null;
    }
    List<String> present = keysOf(mapping);
    List<String> telling = form.kinds().stream().map(OneOf.Kind::tellingKey).toList();
    List<String> told = telling.stream().filter(present::contains).toList();
    if (told.size() == 1) {
      return entries(mapping, form.kinds().get(telling.indexOf(told.getFirst())).fields(), place);
    }
    if (told.isEmpty()) {
      String hint =
          present.stream()
              .map(key -> Nearest.of(key, telling))
              .flatMap(java.util.Optional::stream)
              .findFirst()
              .map(nearest -> Words.fill("did you mean \"%s\"? ", nearest))
              .orElse("");
      faults.structure(
          place,
          null,
          present.isEmpty()
              ? "says nothing"
              : Words.fill("\"%s\" does not tell what it is", Faults.shown(present.getFirst())),
          hint + Words.fill("one of %s is expected", form.tellingKeys()));
    } else {
      faults.structure(
          place, null, "has several of " + String.join(", ", told), "keep one of them");
    }
    return null;
  }

  /** The kind that a word tells, or nearly does. */
  private static OneOf.@Nullable Kind<?> kind(OneOf<?> form, String word) {
    List<? extends OneOf.Kind<?>> kinds = form.kinds();
    List<String> telling =
        kinds.stream().map(kind -> kind.fields().keys().getFirst().name()).toList();
    boolean known =
        form.brief() != null
            && form.brief().form() instanceof Form.Words<?> words
            && words.words().contains(word);
    return known
        ? null
        : Nearest.of(word, telling).map(name -> kinds.get(telling.indexOf(name))).orElse(null);
  }

  private @Nullable Value list(YamlNode node, ListOf<?> form, Place place) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      faults.structure(place, written(node), "is " + kind(node), form.expectation());
      return null;
    }
    List<YamlNode> elements =
        form.element() instanceof Form.Text
            ? sequence.items()
            : DecimalComma.joinItems(sequence.items());
    if (elements.size() < form.min()) {
      faults.structure(
          place, null, Words.fill("has %d items", elements.size()), form.expectation());
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Value value = read(elements.get(i), form.element(), Words.fill("%s[%d]", place.path(), i));
      if (value != null) {
        items.add(value);
      }
    }
    return new Value.Items(items);
  }

  private Value entries(YamlNode.Mapping mapping, Fields<?> form, Place place) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (YamlNode.Entry entry : DecimalComma.joinEntries(mapping.entries())) {
      YamlNode keyNode = entry.key();
      Place keyPlace = new Place(place.path(), keyNode.line(), keyNode.column());
      if (!(keyNode instanceof Scalar keyScalar)) {
        faults.structure(
            keyPlace, null, Words.fill("has %s as a key", kind(keyNode)), "a word is expected");
        continue;
      }
      String name = keyScalar.text();
      Key<?, ?> key = form.key(name);
      if (key == null) {
        unknown(name, form, keyPlace);
        continue;
      }
      String path = place.path().isEmpty() ? name : place.path() + "." + name;
      Integer first = lines.putIfAbsent(name, keyNode.line());
      if (first != null) {
        faults.structure(
            new Place(path, keyNode.line(), keyNode.column()),
            name,
            Words.fill("stands here again, after line %d", first),
            "a key stands once");
        continue;
      }
      Value value = read(entry.value(), key.form(), path);
      if (value != null) {
        entries.put(name, value);
      }
    }
    for (Key<?, ?> key : form.keys()) {
      if (key.required() && !lines.containsKey(key.name())) {
        faults.structure(
            place,
            null,
            Words.fill("\"%s\" is missing", key.name()),
            Words.fill("write for example %s: %s", key.name(), key.example()));
      }
    }
    return new Value.Entries(entries);
  }

  private void unknown(String name, Fields<?> form, Place place) {
    List<String> names = form.names();
    String nearest =
        Nearest.of(name, names)
            .map(found -> Words.fill("did you mean \"%s\"?", found))
            .orElse("the keys here are " + String.join(", ", names));
    String problem =
        name.equals("<<")
            ? "merge keys are not read"
            : Words.fill("\"%s\" is not a key here", Faults.shown(name));
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
      case Scalar scalar -> Words.fill("\"%s\"", Faults.shown(scalar.text()));
    };
  }
}
