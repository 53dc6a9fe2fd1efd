package io.relaytwin.export.product;

import io.relaytwin.core.product.Approval;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Download;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.Section;
import io.relaytwin.export.port.html.Html;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products and tables as one web page each that needs no network and prints on A4. */
public final class CatalogueHtml {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8886; --faint: #666; }
      @media (prefers-color-scheme: dark) { :root { --faint: #aaa; } }
      body { font: 15px/1.45 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); }
      th[scope=row] { font-weight: normal; width: 28%; } td.value { font-weight: 600; width: 22%; }
      small, .note { color: var(--faint); } .note { display: block; font-size: .85rem; }
      @page { size: A4; margin: 15mm; } @media print { body { max-width: none; margin: 0; font-size: 10pt; } tr { break-inside: avoid; } }
      """;

  private final Html html = new Html();

  private CatalogueHtml() {}

  /**
   * The page of a product.
   *
   * @param product what it says.
   * @param type how its output is made, in words.
   * @param tables further tables, such as its accessories.
   */
  public static String product(Product product, String type, List<DataTable> tables) {
    CatalogueHtml page = new CatalogueHtml();
    page.head(product.item());
    List<String> lead = new ArrayList<>(List.of(product.title(), type));
    add(lead, "", product.maker());
    page.html.leaf("p", String.join("; ", lead)).line();
    for (Section section : product.sections()) {
      page.section(section, product);
    }
    if (!product.contradictions().isEmpty()) {
      page.table(DataTables.contradictions(product));
    }
    page.approvals(product.approvals());
    page.downloads(product.downloads());
    if (!product.notStated().isEmpty()) {
      page.table(DataTables.notStated(product));
    }
    return page.end(tables);
  }

  /** A page of tables. */
  public static String tables(String title, List<DataTable> tables) {
    CatalogueHtml page = new CatalogueHtml();
    page.head(title);
    return page.end(tables);
  }

  private void head(String title) {
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.leaf("title", title).line();
    html.open("style").line().markup(STYLE).close().line();
    html.close().line();
    html.open("body").line().leaf("h1", title).line();
  }

  private String end(List<DataTable> tables) {
    tables.forEach(this::table);
    html.close().line().close().line();
    return html.finish();
  }

  private void section(Section section, Product product) {
    html.leaf("h2", section.title()).line().open("table").line();
    for (Entry entry : section.entries()) {
      html.open("tr").leaf("th", entry.label(), "scope", "row");
      html.leaf("td", entry.text(), "class", "value").open("td");
      List<String> remarks = new ArrayList<>();
      add(remarks, "", entry.condition());
      add(remarks, "printed ", entry.printed());
      if (!entry.missingConditions().isEmpty()) {
        remarks.add("not stated: " + String.join(", ", entry.missingConditions()));
      }
      html.text(String.join("; ", remarks));
      note(entry.note());
      for (String reading : product.readings().getOrDefault(entry.key(), List.of())) {
        note("May mean: " + reading);
      }
      html.close().open("td").open("small");
      source(entry.source());
      html.close().close().close().line();
    }
    html.close().line();
  }

  private static void add(List<String> remarks, String before, @Nullable String text) {
    if (text != null) {
      remarks.add(before + text);
    }
  }

  private void note(@Nullable String note) {
    if (note != null) {
      html.leaf("span", note, "class", "note");
    }
  }

  private void source(Citation source) {
    String url = source.url();
    if (url == null) {
      html.text(source.toString());
    } else {
      html.leaf("a", source.toString(), "href", url);
    }
  }

  private void approvals(List<Approval> approvals) {
    if (!approvals.isEmpty()) {
      html.leaf("h2", "Approvals").line().open("table").line();
      for (Approval each : approvals) {
        cells(
            each.mark(),
            each.certificate(),
            each.body() + ", " + each.scope() + ", " + each.standard());
      }
      html.close().line();
    }
  }

  private void downloads(List<Download> downloads) {
    if (!downloads.isEmpty()) {
      html.leaf("h2", "Downloads").line().open("table").line();
      for (Download each : downloads) {
        List<String> facts = new ArrayList<>();
        add(facts, "version ", each.version());
        add(facts, "", each.date());
        facts.add(each.format());
        add(facts, "", each.size());
        cells(each.group(), each.title(), String.join(", ", facts));
      }
      html.close().line();
    }
  }

  private void cells(String head, String... cells) {
    html.open("tr").leaf("th", head, "scope", "row");
    for (String cell : cells) {
      html.leaf("td", cell);
    }
    html.close().line();
  }

  private void table(DataTable table) {
    html.leaf("h2", table.title()).line();
    if (!table.note().isEmpty()) {
      html.open("p", "class", "note");
      String[] lines = table.note().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          html.empty("br");
        }
        html.text(lines[i]);
      }
      html.close().line();
    }
    html.open("table").line().open("tr");
    for (DataTable.Column column : table.columns()) {
      html.leaf("th", column.label(), "scope", "col");
    }
    html.close().line();
    for (List<@Nullable Object> row : table.rows()) {
      html.open("tr");
      for (Object cell : row) {
        html.leaf("td", DataTable.text(cell));
      }
      html.close().line();
    }
    html.close().line();
  }
}
