package io.relaytwin.export.product;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to a terminal, a JSON file or a web page.
 *
 * @param key the stable name.
 * @param title the heading.
 * @param note what can surprise about it, line by line; empty when nothing does.
 * @param columns at least one.
 * @param rows as many cells each as there are columns: texts, whole numbers, truth values, or
 *     {@code null} for what is not printed.
 */
public record DataTable(
    String key,
    String title,
    String note,
    List<Column> columns,
    List<List<@Nullable Object>> rows) {

  /**
   * One column.
   *
   * @param key its name in JSON.
   * @param label its heading.
   */
  public record Column(String key, String label) {}

  /** Copies the lists and checks the number of cells. */
  public DataTable {
    columns = List.copyOf(columns);
    List<List<@Nullable Object>> copy = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            Words.fill("%s has a row of %d cells in %d columns.", key, row.size(), columns.size()));
      }
      copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copy);
  }

  /** The cell for a person: truth values as yes and no, nothing as a dash. */
  public static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "–";
      case Boolean truth -> truth ? "yes" : "no";
      default -> cell.toString();
    };
  }
}
