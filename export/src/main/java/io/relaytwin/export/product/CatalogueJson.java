package io.relaytwin.export.product;

import io.relaytwin.core.product.Approval;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Contradiction;
import io.relaytwin.core.product.Download;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.json.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Products and tables as one JSON object each.
 *
 * <p>A figure has its kind of limit, {@code min} and {@code max} as numbers in the {@code unit}
 * beside them ({@code null} where it has no such bound; both alike when nominal or typical), and
 * its source. What an entry does not have is {@code null}.
 */
public final class CatalogueJson {

  private CatalogueJson() {}

  /**
   * A product.
   *
   * @param product what it says.
   * @param type how its output is made, in words.
   */
  public static String product(Product product, String type) {
    return object(json -> {
      json.writeStringProperty("item", product.item());
      json.writeStringProperty("title", product.title());
      JsonText.text(json, "maker", product.maker());
      json.writeStringProperty("category", product.category().label());
      json.writeStringProperty("type", type);
      JsonText.texts(json, "aliases", product.aliases());
      array(json, "sections", product.sections(), section -> section(json, section, product));
      array(
          json,
          "contradictions",
          product.contradictions(),
          each -> contradiction(json, each, product));
      array(json, "approvals", product.approvals(), each -> approval(json, each));
      array(json, "downloads", product.downloads(), each -> download(json, each));
      JsonText.texts(json, "accessories", product.accessoryFamilies());
      array(json, "notStated", product.notStated(), each -> notStated(json, each));
    });
  }

  /** Tables by their keys, each an array of rows. */
  public static String tables(List<DataTable> tables) {
    return object(json -> {
      for (DataTable table : tables) {
        array(json, table.key(), table.rows(), row -> row(json, table, row));
      }
    });
  }

  private static void row(JsonGenerator json, DataTable table, List<@Nullable Object> row) {
    for (int i = 0; i < row.size(); i++) {
      json.writeName(table.columns().get(i).key());
      switch (row.get(i)) {
        case null -> json.writeNull();
        case Integer number -> json.writeNumber(number);
        case Boolean truth -> json.writeBoolean(truth);
        case Object other -> json.writeString(other.toString());
      }
    }
  }

  private static String object(Consumer<JsonGenerator> content) {
    return JsonText.of(json -> {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    });
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> values, Consumer<T> content) {
    json.writeName(name);
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      content.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void section(JsonGenerator json, Section section, Product product) {
    json.writeStringProperty("key", section.key());
    json.writeStringProperty("title", section.title());
    array(json, "entries", section.entries(), entry -> entry(json, entry, product));
  }

  private static void entry(JsonGenerator json, Entry entry, Product product) {
    json.writeStringProperty("key", entry.key());
    json.writeStringProperty("label", entry.label());
    switch (entry) {
      case Figure figure -> figure(json, figure);
      case Statement statement -> {
        json.writeStringProperty("kind", "statement");
        JsonText.texts(json, "values", statement.values());
      }
    }
    json.writeStringProperty("text", entry.text());
    JsonText.text(json, "printed", entry.printed());
    JsonText.text(json, "condition", entry.condition());
    JsonText.texts(json, "missingConditions", entry.missingConditions());
    JsonText.texts(json, "readings", product.readings().getOrDefault(entry.key(), List.of()));
    JsonText.text(json, "note", entry.note());
    source(json, entry.source());
  }

  private static void figure(JsonGenerator json, Figure figure) {
    json.writeStringProperty("kind", figure.kind().name().toLowerCase(Locale.ROOT));
    Quantity max = figure.value().max();
    Quantity min = figure.value().min();
    Quantity some = max != null ? max : min;
    Unit unit = some == null ? null : some.unit();
    number(json, "min", unit, min);
    number(json, "max", unit, max);
    JsonText.text(json, "unit", unit == null ? null : unit.symbol());
  }

  private static void number(
      JsonGenerator json, String name, @Nullable Unit unit, @Nullable Quantity quantity) {
    JsonText.number(
        json, name, unit == null || quantity == null ? null : quantity.in(unit).magnitude());
  }

  private static void source(JsonGenerator json, Citation source) {
    json.writeName("source");
    json.writeStartObject();
    json.writeStringProperty("document", source.document());
    json.writeStringProperty("section", source.section());
    JsonText.text(json, "detail", source.detail());
    JsonText.text(json, "url", source.url());
    json.writeBooleanProperty("confirmed", source.confirmed());
    json.writeEndObject();
  }

  private static void contradiction(
      JsonGenerator json, Contradiction contradiction, Product product) {
    json.writeStringProperty("key", contradiction.key());
    json.writeStringProperty("label", contradiction.label());
    json.writeStringProperty("remark", contradiction.remark());
    array(json, "figures", contradiction.figures(), figure -> entry(json, figure, product));
  }

  private static void approval(JsonGenerator json, Approval approval) {
    json.writeStringProperty("mark", approval.mark());
    json.writeStringProperty("body", approval.body());
    json.writeStringProperty("scope", approval.scope());
    json.writeStringProperty("standard", approval.standard());
    json.writeStringProperty("certificate", approval.certificate());
    source(json, approval.source());
  }

  private static void download(JsonGenerator json, Download download) {
    json.writeStringProperty("group", download.group());
    json.writeStringProperty("title", download.title());
    JsonText.text(json, "version", download.version());
    JsonText.text(json, "date", download.date());
    json.writeStringProperty("format", download.format());
    JsonText.text(json, "size", download.size());
    source(json, download.source());
  }

  private static void notStated(JsonGenerator json, NotStated gap) {
    json.writeStringProperty("key", gap.key());
    json.writeStringProperty("question", gap.question());
    json.writeStringProperty("why", gap.why());
    JsonText.texts(json, "rules", gap.rules());
  }
}
