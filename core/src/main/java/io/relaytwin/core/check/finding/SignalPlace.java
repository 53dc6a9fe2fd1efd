package io.relaytwin.core.check.finding;

import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.signal.Waveform;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a signal worth looking at, with the band of the output over the same time.
 *
 * @param kind why it is shown.
 * @param fromPicos start of the stretch.
 * @param toPicos end of the stretch.
 * @param input the three-valued input there.
 * @param band the three-valued output there.
 * @param load what reaches the load there; {@code null} when the load is none that is reckoned with
 *     over time.
 */
public record SignalPlace(
    Kind kind,
    long fromPicos,
    long toPicos,
    Waveform input,
    Waveform band,
    @Nullable LoadCourse load) {

  /** Why a stretch is worth looking at. */
  public enum Kind {
    /** The whole recording. */
    RECORDING,
    /** The beginning of a recording that is too long to be shown. */
    BEGINNING,
    /** The first periods of a described signal. */
    PERIODS,
    /** The pulse that is the first to vanish. */
    SHORTEST_PULSE,
    /** The pause that is the first to close. */
    SHORTEST_PAUSE;

    /** What it is called. */
    public Message title() {
      return Message.of("stretch." + key() + ".title");
    }

    /** Why it is shown, one sentence. */
    public Message explanation() {
      return Message.of("stretch." + key() + ".why");
    }

    private String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A stretch without its load. */
  public SignalPlace(Kind kind, long fromPicos, long toPicos, Waveform input, Waveform band) {
    this(kind, fromPicos, toPicos, input, band, null);
  }

  /** The stretch with what reaches the load. */
  public SignalPlace withLoad(@Nullable LoadCourse course) {
    return new SignalPlace(kind, fromPicos, toPicos, input, band, course);
  }
}
