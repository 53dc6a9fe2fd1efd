package io.relaytwin.export.findings;

import static io.relaytwin.export.findings.Told.orNone;

import io.relaytwin.api.ApiJson;
import io.relaytwin.api.EditData;
import io.relaytwin.api.LimitsDocument;
import io.relaytwin.api.PlaceData;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.util.List;

/** Limits of parameters as one JSON object; bounds are numbers in the unit beside them. */
public final class LimitsJson {

  private final Sentences sentences;

  private LimitsJson(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The object, with a line end behind it.
   *
   * @param design the name of what was turned.
   * @param limits of its parameters.
   * @param sentences the language of what people read.
   */
  public static String render(String design, List<ParameterLimit> limits, Sentences sentences) {
    return ApiJson.LIMITS.write(of(design, limits, sentences));
  }

  /** The same as a record. */
  public static LimitsDocument of(String design, List<ParameterLimit> limits, Sentences sentences) {
    LimitsJson told = new LimitsJson(sentences);
    return new LimitsDocument(design, limits.stream().map(told::limit).toList());
  }

  private LimitsDocument.Limit limit(ParameterLimit limit) {
    Quantity from = limit.from().value();
    Quantity to = limit.to().value();
    Quantity some = from != null ? from : to;
    Unit unit = some == null ? null : some.unit();
    List<Finding> below = limit.from().stops();
    List<Finding> above = limit.holds() ? limit.to().stops() : limit.stops();
    return new LimitsDocument.Limit(
        sentences.of(limit.parameter().says()),
        sentences.of(limit.place()),
        PlaceData.of(limit.place()),
        orNone(sentences.of(limit.present())),
        limit.holds(),
        Told.in(unit, from),
        Told.in(unit, to),
        orNone(unit == null ? "" : unit.symbol()),
        EditData.orNone(limit.from().edit()),
        EditData.orNone(limit.to().edit()),
        texts(below),
        rules(below),
        texts(above),
        rules(above),
        limit.besides().stream().map(RuleId::toString).toList());
  }

  private List<String> texts(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.id() + ": " + sentences.of(finding.message()))
        .toList();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(finding -> finding.id().toString()).distinct().toList();
  }
}
