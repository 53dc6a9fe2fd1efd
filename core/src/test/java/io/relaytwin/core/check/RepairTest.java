package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.RuleCases.RuleCase;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every repair that is printed makes its rule pass, breaks nothing, can be taken back, and is a
 * design file.
 */
class RepairTest {

  /** What rules ask about is not there any more after these; they may have nothing to say. */
  private static final Set<String> DROPPING_THE_QUESTION =
      Set.of("common", "fixed-bar", "no-ferrule", "rows");

  private static Set<Finding.Key> violated(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.verdict().isViolated())
        .map(Finding::key)
        .collect(Collectors.toSet());
  }

  private static void assertMends(CheckSession before, Finding finding) {
    Repair repair = Objects.requireNonNull(finding.repair());
    Design design = before.design();
    Design repaired = Edits.apply(design, repair.edits());
    Assessment after = DesignText.session(repaired).assessment();
    List<Verdict> verdicts =
        after.findings().stream()
            .filter(each -> each.key().equals(finding.key()))
            .map(Finding::verdict)
            .toList();
    assertThat(verdicts)
        .as("%s of %s", repair, finding)
        .allMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.INFO);
    if (!DROPPING_THE_QUESTION.contains(repair.kind())) {
      assertThat(verdicts).as("%s of %s", repair, finding).contains(Verdict.PASS);
    }
    assertThat(violated(before.assessment())).as("%s", repair).containsAll(violated(after));
    assertThat(Edits.apply(repaired, Edits.undo(repair.edits())))
        .as("%s", repair)
        .isEqualTo(design);
    assertThat(DesignYaml.read(Forms.tree(repaired).toString())).isEqualTo(repaired);
  }

  @Test
  void everyRepairOfTheCasesMends() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (RuleCase example : RuleCases.all()) {
      CheckSession session = example.design().session();
      for (Finding finding : session.assessment().findings()) {
        if (finding.repair() != null) {
          assertMends(session, finding);
          kinds
              .computeIfAbsent(finding.repair().kind(), key -> new TreeSet<>())
              .add(finding.id().toString());
        }
      }
    }
    assertThat(kinds)
        .containsKeys(
            "bleeder",
            "clamp",
            "common",
            "conductor",
            "diode",
            "driver",
            "feed-through",
            "fewer-modules",
            "fixed-bar",
            "frequency",
            "input-resistor",
            "lamp-power",
            "load-supply",
            "marking",
            "no-ferrule",
            "rail-conductor",
            "rail-length",
            "rows",
            "series-resistor",
            "slots",
            "strip-length");
  }

  private static String says(Repair repair) {
    return Sentences.english().of(repair.says());
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
    Repair repair = repair(design, "T12");
    assertThat(repair.kind()).isEqualTo("bleeder");
    assertThat(repair.figures())
        .containsExactly(
            Map.entry("resistance", Quantity.of("2.7", "kΩ")),
            Map.entry("power", Quantity.of("213.4", "mW")));
    assertThat(repair.edits()).hasToString("[channels[X].bleeder: 2.7 kΩ (new)]");
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
    assertThat(says(repair(design, "O7"))).isEqualTo("conductors of 0.5 mm² to the load");
  }

  @Test
  void fasterReleaseNeedsTheLowestZenerVoltageThatWillDo() {
    DesignText design =
        design()
            .signal("{ square: { frequency: 110 Hz } }")
            .load(
                "{ coil: { resistance: 576 Ω, inductance: 0.8 H, suppression: { diode: {"
                    + " forward-voltage: 0.8 V } } } }");
    assertThat(says(repair(design, "O17")))
        .isEqualTo(
            "a Zener diode of 12 V with a diode in series at the coil, for a faster release");
  }

  private static String text(DesignText design, String rule) {
    return design.findings(rule).stream()
        .map(Finding::repair)
        .filter(Objects::nonNull)
        .map(RepairTest::says)
        .collect(Collectors.joining("; "));
  }

  /** 20 modules and a plate take 121 mm. */
  @Test
  void railIsTheShortestInWholeMillimetres() {
    DesignText row = design().repeat(20).line("rail: { length: 120.9 mm }");
    assertThat(text(row, "E11")).isEqualTo("a rail of 121 mm");
    DesignText margin = row.line("policy: { margin: 10 % }");
    assertThat(text(margin, "E11")).isEqualTo("a rail of 135 mm"); // 121 / 0.9 = 134.4
  }

  @Test
  void conductorsComeIntoTheClampBytheNearestSize() {
    assertThat(text(design().with("input-cable", "{ length: 1 m, conductor: 0.05 mm² }"), "E8"))
        .isEqualTo("conductors of 0.08 mm² to the input");
    assertThat(text(design().with("output-cable", "{ length: 1 m, conductor: 4 mm² }"), "E8"))
        .isEqualTo("conductors of 2.5 mm² to the load");
    assertThat(
            text(design().line("rail: { conductors: { load-plus: { conductor: 4 mm² } } }"), "E8"))
        .isEqualTo("load-plus conductors of 2.5 mm²");
  }

  /** Each of two faults at one channel gets its own repair. */
  @Test
  void twoFaultsOfAChannelAreMendedOneByOne() {
    DesignText both =
        design()
            .with("input-cable", "{ length: 1 m, conductor: 4 mm², strip-length: 8 mm }")
            .with("output-cable", "{ length: 1 m, conductor: 0.5 mm², strip-length: 4 mm }");
    assertThat(text(both, "E8"))
        .isEqualTo(
            "conductors of 2.5 mm² to the input; input conductors stripped 6 mm; output conductors"
                + " stripped 5 mm");
  }

  @Test
  void ferrulesAreOfAListedSizeOrLeftOff() {
    String cable = "{ length: 1 m, conductor: %s, ferrule: yes }";
    assertThat(text(design().with("output-cable", cable.formatted("0.6 mm²")), "E9"))
        .isEqualTo("conductors of 0.75 mm² to the load");
    assertThat(text(design().with("output-cable", cable.formatted("0.14 mm²")), "E9"))
        .isEqualTo("conductors of 0.25 mm² to the load");
    assertThat(text(design().with("output-cable", cable.formatted("2.5 mm²")), "E9"))
        .isEqualTo("output conductors without ferrules, straight into the clamps");
  }

  /** Twice 24 mA leave 17.952 A of 18 A. */
  @Test
  void barsAreRelievedByAFeedBeforeLessFlowsThroughThem() {
    DesignText through =
        design().twins().line("rail: { common: { load-plus: red }, feed-through: 17.953 A }");
    assertThat(text(through, "E6")).isEqualTo("at most 17.9 A of other devices through the bars");
    DesignText left =
        design()
            .load("{ resistor: { resistance: 240 Ω } }")
            .supply("{ voltage: 24 V }")
            .repeat(181)
            .line("rail: { common: { load-plus: red }, jumpers: { slots: 2, feed: left } }");
    assertThat(text(left, "E6"))
        .isEqualTo("each potential fed in the middle, jumpers: { feed: middle }");
  }

  @Test
  void commonsAreMendedByThePotentialTheRowOrTheBar() {
    String common = "rail: { common: { %s }%s }";
    assertThat(text(design().twins().line(common.formatted("control-plus: red", "")), "E7"))
        .isEqualTo("control-minus commoned instead of control-plus");
    assertThat(
            text(
                design().twins().line(common.formatted("load-plus: red, load-minus: blue", "")),
                "E7"))
        .isEqualTo(
            "bars for one potential of the side and conductors for the other, jumpers: { rows: side"
                + " }");
    assertThat(
            text(
                design()
                    .repeat(11)
                    .line(
                        common.formatted(
                            "load-plus: red",
                            ", jumpers: { fixed: [{ potential: load-plus, from: X1, to: X11 }, {"
                                + " potential: load-plus, from: X2, to: X5 }] }")),
                "E7"))
        .isEqualTo("the bar of load-plus from X1 to X11 left to the planner");
  }

  @Test
  void markersAreOfASchemeThatCanBeHad() {
    assertThat(text(design().repeat(31).line("rail: { marking: printed }"), "E17"))
        .isEqualTo("the same texts on white cards or a roll, whatever takes fewest pieces");
    String names = "rail: { locks: [{ channel: X, text: ABCDE }] }";
    assertThat(text(design().line(names), "E17")).isEmpty(); // the engineer's own word stays
    DesignText row = design().with("source", "{ push-pull: { high: 4.5 V, low: 0 V } }").repeat(2);
    assertThat(text(row.name("Spindle").line("rail: { marking: cards }"), "E17"))
        .isEqualTo("running numbers on white plain cards");
  }

  /** 0.313 MJ each: two of three stay within 0.7 MJ. */
  @Test
  void modulesLeaveAPlaceFromTheRightEndOfTheStrip() {
    DesignText row =
        design()
            .repeat(3)
            .line("installation: { max-fire-load: 0.7 MJ }")
            .line(
                "rail: { order: [X3, X1, X2], groups: [{ name: G, channels: [X1] }, { name: H,"
                    + " channels: [X3, X2] }], locks: [{ channel: X1, position: 3 }] }");
    assertThat(text(row, "E12")).isEqualTo("2 modules here and 1 elsewhere (X1)");
  }

  @Test
  void whatNoDesignChangesIsSaid() {
    DesignText silent =
        design().with("module", "DRA-CN024D05").twins().line("rail: { length: 1 m }");
    for (String rule : List.of("E5", "E12", "E13")) {
      Finding finding = silent.findings(rule).getFirst();
      assertThat(finding.verdict()).as(rule).isEqualTo(Verdict.NOT_STATED);
      assertThat(finding.repair()).as(rule).isNull();
      assertThat(Sentences.english().of(finding.advice())).as(rule).contains("nothing in a design");
    }
  }

  /** Equal channels are tried together, and one by one where that is too much at once. */
  @Test
  void equalChannelsGetTheRepairThatEachCanHave() {
    String cable = "{ length: 1 m, conductor: 4 mm² }";
    List<Finding> all = design().with("output-cable", cable).repeat(5).findings("E8");
    assertThat(all)
        .extracting(finding -> Objects.requireNonNull(finding.repair()).edits().toString())
        .containsExactlyInAnyOrder(
            "[channels[X1].output-cable.conductor: 4 mm² -> 2.5 mm²]",
            "[channels[X2].output-cable.conductor: 4 mm² -> 2.5 mm²]",
            "[channels[X3].output-cable.conductor: 4 mm² -> 2.5 mm²]",
            "[channels[X4].output-cable.conductor: 4 mm² -> 2.5 mm²]",
            "[channels[X5].output-cable.conductor: 4 mm² -> 2.5 mm²]");
    // two LEDs of 10.0909 mA and two modules of 7 mA; a bleeder of 82 kΩ takes 0.293 mA
    DesignText leds =
        design()
            .load("{ led: { forward-voltage: 1.8 V, resistance: 2.2 kΩ } }")
            .supply("{ voltage: 24 V, current: 34.6 mA }")
            .repeat(2);
    assertThat(leds.findings("E3")).extracting(Finding::verdict).contains(Verdict.PASS);
    assertThat(text(leds, "O13").split("; ")).hasSize(2).allMatch(each -> each.contains("82 kΩ"));
  }

  /** Many faulty channels cost little more than one. */
  @Test
  @org.junit.jupiter.api.Timeout(20)
  void threeHundredFaultyChannelsAreMendedInSeconds() {
    DesignText row =
        design()
            .with("input-cable", "{ length: 1 m, conductor: 4 mm², strip-length: 8 mm }")
            .with("output-cable", "{ length: 1 m, conductor: 4 mm², ferrule: yes }")
            .repeat(300);
    assertThat(row.check().findings())
        .filteredOn(finding -> finding.id().equals(RuleId.parse("E8")))
        .hasSize(900)
        .allMatch(finding -> finding.repair() != null);
  }
}
