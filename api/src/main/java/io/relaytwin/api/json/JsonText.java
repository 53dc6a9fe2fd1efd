package io.relaytwin.api.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON: one object, line feeds everywhere, absent things {@code null}, numbers as plain
 * decimals.
 *
 * <p>Methods that take a name write into the object that is open, those without one into the list
 * that is open.
 */
public final class JsonText {

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /** An object with what the content writes into it: indented, with a line end behind it. */
  public static String of(Consumer<JsonText> content) {
    return write(pretty(), content) + "\n";
  }

  /** The same without blanks and line ends: for JSON inside of another file. */
  public static String compact(Consumer<JsonText> content) {
    return write(ObjectWriteContext.empty(), content);
  }

  private static String write(ObjectWriteContext context, Consumer<JsonText> content) {
    StringWriter text = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator out = factory.createGenerator(context, text)) {
      JsonText json = new JsonText(out);
      json.object(() -> content.accept(json));
    }
    return text.toString();
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

  /** An object. */
  public void object(String name, Runnable content) {
    out.writeName(name);
    object(content);
  }

  /** An object. */
  public void object(Runnable content) {
    out.writeStartObject();
    content.run();
    out.writeEndObject();
  }

  /**
   * A list.
   *
   * @param each writes one item.
   */
  public <T extends @Nullable Object> void list(
      String name, Iterable<? extends T> items, Consumer<? super T> each) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(each);
    out.writeEndArray();
  }

  /**
   * A list of objects.
   *
   * @param content writes what is in one of them.
   */
  public <T extends @Nullable Object> void objects(
      String name, Iterable<? extends T> items, Consumer<? super T> content) {
    list(name, items, item -> object(() -> content.accept(item)));
  }

  /** A list of texts. */
  public void texts(String name, Iterable<String> texts) {
    list(name, texts, this::string);
  }

  /** A text as it is, be it empty; {@code null} when there is none. */
  public void string(String name, @Nullable String text) {
    out.writeName(name);
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(text);
    }
  }

  /** A text, {@code null} when there is none or it is empty. */
  public void text(String name, @Nullable String text) {
    string(name, text == null || text.isEmpty() ? null : text);
  }

  /** A number without needless zeros, {@code null} when there is none. */
  public void number(String name, @Nullable BigDecimal number) {
    out.writeName(name);
    if (number == null) {
      out.writeNull();
    } else {
      BigDecimal stripped = number.stripTrailingZeros();
      out.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }

  /** A whole number. */
  public void number(String name, long number) {
    out.writeNumberProperty(name, number);
  }

  /** Yes or no. */
  public void flag(String name, boolean flag) {
    out.writeBooleanProperty(name, flag);
  }

  /** Nothing. */
  public void none(String name) {
    out.writeNullProperty(name);
  }

  /** A text as it is, be it empty; {@code null} when there is none. */
  public void string(@Nullable String text) {
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(text);
    }
  }

  /** A whole number. */
  public void number(long number) {
    out.writeNumber(number);
  }

  /** A number with as many digits as tell it from its neighbours. */
  public void number(float number) {
    out.writeNumber(number);
  }

  /** A number with all its digits. */
  public void number(BigDecimal number) {
    out.writeNumber(number);
  }
}
