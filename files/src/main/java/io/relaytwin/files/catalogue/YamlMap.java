package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of a data file. Each question marks its key as known; {@link #finish} reports what nobody
 * asked for. A question that cannot be answered records a fault and answers empty, so that one
 * reading finds all faults.
 */
final class YamlMap {

  private final YamlFile file;
  private final String path;
  private final YamlNode.Mapping node;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Map<String, YamlNode> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(YamlFile file, String path, YamlNode.Mapping node) {
    this.file = file;
    this.path = path;
    this.node = node;
    for (YamlNode.Entry entry : node.entries()) {
      if (!(entry.key() instanceof YamlNode.Scalar key)) {
        file.fault(entry.key(), path, "A key must be a word.");
      } else if (values.put(key.text(), entry.value()) != null) {
        file.fault(key, at(key.text()), "The key stands twice.");
      } else {
        keys.put(key.text(), key);
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private @Nullable YamlNode ask(String key) {
    asked.add(key);
    return values.get(key);
  }

  /** Whether nothing was found wrong in the whole file so far. */
  boolean isSound() {
    return file.isSound();
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** All keys, in the order of the file, each counted as asked. */
  Set<String> allKeys() {
    asked.addAll(values.keySet());
    return values.keySet();
  }

  /** Records a fault at a key of this map, or at the map itself when it has no such key. */
  void fault(String key, String message) {
    file.fault(values.getOrDefault(key, node), at(key), message);
  }

  /** The text of a key; empty when it is missing. */
  Optional<String> text(String key) {
    YamlNode value = ask(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof YamlNode.Scalar scalar) {
      if (!scalar.text().isBlank()) {
        return Optional.of(scalar.text());
      }
      fault(key, "The value is empty.");
    } else {
      fault(key, "A single value is expected.");
    }
    return Optional.empty();
  }

  /** The text of a key that must be there; a blank stands in when it is not. */
  String required(String key) {
    Optional<String> text = text(key);
    require(key);
    return text.orElse("?");
  }

  /** Records a fault when the key is missing. */
  void require(String key) {
    if (!values.containsKey(key)) {
      file.fault(node, at(key), "The key is missing.");
    }
  }

  /** The texts of a key: a list, or a single text for a list of one. */
  List<String> texts(String key) {
    YamlNode value = ask(key);
    List<String> texts = new ArrayList<>();
    if (value instanceof YamlNode.Sequence sequence) {
      for (YamlNode each : sequence.items()) {
        if (each instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
          texts.add(scalar.text());
        } else {
          file.fault(each, at(key), "A text is expected.");
        }
      }
    } else if (value != null) {
      text(key).ifPresent(texts::add);
    }
    return texts;
  }

  /** The maps of a list; empty when the key is missing. */
  List<YamlMap> maps(String key) {
    YamlNode value = ask(key);
    List<YamlMap> maps = new ArrayList<>();
    if (value instanceof YamlNode.Sequence sequence) {
      int index = 0;
      for (YamlNode each : sequence.items()) {
        String place = at(key) + "[" + index + "]";
        index++;
        if (each instanceof YamlNode.Mapping mapping) {
          maps.add(new YamlMap(file, place, mapping));
        } else {
          file.fault(each, place, "A map of keys and values is expected.");
        }
      }
    } else if (value != null) {
      fault(key, "A list is expected.");
    }
    return maps;
  }

  /** The map of a key; empty when it is missing. */
  Optional<YamlMap> map(String key) {
    YamlNode value = ask(key);
    if (value instanceof YamlNode.Mapping mapping) {
      return Optional.of(new YamlMap(file, at(key), mapping));
    }
    if (value != null) {
      fault(key, "A map of keys and values is expected.");
    }
    return Optional.empty();
  }

  /** The value of a key as one of a closed set, by the word for each. */
  <T> Optional<T> choice(String key, List<T> values, Function<T, String> word) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (T value : values) {
      if (word.apply(value).equals(text.get())) {
        return Optional.of(value);
      }
      words.add(word.apply(value));
    }
    fault(key, Words.fill("\"%s\" is none of: %s.", text.get(), String.join(", ", words)));
    return Optional.empty();
  }

  /** {@code true} or {@code false}. */
  Optional<Boolean> flag(String key) {
    return choice(key, List.of(true, false), String::valueOf);
  }

  /** A whole number within bounds. */
  Optional<Integer> number(String key, int min, int max) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // reported below, like a number out of bounds
    }
    fault(key, Words.fill("\"%s\" is no whole number from %d to %d.", text.get(), min, max));
    return Optional.empty();
  }

  /** A quantity; of any kind when none is expected. */
  Optional<Quantity> quantity(String key, @Nullable Dimension expected) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          expected == null ? Quantity.parse(text.get()) : Quantity.parse(text.get(), expected));
    } catch (QuantitySyntaxException e) {
      fault(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A range with both ends; of any kind when none is expected. */
  Optional<Range> range(String key, @Nullable Dimension expected) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Range range = expected == null ? Range.parse(text.get()) : Range.parse(text.get(), expected);
      if (range.min() != null && range.max() != null) {
        return Optional.of(range);
      }
      fault(key, Words.fill("\"%s\" lacks an end; write for example 4 .. 6.25 V.", text.get()));
    } catch (QuantitySyntaxException e) {
      fault(key, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** Reports every key that nobody asked for, with the nearest of those that are known. */
  void finish() {
    keys.forEach((key, keyNode) -> {
      if (!asked.contains(key)) {
        List<String> near = NearestNames.of(key, asked, 1);
        file.fault(
            keyNode,
            at(key),
            near.isEmpty()
                ? "The key is not known; known are: " + String.join(", ", asked) + "."
                : Words.fill("The key is not known; did you mean %s?", near.getFirst()));
      }
    });
  }
}
