package io.relaytwin.export.findings;

import static io.relaytwin.export.findings.Told.orNone;

import io.relaytwin.api.ApiJson;
import io.relaytwin.api.EditData;
import io.relaytwin.api.FindingsDocument;
import io.relaytwin.api.MessageData;
import io.relaytwin.api.PlaceData;
import io.relaytwin.api.QuantityData;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings as one JSON object, in words and as data.
 *
 * <p>Value and limit of a finding are numbers in the one unit that stands beside them; the margin
 * is a share. What a finding does not have is {@code null}, so that every finding has the same
 * keys.
 */
public final class FindingsJson {

  private final Sentences sentences;

  private FindingsJson(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The object, with a line end behind it.
   *
   * @param assessment what was found.
   * @param sentences the language of what people read.
   */
  public static String render(Assessment assessment, Sentences sentences) {
    return ApiJson.FINDINGS.write(of(assessment, sentences));
  }

  /** The same as a record. */
  public static FindingsDocument of(Assessment assessment, Sentences sentences) {
    FindingsJson told = new FindingsJson(sentences);
    return new FindingsDocument(
        assessment.design().name(),
        assessment.verdict(),
        sentences.of(Conclusion.of(assessment.verdict(), assessment.findings()).says()),
        assessment.findings().stream().map(told::finding).toList());
  }

  private FindingsDocument.Finding finding(Finding finding) {
    FindingText text = sentences.of(finding);
    Figures figures = finding.figures();
    Quantity some = figures.limit() != null ? figures.limit() : figures.value();
    Unit unit = some == null ? null : some.unit();
    Margin margin = figures.margin();
    return new FindingsDocument.Finding(
        finding.id().toString(),
        finding.rule().slug(),
        finding.verdict(),
        text.place(),
        PlaceData.of(finding.place()),
        text.message(),
        finding.message().key(),
        MessageData.values(finding.message()),
        Told.in(unit, figures.value()),
        relation(figures.relation()),
        Told.in(unit, figures.limit()),
        orNone(unit == null ? "" : unit.symbol()),
        margin == null ? null : margin.share(),
        margin == null || unit == null ? null : QuantityData.of(scale(margin, unit)),
        orNone(text.corner()),
        finding.corner().stream()
            .map(term ->
                new FindingsDocument.Term(
                    term.quantity(), term.end(), MessageData.values(term.says())))
            .toList(),
        orNone(text.evidence()),
        finding.evidence().parts().stream().map(part -> numbers(part.numbers())).toList(),
        orNone(finding.rule().formula()),
        text.sources(),
        text.premises(),
        finding.premises().stream()
            .map(premise ->
                new FindingsDocument.Premise(
                    premise.kind(), premise.says().key(), sentences.of(premise)))
            .toList(),
        orNone(text.advice()),
        finding.repair() == null ? null : repair(finding.repair()));
  }

  private static FindingsDocument.@Nullable Relation relation(Figures.Relation relation) {
    return switch (relation) {
      case AT_MOST -> FindingsDocument.Relation.AT_MOST;
      case AT_LEAST -> FindingsDocument.Relation.AT_LEAST;
      case NONE -> null;
    };
  }

  private static Quantity scale(Margin margin, Unit unit) {
    return new Quantity(margin.scale(), Unit.base(unit.dimension())).in(unit);
  }

  private static Map<String, QuantityData> numbers(Map<String, Quantity> numbers) {
    Map<String, QuantityData> data = new LinkedHashMap<>();
    numbers.forEach((name, quantity) -> data.put(name, QuantityData.of(quantity)));
    return data;
  }

  private FindingsDocument.Repair repair(Repair repair) {
    Map<String, String> figures = new LinkedHashMap<>();
    repair.figures().forEach((name, quantity) -> figures.put(name, quantity.toString()));
    return new FindingsDocument.Repair(
        repair.kind(),
        sentences.of(repair.says()),
        figures,
        repair.cost(),
        repair.edits().stream().map(edit -> EditData.of(edit)).toList());
  }
}
