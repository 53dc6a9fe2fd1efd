package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlPatch;
import io.relaytwin.files.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes out the repeated channels whose copies are about to differ. */
final class RepeatedChannels {

  private static final Path CHANNELS = Path.parse("channels");

  private final DesignPatch patch;

  RepeatedChannels(DesignPatch patch) {
    this.patch = patch;
  }

  /** The edits of which the text must be told: of equal ones of all copies, those of the first. */
  Set<Edit> settled(List<Edit> edits) {
    Set<Edit> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(edits);
    int start = 0;
    for (int i = 0; i < channels().items().size(); i++) {
      YamlNode channel = channels().items().get(i);
      int copies = ListItems.copies(channel);
      if (copies > 0) {
        List<List<Edit>> each = byCopy(channel, copies, edits);
        boolean isTouched = each.stream().anyMatch(some -> !some.isEmpty());
        if (isParted(edits, start, copies) || (isTouched && !isSame(each))) {
          writeOut(channel, i);
          i += copies - 1;
        } else {
          each.stream().skip(1).forEach(told::removeAll);
        }
      }
      start += Math.max(1, copies);
    }
    return told;
  }

  /** Whether an edit may put a channel between two copies, or replaces all channels. */
  private static boolean isParted(List<Edit> edits, int start, int copies) {
    int moved = 0;
    for (Edit edit : edits) {
      Path path = edit.path();
      if (!path.startsWith(CHANNELS)) {
        continue;
      }
      if (path.size() == 1) {
        return true;
      }
      if (path.size() == 2 && !(edit instanceof Edit.Set)) {
        if (edit instanceof Edit.Add(Path _, Value _, int at)
            && at > start - moved
            && at < start + copies + moved) {
          return true;
        }
        moved++;
      }
    }
    return false;
  }

  private static List<List<Edit>> byCopy(YamlNode channel, int copies, List<Edit> edits) {
    String name = String.valueOf(YamlSource.scalar(YamlSource.valueOf(channel, "name")));
    List<List<Edit>> each = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      each.add(new ArrayList<>());
    }
    for (Edit edit : edits) {
      if (edit.path().startsWith(CHANNELS) && edit.path().size() > 1) {
        String copy = edit.path().steps().get(1).text();
        if (ListItems.isCopy(copy, name, copies)) {
          each.get(Integer.parseInt(copy.substring(name.length())) - 1).add(edit);
        }
      }
    }
    return each;
  }

  private static boolean isSame(List<List<Edit>> each) {
    List<Edit> first = each.getFirst();
    return each.stream()
        .allMatch(some ->
            some.size() == first.size()
                && IntStream.range(0, some.size())
                    .allMatch(i -> isSame(some.get(i), first.get(i))));
  }

  private static boolean isSame(Edit one, Edit other) {
    return one.getClass().equals(other.getClass())
        && one.path().size() > 2
        && one.path()
            .steps()
            .subList(2, one.path().size())
            .equals(other.path().steps().subList(2, other.path().size()))
        && Objects.equals(one.before(), other.before())
        && Objects.equals(one.after(), other.after());
  }

  private void writeOut(YamlNode channel, int index) {
    YamlNode.Mapping repeated = (YamlNode.Mapping) channel;
    int repeat = YamlSource.indexOf(repeated, "repeat");
    int copies = ListItems.copies(channel);
    patch.carryOut(new YamlPatch(patch.source()).removeEntry(repeated, repeat));
    YamlNode one = channels().items().get(index);
    if (!(YamlSource.valueOf(one, "name") instanceof YamlNode.Scalar name)) {
      throw new IllegalStateException("a channel without a name has been read");
    }
    List<Value> names =
        IntStream.rangeClosed(1, copies).mapToObj(i -> Value.of(name.text() + i)).toList();
    patch.carryOut(new YamlPatch(patch.source()).copies(channels(), index, name, names));
  }

  private YamlNode.Sequence channels() {
    YamlNode list = YamlSource.valueOf(patch.source().root(), "channels");
    if (!(list instanceof YamlNode.Sequence channels)) {
      throw new IllegalStateException("a design without channels has been read");
    }
    return channels;
  }
}
