package io.relaytwin.api;

import io.relaytwin.api.json.JsonText;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes records by their shapes. */
final class RecordWriter {

  private final JsonText json;

  RecordWriter(JsonText json) {
    this.json = json;
  }

  /** Writes the components of a record into the object that is open. */
  void body(Shape.RecordOf shape, Object value) {
    for (Shape.Field field : shape.fields()) {
      Object part = field.of(value);
      if (part == null) {
        if (!field.isNullable()) {
          throw new IllegalArgumentException(
              Words.fill("%s of %s is missing.", field.key(), shape.type().getSimpleName()));
        }
        json.none(field.key());
      } else if (field.isBeside()) {
        entries((Shape.MapOf) field.shape(), part);
      } else {
        named(field.key(), field.shape(), part);
      }
    }
  }

  private void named(String name, Shape shape, Object value) {
    switch (shape) {
      case Shape.Scalar.TEXT -> json.string(name, (String) value);
      case Shape.Scalar.NUMBER -> json.number(name, (BigDecimal) value);
      case Shape.Scalar.WHOLE -> json.number(name, ((Number) value).longValue());
      case Shape.Scalar.FLAG -> json.flag(name, (boolean) value);
      case Shape.Choice _ -> json.string(name, ChoiceWords.of((Enum<?>) value));
      case Shape.ListOf list -> json.list(name, (List<?>) value, each -> item(list.item(), each));
      case Shape.MapOf map -> json.object(name, () -> entries(map, value));
      case Shape.RecordOf record -> json.object(name, () -> body(record, value));
      case Shape.OneOf kinds -> json.object(name, () -> kind(kinds, value));
    }
  }

  private void item(Shape shape, Object value) {
    switch (shape) {
      case Shape.Scalar.TEXT -> json.string((String) value);
      case Shape.Scalar.WHOLE -> json.number(((Number) value).longValue());
      case Shape.MapOf map -> json.object(() -> entries(map, value));
      case Shape.RecordOf record -> json.object(() -> body(record, value));
      case Shape.OneOf kinds -> json.object(() -> kind(kinds, value));
      default -> throw new IllegalStateException("a list of " + shape);
    }
  }

  private void entries(Shape.MapOf shape, Object map) {
    ((Map<?, ?>) map).forEach((name, value) -> named((String) name, shape.value(), value));
  }

  private void kind(Shape.OneOf shape, Object value) {
    Shape.RecordOf kind = new Shape.RecordOf(value.getClass());
    Called called = value.getClass().getAnnotation(Called.class);
    if (called != null) {
      json.string(shape.key(), called.value());
    }
    body(kind, value);
  }
}
