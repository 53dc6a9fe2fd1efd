package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text file read through one buffer. Scanners work on {@link #buffer} from {@link #position} to
 * {@link #limit}; behind the limit stands a line feed, so that they need not look for the end at
 * each byte.
 */
final class TextInput implements AutoCloseable {

  /** The longest item that must lie in the buffer as a whole. */
  static final int CAPACITY = 1 << 18;

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[CAPACITY + 1];
  private long offset;
  private int limit;
  private boolean exhausted;
  private boolean begun;
  private boolean returns;

  /** The next byte to be looked at; scanners that keep their own place write it back here. */
  int position;

  TextInput(Path file) {
    this.file = file;
    try {
      in = Files.newInputStream(file);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
    buffer[0] = '\n';
  }

  byte[] buffer() {
    return buffer;
  }

  int limit() {
    return limit;
  }

  /** Whether the buffer holds the end of the file. */
  boolean exhausted() {
    return exhausted;
  }

  /** The place of the next byte in the file. */
  long offset() {
    return offset + position;
  }

  /**
   * Moves what is left to the front of the buffer and reads on.
   *
   * @return whether more was had; after this the next byte stands at index 0.
   */
  boolean refill() {
    if (exhausted) {
      return false;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    offset += position;
    limit -= position;
    position = 0;
    if (limit == CAPACITY) {
      throw fault(Words.fill("there is an item of more than %d bytes.", CAPACITY));
    }
    int got = 0;
    try {
      got = in.readNBytes(buffer, limit, CAPACITY - limit);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
    if (!begun) {
      begun = true;
      returns = isPartedByReturns(got);
    }
    if (returns) {
      for (int i = limit; i < limit + got; i++) {
        buffer[i] = buffer[i] == '\r' ? (byte) '\n' : buffer[i];
      }
    }
    limit += got;
    exhausted = limit < CAPACITY;
    buffer[limit] = '\n';
    return got > 0;
  }

  /** Whether carriage returns alone end the lines, as spreadsheets of the Macintosh write them. */
  private boolean isPartedByReturns(int length) {
    boolean found = false;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        return false;
      }
      found |= buffer[i] == '\r';
    }
    return found;
  }

  /** Goes to a place in the file, before anything is read. */
  void skipTo(long target) {
    try {
      in.skipNBytes(target);
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
    offset = target;
  }

  /** The text of some bytes of the buffer. */
  String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** A fault at the next byte; its line is counted only now. */
  CaptureException fault(String problem) {
    return fault(offset(), problem, null);
  }

  CaptureException fault(int at, String problem) {
    return fault(offset + at, problem, null);
  }

  private CaptureException fault(long at, String problem, @Nullable Throwable cause) {
    String place = "line " + lineOf(at);
    return cause == null
        ? new CaptureException(file, place, problem)
        : new CaptureException(file, place, problem, cause);
  }

  /** As {@link #fault(String)}, with the cause. */
  CaptureException fault(String problem, Throwable cause) {
    return fault(offset(), problem, cause);
  }

  private long lineOf(long at) {
    long line = 1;
    byte[] block = new byte[1 << 16];
    try (InputStream again = Files.newInputStream(file)) {
      long left = at;
      while (left > 0) {
        int got = again.read(block, 0, (int) Math.min(left, block.length));
        if (got < 0) {
          break;
        }
        for (int i = 0; i < got; i++) {
          if (block[i] == (returns ? '\r' : '\n')) {
            line++;
          }
        }
        left -= got;
      }
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new CaptureException(file, "", "the file cannot be read.", e);
    }
  }
}
