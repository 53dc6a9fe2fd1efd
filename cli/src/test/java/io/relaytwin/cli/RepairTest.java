package io.relaytwin.cli;

import static io.relaytwin.cli.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.cli.RuleCases.RuleCase;
import io.relaytwin.core.check.Assessment;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.check.rule.Checker;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.DesignWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every repair that is printed makes its rule pass, breaks nothing, and is a design file. */
class RepairTest {

  private static Set<String> violated(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.verdict() == Verdict.FAIL || f.verdict() == Verdict.NOT_GUARANTEED)
        .map(f -> f.rule() + "@" + f.place())
        .collect(Collectors.toSet());
  }

  private static void assertMends(
      Checker checker, Design design, Assessment before, Finding finding) {
    Repair repair = Objects.requireNonNull(finding.repair());
    Design repaired = repair.applyTo(design);
    Assessment after = checker.check(repaired, Checker.Detail.FIGURES);
    assertThat(
            after.findings().stream()
                .filter(f -> f.rule().equals(finding.rule()) && f.place().equals(finding.place()))
                .map(Finding::verdict))
        .as("%s of %s", repair, finding)
        .isNotEmpty()
        .contains(Verdict.PASS)
        .allMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.INFO);
    assertThat(violated(before)).as("%s", repair).containsAll(violated(after));
    assertThat(DesignReader.read(DesignWriter.write(repaired), "repaired.yaml"))
        .isEqualTo(repaired);
  }

  @Test
  void everyRepairOfTheCasesMends() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    Checker checker = new Checker(DesignText.CATALOGUE, DesignText.NO_RECORDINGS);
    for (RuleCase example : RuleCases.all()) {
      Design design = example.design().read();
      Assessment before = checker.check(design, Checker.Detail.FIGURES);
      for (Finding finding : before.findings()) {
        if (finding.repair() != null) {
          assertMends(checker, design, before, finding);
          kinds
              .computeIfAbsent(finding.repair().kind(), key -> new TreeSet<>())
              .add(finding.rule());
        }
      }
    }
    assertThat(kinds)
        .containsKeys(
            "bleeder",
            "clamp",
            "diode",
            "driver",
            "frequency",
            "lamp-power",
            "load-supply",
            "series-resistor");
  }

  @ParameterizedTest
  @MethodSource("io.relaytwin.cli.ExamplesTest#examples")
  void everyRepairOfTheExamplesMends(Path example) throws IOException {
    DesignFile file = Inputs.design(example);
    Checker checker = Inputs.checker(file);
    Assessment before = checker.check(file.design(), Checker.Detail.FIGURES);
    for (Finding finding : before.findings()) {
      if (finding.repair() != null) {
        assertMends(checker, file.design(), before, finding);
      }
    }
  }

  private static Repair repair(DesignText design, String rule) {
    return Objects.requireNonNull(design.only(rule).repair());
  }

  @Test
  void bleederIsTheLargestOfTheSeriesThatEmptiesTheLine() {
    DesignText design =
        design()
            .signal("{ square: { frequency: 10 kHz } }")
            .with("output-cable", "{ length: 100 m, conductor: 0.5 mm², capacitance: 100 pF/m }")
            .load("{ counter: { off-voltage: 5 V } }");
    // 45 µs for 10 nF from 24 V to 5 V by R alone: R C ln(24/5) = 45 µs at 2868.8 Ω
    assertThat(repair(design, "T12"))
        .isEqualTo(new Repair.Bleeder("X", Quantity.of("2.7", "kΩ"), Quantity.of("213.4", "mW")));
  }

  @Test
  void seriesResistorIsTheSmallestThatKeepsThePeak() {
    DesignText design =
        design()
            .supply("{ voltage: 28.8 V }")
            .load("{ capacitor: { capacitance: 1 µF, bleed-resistance: 1 MΩ } }");
    assertThat(repair(design, "O5").figures())
        .containsEntry("resistance", Quantity.of("300", "Ω")); // 288 Ω for 0.1 A
  }

  @Test
  void largerConductorIsTheThinnestThatWillDo() {
    DesignText design =
        design()
            .supply("{ voltage: 24 V }")
            .load("{ resistor: { resistance: 240 Ω, min-voltage: 22 V } }")
            .with("output-cable", "{ length: 100 m, conductor: 0.25 mm² }");
    // 22.8 V * 240 / (240 + R) >= 22 V up to 8.72 Ω there and back: 0.5 mm² has 7.8 Ω
    assertThat(repair(design, "O7").text()).isEqualTo("conductors of 0.5 mm² to the load");
  }

  @Test
  void fasterReleaseNeedsTheLowestZenerVoltageThatWillDo() {
    DesignText design =
        design()
            .signal("{ square: { frequency: 110 Hz } }")
            .load(
                "{ coil: { resistance: 576 Ω, inductance: 0.8 H, suppression: { diode: {"
                    + " forward-voltage: 0.8 V } } } }");
    assertThat(repair(design, "O17").text())
        .isEqualTo(
            "a Zener diode of 12 V with a diode in series at the coil, for a faster release");
  }
}
