package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.output.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where commands write to. A place is looked at before the work begins, and files appear whole or
 * not at all.
 */
final class Targets {

  private static final String FOLDERS =
      "name a folder, or one that can be made in a folder you may write to";
  private static final String FILES = "name a file in a folder you may write to";

  private Targets() {}

  /**
   * Looks whether a folder is there, or can be made; makes nothing.
   *
   * @param option how the user named it, such as {@code --out}.
   * @throws UsageFault when it cannot be.
   */
  static void folder(String option, @Nullable Path folder) {
    if (folder == null) {
      return;
    }
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    boolean itself = there.equals(folder.toAbsolutePath().normalize());
    if (!Files.isDirectory(there)) {
      throw fault(option, folder, itself ? "that is a file" : there + " is a file", FOLDERS);
    }
    if (!Files.isWritable(there)) {
      throw fault(option, folder, "no permission to write in " + there, FOLDERS);
    }
  }

  /**
   * Looks whether a file can be written; writes nothing.
   *
   * @param option how the user named it, such as {@code --plot}.
   * @throws UsageFault when it cannot.
   */
  static void file(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null || Files.isDirectory(file)) {
      throw fault(option, file, "that is a folder", FILES);
    }
    if (!Files.exists(parent)) {
      throw fault(option, file, "there is no folder " + parent, FILES);
    }
    if (!Files.isDirectory(parent)) {
      throw fault(option, file, parent + " is a file", FILES);
    }
    if (!Files.isWritable(WholeFiles.isStream(file) ? file : parent)) {
      throw fault(option, file, "no permission to write there", FILES);
    }
  }

  /**
   * Makes a folder and the folders above it, where they are missing.
   *
   * @throws UsageFault when that fails.
   */
  static void make(String option, Path folder) {
    folder(option, folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw fault(option, folder, "the folder cannot be made", FOLDERS);
    }
  }

  /**
   * Writes files into a folder: each under another name first, and none appears before all are
   * written.
   *
   * @param option how the user named the folder.
   * @param folder made where it is missing.
   * @param files content by name.
   * @return the files, in the order given.
   * @throws UsageFault when they cannot be written.
   */
  static List<Path> write(String option, Path folder, Map<String, byte[]> files) {
    make(option, folder);
    for (String name : files.keySet()) {
      if (Files.isDirectory(folder.resolve(name))) {
        throw fault(option, folder, name + " is a folder there", "move it, or name another folder");
      }
    }
    try {
      return WholeFiles.writeAll(folder, files);
    } catch (IOException e) {
      throw fault(
          option, folder, Words.fill("it cannot be written (%s)", Faults.inWords(e)), FOLDERS);
    }
  }

  /**
   * Writes one file, whole or not at all.
   *
   * @throws UsageFault when it cannot be written.
   */
  static void write(String option, Path file, byte[] content) {
    file(option, file);
    try {
      WholeFiles.write(file, out -> out.write(content));
    } catch (IOException e) {
      throw fault(option, file, Words.fill("it cannot be written (%s)", Faults.inWords(e)), FILES);
    }
  }

  private static UsageFault fault(String option, Path path, String wrong, String allowed) {
    return new UsageFault(Words.fill("%s %s: %s; %s", option, path, wrong, allowed));
  }
}
