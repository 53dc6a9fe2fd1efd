package io.relaytwin.export.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as relaytwin writes it: indented, line feeds everywhere, absent things {@code null}. */
public final class JsonText {

  private JsonText() {}

  /** The text of what the body writes, with a line end behind it. */
  public static String of(Consumer<JsonGenerator> body) {
    StringWriter out = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(pretty(), out)) {
      body.accept(json);
    }
    return out.append('\n').toString();
  }

  private static ObjectWriteContext pretty() {
    return new ObjectWriteContext.Base() {
      @Override
      public DefaultPrettyPrinter getPrettyPrinter() {
        // The same line ends on every system.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
      }
    };
  }

  /** A number without needless zeros, {@code null} when there is none. */
  public static void number(JsonGenerator json, String name, @Nullable BigDecimal number) {
    json.writeName(name);
    if (number == null) {
      json.writeNull();
    } else {
      BigDecimal stripped = number.stripTrailingZeros();
      json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }

  /** A text, {@code null} when there is none or it is empty. */
  public static void text(JsonGenerator json, String name, @Nullable String text) {
    json.writeName(name);
    if (text == null || text.isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  /** A list of texts. */
  public static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
