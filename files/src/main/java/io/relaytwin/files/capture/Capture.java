package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.SignalStatistics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording in a file, of which only the description is held in memory. Each reading passes over
 * the file anew.
 */
public sealed interface Capture permits SigrokCapture, DslCapture, VcdCapture, TableCapture {

  /** The file. */
  Path file();

  /** Its format. */
  CaptureFormat format();

  /** Who wrote it, as far as its layout tells, such as {@code Rigol DS1000Z}. */
  String producer();

  /** What had to be taken for granted to read it, as clauses; usually nothing. */
  List<String> notes();

  /** The wires, in the order of the file. */
  List<Wire> wires();

  /**
   * The rate of sampling as the file states it; {@code null} when it does not, and then edges are
   * taken to be exact unless {@link ReadOptions#sampleRate} says otherwise or the rows of a table
   * are samples.
   */
  @Nullable Quantity sampleRate();

  /**
   * How long a sample lasts, as the file states it or as its first rows show; {@code null} when
   * that is not known.
   */
  @Nullable Quantity sampleInterval();

  /**
   * What the file was read as, in words: {@code Rigol DS1000Z, 40 ns a sample}.
   *
   * @param rate of sampling where the user gives it.
   */
  default String readAs(@Nullable Quantity rate) {
    StringBuilder words = new StringBuilder(producer());
    Quantity interval = sampleInterval();
    BigDecimal seconds =
        rate != null
            ? BigDecimal.ONE.divide(rate.exactSi(), MathContext.DECIMAL64)
            : interval == null ? null : interval.exactSi();
    if (seconds != null) {
      long picos = Picoseconds.ofSeconds(seconds, RoundingMode.HALF_UP);
      words.append(", ").append(Picoseconds.toQuantity(picos)).append(" a sample");
    }
    for (String note : notes()) {
      words.append("; ").append(note);
    }
    return words.toString();
  }

  /** How long the recording is where that is known without reading all of it, else {@code null}. */
  @Nullable Quantity duration();

  /**
   * Reads wires in one pass.
   *
   * @throws CaptureException when a wire is not there or the file cannot be used.
   */
  void stream(List<Tap> taps);

  /**
   * One wire as a signal.
   *
   * @param wire its short name where no other wire shares it, its full name, either with a bit such
   *     as {@code data[3]}, or its place such as {@code #3}.
   * @throws CaptureException when there is no such wire.
   */
  default SignalSource signal(String wire, ReadOptions options) {
    checkWire(wire);
    return sink -> stream(List.of(new Tap(wire, options, sink)));
  }

  /**
   * Checks that a wire can be read.
   *
   * @throws CaptureException when there is no such wire, or it has several bits and none is chosen.
   */
  void checkWire(String wire);

  /** What there is to say of a wire, with its uncertainty and as recorded, from one pass. */
  default Measurement measure(String wire, ReadOptions options) {
    Measurement measurement = new Measurement(new SignalStatistics(), new SignalStatistics());
    stream(
        List.of(
            new Tap(wire, options, measurement.bounds()),
            new Tap(wire, options.withSampleUncertainty(false), measurement.recorded())));
    return measurement;
  }
}
