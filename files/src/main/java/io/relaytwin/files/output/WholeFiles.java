package io.relaytwin.files.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes files that appear whole or not at all, with the permissions that the umask leaves.
 *
 * <p>A file is made in a {@link WorkFolder} beside its place and then moved. A link that the user
 * names is followed to the file it means, and stays; a pipe or a device is written straight. Names
 * inside a folder that the user names are replaced whatever they were, and never followed: a link
 * that somebody planted there overwrites nothing.
 */
public final class WholeFiles {

  /** More links in a row than this are a loop, as in most systems. */
  private static final int MAX_LINKS = 40;

  private WholeFiles() {}

  /** Makes the bytes of a file. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes the bytes.
     *
     * @param out where to; closed by the caller.
     * @throws IOException when that fails; nothing of the file is left then.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file that the user named, in place of the one that is there.
   *
   * @param file the name.
   * @param content of the file.
   * @throws IOException when it cannot be written.
   */
  public static void write(Path file, Content content) throws IOException {
    write(file, content, true);
  }

  /**
   * Writes a file that the user named, unless there is one.
   *
   * @param file the name.
   * @param content of the file.
   * @throws FileAlreadyExistsException when there is one.
   * @throws IOException when it cannot be written.
   */
  public static void writeNew(Path file, Content content) throws IOException {
    write(file, content, false);
  }

  private static void write(Path file, Content content, boolean replace) throws IOException {
    if (isStream(file)) {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      return;
    }
    Path target = followed(file.toAbsolutePath());
    if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = target.getParent();
    Path name = target.getFileName();
    if (folder == null || name == null) {
      throw new IOException(file + ": this is no name for a file");
    }
    try (WorkFolder work = WorkFolder.in(folder)) {
      Path part = work.file(name.toString());
      fill(part, content);
      if (replace) {
        move(part, target);
      } else {
        link(part, target);
      }
    }
  }

  /**
   * Writes files into a folder; none appears before all are written.
   *
   * @param folder that is there.
   * @param files content by name.
   * @return the files, in the order given.
   * @throws IOException when one cannot be written.
   */
  public static List<Path> writeAll(Path folder, Map<String, byte[]> files) throws IOException {
    List<Path> written = new ArrayList<>();
    try (WorkFolder work = WorkFolder.in(folder)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(work.file(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      for (String name : files.keySet()) {
        Path target = folder.resolve(name);
        move(work.file(name), target);
        written.add(target);
      }
    }
    return written;
  }

  /** Whether a name means a pipe or a device, which must not be replaced by a file. */
  public static boolean isStream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static void fill(Path part, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      content.writeTo(out);
    }
  }

  /** The file that a name means, through links, also through one whose file is not there yet. */
  private static Path followed(Path file) throws IOException {
    Path there = file;
    for (int i = 0; Files.isSymbolicLink(there); i++) {
      if (i == MAX_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      there = there.resolveSibling(Files.readSymbolicLink(there));
    }
    return there;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives the part its name unless another has it meanwhile, which a move could not tell. */
  private static void link(Path part, Path target) throws IOException {
    try {
      Files.createLink(target, part);
    } catch (UnsupportedOperationException e) {
      Files.move(part, target);
    }
  }
}
