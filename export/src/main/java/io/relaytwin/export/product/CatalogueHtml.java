package io.relaytwin.export.product;

import io.relaytwin.core.product.Approval;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Download;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.Section;
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

  private CatalogueHtml() {}

  /**
   * The page of a product.
   *
   * @param product what it says.
   * @param type how its output is made, in words.
   * @param tables further tables, such as its accessories.
   */
  public static String product(Product product, String type, List<DataTable> tables) {
    StringBuilder page = head(product.item());
    page.append("<h1>").append(escape(product.item())).append("</h1>\n<p>");
    page.append(escape(product.title())).append("; ").append(escape(type));
    String maker = product.maker();
    if (maker != null) {
      page.append("; ").append(escape(maker));
    }
    page.append("</p>\n");
    for (Section section : product.sections()) {
      section(page, section, product);
    }
    if (!product.contradictions().isEmpty()) {
      table(page, DataTables.contradictions(product));
    }
    approvals(page, product.approvals());
    downloads(page, product.downloads());
    if (!product.notStated().isEmpty()) {
      table(page, DataTables.notStated(product));
    }
    tables.forEach(table -> table(page, table));
    return foot(page);
  }

  /** A page of tables. */
  public static String tables(String title, List<DataTable> tables) {
    StringBuilder page = head(title);
    page.append("<h1>").append(escape(title)).append("</h1>\n");
    tables.forEach(table -> table(page, table));
    return foot(page);
  }

  private static StringBuilder head(String title) {
    return new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n")
        .append("<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
  }

  private static String foot(StringBuilder page) {
    return page.append("</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder page, Section section, Product product) {
    page.append("<h2>").append(escape(section.title())).append("</h2>\n<table>\n");
    for (Entry entry : section.entries()) {
      page.append("<tr><th scope=\"row\">").append(escape(entry.label())).append("</th>");
      page.append("<td class=\"value\">").append(escape(entry.text())).append("</td><td>");
      List<String> remarks = new ArrayList<>();
      add(remarks, "", entry.condition());
      add(remarks, "printed ", entry.printed());
      if (!entry.missingConditions().isEmpty()) {
        remarks.add("not stated: " + String.join(", ", entry.missingConditions()));
      }
      page.append(escape(String.join("; ", remarks)));
      note(page, entry.note());
      for (String reading : product.readings().getOrDefault(entry.key(), List.of())) {
        note(page, "May mean: " + reading);
      }
      page.append("</td><td><small>").append(source(entry.source())).append("</small></td></tr>\n");
    }
    page.append("</table>\n");
  }

  private static void add(List<String> remarks, String before, @Nullable String text) {
    if (text != null) {
      remarks.add(before + text);
    }
  }

  private static void note(StringBuilder page, @Nullable String note) {
    if (note != null) {
      page.append("<span class=\"note\">").append(escape(note)).append("</span>");
    }
  }

  private static String source(Citation source) {
    String text = escape(source.toString());
    String url = source.url();
    return url == null ? text : "<a href=\"" + escape(url) + "\">" + text + "</a>";
  }

  private static void approvals(StringBuilder page, List<Approval> approvals) {
    if (!approvals.isEmpty()) {
      page.append("<h2>Approvals</h2>\n<table>\n");
      for (Approval each : approvals) {
        cells(
            page,
            each.mark(),
            each.certificate(),
            each.body() + ", " + each.scope() + ", " + each.standard());
      }
      page.append("</table>\n");
    }
  }

  private static void downloads(StringBuilder page, List<Download> downloads) {
    if (!downloads.isEmpty()) {
      page.append("<h2>Downloads</h2>\n<table>\n");
      for (Download each : downloads) {
        List<String> facts = new ArrayList<>();
        add(facts, "version ", each.version());
        add(facts, "", each.date());
        facts.add(each.format());
        add(facts, "", each.size());
        cells(page, each.group(), each.title(), String.join(", ", facts));
      }
      page.append("</table>\n");
    }
  }

  private static void cells(StringBuilder page, String head, String... cells) {
    page.append("<tr><th scope=\"row\">").append(escape(head)).append("</th>");
    for (String cell : cells) {
      page.append("<td>").append(escape(cell)).append("</td>");
    }
    page.append("</tr>\n");
  }

  private static void table(StringBuilder page, DataTable table) {
    page.append("<h2>").append(escape(table.title())).append("</h2>\n");
    if (!table.note().isEmpty()) {
      page.append("<p class=\"note\">")
          .append(escape(table.note()).replace("\n", "<br>"))
          .append("</p>\n");
    }
    page.append("<table>\n<tr>");
    for (DataTable.Column column : table.columns()) {
      page.append("<th scope=\"col\">").append(escape(column.label())).append("</th>");
    }
    page.append("</tr>\n");
    for (List<@Nullable Object> row : table.rows()) {
      page.append("<tr>");
      for (Object cell : row) {
        page.append("<td>").append(escape(DataTable.text(cell))).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
