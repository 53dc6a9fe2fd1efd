package io.relaytwin.api;

import io.relaytwin.core.quantity.Words;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads records by their shapes and gathers what is wrong. Keys that a record does not know are
 * passed over; a component that may be {@code null} may be missing.
 */
final class RecordReader {

  /** A number with more digits before or behind its point is none of ours. */
  private static final int MOST_DIGITS = 400;

  private final List<String> faults = new ArrayList<>();

  /** What was wrong, each with its place. */
  List<String> faults() {
    return faults;
  }

  /** The value; {@code null} when it was wrong. */
  @Nullable Object read(Shape shape, JsonNode node, String place) {
    return switch (shape) {
      case Shape.Scalar.TEXT -> node.isString() ? node.stringValue() : no(place, "a text", node);
      case Shape.Scalar.NUMBER ->
          node.isNumber() ? number(node, place) : no(place, "a number", node);
      case Shape.Scalar.WHOLE ->
          node.isIntegralNumber() && node.canConvertToLong()
              ? (Object) node.longValue()
              : no(place, "a whole number of 64 bits", node);
      case Shape.Scalar.FLAG ->
          node.isBoolean() ? (Object) node.booleanValue() : no(place, "true or false", node);
      case Shape.Choice choice -> word(choice, node, place);
      case Shape.ListOf list ->
          node.isArray() ? items(list, node, place) : no(place, "a list", node);
      case Shape.MapOf map ->
          node.isObject() ? entries(map, node, place) : no(place, "an object", node);
      case Shape.RecordOf record ->
          node.isObject() ? record(record, node, place) : no(place, "an object", node);
      case Shape.OneOf kinds ->
          node.isObject() ? kind(kinds, node, place) : no(place, "an object", node);
    };
  }

  private @Nullable Object no(String place, String wanted, JsonNode node) {
    String found = node.toString();
    faults.add(
        Words.fill(
            "%s: must be %s, not %s",
            place.isEmpty() ? "the document" : place,
            wanted,
            found.length() > 40 ? found.substring(0, 40) + "..." : found));
    return null;
  }

  private @Nullable Object number(JsonNode node, String place) {
    BigDecimal number = node.decimalValue();
    boolean isSane = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
    return isSane
        ? Copies.plain(number)
        : no(place, Words.fill("a number of at most %d digits", MOST_DIGITS), node);
  }

  private @Nullable Object word(Shape.Choice choice, JsonNode node, String place) {
    if (node.isString() && !node.stringValue().isEmpty()) {
      for (Object value : choice.type().getEnumConstants()) {
        if (ChoiceWords.of((Enum<?>) value).equals(node.stringValue())) {
          return value;
        }
      }
    }
    return no(place, "one of " + String.join(", ", choice.words()), node);
  }

  private List<Object> items(Shape.ListOf list, JsonNode node, String place) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object item = read(list.item(), node.get(i), Words.fill("%s[%d]", place, i));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private Map<String, Object> entries(Shape.MapOf map, JsonNode node, String place) {
    Map<String, Object> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> {
          Object value = read(map.value(), entry.getValue(), at(place, entry.getKey()));
          if (value != null) {
            entries.put(entry.getKey(), value);
          }
        });
    return entries;
  }

  private @Nullable Object kind(Shape.OneOf kinds, JsonNode node, String place) {
    JsonNode name = node.get(kinds.key());
    Shape.RecordOf kind =
        name != null && name.isString() ? kinds.kinds().get(name.stringValue()) : null;
    if (kind == null) {
      String wanted = String.join(", ", kinds.kinds().keySet());
      return name == null
          ? missing(at(place, kinds.key()))
          : no(at(place, kinds.key()), "one of " + wanted, name);
    }
    return record(kind, node, place);
  }

  private @Nullable Object missing(String place) {
    faults.add(place + ": is missing");
    return null;
  }

  private @Nullable Object record(Shape.RecordOf shape, JsonNode node, String place) {
    int before = faults.size();
    List<Shape.Field> fields = shape.fields();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Field field = fields.get(i);
      JsonNode part = node.get(field.key());
      if (field.isBeside()) {
        values[i] = beside(fields, node);
      } else if (part != null && !(part.isNull() && field.isNullable())) {
        values[i] = read(field.shape(), part, at(place, field.key()));
      } else if (!field.isNullable()) {
        missing(at(place, field.key()));
      }
    }
    return faults.size() == before ? made(shape.type(), values, place) : null;
  }

  /** The texts that belong to no other component. */
  private static Map<String, String> beside(List<Shape.Field> fields, JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> {
          if (entry.getValue().isString()
              && fields.stream().noneMatch(field -> field.key().equals(entry.getKey()))) {
            texts.put(entry.getKey(), entry.getValue().stringValue());
          }
        });
    return texts;
  }

  private @Nullable Object made(Class<?> type, @Nullable Object[] values, String place) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        faults.add((place.isEmpty() ? "the document" : place) + ": " + refused.getMessage());
        return null;
      }
      throw new IllegalStateException(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static String at(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
