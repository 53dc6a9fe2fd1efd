package io.relaytwin.export.bid;

import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of a tender with the catalogue: value, kind of limit and unit. Tender texts
 * are copied and edited for years and drift away from the data they began with.
 *
 * <p>A figure is found by its name, of which each entry has several in German and English. An item
 * of the tender is taken to be about the module when it names at least {@value #LEAST} of them;
 * others are passed over.
 *
 * @param rows what was found, in the order of the file.
 * @param missing entries of the catalogue that the tender does not name.
 * @param items the numbers of the items compared.
 */
public record BidComparison(List<Row> rows, List<String> missing, List<String> items) {

  /** How many names an item must hold. */
  static final int LEAST = 3;

  /** Copies the lists. */
  public BidComparison {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
    items = List.copyOf(items);
  }

  /**
   * A line of a tender.
   *
   * @param item the number of its item, such as {@code 01.0010}.
   * @param text one line.
   */
  public record Line(String item, String text) {}

  /** What became of a figure. */
  public enum Outcome {
    /** Value, kind and unit agree. */
    SAME("same"),
    /** The value is another. */
    VALUE("other value"),
    /** The value is the same, the kind of limit is another or is not said. */
    KIND("other kind of limit"),
    /** The unit measures something else. */
    UNIT("other unit"),
    /** Its name stands there, and no figure that could be read behind it. */
    UNREADABLE("not readable");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The words, such as {@code other value}. */
    public String label() {
      return label;
    }
  }

  /**
   * One figure found.
   *
   * @param item the number of its item.
   * @param key of the entry in the catalogue.
   * @param name by which it was found.
   * @param said what the tender says.
   * @param catalogue what the catalogue says.
   * @param outcome of the comparison.
   */
  public record Row(
      String item, String key, String name, String said, String catalogue, Outcome outcome) {}

  /** Whether every figure found agrees. */
  public boolean agrees() {
    return rows.stream().allMatch(row -> row.outcome() == Outcome.SAME);
  }

  /** Compares. */
  public static BidComparison of(Product product, List<Line> lines) {
    Map<String, List<Hit>> byItem = new LinkedHashMap<>();
    for (Line line : lines) {
      byItem
          .computeIfAbsent(line.item(), item -> new ArrayList<>())
          .addAll(hits(product, line.text()));
    }
    List<Row> rows = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    List<String> items = new ArrayList<>();
    byItem.forEach((item, hits) -> {
      if (hits.stream().map(hit -> hit.entry().key()).distinct().count() >= LEAST) {
        items.add(item);
        for (Hit hit : hits) {
          named.add(hit.entry().key());
          rows.add(row(item, hit));
        }
      }
    });
    List<String> missing = new ArrayList<>();
    for (Terms.Term term : Terms.all()) {
      Optional<Entry> entry = product.entry(term.key());
      if (entry.isPresent() && isCompared(entry.get()) && !named.contains(term.key())) {
        missing.add(entry.get().label());
      }
    }
    return new BidComparison(rows, missing, items);
  }

  /**
   * A name found in a line.
   *
   * @param start where it begins.
   * @param end where it ends.
   * @param before the text in front, back to the name before.
   * @param rest the text behind, up to the next name.
   */
  private record Hit(Entry entry, String name, int start, int end, String before, String rest) {}

  /** Figures, and the few statements that are one short word or a list of standards. */
  private static boolean isCompared(Entry entry) {
    return switch (entry) {
      case Figure _ -> true;
      case Statement statement ->
          switch (statement.key()) {
            case "overvoltage-category", "pollution-degree", "standards" -> true;
            default -> false;
          };
    };
  }

  private static List<Hit> hits(Product product, String line) {
    String text = line.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    String lower = text.toLowerCase(Locale.ROOT);
    List<Hit> found = new ArrayList<>();
    for (Terms.Term term : Terms.all()) {
      Optional<Entry> entry = product.entry(term.key());
      if (entry.isEmpty() || !isCompared(entry.get())) {
        continue;
      }
      for (String name : term.all()) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
          int end = at + wanted.length();
          if (isWord(lower, at, end)) {
            found.add(new Hit(entry.get(), text.substring(at, end), at, end, "", ""));
          }
        }
      }
    }
    // The longest name wins where several cover the same place.
    found.sort(
        Comparator.<Hit>comparingInt(hit -> hit.start() - hit.end()).thenComparingInt(Hit::start));
    List<Hit> chosen = new ArrayList<>();
    for (Hit hit : found) {
      if (chosen.stream()
          .noneMatch(other -> hit.start() < other.end() && other.start() < hit.end())) {
        chosen.add(hit);
      }
    }
    chosen.sort(Comparator.comparingInt(Hit::start));
    List<Hit> complete = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Hit hit = chosen.get(i);
      int from = i == 0 ? 0 : chosen.get(i - 1).end();
      int to = i + 1 < chosen.size() ? chosen.get(i + 1).start() : text.length();
      complete.add(
          new Hit(
              hit.entry(),
              hit.name(),
              hit.start(),
              hit.end(),
              text.substring(from, hit.start()),
              text.substring(hit.end(), to)));
    }
    return complete;
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static Row row(String item, Hit hit) {
    Entry entry = hit.entry();
    return switch (entry) {
      case Figure figure -> {
        Optional<SaidFigure> said = SaidFigure.find(hit.before(), hit.rest());
        yield new Row(
            item,
            entry.key(),
            hit.name(),
            said.map(SaidFigure::plain).orElse(shown(hit.rest())),
            figure.text(),
            said.map(each -> outcome(each, figure, hit.name())).orElse(Outcome.UNREADABLE));
      }
      case Statement statement ->
          new Row(
              item,
              entry.key(),
              hit.name(),
              shown(hit.rest()),
              statement.text(),
              says(hit.rest(), statement) ? Outcome.SAME : Outcome.VALUE);
    };
  }

  private static String shown(String rest) {
    String words = rest.replaceFirst("^[\\s:;,=-]+", "").strip();
    return words.length() > 60 ? words.substring(0, 60) + "…" : words;
  }

  private static boolean says(String rest, Statement statement) {
    String words = " " + rest.replaceAll("[^\\p{L}\\d-]+", " ") + " ";
    return statement.values().stream()
        .allMatch(value -> words.contains(" " + value.replaceAll("[^\\p{L}\\d-]+", " ") + " "));
  }

  private static Outcome outcome(SaidFigure said, Figure figure, String name) {
    Quantity to = said.to();
    if (said.from().dimension() != figure.dimension()
        || (to != null && to.dimension() != figure.dimension())) {
      return Outcome.UNIT;
    }
    if (!isSameValue(said, figure)) {
      return Outcome.VALUE;
    }
    LimitKind kind = said.kind() != null ? said.kind() : kindOfName(name);
    boolean same = kind == figure.kind() || (kind == null && figure.kind() == LimitKind.NOMINAL);
    return same ? Outcome.SAME : Outcome.KIND;
  }

  /** Some names say themselves that they name a limit. */
  private static @Nullable LimitKind kindOfName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("grenz") || lower.startsWith("limiting") || lower.startsWith("max")
        ? LimitKind.MAXIMUM
        : null;
  }

  private static boolean isSameValue(SaidFigure said, Figure figure) {
    Quantity min = figure.value().min();
    Quantity max = figure.value().max();
    Quantity to = said.to();
    if (figure.kind() == LimitKind.RANGE) {
      return to != null && isSame(said.from(), min) && isSame(to, max);
    }
    return to == null && isSame(said.from(), min != null ? min : max);
  }

  private static boolean isSame(Quantity said, @Nullable Quantity known) {
    return known != null && said.compareTo(known) == 0;
  }
}
