package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.ListOf;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Path.Step;
import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlSource;
import java.util.List;

/** Items of a list in the text by their names in the design; a repeated channel has several. */
final class ListItems {

  private ListItems() {}

  /** The index of the item that a step leads to; -1 when there is none. */
  static int indexOf(YamlNode.Sequence list, Path path, Step step) {
    List<YamlNode> items = list.items();
    ListOf.Naming<?> naming = Edits.form(path) instanceof ListOf<?> form ? form.naming() : null;
    if (naming == null) {
      int index = step.text().matches("[0-9]{1,9}") ? Integer.parseInt(step.text()) : -1;
      return index < items.size() ? index : -1;
    }
    for (int i = 0; i < items.size(); i++) {
      String name = YamlSource.scalar(YamlSource.valueOf(items.get(i), naming.key()));
      int copies = copies(items.get(i));
      if (name != null
          && (copies == 0 ? name.equals(step.text()) : isCopy(step.text(), name, copies))) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the item in front of which a new one comes. */
  static int indexFor(YamlNode.Sequence list, Edit.Add edit) {
    Step step = edit.path().last();
    ListOf<?> form = (ListOf<?>) Edits.form(edit.path().parent());
    boolean isNamed = form != null && form.naming() != null;
    int at = isNamed ? edit.at() : Integer.parseInt(step.text());
    int passed = 0;
    for (int i = 0; i < list.items().size(); i++) {
      if (passed == at) {
        return i;
      }
      passed += Math.max(1, copies(list.items().get(i)));
    }
    return list.items().size();
  }

  /** How many channels a channel of the text stands for; 0 when it is not repeated. */
  static int copies(YamlNode channel) {
    return YamlSource.valueOf(channel, "repeat") instanceof YamlNode.Scalar repeat
            && repeat.number() != null
        ? repeat.number().intValueExact()
        : 0;
  }

  /** Whether a name is that of one of the copies. */
  static boolean isCopy(String name, String repeated, int copies) {
    if (!name.startsWith(repeated)) {
      return false;
    }
    String number = name.substring(repeated.length());
    return number.matches("[1-9][0-9]{0,5}") && Integer.parseInt(number) <= copies;
  }
}
