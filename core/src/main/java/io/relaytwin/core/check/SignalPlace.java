package io.relaytwin.core.check;

import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.signal.Waveform;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a signal worth looking at, with the band of the output over the same time.
 *
 * @param title such as {@code shortest pulse} or {@code overview}.
 * @param explanation one sentence on why it is shown.
 * @param fromPicos start of the stretch.
 * @param toPicos end of the stretch.
 * @param input the three-valued input there.
 * @param band the three-valued output there.
 * @param load what reaches the load there; {@code null} when the load is none that is reckoned with
 *     over time.
 */
public record SignalPlace(
    String title,
    String explanation,
    long fromPicos,
    long toPicos,
    Waveform input,
    Waveform band,
    @Nullable LoadCourse load) {

  /** A stretch without its load. */
  public SignalPlace(
      String title,
      String explanation,
      long fromPicos,
      long toPicos,
      Waveform input,
      Waveform band) {
    this(title, explanation, fromPicos, toPicos, input, band, null);
  }

  /** The stretch with what reaches the load. */
  public SignalPlace withLoad(@Nullable LoadCourse course) {
    return new SignalPlace(title, explanation, fromPicos, toPicos, input, band, course);
  }
}
