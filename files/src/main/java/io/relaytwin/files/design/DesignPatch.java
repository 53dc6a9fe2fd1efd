package io.relaytwin.files.design;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.EditException;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Path.Step;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.files.yaml.YamlPatch;
import io.relaytwin.files.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Carries edits out in the text of a design file. Comments, order, blank lines and everything else
 * that they do not concern stay byte for byte; keys that were not there come in the order of the
 * reference, with the indentation and the line breaks of the file.
 *
 * <p>A channel written with {@code repeat} stays so while all of its copies get the same edits;
 * else it is written out, copy by copy.
 */
public final class DesignPatch {

  private YamlSource source;

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
    for (Edit edit : edits) {
      state = edit.applyTo(state);
      if (told.contains(edit)) {
        change(edit, state);
      }
    }
    return source.text();
  }

  YamlSource source() {
    return source;
  }

  void become(String text) {
    source = YamlSource.of(text);
  }

  private void change(Edit edit, Design after) {
    Path path = edit.path();
    List<Spot> spots = new ArrayList<>();
    Node node = source.root();
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
    } else if (edit instanceof Edit.Add add && path.last().isItem() && node(spots, path) != null) {
      insertItem((SequenceNode) nonNull(node(spots, path)), add, after);
    } else if (isThere) {
      replace(spots.getLast(), value(after, path));
    } else if (node instanceof MappingNode map) {
      insertEntry(map, path.upTo(spots.size() + 1), edit, after);
    } else { // a word that stands for a kind, which now needs keys
      replace(spots.getLast(), value(after, path.upTo(spots.size())));
    }
  }

  /** The list that the last step of a path leads into, when it is in the text. */
  private static @Nullable Node node(List<Spot> spots, Path path) {
    if (spots.size() < path.size() - 1) {
      return null;
    }
    Node list = spots.get(path.size() - 2).child();
    return list instanceof SequenceNode ? list : null;
  }

  private static Node nonNull(@Nullable Node node) {
    if (node == null) {
      throw new IllegalStateException("the list has been found");
    }
    return node;
  }

  private static Value value(Design design, Path path) {
    return Edits.get(design, path).orElseThrow();
  }

  private @Nullable Spot spot(Node node, Path path, int depth) {
    Step step = path.steps().get(depth);
    int index =
        switch (node) {
          case MappingNode map when !step.isItem() -> YamlSource.indexOf(map, step.text());
          case SequenceNode list when step.isItem() ->
              ListItems.indexOf(list, path.upTo(depth), step);
          default -> -1;
        };
    return index < 0 ? null : new Spot(node, index);
  }

  private void replace(Spot spot, Value value) {
    YamlPatch patch = new YamlPatch(source);
    become(
        switch (spot.container()) {
          case MappingNode map -> patch.replaceEntry(map, spot.index(), value);
          case SequenceNode list -> patch.replaceItem(list, spot.index(), value);
          default -> throw new IllegalStateException("nothing stands in a scalar");
        });
  }

  private void insertEntry(MappingNode map, Path path, Edit edit, Design after) {
    String key = path.last().text();
    int index = KeyOrder.indexFor(map, path, edit);
    become(new YamlPatch(source).insertEntry(map, index, key, value(after, path)));
  }

  private void insertItem(SequenceNode list, Edit.Add edit, Design after) {
    int index = ListItems.indexFor(list, edit);
    become(new YamlPatch(source).insertItem(list, index, value(after, edit.path())));
  }

  /** Removes a value, and what would be left empty around it where that means the same. */
  private void remove(List<Spot> spots, Path path, Design after) {
    Spot spot = spots.getLast();
    YamlPatch patch = new YamlPatch(source);
    if (spot.siblings() > 1) {
      become(
          switch (spot.container()) {
            case MappingNode map -> patch.removeEntry(map, spot.index());
            case SequenceNode list -> patch.removeItem(list, spot.index());
            default -> throw new IllegalStateException("nothing stands in a scalar");
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
  private record Spot(Node container, int index) {
    private Node child() {
      return switch (container) {
        case MappingNode map -> map.getValue().get(index).getValueNode();
        case SequenceNode list -> list.getValue().get(index);
        default -> throw new IllegalStateException("nothing stands in a scalar");
      };
    }

    private int siblings() {
      return switch (container) {
        case MappingNode map -> map.getValue().size();
        case SequenceNode list -> list.getValue().size();
        default -> 0;
      };
    }
  }
}
