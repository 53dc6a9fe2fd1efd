package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.design.Section.Item;
import io.relaytwin.files.yaml.Place;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads design files.
 *
 * <p>Either there is a design, or a {@link DesignException} with every fault of the file. Nothing
 * else is thrown, whatever the file holds, and memory and time are bounded.
 */
public final class DesignReader {

  /** The largest file that is read: 4 MB. */
  public static final int MAX_BYTES = 4_000_000;

  /** The file that is meant when a directory is given. */
  public static final String DEFAULT_NAME = "design.yaml";

  static final YamlTree.Kind KIND =
      new YamlTree.Kind("a design file", "\"relaytwin new\" writes one to start with", true, true);

  private DesignReader() {}

  /**
   * Reads a design file, and sees to it that the captures it names are there.
   *
   * @param path a file, or a directory with a {@value #DEFAULT_NAME} in it.
   * @throws DesignException with all faults.
   */
  public static DesignFile read(Path path) {
    return read(path, null);
  }

  /**
   * Reads a design file, and sees to it that the captures and the products that it names are there.
   *
   * @param path a file, or a directory with a {@value #DEFAULT_NAME} in it.
   * @param catalogue where products are looked up; {@code null} when they are not.
   * @throws DesignException with all faults.
   */
  public static DesignFile read(Path path, @Nullable Catalogue catalogue) {
    Path file = Files.isDirectory(path) ? path.resolve(DEFAULT_NAME) : path;
    Faults faults = new Faults(file.toString());
    String text = text(file, Files.isDirectory(path), faults);
    Section section = text == null ? null : section(text, faults, catalogue);
    if (section != null) {
      captures(section, file, faults);
    }
    return new DesignFile(design(section, faults), file);
  }

  /**
   * Reads the text of a design file; captures are not looked for.
   *
   * @param text the text.
   * @param fileName the name for messages.
   * @throws DesignException with all faults.
   */
  public static Design read(String text, String fileName) {
    Faults faults = new Faults(fileName);
    return design(section(text, faults, null), faults);
  }

  private static Design design(@Nullable Section section, Faults faults) {
    if (section == null || !faults.isEmpty()) {
      throw faults.exception();
    }
    return Forms.design(section.value());
  }

  private static @Nullable Section section(
      String text, Faults faults, @Nullable Catalogue catalogue) {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (content.length() > MAX_BYTES) {
      tooLarge(faults);
      return null;
    }
    YamlNode root = YamlTree.parse(content, KIND, faults::file);
    if (root == null || isOtherVersion(root, faults)) {
      return null;
    }
    Section.Places places = new Section.Places();
    Value value = new FormReader(faults, places).read(root, Forms.DESIGN, "");
    if (!(value instanceof Value.Entries entries)) {
      return null;
    }
    Section section = new Section(entries, places);
    boolean allChannelsRead = hasAllNames(root, section);
    new CrossChecks(faults, catalogue).check(section, allChannelsRead);
    return section;
  }

  /** Whether a reference to a channel that is not found is surely wrong. */
  private static boolean hasAllNames(YamlNode root, Section section) {
    return root instanceof YamlNode.Mapping mapping
        && mapping.entries().stream()
            .filter(entry ->
                entry.key() instanceof YamlNode.Scalar key && key.text().equals("channels"))
            .allMatch(entry ->
                entry.value() instanceof YamlNode.Sequence channels
                    && channels.items().size() == section.list("channels").size()
                    && section.sections("channels").stream()
                        .allMatch(channel -> channel.item("name") != null));
  }

  private static boolean isOtherVersion(YamlNode root, Faults faults) {
    if (!(root instanceof YamlNode.Mapping mapping)) {
      return false;
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      if (entry.key() instanceof YamlNode.Scalar key
          && key.text().equals("relaytwin")
          && entry.value() instanceof YamlNode.Scalar version
          && version.number() != null
          && version.number().signum() > 0
          && version.number().compareTo(java.math.BigDecimal.valueOf(Forms.VERSION)) > 0) {
        faults.structure(
            new Place("relaytwin", version.line(), version.column()),
            version.text(),
            Words.fill("this file is of version %s of the format", Faults.shown(version.text())),
            Words.fill("version %d is read; a newer relaytwin is needed", Forms.VERSION));
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(Path file, boolean isFromDirectory, Faults faults) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      faults.file(
          Place.WHOLE_FILE,
          "there is no such file",
          isFromDirectory
              ? Words.fill("a directory is meant to hold a %s", DEFAULT_NAME)
              : "\"relaytwin new\" writes one to start with");
      return null;
    } catch (IOException e) {
      faults.file(Place.WHOLE_FILE, "the file cannot be read", "check that it may be read");
      return null;
    }
    if (bytes.length > MAX_BYTES) {
      tooLarge(faults);
      return null;
    }
    return FileText.of(bytes, faults);
  }

  private static void tooLarge(Faults faults) {
    faults.file(
        Place.WHOLE_FILE,
        "the file is too large",
        Words.fill("up to %d bytes are read", MAX_BYTES));
  }

  private static void captures(Section design, Path file, Faults faults) {
    Path parent = file.toAbsolutePath().getParent();
    Path directory = parent == null ? file.toAbsolutePath() : parent;
    for (Section channel : design.sections("channels")) {
      Section signal = channel.section("signal");
      Item capture = signal == null ? null : signal.item("capture");
      if (capture == null) {
        continue;
      }
      String path = capture.text();
      boolean isThere;
      try {
        Path resolved = directory.resolve(path);
        isThere = Files.exists(resolved) && !Files.isDirectory(resolved);
      } catch (InvalidPathException e) {
        isThere = false;
      }
      if (!isThere) {
        faults.value(
            capture.place(),
            path,
            Words.fill("there is no file \"%s\"", Faults.shown(path)),
            "the path is taken from the directory of the design file");
      }
    }
  }
}
