package io.relaytwin.export.findings;

import io.relaytwin.core.check.ParameterLimit;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.json.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Limits of parameters as one JSON object; bounds are numbers in the unit beside them. */
public final class LimitsJson {

  private LimitsJson() {}

  /**
   * The object, with a line end behind it.
   *
   * @param design the name of what was turned.
   * @param limits of its parameters.
   */
  public static String render(String design, List<ParameterLimit> limits) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("design", design);
      json.writeName("limits");
      json.writeStartArray();
      for (ParameterLimit limit : limits) {
        write(json, limit);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, ParameterLimit limit) {
    Quantity some = limit.from() != null ? limit.from() : limit.to();
    json.writeStartObject();
    json.writeStringProperty("parameter", limit.parameter());
    json.writeStringProperty("place", limit.place());
    JsonText.text(json, "present", limit.present());
    json.writeBooleanProperty("holds", limit.holds());
    bound(json, "from", limit.from(), some);
    bound(json, "to", limit.to(), some);
    JsonText.text(json, "unit", some == null ? "" : some.unit().symbol());
    JsonText.texts(json, "stopsBelow", limit.stopsBelow());
    JsonText.texts(json, "stopsAbove", limit.stopsAbove());
    JsonText.texts(json, "failsWhatever", limit.besides());
    json.writeEndObject();
  }

  private static void bound(
      JsonGenerator json, String name, @Nullable Quantity bound, @Nullable Quantity unitOf) {
    JsonText.number(
        json, name, bound == null || unitOf == null ? null : bound.in(unitOf.unit()).magnitude());
  }
}
