package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Thresholds;
import io.relaytwin.core.signal.Waveform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads each wire of a recording once, as long as it is not too long to be remembered. */
final class RememberedRecordings implements Recordings {

  /** 9 bytes each: 18 MB for one wire, 72 MB for all. */
  private static final int MOST_CHANGES = 2_000_000;

  private static final int ALL_CHANGES = 8_000_000;

  private final Recordings recordings;
  private final Map<Wire, Remembered> known = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(ALL_CHANGES);

  RememberedRecordings(Recordings recordings) {
    this.recordings = recordings;
  }

  /**
   * A wire as it is read.
   *
   * @param capture not yet inverted.
   * @param module which voltages are levels.
   */
  private record Wire(SignalSpec.Capture capture, @Nullable Thresholds module) {}

  @Override
  public SignalSource open(SignalSpec.Capture capture, @Nullable Thresholds module) {
    SignalSpec.Capture upright =
        new SignalSpec.Capture(
            capture.file(),
            capture.wire(),
            capture.sampleUncertainty(),
            /* inverted= */ false,
            capture.reading());
    return known.computeIfAbsent(
        new Wire(upright, module), wire -> new Remembered(recordings.open(upright, module)));
  }

  @Override
  public String readAs(SignalSpec.Capture capture) {
    return recordings.readAs(capture);
  }

  /** A wire that was read, or is to be read. */
  private final class Remembered implements SignalSource {
    private final SignalSource file;
    private @Nullable Waveform waveform;
    private boolean isTooLong;

    Remembered(SignalSource file) {
      this.file = file;
    }

    @Override
    public void stream(SignalSink sink) {
      Waveform known;
      boolean plain;
      synchronized (this) {
        known = waveform;
        plain = isTooLong;
      }
      if (known != null) {
        known.stream(sink);
      } else if (plain) {
        file.stream(sink);
      } else {
        Recorder recorder = new Recorder(sink, Math.min(MOST_CHANGES, room.get()));
        file.stream(recorder);
        Waveform whole = recorder.waveform();
        synchronized (this) {
          if (whole != null && waveform == null) {
            room.addAndGet(-whole.size());
          }
          waveform = whole;
          isTooLong = whole == null;
        }
      }
    }
  }
}
