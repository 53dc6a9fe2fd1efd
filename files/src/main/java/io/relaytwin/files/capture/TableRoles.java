package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.capture.TableHead.Line;
import io.relaytwin.files.capture.TableLayout.Column;
import io.relaytwin.files.capture.TableLayout.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what each column of a table is, and so its layout. */
final class TableRoles {

  /** Longer numbers, or ones with more zeros, are no times; keeps hostile input cheap. */
  private static final int MAX_NUMBER = 60;

  private final TextInput in;
  private final TableHead head;
  private final List<Line> rows;
  private final HeadKeys keys = new HeadKeys();
  private final Producer producer;
  private final List<Title> titles;
  private final List<String> notes = new ArrayList<>();

  private TableRoles(TextInput in, TableHead head, List<String> beside) {
    this.in = in;
    this.head = head;
    this.rows = head.rows();
    this.producer =
        beside.isEmpty() ? Producer.of(head.signature()) : Producer.of(String.join("\n", beside));
    for (String line : beside) {
      keys.line(line, List.of(line), List.of());
    }
    readKeys();
    this.titles = TableTitles.of(head);
  }

  /**
   * Reads the beginning of a table.
   *
   * @param beside the lines of a second file that describes it; empty when there is none.
   */
  static TableLayout parse(TextInput in, List<String> beside) {
    TableHead head = new TableHead(in);
    in.position = 0;
    return new TableRoles(in, head, beside).layout();
  }

  private void readKeys() {
    int first = head.columns().get(0);
    List<String> above = List.of();
    for (Line line : head.head()) {
      keys.line(line.text(), line.cells(), above);
      above = line.cells();
    }
    // A head beside the rows.
    for (Line line : head.lines().subList(0, Math.min(60, head.lines().size()))) {
      if (first > 1 && line.cells().size() > first) {
        keys.line("", line.cells().subList(0, first), List.of());
      }
    }
    String bad = keys.badRate();
    if (bad != null) {
      throw in.fault(
          Words.fill("the sample rate %s is no frequency.", CaptureException.quote(bad)));
    }
  }

  private TableLayout layout() {
    int timePlace = timePlace();
    int indexPlace = timePlace >= 0 && !isIndex(timePlace) ? -2 : timePlace;
    List<Integer> wires = new ArrayList<>();
    for (int place = 0; place < titles.size(); place++) {
      boolean counts = place == indexPlace || titles.get(place).namesIndex();
      if (place != timePlace && !(counts && isIndex(place))) {
        wires.add(place);
      }
    }
    if (wires.isEmpty()) {
      throw in.fault("the table has no column but the time.");
    }
    List<Column> columns = new TableWires(head, titles, keys, producer, notes).of(wires);
    Time time = timePlace >= 0 && !isIndex(timePlace) ? times(timePlace) : numbered();
    List<Integer> indices = columns.stream().map(Column::index).toList();
    return new TableLayout(
        producer,
        head.separator(),
        head.decimalComma(),
        time,
        columns,
        hertz(time),
        hasRowWithoutChange(indices),
        rows.get(0).offset(),
        List.copyOf(notes));
  }

  /** A rate of 0 beside times says that there is none. */
  private @Nullable BigDecimal hertz(Time time) {
    BigDecimal hertz = keys.hertz();
    boolean timed = !(time instanceof Time.Numbered);
    return timed && hertz != null && hertz.signum() == 0 ? null : hertz;
  }

  /** The place of the column of times or, where there is none, of row numbers; or -1. */
  private int timePlace() {
    int index = -1;
    for (int place = 0; place < titles.size(); place++) {
      Title title = titles.get(place);
      Cells.Kind kind = kind(place);
      if (kind == Cells.Kind.STAMP || kind == Cells.Kind.SPAN) {
        return place;
      }
      if (Title.timeExponent(title.unit()) != null || title.namesTime()) {
        return place;
      }
      if (index < 0 && (title.namesIndex() || isSequence(title)) && isIndex(place)) {
        index = place;
      }
    }
    if (index >= 0) {
      return index;
    }
    boolean free = titles.get(0).name().isEmpty() || titles.get(0).name().equalsIgnoreCase("x");
    if (titles.size() > 1 && free && rises(0)) {
      if (keys.text("horizontal units") == null && producer.isUnknown()) {
        notes.add("the first column is taken for the time in seconds (see time-unit)");
      }
      return 0;
    }
    return -1;
  }

