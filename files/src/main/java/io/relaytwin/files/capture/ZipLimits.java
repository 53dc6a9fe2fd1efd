package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at the end of a ZIP before the library reads its directory into memory. Layout: PKWARE
 * APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
 */
final class ZipLimits {

  /** A directory of a recording of a terabyte in chunks of four megabytes stays below this. */
  static final long MAX_DIRECTORY_BYTES = 32L << 20;

  /** As above, in entries. */
  static final long MAX_ENTRIES = 300_000;

  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END64_SIZE = 56;
  private static final int END64_SIGNATURE = 0x06064b50;

  private ZipLimits() {}

  static void check(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      int tail = (int) Math.min(length, END_SIZE + MAX_COMMENT);
      ByteBuffer end = read(in, length - tail, tail);
      int at = tail - END_SIZE;
      while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
        at--;
      }
      if (at < 0) {
        throw new CaptureException(
            file, "", "the ZIP has no directory at its end; the file is cut or damaged.");
      }
      long entries = end.getShort(at + 10) & 0xFFFF;
      long bytes = end.getInt(at + 12) & 0xFFFFFFFFL;
      long locatorAt = length - tail + at - LOCATOR_SIZE;
      if (locatorAt >= 0) {
        ByteBuffer locator = read(in, locatorAt, LOCATOR_SIZE);
        long end64At = locator.getLong(8);
        if (locator.getInt(0) == LOCATOR_SIGNATURE
            && end64At >= 0
            && end64At <= length - END64_SIZE) {
          ByteBuffer end64 = read(in, end64At, END64_SIZE);
          if (end64.getInt(0) == END64_SIGNATURE) {
            entries = Math.max(entries, unsigned(end64.getLong(32)));
            bytes = Math.max(bytes == 0xFFFFFFFFL ? 0 : bytes, unsigned(end64.getLong(40)));
          }
        }
      }
      if (bytes > MAX_DIRECTORY_BYTES || entries > MAX_ENTRIES) {
        throw new CaptureException(
            file,
            "",
            Words.fill(
                "the ZIP directory is too large: %d entries in %d bytes, where %d and %d are"
                    + " allowed.",
                entries, bytes, MAX_ENTRIES, MAX_DIRECTORY_BYTES));
      }
    }
  }

  private static long unsigned(long value) {
    return value < 0 ? Long.MAX_VALUE : value;
  }

  private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
