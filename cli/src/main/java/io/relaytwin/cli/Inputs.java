package io.relaytwin.cli;

import static java.util.stream.Collectors.joining;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignException;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.RecordingFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads what commands work on, and wires files to the core. */
final class Inputs {

  private Inputs() {}

  /**
   * Reads a design.
   *
   * @param path a file, or a folder with a {@code design.yaml} in it.
   * @throws UsageFault with every fault of the file.
   */
  static DesignFile design(Path path) {
    try {
      return DesignReader.read(path, FileCatalogue.shipped());
    } catch (DesignException faulty) {
      throw new UsageFault(
          Words.fill(
              "%s cannot be used, %d %s:\n%s",
              path, faulty.count(), faulty.count() == 1 ? "fault" : "faults", faulty.getMessage()));
    }
  }

  /** What is said of a channel that a design does not have. */
  static UsageFault noChannel(@Nullable String name, Design design) {
    String names = design.channels().stream().map(Channel::name).collect(joining(", "));
    return new UsageFault(Words.fill("there is no channel \"%s\"; there are %s", name, names));
  }

  /** A session that finds the recordings of the design beside its file. */
  static CheckSession session(DesignFile file) {
    return CheckSession.of(file.design(), FileCatalogue.shipped(), recordings(file));
  }

  /** The same, which tells a person at a terminal how far it has read. */
  static CheckSession session(DesignFile file, Console console) {
    return console.isWatched()
        ? CheckSession.of(
            file.design(),
            FileCatalogue.shipped(),
            new Progress(console.progress(), System::nanoTime).of(recordings(file)))
        : session(file);
  }

  /** The recordings of a design, relative to its file. */
  static Recordings recordings(DesignFile file) {
    return new RecordingFiles(file);
  }
}
