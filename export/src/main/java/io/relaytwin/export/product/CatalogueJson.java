package io.relaytwin.export.product;

import io.relaytwin.api.json.JsonText;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    return JsonText.of(json -> {
      json.string("item", product.item());
      json.string("title", product.title());
      json.text("maker", product.maker());
      json.string("category", product.category().label());
      json.string("type", type);
      json.texts("aliases", product.aliases());
      json.objects("sections", product.sections(), section -> section(json, section, product));
      json.objects(
          "contradictions", product.contradictions(), each -> contradiction(json, each, product));
      json.objects("approvals", product.approvals(), each -> approval(json, each));
      json.objects("downloads", product.downloads(), each -> download(json, each));
      json.texts("accessories", product.accessoryFamilies());
      json.objects("notStated", product.notStated(), each -> notStated(json, each));
    });
  }

  /** Tables by their keys, each an array of rows. */
  public static String tables(List<DataTable> tables) {
    return JsonText.of(json -> {
      for (DataTable table : tables) {
        json.objects(table.key(), table.rows(), row -> row(json, table, row));
      }
    });
  }

  private static void row(JsonText json, DataTable table, List<@Nullable Object> row) {
    for (int i = 0; i < row.size(); i++) {
      String name = table.columns().get(i).key();
      switch (row.get(i)) {
        case null -> json.none(name);
        case Integer number -> json.number(name, number);
        case Boolean truth -> json.flag(name, truth);
        case Object other -> json.string(name, other.toString());
      }
    }
  }

  private static void section(JsonText json, Section section, Product product) {
    json.string("key", section.key());
    json.string("title", section.title());
    json.objects("entries", section.entries(), entry -> entry(json, entry, product));
  }

  private static void entry(JsonText json, Entry entry, Product product) {
    json.string("key", entry.key());
    json.string("label", entry.label());
    switch (entry) {
      case Figure figure -> figure(json, figure);
      case Statement statement -> {
        json.string("kind", "statement");
        json.texts("values", statement.values());
      }
    }
    json.string("text", entry.text());
    json.text("printed", entry.printed());
    json.text("condition", entry.condition());
    json.texts("missingConditions", entry.missingConditions());
    json.texts("readings", product.readings().getOrDefault(entry.key(), List.of()));
    json.text("note", entry.note());
    source(json, entry.source());
  }

  private static void figure(JsonText json, Figure figure) {
    json.string("kind", figure.kind().name().toLowerCase(Locale.ROOT));
    Quantity max = figure.value().max();
    Quantity min = figure.value().min();
    Quantity some = max != null ? max : min;
    Unit unit = some == null ? null : some.unit();
    number(json, "min", unit, min);
    number(json, "max", unit, max);
    json.text("unit", unit == null ? null : unit.symbol());
  }

  private static void number(
      JsonText json, String name, @Nullable Unit unit, @Nullable Quantity quantity) {
    json.number(name, unit == null || quantity == null ? null : quantity.in(unit).magnitude());
  }

  private static void source(JsonText json, Citation source) {
    json.object(
        "source",
        () -> {
          json.string("document", source.document());
          json.string("section", source.section());
          json.text("detail", source.detail());
          json.text("url", source.url());
          json.flag("confirmed", source.confirmed());
        });
  }

  private static void contradiction(JsonText json, Contradiction contradiction, Product product) {
    json.string("key", contradiction.key());
    json.string("label", contradiction.label());
    json.string("remark", contradiction.remark());
    json.objects("figures", contradiction.figures(), figure -> entry(json, figure, product));
  }

  private static void approval(JsonText json, Approval approval) {
    json.string("mark", approval.mark());
    json.string("body", approval.body());
    json.string("scope", approval.scope());
    json.string("standard", approval.standard());
    json.string("certificate", approval.certificate());
    source(json, approval.source());
  }

  private static void download(JsonText json, Download download) {
    json.string("group", download.group());
    json.string("title", download.title());
    json.text("version", download.version());
    json.text("date", download.date());
    json.string("format", download.format());
    json.text("size", download.size());
    source(json, download.source());
  }

  private static void notStated(JsonText json, NotStated gap) {
    json.string("key", gap.key());
    json.string("question", gap.question());
    json.string("why", gap.why());
    json.texts("rules", gap.rules());
  }
}
