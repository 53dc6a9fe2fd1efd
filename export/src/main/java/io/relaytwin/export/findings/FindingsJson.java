package io.relaytwin.export.findings;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.port.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Findings as one JSON object, in words and as data.
 *
 * <p>Value and limit of a finding are numbers in the one unit that stands beside them; the margin
 * is a share. What a finding does not have is {@code null}, so that every finding has the same
 * keys.
 */
public final class FindingsJson {

  private final JsonText json;
  private final DataJson data;
  private final Sentences sentences;

  private FindingsJson(JsonText json, Sentences sentences) {
    this.json = json;
    this.sentences = sentences;
    data = new DataJson(json);
  }

  /**
   * The object, with a line end behind it.
   *
   * @param assessment what was found.
   * @param sentences the language of what people read.
   */
  public static String render(Assessment assessment, Sentences sentences) {
    return JsonText.of(json -> new FindingsJson(json, sentences).write(assessment));
  }

  private void write(Assessment assessment) {
    Conclusion conclusion = Conclusion.of(assessment.verdict(), assessment.findings());
    json.string("design", assessment.design().name());
    json.string("verdict", assessment.verdict().name());
    json.string("sentence", sentences.of(conclusion.says()));
    json.objects("findings", assessment.findings(), this::write);
  }

  private void write(Finding finding) {
    FindingText text = sentences.of(finding);
    Figures figures = finding.figures();
    Quantity some = figures.limit() != null ? figures.limit() : figures.value();
    Unit unit = some == null ? null : some.unit();
    Margin margin = figures.margin();
    json.string("rule", finding.id().toString());
    json.string("slug", finding.rule().slug());
    json.string("verdict", finding.verdict().name());
    json.string("place", text.place());
    data.place("placeOf", finding.place());
    json.string("message", text.message());
    json.string("messageKey", finding.message().key());
    data.values("messageValues", finding.message());
    json.number("value", DataJson.in(unit, figures.value()));
    json.text("relation", figures.relation().symbol());
    json.number("limit", DataJson.in(unit, figures.limit()));
    json.text("unit", unit == null ? "" : unit.symbol());
    json.number("margin", margin == null ? null : margin.share());
    data.quantity("marginScale", margin == null || unit == null ? null : scale(margin, unit));
    json.text("corner", text.corner());
    json.objects(
        "cornerTerms",
        finding.corner(),
        term -> {
          json.string("quantity", term.quantity());
          json.string("end", DataJson.word(term.end()));
          data.values("values", term.says());
        });
    json.text("witness", text.evidence());
    json.objects(
        "parts", finding.evidence().parts(), part -> part.numbers().forEach(data::quantity));
    json.text("formula", finding.rule().formula());
    json.texts("sources", text.sources());
    json.texts("assumptions", text.premises());
    json.objects(
        "premises",
        finding.premises(),
        premise -> {
          json.string("kind", DataJson.word(premise.kind()));
          json.string("key", premise.says().key());
          json.string("text", sentences.of(premise));
        });
    json.text("advice", text.advice());
    repair(finding.repair());
  }

  private static Quantity scale(Margin margin, Unit unit) {
    return new Quantity(margin.scale(), Unit.base(unit.dimension())).in(unit);
  }

  private void repair(@Nullable Repair repair) {
    if (repair == null) {
      json.none("repair");
      return;
    }
    json.object(
        "repair",
        () -> {
          json.string("kind", repair.kind());
          json.string("text", sentences.of(repair.says()));
          repair.figures().forEach((name, quantity) -> json.string(name, quantity.toString()));
          json.string("cost", DataJson.word(repair.cost()));
          data.edits("edits", repair.edits());
        });
  }
}
