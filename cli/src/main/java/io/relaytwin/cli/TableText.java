package io.relaytwin.cli;

import io.relaytwin.export.product.DataTable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a table of the catalogue on the terminal. */
final class TableText {

  private static final String NOTE = "note";

  private TableText() {}

  /**
   * Prints title, note and aligned columns; whole numbers stand to the right, and the notes on
   * single rows stand below the table.
   */
  static void print(Console console, DataTable table) {
    console.println(console.paint(Style.STRONG, table.title()));
    if (!table.note().isEmpty()) {
      table.note().lines().forEach(line -> note(console, line));
    }
    int columns = table.columns().size();
    boolean notes = columns > 1 && table.columns().get(columns - 1).key().equals(NOTE);
    if (notes) {
      columns--;
    }
    Table.Align[] aligns = new Table.Align[columns];
    Arrays.fill(aligns, Table.Align.LEFT);
    if (!table.rows().isEmpty()) {
      for (int i = 0; i < columns - 1; i++) {
        if (table.rows().getFirst().get(i) instanceof Integer) {
          aligns[i] = Table.Align.RIGHT;
        }
      }
    }
    Table lines = Table.of(aligns).indent(2);
    lines.header(
        table.columns().subList(0, columns).stream()
            .map(DataTable.Column::label)
            .toArray(String[]::new));
    for (List<@Nullable Object> row : table.rows()) {
      String[] cells = new String[columns];
      for (int i = 0; i < columns; i++) {
        cells[i] = DataTable.text(row.get(i));
      }
      lines.row(cells);
    }
    lines.printTo(console);
    if (notes) {
      for (List<@Nullable Object> row : table.rows()) {
        Object note = row.get(columns);
        if (note != null) {
          note(console, DataTable.text(row.getFirst()) + ": " + note);
        }
      }
    }
  }

  private static void note(Console console, String note) {
    for (String piece : Table.wrap(note, console.columns() - 2)) {
      console.println("  " + console.paint(Style.FAINT, piece));
    }
  }
}
