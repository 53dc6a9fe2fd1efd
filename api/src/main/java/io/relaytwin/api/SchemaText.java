package io.relaytwin.api;

import io.relaytwin.api.json.JsonText;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schema, draft 2020-12, of a record. It tells what is written: every key is there.
 * Further keys may come with later versions and are allowed.
 */
final class SchemaText {

  private static final String REFERENCE = "#/$defs/";

  private final JsonText json;
  private final Map<String, Class<?>> known = new TreeMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  private SchemaText(JsonText json) {
    this.json = json;
  }

  /**
   * The schema of a document.
   *
   * @param id a name of the schema in all the world.
   * @param title for people.
   * @param type a record.
   */
  static String of(String id, String title, Class<?> type) {
    return JsonText.of(json -> {
      json.string("$schema", "https://json-schema.org/draft/2020-12/schema");
      json.string("$id", id);
      json.string("title", title);
      SchemaText schema = new SchemaText(json);
      schema.record(new Shape.RecordOf(type), null, null);
      json.object("$defs", schema::definitions);
    });
  }

  private void definitions() {
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      json.object(
          name(type),
          () -> {
            if (Shape.of(type) instanceof Shape.OneOf kinds) {
              describe(type);
              json.objects(
                  "oneOf",
                  List.copyOf(new java.util.LinkedHashSet<>(kinds.kinds().values())),
                  kind -> record(kind, kinds.key(), kind.type().getAnnotation(Called.class)));
            } else {
              record(new Shape.RecordOf(type), null, null);
            }
          });
    }
  }

  private void describe(Class<?> type) {
    Says says = type.getAnnotation(Says.class);
    if (says != null) {
      json.string("description", says.value());
    }
  }

  private void record(Shape.RecordOf shape, @Nullable String tag, @Nullable Called called) {
    describe(shape.type());
    json.string("type", "object");
    List<String> required = new ArrayList<>();
    json.object(
        "properties",
        () -> {
          if (tag != null && called != null) {
            required.add(tag);
            json.object(tag, () -> json.string("const", called.value()));
          }
          for (Shape.Field field : shape.fields()) {
            if (!field.isBeside()) {
              required.add(field.key());
              json.object(field.key(), () -> field(field));
            }
          }
        });
    for (Shape.Field field : shape.fields()) {
      if (field.isBeside()) {
        json.object(
            "additionalProperties",
            () -> {
              value(((Shape.MapOf) field.shape()).value(), false);
              json.string("description", field.says());
            });
      }
    }
    json.texts("required", required);
  }

  private void field(Shape.Field field) {
    value(field.shape(), field.isNullable());
    json.string("description", field.says());
  }

  private void value(Shape shape, boolean isNullable) {
    switch (shape) {
      case Shape.Scalar scalar -> type(scalar.type(), isNullable);
      case Shape.Choice choice -> {
        List<@Nullable String> words = new ArrayList<>(choice.words());
        if (isNullable) {
          words.add(null);
        }
        json.list("enum", words, json::string);
      }
      case Shape.ListOf list -> {
        type("array", isNullable);
        json.object("items", () -> value(list.item(), false));
      }
      case Shape.MapOf map -> {
        type("object", isNullable);
        json.object("additionalProperties", () -> value(map.value(), false));
      }
      case Shape.RecordOf record -> reference(record.type(), isNullable);
      case Shape.OneOf kinds -> reference(kinds.type(), isNullable);
    }
  }

  private void type(String type, boolean isNullable) {
    if (isNullable) {
      json.texts("type", List.of(type, "null"));
    } else {
      json.string("type", type);
    }
  }

  private void reference(Class<?> type, boolean isNullable) {
    String name = name(type);
    Class<?> before = known.putIfAbsent(name, type);
    if (before == null) {
      open.add(type);
    } else if (before != type) {
      throw new IllegalStateException(Words.fill("%s and %s have one name", before, type));
    }
    if (isNullable) {
      json.objects(
          "anyOf",
          List.of(true, false),
          isReference -> {
            if (isReference) {
              json.string("$ref", REFERENCE + name);
            } else {
              json.string("type", "null");
            }
          });
    } else {
      json.string("$ref", REFERENCE + name);
    }
  }

  /** Such as {@code order-line}. */
  private static String name(Class<?> type) {
    return type.getSimpleName()
        .replaceFirst("Data$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