  private static boolean isSequence(Title title) {
    return Title.of(title.unit()).namesIndex() || Cells.plain(title.unit()).equals("sequence");
  }

  private Cells.Kind kind(int place) {
    return head.kind(head.columns().get(place));
  }

  /** Whether a column counts the rows. */
  private boolean isIndex(int place) {
    BigDecimal before = null;
    for (Line row : rows.subList(0, Math.min(rows.size(), 200))) {
      BigDecimal now = number(row, place);
      if (now == null || now.stripTrailingZeros().scale() > 0) {
        return false;
      }
      if (before != null && now.subtract(before).compareTo(BigDecimal.ONE) != 0) {
        return false;
      }
      before = now;
    }
    return titles.get(place).namesIndex() || isSequence(titles.get(place));
  }

  private boolean rises(int place) {
    BigDecimal first = number(rows.get(0), place);
    BigDecimal before = first;
    if (first == null || rows.size() < 2) {
      return false;
    }
    for (Line row : rows) {
      BigDecimal now = number(row, place);
      if (now == null || (before != null && now.compareTo(before) < 0)) {
        return false;
      }
      before = now;
    }
    return before != null && before.compareTo(first) > 0 && kind(place) == Cells.Kind.NUMBER;
  }

  private @Nullable BigDecimal number(Line row, int place) {
    String cell = row.cell(head.columns().get(place));
    if (cell.length() > MAX_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(cell.replace(',', '.'));
      return Math.abs((long) number.scale()) > MAX_NUMBER ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Time numbered() {
    BigDecimal interval = keys.interval();
    BigDecimal start = keys.start();
    if (interval != null && interval.signum() <= 0) {
      interval = null;
    }
    long startPicos = 0;
    if (start != null && start.abs().compareTo(new BigDecimal("9e6")) < 0) {
      startPicos = start.movePointRight(12).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
    return new Time.Numbered(interval, startPicos);
  }

  private Time times(int place) {
    int column = head.columns().get(place);
    Cells.Kind kind = kind(place);
    if (kind == Cells.Kind.STAMP) {
      return new Time.Stamps(column, rows.get(0).cell(column));
    }
    if (kind == Cells.Kind.SPAN) {
      return new Time.Spans(column);
    }
    Title title = titles.get(place);
    Integer exponent = Title.timeExponent(title.unit());
    if (exponent == null) {
      String units = title.unit().isEmpty() ? keys.text("horizontal units") : null;
      exponent = units == null ? null : Title.timeExponent(units);
    }
    if (exponent == null && !title.unit().isEmpty()) {
      throw in.fault(
          Words.fill(
              "the times are in %s, which is no unit of time; give time-unit.",
              CaptureException.quote(title.unit())));
    }
    if (exponent == null && producer.isUnknown() && notes.isEmpty()) {
      notes.add("times are taken for seconds (see time-unit)");
    }
    BigDecimal step = step(place);
    boolean blurred = step == null && rows.size() > 2;
    int unit = exponent == null ? 0 : exponent;
    BigDecimal interval = step == null ? keys.interval() : step.scaleByPowerOfTen(unit);
    return new Time.Numbers(column, 12 + unit, blurred, interval);
  }

  /** What each row comes after the one before, where that is the same for all that were read. */
  private @Nullable BigDecimal step(int place) {
    BigDecimal step = null;
    BigDecimal before = null;
    for (Line row : rows) {
      BigDecimal now = number(row, place);
      if (now == null) {
        return null;
      }
      if (before != null) {
        BigDecimal next = now.subtract(before);
        if (step != null && step.compareTo(next) != 0) {
          return null;
        }
        step = next;
      }
      before = now;
    }
    return step == null || step.signum() <= 0 ? null : step;
  }

  /** The last row may be there to say where the recording ends. */
  private boolean hasRowWithoutChange(List<Integer> columns) {
    int last = head.isWhole() ? rows.size() - 1 : rows.size();
    for (int i = 1; i < last; i++) {
      boolean changes = false;
      for (int column : columns) {
        changes |= !rows.get(i).cell(column).equals(rows.get(i - 1).cell(column));
      }
      if (!changes) {
        return true;
      }
    }
    return false;
  }
}
