package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Fields;
import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.OneOf;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a new key belongs among those that are there. */
final class KeyOrder {

  private KeyOrder() {}

  /** The index of the entry in front of which the key at the end of the path comes. */
  static int indexFor(YamlNode.Mapping map, Path path, Edit edit) {
    String key = path.last().text();
    Fields<?> fields = fields(Edits.form(path.parent()), key);
    int size = map.entries().size();
    if (fields.keepsOrder()) {
      boolean isPlaced = edit instanceof Edit.Add && edit.path().equals(path);
      int at = isPlaced ? ((Edit.Add) edit).at() : Edit.LAST;
      return at < 0 ? size : Math.min(at, size);
    }
    List<String> order = fields.names();
    int place = order.indexOf(key);
    int index = 0;
    for (int i = 0; i < size; i++) {
      YamlNode.Entry entry = map.entries().get(i);
      String other = YamlSource.scalar(entry.key());
      if (other != null && order.indexOf(other) < place) {
        index = i + 1;
      }
    }
    return index;
  }

  private static Fields<?> fields(@Nullable Form<?> form, String key) {
    return switch (form) {
      case Fields<?> fields -> fields;
      case OneOf<?> oneOf ->
          oneOf.kinds().stream()
              .<Fields<?>>map(OneOf.Kind::fields)
              .filter(fields -> fields.key(key) != null)
              .findFirst()
              .orElseThrow();
      case null, default -> throw new IllegalStateException("no keys stand there: " + key);
    };
  }
}
