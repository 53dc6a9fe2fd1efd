package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.signal.SignalException;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A design as the text of its file, with one channel that every rule passes or passes over; each
 * test turns what it is about.
 */
final class DesignText {
  static final Catalogue CATALOGUE = FileCatalogue.shipped();

  /** For designs that name no recording. */
  static final Recordings NO_RECORDINGS =
      (capture, module) -> {
        throw new SignalException("There is no recording %s.".formatted(capture.file()));
      };

  private final Map<String, String> channel = new LinkedHashMap<>();
  private final List<String> further = new ArrayList<>();
  private int repeat = 1;
  private boolean twins;

  private DesignText() {
    channel.put("module", "859-753");
    channel.put("source", "{ push-pull: { high: 4.5 .. 5 V, low: 0 .. 0.4 V, current: 24 mA } }");
    channel.put("signal", "{ square: { frequency: 1 kHz } }");
    channel.put("load", "{ resistor: { resistance: 1 kΩ } }");
  }

  static DesignText design() {
    return new DesignText();
  }

  /** Sets a key of the channel. */
  DesignText with(String key, String value) {
    channel.put(key, value);
    return this;
  }

  DesignText source(String value) {
    return with("source", value);
  }

  DesignText signal(String value) {
    return with("signal", value);
  }

  DesignText load(String value) {
    return with("load", value);
  }

  /** So many equal channels. */
  DesignText repeat(int count) {
    repeat = count;
    return this;
  }

  /** A second channel like the first one, by the name of Y. */
  DesignText twins() {
    twins = true;
    return this;
  }

  /** A further line at the top of the file, such as {@code policy: { margin: 10 % }}. */
  DesignText line(String text) {
    further.add(text);
    return this;
  }

  String text() {
    StringBuilder yaml =
        new StringBuilder(
            """
            relaytwin: 1
            name: Test
            ambient: 20 °C
            supplies:
              control: { voltage: 5 V, current: 1 A }
              load: { voltage: 24 V, current: 2 A }
            channels:
            """);
    channel(yaml, "X");
    if (twins) {
      channel(yaml, "Y");
    }
    further.forEach(line -> yaml.append(line).append('\n'));
    return yaml.toString();
  }

  private void channel(StringBuilder yaml, String name) {
    yaml.append("  - name: ").append(name).append('\n');
    if (repeat > 1) {
      yaml.append("    repeat: ").append(repeat).append('\n');
    }
    channel.forEach(
        (key, value) -> yaml.append("    ").append(key).append(": ").append(value).append('\n'));
  }

  Design read() {
    return DesignReader.read(text(), "test.yaml");
  }

  /** A session of a design that names no recording. */
  static CheckSession session(Design design) {
    return CheckSession.of(design, CATALOGUE, NO_RECORDINGS);
  }

  Assessment check() {
    return session(read()).assessment();
  }

  /** What the rule found, worst first. */
  List<Finding> findings(String rule) {
    RuleId id = RuleId.parse(rule);
    return check().findings().stream().filter(f -> f.id().equals(id)).toList();
  }

  /** The worst that the rule found; empty when it had nothing to say. */
  Optional<Verdict> verdict(String rule) {
    return findings(rule).stream().map(Finding::verdict).min(Comparator.naturalOrder());
  }
}
