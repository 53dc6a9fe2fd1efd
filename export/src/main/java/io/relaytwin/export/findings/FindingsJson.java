package io.relaytwin.export.findings;

import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
    return JsonText.of(json -> {
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
    });
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
    JsonText.number(json, "value", in(unit, finding.value()));
    JsonText.text(json, "relation", finding.relation().symbol());
    JsonText.number(json, "limit", in(unit, finding.limit()));
    JsonText.text(json, "unit", unit == null ? "" : unit.symbol());
    JsonText.number(json, "margin", finding.margin());
    JsonText.text(json, "corner", finding.corner());
    JsonText.text(json, "witness", finding.witness());
    JsonText.text(json, "formula", finding.formula());
    JsonText.texts(json, "sources", finding.sources());
    JsonText.texts(json, "assumptions", finding.assumptions());
    JsonText.text(json, "advice", finding.advice());
    write(json, finding.repair());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable Repair repair) {
    json.writeName("repair");
    if (repair == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("kind", repair.kind());
    json.writeStringProperty("text", repair.text());
    repair
        .figures()
        .forEach((name, quantity) -> json.writeStringProperty(name, quantity.toString()));
    json.writeEndObject();
  }

  private static @Nullable BigDecimal in(@Nullable Unit unit, @Nullable Quantity quantity) {
    return unit == null || quantity == null ? null : quantity.in(unit).magnitude();
  }
}
