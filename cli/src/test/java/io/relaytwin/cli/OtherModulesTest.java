package io.relaytwin.cli;

import static io.relaytwin.cli.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sheet calls typical, or does not say, never makes a circuit guaranteed. */
class OtherModulesTest {

  private static final List<String> LOADS =
      List.of(
          "{ resistor: { resistance: 10 kΩ, min-voltage: 3 V } }",
          "{ plc-input: { type: 3 } }",
          "{ coil: { resistance: 5 kΩ, inductance: 0.1 H, pull-in: 3 V, suppression: { diode: {"
              + " forward-voltage: 0.8 V } } } }",
          "{ counter: { min-high: 1 µs, min-low: 1 µs, on-voltage: 12 V, off-voltage: 5 V,"
              + " resistance: 10 kΩ } }",
          "{ lamp: { power: 0.1 W, voltage: 24 V } }");

  private static final Set<Verdict> GOOD = Set.of(Verdict.PASS, Verdict.MARGINAL);

  /** Which rules need an upper bound, by what they need it of. */
  private static final Map<String, Function<RelayModule, Optional<Figure>>> NEEDS =
      Map.ofEntries(
          Map.entry("E3", RelayModule::reverseCurrent),
          Map.entry("I3", RelayModule::inputLow),
          Map.entry("T1", RelayModule::switchingFrequency),
          Map.entry("T2", RelayModule::turnOnTime),
          Map.entry("T3", RelayModule::dropOutTime),
          Map.entry("T5", RelayModule::turnOnTime),
          Map.entry("T6", RelayModule::dropOutTime),
          Map.entry("T8", RelayModule::dropOutTime),
          Map.entry("T9", RelayModule::dropOutTime),
          Map.entry("O2", RelayModule::continuousCurrent),
          Map.entry("O4", RelayModule::peakCurrent),
          Map.entry("O6", RelayModule::peakCurrent),
          Map.entry("O7", RelayModule::voltageDrop),
          Map.entry("O8", RelayModule::voltageDrop),
          Map.entry("O9", RelayModule::voltageDrop),
          Map.entry("O10", RelayModule::voltageDrop),
          Map.entry("O11", RelayModule::leakageCurrent),
          Map.entry("O12", RelayModule::leakageCurrent),
          Map.entry("O17", RelayModule::dropOutTime));

  static List<String> modules() {
    return DesignText.CATALOGUE.modules().stream().map(RelayModule::item).toList();
  }

  @Test
  void sevenModulesAreAtHand() {
    assertThat(modules()).hasSize(7).contains("859-753");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void passesOnlyWhatTheSheetGuarantees(String item) {
    RelayModule module = DesignText.CATALOGUE.module(item).orElseThrow();
    for (String load : LOADS) {
      slow(item, load).check().findings().forEach(each -> assertGuaranteed(each, module));
    }
  }

  /** Every example, its recordings too, with every module and no word of the temperature. */
  @ParameterizedTest
  @MethodSource("io.relaytwin.cli.ExamplesTest#examples")
  void everyExampleIsJudgedWithEveryModule(Path example) {
    CheckSession asked = Inputs.session(Inputs.design(example));
    for (RelayModule module : DesignText.CATALOGUE.modules()) {
      CheckSession other = asked.apply(withModule(asked.design(), module.item()));
      assertThat(other.design().channels())
          .allSatisfy(channel -> assertThat(channel.module()).isEqualTo(module.item()));
      List<Finding> findings = other.assessment().findings();
      assertThat(findings).isNotEmpty();
      findings.forEach(each -> assertGuaranteed(each, module));
    }
  }

  private static List<Edit> withModule(Design design, String item) {
    List<Edit> edits = new ArrayList<>();
    for (Channel channel : design.channels()) {
      edits.add(Edits.set(design, "channels[" + channel.name() + "].module", item));
    }
    io.relaytwin.core.design.edit.Path ambient =
        io.relaytwin.core.design.edit.Path.parse("ambient");
    if (Edits.isTold(design, ambient)) {
      edits.add(Edits.remove(design, ambient));
    }
    return edits;
  }

  private static void assertGuaranteed(Finding finding, RelayModule module) {
    Function<RelayModule, Optional<Figure>> needed = NEEDS.get(finding.id().toString());
    if (needed != null && GOOD.contains(finding.verdict())) {
      assertThat(needed.apply(module).flatMap(Figure::guaranteedMax))
          .as("%s passes %s", module.item(), finding)
          .isPresent();
    }
    String text = Sentences.english().of(finding).toString();
    assertThat(text).as(finding.toString()).doesNotContain("null").doesNotContain("Optional");
  }

  /** So slow and so well supplied that what is typical would do. */
  private static DesignText slow(String item, String load) {
    return design()
        .with("module", item)
        .signal("{ pwm: { frequency: 1 Hz, duty: 40 .. 60 %, max-duty-error: 10 % } }")
        .with("output-cable", "{ length: 1 m, conductor: 0.5 mm² }")
        .load(load)
        .twins()
        .line("skew: [{ channels: [X, Y], sent: 1 s, need: 1 ms }]");
  }

  @Test
  void typicalDelaysLeaveEveryTimingRuleOpen() {
    DesignText design = slow("DRA-CN024D05", LOADS.getFirst());
    for (String rule : List.of("T2", "T3", "T6", "T9")) {
      assertThat(design.verdict(rule)).as(rule).contains(Verdict.NOT_STATED);
    }
  }

  @Test
  void guaranteedDelaysOfAnotherMakerDecide() {
    DesignText design = slow("8950700000", LOADS.getFirst());
    for (String rule : List.of("T1", "T2", "T3", "T6", "T9", "O7")) {
      assertThat(design.verdict(rule)).as(rule).contains(Verdict.PASS);
    }
  }

  /** Two sheets of one maker print 5 V and 15 V. */
  @Test
  void contradictionBetweenSheetsDecidesNothing() {
    assertThat(slow("CN024D24", LOADS.getFirst()).verdict("I3")).contains(Verdict.NOT_STATED);
  }
}
