package io.relaytwin.export.testing;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.RecordingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped examples. */
public final class Examples {

  private static final Path FOLDER =
      Path.of(System.getProperty("relaytwin.root", "..")).resolve("examples");

  private Examples() {}

  /** The names of all of them. */
  public static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("design.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** A session of one. */
  public static CheckSession session(String name) {
    DesignFile file = DesignReader.read(FOLDER.resolve(name), FileCatalogue.shipped());
    return CheckSession.of(file.design(), FileCatalogue.shipped(), new RecordingFiles(file));
  }
}
