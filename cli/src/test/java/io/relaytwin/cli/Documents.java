package io.relaytwin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages of the documentation, as tests see them. */
final class Documents {

  private Documents() {}

  /** The folder of the whole project. */
  static Path root() {
    return Path.of(System.getProperty("relaytwin.root", "..")).toAbsolutePath().normalize();
  }

  /** Every page for people: those beside the modules, under docs and under examples. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(pages(root(), 1));
    pages.addAll(pages(root().resolve("docs"), Integer.MAX_VALUE));
    pages.addAll(pages(root().resolve("examples"), Integer.MAX_VALUE));
    return pages;
  }

  private static List<Path> pages(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** What a heading is linked by: small letters, digits, hyphens. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
