package io.relaytwin.files.capture;

/** Finds the changes of a wire whose samples are bits, eight in a byte, the lowest bit first. */
final class BitScan {

  private final SampledEdges edges;
  private boolean begun;
  private int level;

  BitScan(SampledEdges edges) {
    this.edges = edges;
  }

  /**
   * Scans a block.
   *
   * @param samples bits in the order of time.
   * @param count how many samples count.
   * @param firstSample the number of the first sample of the block, from 0.
   */
  void scan(byte[] samples, int count, long firstSample) {
    if (count == 0) {
      return;
    }
    if (!begun) {
      begun = true;
      level = samples[0] & 1;
      edges.begin((byte) level);
    }
    for (int at = 0; at * 8 < count; at++) {
      int bits = samples[at] & 0xFF;
      // A bit is set where the sample differs from the one before.
      int changed = bits ^ ((bits << 1 | level) & 0xFF);
      int left = count - at * 8;
      changed &= left < 8 ? (1 << left) - 1 : 0xFF;
      while (changed != 0) {
        int bit = Integer.numberOfTrailingZeros(changed);
        level ^= 1;
        edges.change(firstSample + at * 8L + bit, (byte) level);
        changed &= changed - 1;
      }
    }
  }

  /** The recording ends after so many samples. */
  void end(long samples) {
    edges.end(samples);
  }
}
