package io.relaytwin.export.findings;

import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Findings as one JSON object.
 *
 * <p>Value and limit of a finding are numbers in the one unit that stands beside them; the margin
 * is a share. What a finding does not have is {@code null}, so that every finding has the same
 * keys.
 */
public final class FindingsJson {

  private FindingsJson() {}

  /**
   * The object, with a line end behind it.
   *
   * @param design the name of what was checked.
   * @param verdict of the whole.
   * @param findings worst first.
   */
  public static String render(String design, Verdict verdict, List<Finding> findings) {
    StringWriter out = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(pretty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("design", design);
      json.writeStringProperty("verdict", verdict.name());
      json.writeStringProperty("sentence", Conclusion.of(verdict, findings).sentence());
      json.writeName("findings");
      json.writeStartArray();
      for (Finding finding : findings) {
        write(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
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

  private static void write(JsonGenerator json, Finding finding) {
    Quantity some = finding.limit() != null ? finding.limit() : finding.value();
    Unit unit = some == null ? null : some.unit();
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("slug", finding.slug());
    json.writeStringProperty("verdict", finding.verdict().name());
    json.writeStringProperty("place", finding.place());
    json.writeStringProperty("message", finding.message());
    number(json, "value", in(unit, finding.value()));
    text(json, "relation", finding.relation().symbol());
    number(json, "limit", in(unit, finding.limit()));
    text(json, "unit", unit == null ? "" : unit.symbol());
    number(json, "margin", finding.margin());
    text(json, "corner", finding.corner());
    text(json, "witness", finding.witness());
    text(json, "formula", finding.formula());
    texts(json, "sources", finding.sources());
    texts(json, "assumptions", finding.assumptions());
    text(json, "advice", finding.advice());
    json.writeEndObject();
  }

  private static @Nullable BigDecimal in(@Nullable Unit unit, @Nullable Quantity quantity) {
    return unit == null || quantity == null ? null : quantity.in(unit).magnitude();
  }

  private static void number(JsonGenerator json, String name, @Nullable BigDecimal number) {
    json.writeName(name);
    if (number == null) {
      json.writeNull();
    } else {
      BigDecimal stripped = number.stripTrailingZeros();
      json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeName(name);
    if (text.isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
