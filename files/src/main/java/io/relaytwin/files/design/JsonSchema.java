package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Fields;
import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Key;
import io.relaytwin.core.design.edit.ListOf;
import io.relaytwin.core.design.edit.OneOf;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format as a JSON Schema, draft 2020-12, for editors that complete and check design files.
 *
 * <p>The schema says what the reader calls structure: keys, kinds of values, the spelling of
 * quantities. A file fits the schema exactly when the reader finds no fault of {@link
 * Fault.Kind#FILE} or {@link Fault.Kind#STRUCTURE}. Sizes and references are beyond it; those
 * faults are of {@link Fault.Kind#VALUE}.
 */
public final class JsonSchema {

  /** The name of the schema. */
  static final String ID = "urn:relaytwin:design:" + Forms.VERSION;

  /** A longer text is no quantity. */
  static final int MAX_QUANTITY_LENGTH = 80;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectNode definitions = mapper.createObjectNode();

  private JsonSchema() {}

  /** The schema as text, the same every time, with a line feed at its end. */
  public static String text() {
    JsonSchema schema = new JsonSchema();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return schema.mapper.writer().with(printer).writeValueAsString(schema.root()) + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = mapper.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", ID);
    root.put("title", "relaytwin design file, version " + Forms.VERSION);
    root.setAll(mapping(Forms.DESIGN));
    root.set("$defs", definitions);
    return root;
  }

  private ObjectNode schema(Form<?> form) {
    return switch (form) {
      case Form.Text _ -> {
        ObjectNode text = types("string", "number");
        text.put("minLength", 1);
        text.put("maxLength", Form.Text.MAX_LENGTH);
        yield text;
      }
      case Form.Words<?> words -> {
        ObjectNode choice = mapper.createObjectNode();
        words.words().forEach(choice.putArray("enum")::add);
        yield choice;
      }
      case Form.Flag _ -> {
        ObjectNode choice = mapper.createObjectNode();
        ArrayNode values = choice.putArray("enum").add(true).add(false);
        Form.Flag.TRUE_WORDS.forEach(values::add);
        Form.Flag.FALSE_WORDS.forEach(values::add);
        yield choice;
      }
      case Form.Whole whole -> {
        ObjectNode number = mapper.createObjectNode();
        number.put("type", "integer");
        number.put("minimum", whole.min());
        number.put("maximum", whole.max());
        yield number;
      }
      case Form.Amount amount ->
          quantity(
              name(amount.dimension()), amount.dimension(), Patterns.amount(amount.dimension()));
      case Form.Span span ->
          quantity(
              name(span.dimension())
                  + switch (span.open()) {
                    case NEITHER -> "-range";
                    case BELOW -> "-range-or-at-most";
                    case ABOVE -> "-range-or-at-least";
                  },
              span.dimension(),
              Patterns.span(span.dimension(), span.open()));
      case Form.Conductor _ -> quantity("conductor", Dimension.CROSS_SECTION, Patterns.conductor());
      case ListOf<?> list -> {
        ObjectNode array = mapper.createObjectNode();
        array.put("type", "array");
        array.put("minItems", list.min());
        array.set("items", schema(list.element()));
        yield array;
      }
      case Fields<?> mapping -> {
        if (!definitions.has(mapping.name())) {
          definitions.putObject(mapping.name()).setAll(mapping(mapping));
        }
        yield reference(mapping.name());
      }
      case OneOf<?> choice -> {
        if (!definitions.has(choice.name())) {
          definitions.set(choice.name(), choice(choice));
        }
        yield reference(choice.name());
      }
    };
  }

  private ObjectNode mapping(Fields<?> mapping) {
    ObjectNode object = mapper.createObjectNode();
    object.put("description", mapping.meaning());
    object.put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = mapper.createArrayNode();
    for (Key<?, ?> key : mapping.keys()) {
      ObjectNode property = schema(key.form());
      property.put(
          "description",
          key.required()
              ? key.meaning()
              : Words.fill("%s When left out: %s.", key.meaning(), key.fallback()));
      properties.set(key.name(), property);
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  private ObjectNode choice(OneOf<?> choice) {
    ObjectNode object = mapper.createObjectNode();
    object.put("description", choice.meaning());
    ArrayNode alternatives = object.putArray("oneOf");
    if (choice.brief() != null) {
      alternatives.add(schema(choice.brief().form()));
    }
    for (OneOf.Kind<?> kind : choice.kinds()) {
      alternatives.add(schema(kind.fields()));
    }
    return object;
  }

  private ObjectNode quantity(String name, Dimension dimension, Pattern pattern) {
    if (!definitions.has(name)) {
      ObjectNode text = dimension == Dimension.RATIO ? types("string", "number") : types("string");
      text.put("maxLength", MAX_QUANTITY_LENGTH);
      text.put("pattern", "^(" + pattern.pattern() + ")$");
      definitions.set(name, text);
    }
    return reference(name);
  }

  private ObjectNode types(String... names) {
    ObjectNode object = mapper.createObjectNode();
    if (names.length == 1) {
      return object.put("type", names[0]);
    }
    List.of(names).forEach(object.putArray("type")::add);
    return object;
  }

  private ObjectNode reference(String name) {
    return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static String name(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
