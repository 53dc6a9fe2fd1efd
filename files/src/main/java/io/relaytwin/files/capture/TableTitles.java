package io.relaytwin.files.capture;

import io.relaytwin.files.capture.TableHead.Line;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands over the columns of a table. */
final class TableTitles {

  private TableTitles() {}

  /** From one heading line, or from one of names with one of units below. */
  static List<Title> of(TableHead head) {
    List<Title> titles = new ArrayList<>();
    List<Line> heading = head.heading();
    Line units = null;
    Line names = null;
    if (!heading.isEmpty()) {
      Line last = heading.get(0);
      if (isUnits(head, last)) {
        units = last;
        names = heading.size() > 1 ? heading.get(1) : null;
      } else if (isNames(head, last)) {
        names = last;
      }
    }
    for (int column : head.columns()) {
      Title title = names == null ? new Title("", "") : Title.of(names.cell(column));
      String unit = units == null ? "" : units.cell(column);
      titles.add(unit.isEmpty() ? title : new Title(full(title), unit));
    }
    return List.copyOf(titles);
  }

  private static String full(Title title) {
    return title.name().isEmpty() ? title.unit() : title.name();
  }

  private static boolean isUnits(TableHead head, Line line) {
    int units = 0;
    for (int column : head.columns()) {
      String cell = line.cell(column);
      if (Title.isUnit(cell)) {
        // An A alone may be a name.
        units += Title.of(cell).name().isEmpty() ? 1 : 0;
      } else if (!cell.isEmpty() && !Title.of(cell).namesIndex() && !Title.of(cell).isGeneric()) {
        return false;
      }
    }
    return units > 0;
  }

  private static boolean isNames(TableHead head, Line line) {
    int filled = 0;
    for (int column : head.columns()) {
      String cell = line.cell(column);
      if (Cells.kind(cell, head.decimalComma()) == Cells.Kind.TEXT) {
        filled++;
      } else if (column != head.columns().get(0)) {
        return false;
      }
    }
    return filled > 0;
  }
}
