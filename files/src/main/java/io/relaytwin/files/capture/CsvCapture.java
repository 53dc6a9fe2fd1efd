package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.files.capture.CsvTap.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of levels or voltages over time.
 *
 * <p>Without a column of times each row is a sample, and the sample rate must be known. sigrok's
 * column of times adds up whole periods that were rounded down, so that it drifts; there the rows
 * are numbered and timed by the sample rate. Elsewhere the times are taken as they stand. Where
 * some row among the first changes nothing, and for voltages, rows are samples, and an edge lies
 * anywhere since the row before; else rows are changes (as Saleae writes them), exact unless a
 * sample rate is given.
 */
final class CsvCapture implements Capture {

  private final Path file;
  private final CsvLayout layout;

  private CsvCapture(Path file, CsvLayout layout) {
    this.file = file;
    this.layout = layout;
  }

  static CsvCapture open(Path file) {
    try (TextInput in = new TextInput(file)) {
      in.refill();
      CsvLayout layout = CsvLayout.parse(in);
      CsvCapture capture = new CsvCapture(file, layout);
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
    return CaptureFormat.CSV;
  }

  @Override
  public List<Wire> wires() {
    return layout.wires();
  }

  @Override
  public @Nullable Quantity sampleRate() {
    BigDecimal hertz = layout.hertz();
    return hertz == null ? null : new Quantity(hertz, Unit.base(Dimension.FREQUENCY));
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
    if (!layout.sigrok() || hertz == null || layout.timeColumn() < 0) {
      return 0;
    }
    BigDecimal unitsPerSecond = BigDecimal.ONE.movePointRight(12 - layout.picoExponent());
    return unitsPerSecond.divide(hertz, 0, RoundingMode.FLOOR).longValueExact();
  }

  @Override
  public void stream(List<Tap> taps) {
    long step = sigrokStep();
    boolean numbered = layout.timeColumn() < 0 || step > 0;
    List<CsvTap> columns = new ArrayList<>();
    for (Tap tap : taps) {
      Wire wire = WireNames.find(file, layout.wires(), tap.wire()).wire();
      Quantity given = tap.options().sampleRate();
      BigDecimal rate = given != null ? given.exactSi() : layout.hertz();
      SampleClock clock = rate == null ? null : clock(rate);
      if (numbered && clock == null) {
        throw new CaptureException(
            file,
            "",
            "the table has neither a column of times nor a sample rate; the rate must be given.");
      }
      boolean samples = layout.rowsAreSamples() || wire.kind() == Wire.Kind.ANALOGUE;
      Reading reading =
          samples
              ? Reading.SINCE_ROW_BEFORE
              : clock == null ? Reading.AT_ROW : Reading.WITHIN_PERIOD;
      columns.add(
          new CsvTap(
              tap,
              layout.columns().get(wire.number() - 1),
              wire.kind(),
              reading,
              numbered ? clock : null,
              clock == null ? 0 : clock.periodCeil()));
    }
    try (TextInput in = new TextInput(file)) {
      in.skipTo(layout.dataOffset());
      in.refill();
      try {
        new CsvScan(in, layout, columns, step).run();
      } catch (ArithmeticException e) {
        throw in.fault("the time exceeds the 106 days that times can hold.", e);
      }
    }
  }
}
