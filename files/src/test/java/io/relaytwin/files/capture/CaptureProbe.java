package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all there is in a recording, in every way, and checks what must hold whatever the file
 * says: it is read or refused with a {@link CaptureException}, nothing else; signals keep their
 * contract; and the recorded level lies within the band of sample uncertainty at every time.
 */
final class CaptureProbe {

  private static final int MAX_WIRES = 6;

  private CaptureProbe() {}

  /** Examines bytes as a file; returns whether it could be read. */
  static boolean examine(byte[] bytes, Path scratch) {
    try {
      Files.write(scratch, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examine(scratch);
  }

  /** Examines a file; returns whether it could be read. */
  static boolean examine(Path file) {
    try {
      Capture capture = Captures.open(file);
      boolean read = false;
      List<Wire> wires = capture.wires();
      for (Wire wire : wires.subList(0, Math.min(wires.size(), MAX_WIRES))) {
        read |= examine(capture, wire);
      }
      return read;
    } catch (CaptureException e) {
      if (e.getMessage() == null || !e.getMessage().startsWith(file + ": ")) {
        throw new AssertionError("The message names no file: " + e.getMessage(), e);
      }
      return false;
    }
  }

  private static boolean examine(Capture capture, Wire wire) {
    String name = "#" + wire.number();
    if (wire.bits() > 1) {
      name = wire.fullName() + "[0]";
    }
    List<ReadOptions> ways = new ArrayList<>();
    ways.add(ReadOptions.DEFAULT);
    ways.add(ReadOptions.DEFAULT.withSampleRate(Quantity.of("3", "MHz")));
    boolean read = false;
    for (ReadOptions way : ways) {
      Waveform.Collector band = new Waveform.Collector();
      Waveform.Collector recorded = new Waveform.Collector();
      try {
        capture.stream(
            List.of(
                new Tap(name, way, band),
                new Tap(name, way.withSampleUncertainty(false), recorded)));
      } catch (CaptureException e) {
        continue;
      }
      read = true;
      checkWithin(recorded.toWaveform(), band.toWaveform());
    }
    return read;
  }

  /** At each change of either and just before it, the recorded level must be allowed. */
  static void checkWithin(Waveform recorded, Waveform band) {
    long from = Math.max(recorded.startPicos(), band.startPicos());
    long to = Math.min(recorded.endPicos(), band.endPicos());
    for (Waveform wave : List.of(recorded, band)) {
      for (int i = 0; i < wave.size(); i++) {
        for (long at = wave.timePicos(i) - 1; at <= wave.timePicos(i); at++) {
          if (at >= from && at < to) {
            byte allowed = band.levelAt(at);
            if (allowed != Levels.UNDEFINED && allowed != recorded.levelAt(at)) {
              throw new AssertionError(
                  "At %d ps %d was recorded, but the band says %d: %s / %s"
                      .formatted(at, recorded.levelAt(at), allowed, recorded, band));
            }
          }
        }
      }
    }
  }
}
