package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalException;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A signal that is asked for its next change instead of playing by itself, so that several can be
 * merged by time. The source plays in a thread of its own that waits while a few blocks are ahead;
 * memory stays flat.
 */
final class SignalCursor implements AutoCloseable {

  private static final int BLOCKS_AHEAD = 4;
  private static final int BLOCK = 8192;

  /** Stops a source whose changes nobody wants any more. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private sealed interface Event {
    record Begin(long picos, byte level) implements Event {}

    /** A block of changes; the two columns belong to the reader of the event. */
    final class Changes implements Event {
      private final long[] times;
      private final byte[] levels;

      Changes(long[] times, byte[] levels) {
        this.times = times;
        this.levels = levels;
      }
    }

    record End(long picos) implements Event {}

    record Failed(Throwable cause) implements Event {}
  }

  private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
  private final Thread player;
  private long startPicos;
  private byte initialLevel;
  private Event.@Nullable Changes block;
  private int index;
  private long endPicos;
  private boolean ended;

  SignalCursor(SignalSource source) {
    player = Thread.ofVirtual().name("signal").start(() -> play(source));
    if (take() instanceof Event.Begin begin) {
      startPicos = begin.picos();
      initialLevel = begin.level();
    } else {
      throw new IllegalStateException("A source must begin before anything else.");
    }
    advance();
  }

  private void play(SignalSource source) {
    try {
      source.stream(
          new SignalSink() {
            @Override
            public void begin(long startPicos, byte level) {
              put(new Event.Begin(startPicos, level));
            }

            @Override
            public void changes(long[] timesPicos, byte[] levels, int count) {
              for (int from = 0; from < count; from += BLOCK) {
                int to = Math.min(count, from + BLOCK);
                put(
                    new Event.Changes(
                        Arrays.copyOfRange(timesPicos, from, to),
                        Arrays.copyOfRange(levels, from, to)));
              }
            }

            @Override
            public void end(long endPicos) {
              put(new Event.End(endPicos));
            }
          });
    } catch (Stopped e) {
      return;
    } catch (RuntimeException | Error e) {
      put(new Event.Failed(e));
    }
  }

  private void put(Event event) {
    try {
      queue.put(event);
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  private Event take() {
    Event event;
    try {
      event = queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignalException("Writing was interrupted.", e);
    }
    if (event instanceof Event.Failed failed) {
      switch (failed.cause()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failed.cause());
      }
    }
    return event;
  }

  long startPicos() {
    return startPicos;
  }

  byte initialLevel() {
    return initialLevel;
  }

  /** Whether all changes have been taken; then the end is known. */
  boolean ended() {
    return ended;
  }

  /** The end, once {@link #ended()}. */
  long endPicos() {
    return endPicos;
  }

  /** The time of the next change; the largest time when there is none. */
  long nextPicos() {
    return block == null ? Long.MAX_VALUE : block.times[index];
  }

  /** Takes the next change. */
  byte next() {
    Event.Changes current = block;
    if (current == null) {
      throw new IllegalStateException("The signal has no more changes.");
    }
    byte level = current.levels[index];
    index++;
    if (index == current.times.length) {
      advance();
    }
    return level;
  }

  private void advance() {
    block = null;
    index = 0;
    switch (take()) {
      case Event.Changes changes -> block = changes;
      case Event.End end -> {
        ended = true;
        endPicos = end.picos();
      }
      case Event.Begin begin -> throw new IllegalStateException("The signal begins twice.");
      case Event.Failed failed -> throw new IllegalStateException(failed.cause());
    }
  }

  @Override
  public void close() {
    player.interrupt();
  }
}
