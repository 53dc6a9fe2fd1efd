package io.relaytwin.export.findings;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.port.json.JsonText;
import java.util.List;

/** Limits of parameters as one JSON object; bounds are numbers in the unit beside them. */
public final class LimitsJson {

  private final JsonText json;
  private final DataJson data;
  private final Sentences sentences;

  private LimitsJson(JsonText json, Sentences sentences) {
    this.json = json;
    this.sentences = sentences;
    data = new DataJson(json);
  }

  /**
   * The object, with a line end behind it.
   *
   * @param design the name of what was turned.
   * @param limits of its parameters.
   * @param sentences the language of what people read.
   */
  public static String render(String design, List<ParameterLimit> limits, Sentences sentences) {
    return JsonText.of(json -> {
      json.string("design", design);
      json.objects("limits", limits, new LimitsJson(json, sentences)::write);
    });
  }

  private void write(ParameterLimit limit) {
    Quantity from = limit.from().value();
    Quantity to = limit.to().value();
    Quantity some = from != null ? from : to;
    Unit unit = some == null ? null : some.unit();
    List<Finding> below = limit.from().stops();
    List<Finding> above = limit.holds() ? limit.to().stops() : limit.stops();
    json.string("parameter", sentences.of(limit.parameter().says()));
    json.string("place", sentences.of(limit.place()));
    data.place("placeOf", limit.place());
    json.text("present", sentences.of(limit.present()));
    json.flag("holds", limit.holds());
    json.number("from", DataJson.in(unit, from));
    json.number("to", DataJson.in(unit, to));
    json.text("unit", unit == null ? "" : unit.symbol());
    data.edit("fromEdit", limit.from().edit());
    data.edit("toEdit", limit.to().edit());
    json.texts("stopsBelow", texts(below));
    json.texts("stopsBelowRules", rules(below));
    json.texts("stopsAbove", texts(above));
    json.texts("stopsAboveRules", rules(above));
    json.texts("failsWhatever", limit.besides().stream().map(RuleId::toString).toList());
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
