package io.relaytwin.files.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one file that a fuzzer writes again and again, in memory where the system has such a place.
 */
final class FuzzScratch {

  static final Path FILE = create();

  private FuzzScratch() {}

  private static Path create() {
    try {
      Path memory = Path.of("/dev/shm");
      Path file =
          Files.isWritable(memory)
              ? Files.createTempFile(memory, "relaytwin-fuzz", ".capture")
              : Files.createTempFile("relaytwin-fuzz", ".capture");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
