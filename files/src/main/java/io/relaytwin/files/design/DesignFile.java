package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import java.nio.file.Path;

/**
 * A design with the place of its file, against which the paths of its captures are resolved.
 *
 * @param design what the file says.
 * @param file the file.
 */
public record DesignFile(Design design, Path file) {

  /** The directory of the file. */
  public Path directory() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** A path as written in the file, relative to the file's directory. */
  public Path resolve(String path) {
    return directory().resolve(path).normalize();
  }
}
