package io.relaytwin.files.catalogue;

import io.relaytwin.files.yaml.Place;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    if (text.length() > MAX_CHARACTERS) {
      fault(Place.WHOLE_FILE, "", "The file is longer than " + MAX_CHARACTERS + " characters.");
      return Optional.empty();
    }
    YamlTree.Kind kind =
        new YamlTree.Kind("a data file", "keys with values are expected", false, places);
    YamlNode root = YamlTree.parse(text, kind, this::trouble);
    if (root instanceof YamlNode.Mapping mapping) {
      return Optional.of(new YamlMap(this, "", mapping));
    }
    if (root != null) {
      fault(root, "", "The file is no map of keys and values.");
    }
    return Optional.empty();
  }

  private void trouble(Place place, String problem, String allowed) {
    String sentence = problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1);
    fault(place, "", sentence + "; " + allowed + ".");
  }

  void fault(YamlNode node, String key, String message) {
    fault(new Place("", node.line(), node.column()), key, message);
  }

  private void fault(Place place, String key, String message) {
    faults.add(new CatalogueFault(name, place.line(), place.column(), key, message));
  }

  boolean isSound() {
    return faults.isEmpty();
  }
}
