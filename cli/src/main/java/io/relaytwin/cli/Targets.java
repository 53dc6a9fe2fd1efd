package io.relaytwin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
    if (!Files.isWritable(Files.exists(file) ? file : parent)) {
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
    List<Path> parts = new ArrayList<>();
    List<Path> written = new ArrayList<>();
    try {
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path part = folder.resolve("." + file.getKey() + ".part");
          parts.add(part);
          Files.write(part, file.getValue());
        }
        for (String name : files.keySet()) {
          Path target = folder.resolve(name);
          Files.move(
              folder.resolve("." + name + ".part"), target, StandardCopyOption.REPLACE_EXISTING);
          written.add(target);
        }
      } finally {
        for (Path part : parts) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException e) {
      throw fault(
          option, folder, "it cannot be written (%s)".formatted(Faults.inWords(e)), FOLDERS);
    }
    return written;
  }

  /**
   * Writes one file, whole or not at all.
   *
   * @throws UsageFault when it cannot be written.
   */
  static void write(String option, Path file, byte[] content) {
    file(option, file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, content); // a device, which must not be replaced
        return;
      }
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw fault(option, file, "it cannot be written (%s)".formatted(Faults.inWords(e)), FILES);
    }
  }

  private static UsageFault fault(String option, Path path, String wrong, String allowed) {
    return new UsageFault("%s %s: %s; %s".formatted(option, path, wrong, allowed));
  }
}
