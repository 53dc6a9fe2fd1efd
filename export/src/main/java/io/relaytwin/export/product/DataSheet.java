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
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.document.Block;
import io.relaytwin.export.drawing.document.Document;
import io.relaytwin.export.drawing.document.PageLayout;
import io.relaytwin.export.drawing.document.WebPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data sheet of a product in our own layout: every figure with its kind of limit, condition and
 * source, and what the documents leave out.
 */
public final class DataSheet {

  private final Product product;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final Document.Builder out = new Document.Builder();

  private DataSheet(Product product) {
    this.product = product;
  }

  /**
   * The sheet as a PDF on A4.
   *
   * @param type how the output of the product is made, in words.
   * @param tables further tables, such as its accessories.
   */
  public static byte[] pdf(Product product, String type, List<DataTable> tables) {
    return PageLayout.pdf(document(product, type, tables));
  }

  /** The same sheet as one web page. */
  public static String html(Product product, String type, List<DataTable> tables) {
    return WebPage.render(document(product, type, tables));
  }

  /** Tables as a PDF on A4. */
  public static byte[] pdf(String title, List<DataTable> tables) {
    Document.Builder out = new Document.Builder();
    tables.forEach(table -> table(out, table));
    return PageLayout.pdf(out.build(title, "", "relaytwin"));
  }

  private static Document document(Product product, String type, List<DataTable> tables) {
    DataSheet sheet = new DataSheet(product);
    product.sections().forEach(sheet::section);
    sheet.contradictions();
    sheet.approvals();
    sheet.notStated();
    sheet.downloads();
    tables.forEach(table -> table(sheet.out, table));
    sheet.sources();
    String maker = product.maker() == null ? "" : "  ·  " + product.maker();
    return sheet.out.build(
        product.item(),
        product.title() + "; " + type + maker,
        "laid out by relaytwin from the documents listed at the end; the maker's sheet decides");
  }

  private void section(Section section) {
    out.section(section.title());
    List<List<Block.Cell>> rows = new ArrayList<>();
    section.entries().forEach(entry -> rows.add(row(entry)));
    out.add(
        new Block.Table(
            List.of(
                Block.Column.of("", 25),
                Block.Column.of("Value", 24),
                Block.Column.of("Kind", 11),
                Block.Column.of("Condition, remarks", 38),
                Block.Column.number("Source", 8)),
            rows));
  }

  private List<Block.Cell> row(Entry entry) {
    List<String> remarks = new ArrayList<>();
    String condition = entry.condition();
    if (condition != null) {
      remarks.add(condition);
    }
    if (!entry.missingConditions().isEmpty()) {
      remarks.add("Not stated: " + String.join(", ", entry.missingConditions()) + ".");
    }
    String note = entry.note();
    if (note != null) {
      remarks.add(note);
    }
    for (String reading : product.readings().getOrDefault(entry.key(), List.of())) {
      remarks.add("May mean: " + reading + ".");
    }
    return List.of(
        Block.Cell.of(entry.label()),
        // One of several in a line of its own.
        Block.Cell.strong(entry.text().replace("; ", ";\n")),
        Block.Cell.of(entry instanceof Figure figure ? figure.kind().label() : ""),
        Block.Cell.of(String.join("\n", remarks)),
        Block.Cell.of("[" + number(entry.source()) + "]"));
  }

  /** The number of a document and its section in the list at the end. */
  private int number(Citation source) {
    String text =
        source.document()
            + ", "
            + source.section()
            + (source.confirmed() ? "" : " (not confirmed by a document in hand)")
            + (source.url() == null ? "" : ", " + source.url());
    Integer known = sources.putIfAbsent(text, sources.size() + 1);
    return known == null ? sources.size() : known;
  }

  private void contradictions() {
    if (product.contradictions().isEmpty()) {
      return;
    }
    out.section("Where documents of the maker disagree");
    for (Contradiction contradiction : product.contradictions()) {
      out.part(contradiction.label());
      out.note(contradiction.remark());
      List<List<Block.Cell>> rows = new ArrayList<>();
      contradiction.figures().forEach(figure -> rows.add(row(figure)));
      out.add(
          new Block.Table(
              List.of(
                  Block.Column.of("", 25),
                  Block.Column.of("", 24),
                  Block.Column.of("", 11),
                  Block.Column.of("", 38),
                  Block.Column.number("", 8)),
              rows));
    }
  }

  private void approvals() {
    if (product.approvals().isEmpty()) {
      return;
    }
    out.section("Approvals");
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Approval each : product.approvals()) {
      rows.add(cells(each.mark(), each.standard(), each.certificate(), each.body(), each.scope()));
    }
    out.add(table(List.of("Mark", "Standard", "Certificate", "Body", "Scope"), rows));
  }

  private void notStated() {
    if (product.notStated().isEmpty()) {
      return;
    }
    int count = product.notStated().size();
    out.section(Words.fill("Not stated: %d question%s to the maker", count, count == 1 ? "" : "s"));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (NotStated gap : product.notStated()) {
      rows.add(
          List.of(
              Block.Cell.of(Integer.toString(rows.size() + 1)),
              Block.Cell.strong(gap.question()),
              Block.Cell.of(gap.why()),
              Block.Cell.of(String.join(", ", gap.rules()))));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.number("", 4),
                Block.Column.of("Question", 44),
                Block.Column.of("Why it matters", 42),
                Block.Column.of("Rules", 14)),
            rows));
  }

  private void downloads() {
    if (product.downloads().isEmpty()) {
      return;
    }
    out.section("Documents and data sets of the maker");
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Download each : product.downloads()) {
      rows.add(
          cells(
              each.group(),
              each.title(),
              dash(each.version()),
              dash(each.date()),
              each.size() == null ? each.format() : each.format() + ", " + each.size()));
    }
    out.add(table(List.of("Group", "Title", "Version", "Date", "Format"), rows));
  }

  private static String dash(@Nullable String text) {
    return Objects.requireNonNullElse(text, "–");
  }

  private static void table(Document.Builder out, DataTable table) {
    if (table.rows().isEmpty()) {
      return;
    }
    out.section(table.title());
    out.note(table.note());
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      List<Block.Cell> cells = new ArrayList<>();
      for (Object cell : row) {
        cells.add(Block.Cell.of(DataTable.text(cell)));
      }
      rows.add(cells);
    }
    out.add(table(table.columns().stream().map(DataTable.Column::label).toList(), rows));
  }

  private void sources() {
    if (sources.isEmpty()) {
      return;
    }
    out.section("Sources");
    List<List<Block.Cell>> rows = new ArrayList<>();
    sources.forEach((source, number) -> rows.add(cells("[" + number + "]", source)));
    out.add(new Block.Table(List.of(Block.Column.of("", 6), Block.Column.of("", 94)), rows));
  }

  private static List<Block.Cell> cells(String... texts) {
    List<Block.Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(Block.Cell.of(text));
    }
    return cells;
  }

  /** Columns as wide as their longest cell asks for. */
  private static Block.Table table(List<String> labels, List<List<Block.Cell>> rows) {
    List<Block.Column> columns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int longest = labels.get(i).length();
      for (List<Block.Cell> row : rows) {
        longest = Math.max(longest, row.get(i).text().length());
      }
      columns.add(Block.Column.of(labels.get(i), Math.clamp(longest + 3L, 9, 34)));
    }
    return new Block.Table(columns, rows);
  }
}
