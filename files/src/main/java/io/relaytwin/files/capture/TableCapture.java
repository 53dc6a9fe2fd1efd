package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.capture.TableLayout.Column;
import io.relaytwin.files.capture.TableLayout.Time;
import io.relaytwin.files.capture.TableTap.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of levels or voltages over time, as oscilloscopes, logic analysers, simulators and people
 * write them.
 *
 * <p>Without a column of times each row is a sample, and the interval or the rate must be known.
 * sigrok's column of times adds up whole periods that were rounded down, so that it drifts; there
 * the rows are numbered and timed by the sample rate. Elsewhere the times are taken as they stand.
 * Where some row among the first changes nothing, and for voltages, rows are samples, and an edge
 * lies anywhere since the row before; else rows are changes (as Saleae writes them), exact unless a
 * sample rate is known.
 */
final class TableCapture implements Capture {

  private final Path file;
  private final TableLayout layout;

  private final Path values;

  private TableCapture(Path file, Path values, TableLayout layout) {
    this.file = file;
    this.values = values;
    this.layout = layout;
  }

  static TableCapture open(Path file) {
    TablePair pair = TablePair.of(file);
    try (TextInput in = new TextInput(pair.values())) {
      in.refill();
      TableLayout layout = TableRoles.parse(in, pair.description());
      TableCapture capture = new TableCapture(file, pair.values(), layout);
      if (layout.hertz() != null) {
        capture.clock(layout.hertz());
      }
      return capture;
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public CaptureFormat format() {
    return CaptureFormat.TABLE;
  }

  @Override
  public String producer() {
    return layout.producer().name();
  }

  @Override
  public List<String> notes() {
    return layout.notes();
  }

  @Override
  public List<Wire> wires() {
    return layout.wires();
  }

  @Override
  public @Nullable Quantity sampleRate() {
    BigDecimal hertz = layout.hertz();
    if (hertz == null && layout.time() instanceof Time.Numbered numbered) {
      BigDecimal interval = numbered.interval();
      hertz = interval == null ? null : BigDecimal.ONE.divide(interval, MathContext.DECIMAL64);
    }
    return hertz == null ? null : new Quantity(hertz, Unit.base(Dimension.FREQUENCY));
  }

  @Override
  public @Nullable Quantity sampleInterval() {
    BigDecimal seconds =
        switch (layout.time()) {
          case Time.Numbered numbered -> numbered.interval();
          case Time.Numbers numbers -> layout.rowsAreSamples() ? numbers.step() : null;
          case Time.Spans spans -> null;
          case Time.Stamps stamps -> null;
        };
    if (seconds == null && layout.hertz() != null) {
      seconds = BigDecimal.ONE.divide(layout.hertz(), MathContext.DECIMAL64);
    }
    return seconds == null
        ? null
        : new Quantity(seconds.stripTrailingZeros(), Unit.base(Dimension.TIME));
  }

  @Override
  public @Nullable Quantity duration() {
    return null;
  }

  @Override
  public void checkWire(String wire) {
    WireNames.find(file, layout.wires(), wire);
  }

  private SampleClock clock(BigDecimal hertz) {
    try {
      return SampleClock.of(hertz);
    } catch (ArithmeticException e) {
      throw new CaptureException(file, "", String.valueOf(e.getMessage()), e);
    }
  }

  /** How many of its units of time a sample lasts, as sigrok counts; 0 when it does not apply. */
  private long sigrokStep() {
    BigDecimal hertz = layout.hertz();
    if (!layout.producer().isSigrok()
        || hertz == null
        || !(layout.time() instanceof Time.Numbers numbers)) {
      return 0;
    }
    BigDecimal unitsPerSecond = BigDecimal.ONE.movePointRight(12 - numbers.picoExponent());
    return unitsPerSecond.divide(hertz, 0, RoundingMode.FLOOR).longValueExact();
  }

  /** When rows were taken; {@code null} where they have times of their own. */
  private @Nullable SampleClock clock(ReadOptions options) {
    Quantity given = options.sampleRate();
    if (given != null) {
      return clock(given.exactSi());
    }
    if (layout.time() instanceof Time.Numbered numbered && numbered.interval() != null) {
      try {
        return SampleClock.every(numbered.interval());
      } catch (ArithmeticException e) {
        throw new CaptureException(file, "", String.valueOf(e.getMessage()), e);
      }
    }
    return layout.hertz() == null ? null : clock(layout.hertz());
  }

  private int picoExponent(Time.Numbers numbers, @Nullable Quantity timeUnit) {
    if (timeUnit == null) {
      return numbers.picoExponent();
    }
    BigDecimal unit = timeUnit.exactSi().stripTrailingZeros();
    if (unit.unscaledValue().bitLength() != 1) {
      throw new CaptureException(
          file, "", Words.fill("time-unit %s is no power of ten of a second.", timeUnit));
    }
    return 12 - unit.scale();
  }

  @Override
  public void stream(List<Tap> taps) {
    long step = sigrokStep();
    Quantity timeUnit = taps.isEmpty() ? null : taps.get(0).options().timeUnit();
    boolean numbered = layout.timeColumn() < 0 || step > 0;
    List<TableTap> columns = new ArrayList<>();
    for (Tap tap : taps) {
      columns.add(tap(tap, numbered));
    }
    RowTime time =
        switch (layout.time()) {
          case Time.Numbers numbers ->
              new DecimalTime(step > 0 ? 0 : picoExponent(numbers, timeUnit));
          case Time.Spans spans -> new SpanTime();
          case Time.Stamps stamps -> new StampTime();
          case Time.Numbered none -> new DecimalTime(12);
        };
    try (TextInput in = new TextInput(values)) {
      in.skipTo(layout.dataOffset());
      in.refill();
      try {
        new TableScan(in, layout, time, columns, step).run();
      } catch (ArithmeticException e) {
        throw in.fault("the time exceeds the 106 days that times can hold.", e);
      }
    }
  }

  private TableTap tap(Tap tap, boolean numbered) {
    WireNames.Choice choice = WireNames.find(file, layout.wires(), tap.wire());
    Column column = layout.columns().get(choice.wire().number() - 1);
    ReadOptions options = tap.options();
    SampleClock clock = clock(options);
    if (numbered && clock == null) {
      throw new CaptureException(
          file,
          "",
          "the table has neither a column of times nor a sample rate; give rate, such as"
              + " rate: 1 MHz.");
    }
    if (numbered && clock != null && layout.time() instanceof Time.Numbered origin) {
      clock = clock.from(origin.startPicos());
    }
    boolean voltage = column.wire().kind() == Wire.Kind.ANALOGUE || options.voltages();
    if (voltage
        && !column.foreignUnit().isEmpty()
        && options.scale().compareTo(BigDecimal.ONE) == 0) {
      throw new CaptureException(
          file,
          "",
          Words.fill(
              "the column %s is in %s, not in volts; give scale, by which it becomes volts.",
              CaptureException.quote(column.wire().name()),
              CaptureException.quote(column.foreignUnit())));
    }
    boolean samples = layout.rowsAreSamples() || voltage;
    Reading reading =
        samples ? Reading.SINCE_ROW_BEFORE : clock == null ? Reading.AT_ROW : Reading.WITHIN_PERIOD;
    TableCells cells =
        voltage
            ? TableCells.voltages(options, column, file)
            : column.wire().bits() > 1 ? TableCells.bus(bit(column, choice)) : TableCells.levels();
    boolean blurred = layout.time() instanceof Time.Numbers numbers && numbers.blurred();
    return new TableTap(
        tap,
        column.index(),
        cells,
        reading,
        numbered ? clock : null,
        clock == null ? 0 : clock.periodCeil(),
        samples && blurred);
  }

  private int bit(Column column, WireNames.Choice choice) {
    int bits = column.wire().bits();
    int lowest = column.lowestBit();
    if (choice.bit() < lowest || choice.bit() >= lowest + bits) {
      throw new CaptureException(
          file,
          "",
          Words.fill(
              "the wire %s is a bus; choose one of its bits, such as %s[%d].",
              CaptureException.quote(choice.wire().name()), choice.wire().name(), lowest));
    }
    return choice.bit() - lowest;
  }
}
