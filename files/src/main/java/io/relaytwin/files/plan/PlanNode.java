package io.relaytwin.files.plan;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of a plan with its place in the file; what is wrong in it goes to the faults.
 *
 * @param place such as {@code bars[2].}; empty at the top.
 * @param node the object.
 * @param faults receives what is wrong.
 */
record PlanNode(String place, JsonNode node, PlanFaults faults) {

  /** More of one item orders nobody. */
  static final int MOST = 1_000_000;

  private static final int MAX_TEXT = 200;
  private static final int MAX_SHOWN = 60;

  /** The objects of a list; none where there is no such list. */
  List<PlanNode> list(String key) {
    JsonNode list = node.path(key);
    List<PlanNode> nodes = new ArrayList<>();
    if (list.isMissingNode() || list.isNull()) {
      return nodes;
    }
    if (!list.isArray()) {
      wrong(key, "is no list");
      return nodes;
    }
    for (int i = 0; i < list.size(); i++) {
      String at = Words.fill("%s%s[%d]", place, key, i);
      if (list.get(i).isObject()) {
        nodes.add(new PlanNode(at + ".", list.get(i), faults));
      } else {
        faults.add(at + " is no object");
      }
    }
    return nodes;
  }

  /** A text of one line; empty when it is none. */
  String text(String key) {
    JsonNode value = node.path(key);
    String text = value.isString() ? value.stringValue() : "";
    if (text.isBlank()
        || text.length() > MAX_TEXT
        || text.codePoints().anyMatch(Character::isISOControl)) {
      wrong(
          key, Words.fill("is no text of 1 to %d characters without control characters", MAX_TEXT));
      return "";
    }
    return text;
  }

  /** A whole number; 0 when it is none. */
  int whole(String key, int least, int most) {
    JsonNode value = node.path(key);
    if (!isWhole(value, least, most)) {
      wrong(
          key,
          most < least
              ? "means a position, and there is none such"
              : Words.fill("is no whole number from %d to %d", least, most));
      return 0;
    }
    return value.intValue();
  }

  static boolean isWhole(JsonNode value, int least, int most) {
    return value.isIntegralNumber()
        && value.canConvertToInt()
        && value.intValue() >= least
        && value.intValue() <= most;
  }

  /** A row of clamps; {@code null} when it is none. */
  @Nullable Terminal terminal(String key) {
    JsonNode value = node.path(key);
    Terminal terminal = value.isString() ? Terminal.find(value.stringValue()).orElse(null) : null;
    if (terminal == null) {
      wrong(
          key,
          "is none of "
              + String.join(", ", Arrays.stream(Terminal.values()).map(Terminal::key).toList()));
    }
    return terminal;
  }

  /** Tells what is wrong with the value of a key. */
  void wrong(String key, String what) {
    JsonNode value = node.path(key);
    String shown = value.isMissingNode() ? "missing" : shown(value);
    faults.add(Words.fill("%s%s: %s %s", place, key, shown, what));
  }

  private static String shown(JsonNode value) {
    if (value.isContainer()) {
      return value.isArray() ? "a list" : "an object";
    }
    String text = value.toString().replaceAll("\\p{Cc}", "\ufffd");
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
  }
}
