package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.EditException;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Path.Step;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlPatch;
import io.relaytwin.files.yaml.YamlPatch.Splice;
import io.relaytwin.files.yaml.YamlSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries edits out in the text of a design file. Comments, order, blank lines and everything else
 * that they do not concern stay byte for byte; keys that were not there come in the order of the
 * reference, with the indentation and the line breaks of the file.
 *
 * <p>A channel written with {@code repeat} stays so while all of its copies get the same edits;
 * else it is written out, copy by copy.
 */
public final class DesignPatch {

  private static final Path CHANNELS = Path.parse("channels");

  private YamlSource source;

  /** Changes of stretches that do not overlap, to be carried out together. */
  private final List<Splice> pending = new ArrayList<>();

  private DesignPatch(String text) {
    this.source = YamlSource.of(text);
  }

  /**
   * The text after the edits. {@code DesignReader.read} of it equals the design after them.
   *
   * @param text of a design file without faults.
   * @param edits one after the other.
   * @throws DesignException when the text is none.
   * @throws EditException when an edit does not fit the design, makes it one that no file may
   *     describe, or concerns a file with aliases.
   */
  public static String apply(String text, List<Edit> edits) {
    Design design = DesignReader.read(text, "design");
    Design goal = Edits.apply(design, edits);
    String mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    DesignPatch patch = new DesignPatch(text.substring(mark.length()));
    if (patch.source.hasAliases()) {
      throw new EditException(
          Path.ROOT, "the file repeats values by aliases", "write each value out to change one");
    }
    String changed = mark + patch.patched(design, edits);
    Design reached;
    try {
      reached = DesignReader.read(changed, "design");
    } catch (DesignException e) {
      Fault fault = e.faults().getFirst();
      throw new EditException(
          Path.ROOT,
          (fault.key().isEmpty() ? "" : fault.key() + ": ") + fault.problem(),
          fault.allowed().isEmpty() ? "choose other edits" : fault.allowed());
    }
    if (!reached.equals(goal)) {
      throw new IllegalStateException("The changed text reads as another design.");
    }
    return changed;
  }

  private String patched(Design design, List<Edit> edits) {
    Set<Edit> told = new RepeatedChannels(this).settled(edits);
    Design state = design;
    Map<String, Deque<Edit>> byChannel = new LinkedHashMap<>();
    for (Edit edit : edits) {
      if (isWithinChannel(edit.path())) {
        byChannel
            .computeIfAbsent(edit.path().steps().get(1).text(), _ -> new ArrayDeque<>())
            .add(edit);
      } else {
        state = together(byChannel, state, told);
        state = change(edit, state, told);
        settle();
      }
    }
    together(byChannel, state, told);
    return source.text();
  }

  /** Whether an edit leaves the channel where it is and what it is called. */
  private static boolean isWithinChannel(Path path) {
    return path.size() > 2
        && path.startsWith(CHANNELS)
        && !(path.size() == 3 && path.last().text().equals("name"));
  }

  /**
   * Carries out edits of different channels in one go, then the next of each, until none is left.
   */
  private Design together(Map<String, Deque<Edit>> byChannel, Design before, Set<Edit> told) {
    Design state = before;
    while (!byChannel.isEmpty()) {
      for (Deque<Edit> edits : byChannel.values()) {
        state = change(edits.remove(), state, told);
      }
      settle();
      byChannel.values().removeIf(Deque::isEmpty);
    }
    return state;
  }

  private Design change(Edit edit, Design before, Set<Edit> told) {
    Design after = edit.applyTo(before);
    if (told.contains(edit)) {
      change(edit, after);
    }
    return after;
  }

  private void settle() {
    if (!pending.isEmpty()) {
      source = YamlSource.of(YamlPatch.applied(source.text(), pending));
      pending.clear();
    }
  }

  YamlSource source() {
    return source;
  }

  /** Carries out a change at once. */
  void carryOut(Splice splice) {
    pending.add(splice);
    settle();
  }

