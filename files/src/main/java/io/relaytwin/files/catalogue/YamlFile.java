package io.relaytwin.files.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** One data file: its tree, and the faults found in it so far. */
final class YamlFile {

  /** Far above the largest data file; keeps hostile files cheap. */
  private static final int MAX_CHARACTERS = 1_000_000;

  /** Makes something of the map that a file consists of; empty, with faults, when it cannot. */
  interface Reading<T> {
    Optional<T> of(YamlMap root);
  }

  private final String name;
  private final boolean places;
  private final List<CatalogueFault> faults = new ArrayList<>();

  private YamlFile(String name, boolean places) {
    this.name = name;
    this.places = places;
  }

  /**
   * Reads a file. Keeping the place of every word takes about a third of the time, so the places
   * are looked up in a second reading, of faulty files only.
   *
   * @throws CatalogueException with all faults of the file.
   */
  static <T> T read(String name, String text, Reading<T> reading) {
    YamlFile quick = new YamlFile(name, false);
    Optional<T> value = quick.root(text).flatMap(reading::of);
    if (quick.faults.isEmpty() && value.isPresent()) {
      return value.get();
    }
    YamlFile thorough = new YamlFile(name, true);
    thorough.root(text).ifPresent(reading::of);
    throw new CatalogueException(thorough.faults);
  }

  /** The map that the file consists of; empty, with faults, when it is something else. */
  private Optional<YamlMap> root(String text) {
    if (hasLoneSurrogate(text)) { // the scanner of the library stumbles over one
      faults.add(new CatalogueFault(name, 0, 0, "", "The file holds half a character."));
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setSchema(new FailsafeSchema()) // all scalars are text; quantities are read by us
            .setUseMarks(places)
            .setCodePointLimit(MAX_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isPresent() && node.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(this, "", mapping));
      }
      fault(node.orElse(null), "", "The file is no map of keys and values.");
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      faults.add(
          new CatalogueFault(
              name,
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "",
              "This is no YAML: " + e.getProblem() + "."));
    } catch (YamlEngineException e) {
      faults.add(new CatalogueFault(name, 0, 0, "", "This is no YAML: " + e.getMessage()));
    } catch (StackOverflowError e) {
      faults.add(new CatalogueFault(name, 0, 0, "", "The file is nested too deeply."));
    }
    return Optional.empty();
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  void fault(@Nullable Node node, String key, String message) {
    Mark mark = node == null ? null : node.getStartMark().orElse(null);
    faults.add(
        new CatalogueFault(
            name,
            mark == null ? 0 : mark.getLine() + 1,
            mark == null ? 0 : mark.getColumn() + 1,
            key,
            message));
  }

  boolean isSound() {
    return faults.isEmpty();
  }
}
