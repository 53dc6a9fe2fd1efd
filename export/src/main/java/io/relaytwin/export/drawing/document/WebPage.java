package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import io.relaytwin.export.drawing.Tone;
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

  private final StringBuilder page = new StringBuilder();
  private int pictures;

  private WebPage() {}

  /** The page in English. */
  public static String render(Document document) {
    WebPage web = new WebPage();
    web.write(document);
    return web.page.toString();
  }

  private void write(Document document) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(escape(document.title())).append("</title>\n<style>\n");
    page.append(":root { color-scheme: light dark; ").append(tones(false)).append("}\n");
    page.append("@media (prefers-color-scheme: dark) { :root { ").append(tones(true));
    page.append("} }\n@media print { :root { color-scheme: light; ").append(tones(false));
    page.append("} }\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element("h1", "", document.title());
    if (!document.subtitle().isEmpty()) {
      element("p", "subtitle", document.subtitle());
    }
    document.blocks().forEach(this::block);
    if (!document.foot().isEmpty()) {
      element("footer", "", document.foot());
    }
    page.append("</body>\n</html>\n");
  }

  private static String tones(boolean dark) {
    StringBuilder css = new StringBuilder();
    for (Tone tone : Tone.values()) {
      Rgb shade = dark ? tone.dark() : tone.light();
      css.append("--").append(tone.key()).append(": ").append(shade.hex()).append("; ");
    }
    return css.toString();
  }

  private void element(String name, String kind, String text) {
    page.append('<').append(name);
    if (!kind.isEmpty()) {
      page.append(" class=\"").append(kind).append('"');
    }
    page.append('>').append(escape(text)).append("</").append(name).append(">\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> element(heading.level() == 1 ? "h2" : "h3", "", heading.text());
      case Block.Paragraph paragraph ->
          element("p", paragraph.quiet() ? "quiet" : "", paragraph.text());
      case Block.Items items -> {
        String list = items.numbered() ? "ol" : "ul";
        page.append('<').append(list).append(">\n");
        items.items().forEach(item -> element("li", "", item));
        page.append("</").append(list).append(">\n");
      }
      case Block.Table table -> table(table);
      case Block.Figure figure -> {
        pictures++;
        page.append("<figure>\n");
        page.append(
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
        page.append("</figure>\n");
      }
      case Block.NewPage() -> {}
    }
  }

  private void table(Block.Table table) {
    // A small screen scrolls, rather than break words.
    page.append("<div class=\"wide\">\n<table>\n");
    List<Block.Column> columns = table.columns();
    // The shares of the printed page: left alone, a browser breaks words to give long cells more
    // room.
    page.append("<colgroup>");
    for (double share : ColumnWidths.of(table, PageLayout.COLUMN, TableLayout.GAP)) {
      double percent = 100 * share / PageLayout.COLUMN;
      page.append(String.format(Locale.ROOT, "<col style=\"width:%.1f%%\"/>", percent));
    }
    page.append("</colgroup>\n");
    if (columns.stream().anyMatch(column -> !column.label().isEmpty())) {
      page.append("<thead><tr>");
      for (Block.Column column : columns) {
        page.append(column.right() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
        page.append(escape(column.label())).append("</th>");
      }
      page.append("</tr></thead>\n");
    }
    page.append("<tbody>\n");
    for (List<Block.Cell> row : table.rows()) {
      page.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), columns.get(i).right());
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n</div>\n");
  }

  private void cell(Block.Cell cell, boolean right) {
    page.append(right ? "<td class=\"n\">" : "<td>");
    Rgb swatch = cell.swatch();
    if (swatch != null) {
      page.append("<span class=\"swatch\" style=\"background: ").append(swatch.hex());
      page.append("\"></span>");
    }
    // The field stays in front of a name from right to left.
    page.append(swatch == null ? "" : "<bdi>");
    if (cell.strong()) {
      page.append("<strong>").append(escape(cell.text())).append("</strong>");
    } else {
      page.append(escape(cell.text()));
    }
    page.append(swatch == null ? "</td>" : "</bdi></td>");
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            // Marks that would force a direction on the words behind.
            case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e -> {}
            default ->
                out.appendCodePoint(
                    letter != '\n' && Character.isISOControl(letter) ? 0xfffd : letter);
          }
        });
    return out.toString();
  }
}
