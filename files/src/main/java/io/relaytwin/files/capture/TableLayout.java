package io.relaytwin.files.capture;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is laid out.
 *
 * @param producer who wrote it.
 * @param separator between cells; a blank stands for any number of them.
 * @param decimalComma whether a comma may stand for the decimal point.
 * @param time where the times of the rows come from.
 * @param columns the wires, in the order of the columns.
 * @param hertz the sample rate where the file states it; {@code null} when it does not.
 * @param rowsAreSamples whether rows are samples and not changes.
 * @param dataOffset where the rows begin in the file.
 * @param notes what was taken for granted, as clauses.
 */
record TableLayout(
    Producer producer,
    char separator,
    boolean decimalComma,
    Time time,
    List<Column> columns,
    @Nullable BigDecimal hertz,
    boolean rowsAreSamples,
    long dataOffset,
    List<String> notes) {

  /** More columns than any logic analyser has wires. */
  static final int MAX_COLUMNS = 2048;

  /** Where the times of rows come from. */
  sealed interface Time {

    /**
     * A column of decimal numbers.
     *
     * @param column from 0.
     * @param picoExponent the power of ten of one unit in picoseconds: 12 for seconds.
     * @param blurred whether the numbers are rounded, so that equal steps look unequal.
     * @param step from one row to the next where that is always the same, in seconds.
     */
    record Numbers(int column, int picoExponent, boolean blurred, @Nullable BigDecimal step)
        implements Time {}

    /**
     * A column of times with units of their own.
     *
     * @param column from 0.
     */
    record Spans(int column) implements Time {}

    /**
     * A column of dates with times of day; times count from the first.
     *
     * @param column from 0.
     * @param first as it is written.
     */
    record Stamps(int column, String first) implements Time {}

    /**
     * None: rows are numbered samples.
     *
     * @param interval in seconds; {@code null} when only a rate is known, or not even that.
     * @param startPicos when the first sample was taken, in picoseconds.
     */
    record Numbered(@Nullable BigDecimal interval, long startPicos) implements Time {}
  }

  /**
   * A column that holds a wire.
   *
   * @param index of the column, from 0.
   * @param wire how it is offered.
   * @param voltExponent the power of ten of its unit in volts.
   * @param foreignUnit its unit where that is not one of voltage; else empty.
   * @param lowestBit the number of the last bit of a bus.
   */
  record Column(int index, Wire wire, int voltExponent, String foreignUnit, int lowestBit) {}

  /** The column of times; -1 when there is none. */
  int timeColumn() {
    return switch (time) {
      case Time.Numbers numbers -> numbers.column();
      case Time.Spans spans -> spans.column();
      case Time.Stamps stamps -> stamps.column();
      case Time.Numbered numbered -> -1;
    };
  }

  List<Wire> wires() {
    return columns.stream().map(Column::wire).toList();
  }
}
