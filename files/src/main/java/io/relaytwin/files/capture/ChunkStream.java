package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a sigrok session as one stream: a single entry, or chunks in the order of their
 * numbers. Counts and check sums of each entry are verified as it ends.
 */
final class ChunkStream implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;
  private final String name;
  private final boolean chunked;
  private int chunk;
  private boolean opened;
  private @Nullable ZipEntry entry;
  private @Nullable InputStream in;
  private final CRC32 checksum = new CRC32();
  private long readOfEntry;

  /**
   * Opens the stream.
   *
   * @param name of the entry, or what comes before the number in the names of the chunks.
   */
  ChunkStream(Path file, ZipFile zip, String name, boolean chunked) {
    this(file, zip, name, chunked, 1);
  }

  /**
   * Opens a stream of chunks.
   *
   * @param name what comes before the number in their names.
   * @param first the number of the first.
   */
  ChunkStream(Path file, ZipFile zip, String name, int first) {
    this(file, zip, name, true, first);
  }

  private ChunkStream(Path file, ZipFile zip, String name, boolean chunked, int first) {
    this.file = file;
    this.zip = zip;
    this.name = name;
    this.chunked = chunked;
    this.chunk = first - 1;
  }

  /** The entry being read, for messages. */
  String place() {
    return entry == null ? name : entry.getName();
  }

  /**
   * Fills the buffer as far as there are samples.
   *
   * @return how many bytes, less than asked only at the end.
   */
  int read(byte[] buffer, int from, int length) {
    int filled = 0;
    while (filled < length) {
      InputStream stream = in;
      if (stream == null) {
        stream = next();
        if (stream == null) {
          break;
        }
      }
      int got;
      try {
        got = stream.read(buffer, from + filled, length - filled);
      } catch (ZipException | EOFException e) {
        throw new CaptureException(file, place(), "the data are damaged or cut.", e);
      } catch (IOException e) {
        throw new CaptureException(file, place(), "the entry cannot be read.", e);
      }
      if (got < 0) {
        finish();
      } else {
        checksum.update(buffer, from + filled, got);
        readOfEntry += got;
        filled += got;
      }
    }
    return filled;
  }

  private @Nullable InputStream next() {
    if (!chunked && opened) {
      return null;
    }
    opened = true;
    chunk++;
    ZipEntry found = zip.getEntry(chunked ? name + chunk : name);
    if (found == null) {
      return null;
    }
    entry = found;
    checksum.reset();
    readOfEntry = 0;
    try {
      InputStream stream = zip.getInputStream(found);
      if (stream == null) {
        throw new CaptureException(file, place(), "the entry cannot be read.");
      }
      in = stream;
      return stream;
    } catch (IOException | IllegalArgumentException e) {
      throw new CaptureException(file, place(), "the entry cannot be read.", e);
    }
  }

  private void finish() {
    ZipEntry done = entry;
    if (done != null) {
      if (done.getSize() != readOfEntry) {
        throw new CaptureException(
            file,
            place(),
            Words.fill(
                "the entry holds %d bytes, but the directory states %d.",
                readOfEntry, done.getSize()));
      }
      if (done.getCrc() != checksum.getValue()) {
        throw new CaptureException(file, place(), "the check sum does not fit: data are damaged.");
      }
    }
    closeEntry();
  }

  private void closeEntry() {
    InputStream open = in;
    in = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new CaptureException(file, place(), "the entry cannot be read.", e);
      }
    }
  }

  @Override
  public void close() {
    closeEntry();
  }
}