  private void change(Edit edit, Design after) {
    Path path = edit.path();
    List<Spot> spots = new ArrayList<>();
    YamlNode node = source.root();
    while (spots.size() < path.size()) {
      Spot spot = spot(node, path, spots.size());
      if (spot == null) {
        break;
      }
      spots.add(spot);
      node = spot.child();
    }
    boolean isThere = spots.size() == path.size();
    if (edit instanceof Edit.Remove) {
      if (isThere) {
        remove(spots, path, after);
      }
    } else if (edit instanceof Edit.Add add
        && path.last().isItem()
        && around(spots, path) instanceof YamlNode.Sequence list) {
      insertItem(list, add, after);
    } else if (isThere) {
      replace(spots.getLast(), value(after, path));
    } else if (node instanceof YamlNode.Mapping map) {
      insertEntry(map, path.upTo(spots.size() + 1), edit, after);
    } else { // a word that stands for a kind, which now needs keys
      replace(spots.getLast(), value(after, path.upTo(spots.size())));
    }
  }

  /** What the last step of a path leads into; {@code null} when it is not in the text. */
  private static @Nullable YamlNode around(List<Spot> spots, Path path) {
    return spots.size() < path.size() - 1 ? null : spots.get(path.size() - 2).child();
  }

  private static Value value(Design design, Path path) {
    return Edits.get(design, path).orElseThrow();
  }

  private @Nullable Spot spot(YamlNode node, Path path, int depth) {
    Step step = path.steps().get(depth);
    int index =
        switch (node) {
          case YamlNode.Mapping map when !step.isItem() -> YamlSource.indexOf(map, step.text());
          case YamlNode.Sequence list when step.isItem() ->
              ListItems.indexOf(list, path.upTo(depth), step);
          default -> -1;
        };
    return index < 0 ? null : new Spot(node, index);
  }

  private void replace(Spot spot, Value value) {
    YamlPatch patch = new YamlPatch(source);
    pending.add(
        switch (spot.container()) {
          case YamlNode.Mapping map -> patch.replaceEntry(map, spot.index(), value);
          case YamlNode.Sequence list -> patch.replaceItem(list, spot.index(), value);
          case YamlNode.Scalar _ -> throw new IllegalStateException("nothing stands in a scalar");
        });
  }

  private void insertEntry(YamlNode.Mapping map, Path path, Edit edit, Design after) {
    String key = path.last().text();
    int index = KeyOrder.indexFor(map, path, edit);
    pending.add(new YamlPatch(source).insertEntry(map, index, key, value(after, path)));
  }

  private void insertItem(YamlNode.Sequence list, Edit.Add edit, Design after) {
    int index = ListItems.indexFor(list, edit);
    pending.add(new YamlPatch(source).insertItem(list, index, value(after, edit.path())));
  }

  /** Removes a value, and what would be left empty around it where that means the same. */
  private void remove(List<Spot> spots, Path path, Design after) {
    Spot spot = spots.getLast();
    YamlPatch patch = new YamlPatch(source);
    if (spot.siblings() > 1) {
      pending.add(
          switch (spot.container()) {
            case YamlNode.Mapping map -> patch.removeEntry(map, spot.index());
            case YamlNode.Sequence list -> patch.removeItem(list, spot.index());
            case YamlNode.Scalar _ -> throw new IllegalStateException("nothing stands in a scalar");
          });
      return;
    }
    List<Spot> around = spots.subList(0, spots.size() - 1);
    if (Edits.isTold(after, path.parent())) {
      replace(around.getLast(), value(after, path.parent()));
    } else {
      remove(around, path.parent(), after);
    }
  }

  /**
   * A place in the text.
   *
   * @param container a map or a list.
   * @param index of the entry or the item.
   */
  private record Spot(YamlNode container, int index) {
    private YamlNode child() {
      return switch (container) {
        case YamlNode.Mapping map -> map.entries().get(index).value();
        case YamlNode.Sequence list -> list.items().get(index);
        case YamlNode.Scalar _ -> throw new IllegalStateException("nothing stands in a scalar");
      };
    }

    private int siblings() {
      return switch (container) {
        case YamlNode.Mapping map -> map.entries().size();
        case YamlNode.Sequence list -> list.items().size();
        case YamlNode.Scalar _ -> 0;
      };
    }
  }
}
