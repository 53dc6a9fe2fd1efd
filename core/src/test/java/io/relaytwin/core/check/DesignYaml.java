package io.relaytwin.core.check;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.product.WireGauge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads designs out of YAML, for tests: whatever does not fit is an exception. */
final class DesignYaml {

  private DesignYaml() {}

  static Design read(String text) {
    Node root =
        new Compose(LoadSettings.builder().build())
            .composeString(text)
            .orElseThrow(() -> new IllegalArgumentException("There is no design in: " + text));
    return Forms.design(value(root));
  }

  private static Value value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple each : mapping.getValue()) {
          entries.put(((ScalarNode) each.getKeyNode()).getValue(), value(each.getValueNode()));
        }
        yield new Value.Entries(entries);
      }
      case SequenceNode sequence -> {
        List<Value> items = new ArrayList<>();
        sequence.getValue().forEach(each -> items.add(value(each)));
        yield new Value.Items(items);
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalArgumentException("No value: " + node);
    };
  }

  private static Value scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.INT)) {
      return Value.of(Long.parseLong(text));
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return Value.of(Boolean.parseBoolean(text));
    }
    return text.matches("AWG \\d+")
        ? Value.of(new WireGauge(Integer.parseInt(text.substring(4))).crossSection())
        : Value.of(text);
  }
}
