package io.relaytwin.cli;

import io.relaytwin.core.check.engine.Checker;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Recordings;
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
  private String ambient = "ambient: 20 °C";
  private String control = "{ voltage: 5 V, current: 1 A }";
  private String load = "{ voltage: 24 V, current: 2 A }";
  private String name = "X";
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

  /** Another name of the channel than X. */
  DesignText name(String other) {
    name = other;
    return this;
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

  DesignText control(String supply) {
    control = supply;
    return this;
  }

  DesignText supply(String supply) {
    load = supply;
    return this;
  }

  DesignText ambient(String text) {
    ambient = text.isEmpty() ? "" : "ambient: " + text;
    return this;
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
    StringBuilder yaml = new StringBuilder("relaytwin: 1\nname: Test\n");
    yaml.append(ambient).append('\n');
    yaml.append("supplies:\n  control: ").append(control).append("\n  load: ").append(load);
    yaml.append("\nchannels:\n");
    channel(yaml, name);
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

  Assessment check() {
    return check(read());
  }

  static Assessment check(Design design) {
    return new Checker(CATALOGUE, NO_RECORDINGS).check(design, Checker.Detail.FIGURES);
  }

  /** What the rule found, worst first. */
  List<Finding> findings(String rule) {
    return check().findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  /** The worst that the rule found; empty when it had nothing to say. */
  Optional<Verdict> verdict(String rule) {
    return findings(rule).stream().map(Finding::verdict).min(Comparator.naturalOrder());
  }

  /** The only finding of the rule. */
  Finding only(String rule) {
    List<Finding> findings = findings(rule);
    if (findings.size() != 1) {
      throw new AssertionError("%s has %d findings: %s".formatted(rule, findings.size(), findings));
    }
    return findings.getFirst();
  }
}
