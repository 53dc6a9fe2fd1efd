package io.relaytwin.core.check;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.signal.SignalException;
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
public final class DesignText {
  /** What all tests of rules look products up in. */
  public static final Catalogue CATALOGUE = TestCatalogue.ALL;

  /** For designs that name no recording. */
  public static final Recordings NO_RECORDINGS =
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

  /** The design that every rule passes. */
  public static DesignText design() {
    return new DesignText();
  }

  /** Another name of the channel than X. */
  DesignText name(String other) {
    name = other;
    return this;
  }

  /** Sets a key of the channel. */
  public DesignText with(String key, String value) {
    channel.put(key, value);
    return this;
  }

  DesignText source(String value) {
    return with("source", value);
  }

  /** Sets the signal. */
  public DesignText signal(String value) {
    return with("signal", value);
  }

  /** Sets the load. */
  public DesignText load(String value) {
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
  public DesignText repeat(int count) {
    repeat = count;
    return this;
  }

  /** A second channel like the first one, by the name of Y. */
  public DesignText twins() {
    twins = true;
    return this;
  }

  /** A further line at the top of the file, such as {@code policy: { margin: 10 % }}. */
  public DesignText line(String text) {
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

  private void channel(StringBuilder yaml, String itsName) {
    yaml.append("  - name: ").append(itsName).append('\n');
    if (repeat > 1) {
      yaml.append("    repeat: ").append(repeat).append('\n');
    }
    channel.forEach(
        (key, value) -> yaml.append("    ").append(key).append(": ").append(value).append('\n'));
  }

  /** The design. */
  public Design read() {
    return DesignYaml.read(text());
  }

  /** A session of the design. */
  public CheckSession session() {
    return session(read());
  }

  /** A session of a design without recordings. */
  public static CheckSession session(Design design) {
    return CheckSession.of(design, CATALOGUE, NO_RECORDINGS);
  }

  Assessment check() {
    return session().assessment();
  }

  /** What the rule found, worst first. */
  List<Finding> findings(String rule) {
    return findings(check(), rule);
  }

  /** What a rule found, worst first. */
  static List<Finding> findings(Assessment assessment, String rule) {
    RuleId id = RuleId.parse(rule);
    return assessment.findings().stream().filter(f -> f.id().equals(id)).toList();
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
