package io.relaytwin.files.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the changes of one bit in packed samples.
 *
 * <p>Where samples have 1, 2, 4 or 8 bytes, eight bytes are compared at once: masked to the wire's
 * bit and XORed with the level so far, a word of samples without a change is zero. Recordings
 * consist almost wholly of such words.
 */
final class SampleScan {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final SampledEdges edges;
  private final int unitSize;
  private final int byteOfBit;
  private final int bitMask;
  private final long wordMask;
  private boolean begun;
  private boolean high;

  /**
   * Creates the scan.
   *
   * @param unitSize bytes a sample, at least 1.
   * @param bit of the wire, from 0 to 8 * unitSize - 1; bit 8 is bit 0 of the second byte.
   */
  SampleScan(SampledEdges edges, int unitSize, int bit) {
    this.edges = edges;
    this.unitSize = unitSize;
    this.byteOfBit = bit / 8;
    this.bitMask = 1 << (bit % 8);
    long mask = 0;
    if (Long.BYTES % unitSize == 0) {
      for (int at = byteOfBit; at < Long.BYTES; at += unitSize) {
        mask |= (long) bitMask << (8 * at);
      }
    }
    this.wordMask = mask;
  }

  /**
   * Scans a block.
   *
   * @param samples packed samples, a whole number of them.
   * @param length how many bytes count.
   * @param firstSample the number of the first sample of the block, from 0.
   */
  void scan(byte[] samples, int length, long firstSample) {
    if (length == 0) {
      return;
    }
    if (!begun) {
      begun = true;
      high = (samples[byteOfBit] & bitMask) != 0;
      edges.begin((byte) (high ? 1 : 0));
    }
    int at = 0;
    if (wordMask != 0) {
      at = scanWords(samples, length, firstSample);
    }
    for (int sample = at / unitSize; sample < length / unitSize; sample++) {
      if (((samples[sample * unitSize + byteOfBit] & bitMask) != 0) != high) {
        high = !high;
        edges.change(firstSample + sample, (byte) (high ? 1 : 0));
      }
    }
  }

  private int scanWords(byte[] samples, int length, long firstSample) {
    long mask = wordMask;
    long level = high ? mask : 0;
    int shift = 3 + Integer.numberOfTrailingZeros(unitSize);
    int at = 0;
    while (true) {
      // Four words a step: one branch for 32 bytes without a change.
      while (at <= length - 32) {
        long a = (long) WORD.get(samples, at) ^ level;
        long b = (long) WORD.get(samples, at + 8) ^ level;
        long c = (long) WORD.get(samples, at + 16) ^ level;
        long d = (long) WORD.get(samples, at + 24) ^ level;
        if (((a | b | c | d) & mask) != 0) {
          break;
        }
        at += 32;
      }
      int stop = Math.min(at + 32, length - 7);
      for (; at < stop; at += 8) {
        long changed = ((long) WORD.get(samples, at) & mask) ^ level;
        while (changed != 0) {
          int bit = Long.numberOfTrailingZeros(changed);
          level ^= mask;
          edges.change(firstSample + at / unitSize + (bit >>> shift), (byte) (level != 0 ? 1 : 0));
          // What differed from the old level agrees with the new one, from this sample on.
          changed = (changed ^ mask) & (-2L << bit);
        }
      }
      if (at > length - 8) {
        high = level != 0;
        return at;
      }
    }
  }

  /** The recording ends after so many samples. */
  void end(long samples) {
    edges.end(samples);
  }
}
