package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import io.relaytwin.export.drawing.Tone;
import io.relaytwin.export.port.html.Html;
import java.util.List;
import java.util.Locale;

/** Writes a document as one web page that needs no network, suits light and dark, and prints. */
public final class WebPage {

  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif; color: var(--ink); background: var(--surface); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.7rem; margin-bottom: 0; } h2 { font-size: 1.15rem; color: var(--accent); margin: 1.8rem 0 .4rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
      .subtitle, .quiet, figcaption, footer { color: var(--muted); } .quiet, figcaption, footer { font-size: .87rem; } .subtitle { margin-top: .2rem; border-bottom: 2px solid var(--accent); padding-bottom: .6rem; }
      .wide { overflow-x: auto; } table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 42rem; font-size: .92rem; } th { color: var(--muted); font-size: .85rem; }
      th, td { text-align: left; vertical-align: top; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--faint); overflow-wrap: break-word; white-space: pre-line; unicode-bidi: plaintext; }
      th.n, td.n { text-align: right; } figure { margin: 1rem 0; overflow-x: auto; } svg { max-width: 100%; height: auto; }
      .swatch { display: inline-block; width: .8em; height: .8em; border: 1px solid var(--muted); border-radius: 2px; margin-right: .4em; }
      li { margin: .25rem 0; } footer { margin-top: 2rem; border-top: 1px solid var(--faint); padding-top: .5rem; }
      @page { size: A4; margin: 15mm; } @media print { body { max-width: none; margin: 0; font-size: 10pt; } .wide { overflow: visible; } table { min-width: 0; } tr, figure, li { break-inside: avoid; } h2, h3 { break-after: avoid; } }
      """;

  private final Html html = new Html();
  private int pictures;

  private WebPage() {}

  /** The page in English. */
  public static String render(Document document) {
    WebPage web = new WebPage();
    web.write(document);
    return web.html.finish();
  }

  private void write(Document document) {
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.leaf("title", document.title()).line();
    html.open("style").line().markup(tones() + STYLE).close().line();
    html.close().line();
    html.open("body").line();
    element("h1", "", document.title());
    if (!document.subtitle().isEmpty()) {
      element("p", "subtitle", document.subtitle());
    }
    document.blocks().forEach(this::block);
    if (!document.foot().isEmpty()) {
      element("footer", "", document.foot());
    }
    html.close().line().close().line();
  }

  private static String tones() {
    return String.format(
        Locale.ROOT,
        """
        :root { color-scheme: light dark; %1$s}
        @media (prefers-color-scheme: dark) { :root { %2$s} }
        @media print { :root { color-scheme: light; %1$s} }
        """,
        tones(false),
        tones(true));
  }

  private static String tones(boolean dark) {
    StringBuilder css = new StringBuilder();
    for (Tone tone : Tone.values()) {
      Rgb shade = dark ? tone.dark() : tone.light();
      css.append("--").append(tone.key()).append(": ").append(shade.hex()).append("; ");
    }
    return css.toString();
  }

  private Html open(String name, String kind) {
    return kind.isEmpty() ? html.open(name) : html.open(name, "class", kind);
  }

  private void element(String name, String kind, String text) {
    open(name, kind).isolating(text).close().line();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> element(heading.level() == 1 ? "h2" : "h3", "", heading.text());
      case Block.Paragraph paragraph ->
          element("p", paragraph.quiet() ? "quiet" : "", paragraph.text());
      case Block.Items items -> {
        html.open(items.numbered() ? "ol" : "ul").line();
        items.items().forEach(item -> element("li", "", item));
        html.close().line();
      }
      case Block.Table table -> table(table);
      case Block.Figure figure -> {
        pictures++;
        html.open("figure").line();
        html.markup(
            new Svg(
                    "picture-" + pictures,
                    figure.title(),
                    figure.description(),
                    Theme.PAGE,
                    Svg.Scale.MILLIMETRE)
                .render(figure.picture()));
        if (!figure.caption().isEmpty()) {
          element("figcaption", "", figure.caption());
        }
        html.close().line();
      }
      case Block.NewPage() -> {}
    }
  }

  private void table(Block.Table table) {
    // A small screen scrolls, rather than break words.
    html.open("div", "class", "wide").line().open("table").line();
    List<Block.Column> columns = table.columns();
    // The shares of the printed page: left alone, a browser breaks words to give long cells more
    // room.
    html.open("colgroup");
    for (double share : ColumnWidths.of(table, PageLayout.COLUMN, TableLayout.GAP)) {
      double percent = 100 * share / PageLayout.COLUMN;
      html.empty("col", "style", String.format(Locale.ROOT, "width:%.1f%%", percent));
    }
    html.close().line();
    if (columns.stream().anyMatch(column -> !column.label().isEmpty())) {
      html.open("thead").open("tr");
      for (Block.Column column : columns) {
        if (column.right()) {
          html.leaf("th", column.label(), "scope", "col", "class", "n");
        } else {
          html.leaf("th", column.label(), "scope", "col");
        }
      }
      html.close().close().line();
    }
    html.open("tbody").line();
    for (List<Block.Cell> row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), columns.get(i).right());
      }
      html.close().line();
    }
    html.close().line().close().line().close().line();
  }

  private void cell(Block.Cell cell, boolean right) {
    open("td", right ? "n" : "");
    Rgb swatch = cell.swatch();
    if (swatch != null) {
      html.leaf("span", "", "class", "swatch", "style", "background: " + swatch.hex());
      // The field stays in front of a name from right to left.
      html.open("bdi");
    }
    if (cell.strong()) {
      html.open("strong").isolating(cell.text()).close();
    } else {
      html.isolating(cell.text());
    }
    if (swatch != null) {
      html.close();
    }
    html.close();
  }
}
