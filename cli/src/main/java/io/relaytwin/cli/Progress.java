package io.relaytwin.cli;

import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Thresholds;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells on a terminal how far long recordings have been read, in one line that is written over and
 * removed in the end. Short work stays silent.
 */
final class Progress {

  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final String ERASE = "\r\033[K";
  private static final double PICOS_PER_SECOND = 1e12;

  private final PrintWriter err;
  private final LongSupplier nanos;
  private long next;
  private boolean shown;

  /**
   * Starts to wait.
   *
   * @param err takes the line.
   * @param nanos a clock.
   */
  Progress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    next = nanos.getAsLong() + SILENT_NANOS;
  }

  /** The same recordings, that tell how far they are. */
  Recordings of(Recordings recordings) {
    return new Recordings() {
      @Override
      public SignalSource open(SignalSpec.Capture capture, @Nullable Thresholds module) {
        SignalSource source = recordings.open(capture, module);
        String name = VisibleWriter.visible(Words.fill("%s, %s", capture.file(), capture.wire()));
        return sink -> {
          try {
            source.stream(new Watched(name, sink));
          } finally {
            clear();
          }
        };
      }

      @Override
      public String readAs(SignalSpec.Capture capture) {
        return recordings.readAs(capture);
      }
    };
  }

  private synchronized void tell(String name, long edges, long picos) {
    if (nanos.getAsLong() - next < 0) {
      return;
    }
    err.print(
        ERASE
            + String.format(
                Locale.ROOT,
                "reading %s: %,d edges, %.3f s of the recording",
                name,
                edges,
                picos / PICOS_PER_SECOND));
    err.flush();
    shown = true;
    next = nanos.getAsLong() + PAUSE_NANOS;
  }

  private synchronized void clear() {
    if (shown) {
      err.print(ERASE);
      err.flush();
      shown = false;
    }
  }

  private final class Watched implements SignalSink {
    private final String name;
    private final SignalSink sink;
    private long edges;

    Watched(String name, SignalSink sink) {
      this.name = name;
      this.sink = sink;
    }

    @Override
    public void begin(long startPicos, byte level) {
      sink.begin(startPicos, level);
    }

    @Override
    public void changes(long[] timesPicos, byte[] levels, int count) {
      sink.changes(timesPicos, levels, count);
      edges += count;
      if (count > 0) {
        tell(name, edges, timesPicos[count - 1]);
      }
    }

    @Override
    public void end(long endPicos) {
      sink.end(endPicos);
    }
  }
}
