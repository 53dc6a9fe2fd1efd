package io.relaytwin.cli;

import io.relaytwin.core.product.Approval;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Contradiction;
import io.relaytwin.core.product.Download;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints a product as a person reads a data sheet: section by section, values in one column. */
final class SheetText {

  private static final int INDENT = 2;
  private static final int GAP = 2;

  /** Longer values run on through the column of remarks. */
  private static final int MAX_VALUE = 22;

  private static final int MAX_LABEL = 48;
  private static final int MIN_TEXT = 24;

  private final Console console;
  private final boolean sources;
  private final int labelWidth;
  private final int valueWidth;
  private final Product product;
  private final List<String> documents = new ArrayList<>();

  /**
   * Measures the columns.
   *
   * @param sources whether each line names its source.
   */
  SheetText(Console console, Product product, boolean sources) {
    this.console = console;
    this.product = product;
    this.sources = sources;
    int label = 0;
    int value = 0;
    for (Section section : product.sections()) {
      for (Entry entry : section.entries()) {
        label = Math.max(label, Math.min(MAX_LABEL, entry.label().length()));
        if (entry.text().length() <= MAX_VALUE) {
          value = Math.max(value, entry.text().length());
        }
      }
    }
    labelWidth = label;
    valueWidth = value;
  }

  /** Prints everything but what is not stated, of which it gives the number. */
  void print(String type) {
    console.println(
        console.paint(Style.STRONG, product.item()) + "  " + product.title() + "; " + type);
    String maker = product.maker();
    if (maker != null) {
      console.println(maker);
    }
    if (!product.aliases().isEmpty()) {
      console.println("also called " + String.join(", ", product.aliases()));
    }
    listDocuments();
    for (Section section : product.sections()) {
      heading(section.title());
      section.entries().forEach(entry -> entry(entry, section.title()));
    }
    contradictions();
    approvals();
    downloads();
    console.println();
    if (!product.notStated().isEmpty()) {
      console.println(
          product.notStated().size()
              + " things that matter are not stated; list them with --not-stated.");
    }
    if (!product.accessoryFamilies().isEmpty()) {
      console.println("Items that fit: list them with --accessories.");
    }
  }

  private void heading(String title) {
    console.println();
    console.println(console.paint(Style.STRONG, title));
  }

  private void entry(Entry entry, String section) {
    List<String> remarks = new ArrayList<>();
    String condition = entry.condition();
    if (condition != null) {
      remarks.add(condition);
    }
    if (!entry.missingConditions().isEmpty()) {
      remarks.add("not stated: " + String.join(", ", entry.missingConditions()));
    }
    line(entry.label(), entry.text(), String.join("; ", remarks));
    note(entry.note());
    List<String> readings = product.readings().getOrDefault(entry.key(), List.of());
    for (int i = 0; i < readings.size(); i++) {
      note("may mean (" + (char) ('A' + i) + "): " + readings.get(i));
    }
    source(entry, section);
  }

  /** The line within its document; the documents stand numbered below the title. */
  private void source(Entry entry, String section) {
    if (sources) {
      Citation source = entry.source();
      String place = source.section().equals(section) ? "" : source.section() + ", ";
      note(
          Words.fill(
              "source: [%d] %s%s%s",
              1 + documents.indexOf(source.document()),
              place,
              source.detail(),
              source.confirmed() ? "" : " (not confirmed by a document in hand)"));
    }
  }

  private void listDocuments() {
    if (!sources) {
      return;
    }
    heading("Sources");
    for (Section section : product.sections()) {
      section.entries().forEach(this::listDocument);
    }
    product.contradictions().forEach(each -> each.figures().forEach(this::listDocument));
  }

  private void listDocument(Entry entry) {
    String document = entry.source().document();
    if (!documents.contains(document)) {
      documents.add(document);
      String url = entry.source().url();
      console.println(
          Words.fill("  [%d] %s%s", documents.size(), document, url == null ? "" : ", " + url));
    }
  }

  private void contradictions() {
    if (product.contradictions().isEmpty()) {
      return;
    }
    heading("Where the documents disagree (none is chosen)");
    for (Contradiction contradiction : product.contradictions()) {
      for (Figure figure : contradiction.figures()) {
        line(contradiction.label(), figure.text(), figure.source().document());
        source(figure, "");
      }
      note(contradiction.remark());
    }
  }

  private void approvals() {
    if (!product.approvals().isEmpty()) {
      heading("Approvals / Certificates");
      for (Approval each : product.approvals()) {
        line(
            each.mark(),
            each.certificate(),
            each.standard() + "; " + each.scope() + "; " + each.body());
      }
    }
  }

  private void downloads() {
    if (!product.downloads().isEmpty()) {
      heading("Downloads, CAD and CAE data");
      for (Download each : product.downloads()) {
        List<String> facts = new ArrayList<>();
        facts.add(each.title());
        add(facts, "V ", each.version());
        add(facts, "", each.date());
        facts.add(each.format());
        add(facts, "", each.size());
        line(each.group(), "", String.join("; ", facts));
      }
    }
  }

  private static void add(List<String> facts, String before, @Nullable String fact) {
    if (fact != null) {
      facts.add(before + Objects.requireNonNull(fact, "fact"));
    }
  }

  private void line(String label, String value, String remark) {
    int first = INDENT + labelWidth + GAP;
    int second = first + valueWidth + GAP;
    StringBuilder line = new StringBuilder(" ".repeat(INDENT)).append(label);
    boolean fits = value.length() <= valueWidth && label.length() <= labelWidth;
    boolean columns = fits && !value.isEmpty();
    int at = columns ? second : first;
    String rest = columns || value.isEmpty() ? remark : value;
    pad(line, first);
    if (columns) {
      int bare = line.length();
      line.append(value);
      pad(line, second);
      String shown = line.substring(bare, bare + value.length());
      line.replace(bare, bare + value.length(), console.paint(Style.STRONG, shown));
    }
    if (!columns && !value.isEmpty() && !remark.isEmpty()) {
      rest = value + " (" + remark + ")";
    }
    List<String> pieces = Table.wrap(rest, Math.max(MIN_TEXT, console.columns() - at));
    console.println((line + pieces.getFirst()).stripTrailing());
    for (String piece : pieces.subList(1, pieces.size())) {
      console.println(" ".repeat(at) + piece);
    }
  }

  private void note(@Nullable String note) {
    if (note != null) {
      int at = INDENT + labelWidth + GAP;
      for (String piece : Table.wrap(note, Math.max(MIN_TEXT, console.columns() - at))) {
        console.println(" ".repeat(at) + console.paint(Style.FAINT, piece));
      }
    }
  }

  private static void pad(StringBuilder line, int width) {
    line.append(" ".repeat(Math.max(GAP, width - line.length())));
  }
}
