package io.relaytwin.export.drawing.document;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Rgb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a document. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for a section, 2 for a part of it.
   * @param text the words.
   */
  record Heading(int level, String text) implements Block {
    /** Rejects levels that have no look. */
    public Heading {
      if (level != 1 && level != 2) {
        throw new IllegalArgumentException(Words.fill("The level %d is neither 1 nor 2.", level));
      }
    }
  }

  /**
   * A paragraph.
   *
   * @param text the words.
   * @param quiet whether it steps back behind the others, as a note.
   */
  record Paragraph(String text, boolean quiet) implements Block {}

  /**
   * A list.
   *
   * @param numbered whether the order counts.
   * @param items one paragraph each.
   */
  record Items(boolean numbered, List<String> items) implements Block {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A table; its head is repeated on every page.
   *
   * @param columns at least one.
   * @param rows as many cells each as there are columns.
   */
  record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
    /** Copies the lists and checks the number of cells. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              Words.fill("A row of %d cells in %d columns.", row.size(), columns.size()));
        }
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param label its heading; all empty for a table without a head.
   * @param weight its share of the width.
   * @param right whether its cells stand at the right side, as numbers do.
   */
  record Column(String label, double weight, boolean right) {
    /** A column of words. */
    public static Column of(String label, double weight) {
      return new Column(label, weight, false);
    }

    /** A column of numbers. */
    public static Column number(String label, double weight) {
      return new Column(label, weight, true);
    }
  }

  /**
   * A cell of a table.
   *
   * @param text the words; line ends stay.
   * @param strong whether it stands out.
   * @param swatch the colour of the real thing, shown as a small field; {@code null} for none.
   */
  record Cell(String text, boolean strong, @Nullable Rgb swatch) {
    /** A plain cell. */
    public static Cell of(String text) {
      return new Cell(text, false, null);
    }

    /** A cell that stands out. */
    public static Cell strong(String text) {
      return new Cell(text, true, null);
    }
  }

  /**
   * A picture, drawn in mm; made smaller where it is wider than the page.
   *
   * @param picture what is drawn.
   * @param title what it is, in a few words.
   * @param description what it shows, for those who listen; empty for nothing to add.
   * @param caption stands below it; empty for none.
   */
  record Figure(Picture picture, String title, String description, String caption)
      implements Block {}

  /** The next block begins a page. */
  record NewPage() implements Block {}
}
