package io.relaytwin.cli;

import static io.relaytwin.cli.DesignText.CATALOGUE;
import static io.relaytwin.cli.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PlanChanges;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.core.rail.RailRule;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.export.plan.PlanJson;
import io.relaytwin.export.plan.PlanText;
import io.relaytwin.files.design.DesignReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan of a strip promises, whatever the design asks for. */
class StripPlanTest {

  private static Plan plan(Design design, PreviousPlan previous) {
    return new Planner(CATALOGUE).plan(design, DesignText.session(design).currents(), previous);
  }

  private static Plan plan(DesignText text) {
    return plan(text.read(), PreviousPlan.NONE);
  }

  private static DesignText row(int modules, String rail) {
    return design()
        .with("input-cable", "{ length: 2 m, conductor: 0.25 mm², ferrule: yes }")
        .with("output-cable", "{ length: 5 m, conductor: 0.5 mm², ferrule: yes }")
        .repeat(modules)
        .line("rail: " + rail);
  }

  /** Every line says by which rule and for what; every position finds its parts. */
  @ParameterizedTest
  @ValueSource(ints = {2, 9, 10, 11, 20, 64})
  void eachOrderLineTracesToItsPositionsAndEachPositionToItsParts(int modules) {
    Plan plan = plan(row(modules, "{ common: { load-plus: red, control-minus: blue } }"));

    for (Plan.OrderLine line : plan.order()) {
      assertThat(RailRule.find(line.rule())).as(line.toString()).isPresent();
      assertThat(line.why()).as(line.item()).isNotBlank();
      assertThat(line.positions()).allMatch(number -> number >= 1 && number <= modules);
      boolean forTheJob = Set.of("M3", "T1", "T2").contains(line.rule());
      assertThat(line.positions().isEmpty()).as(line.toString()).isEqualTo(forTheJob);
      assertThat(CATALOGUE.accessory(line.item()).isPresent()).isEqualTo(!line.rule().equals("R1"));
    }
    for (Plan.Position position : plan.positions()) {
      assertThat(plan.orderFor(position.number()))
          .extracting(Plan.OrderLine::rule)
          .contains("R1", "M1", "J2", "F1");
    }
    assertThat(quantity(plan, "R1")).isEqualTo(modules);
    assertThat(quantity(plan, "R2") + quantity(plan, "R3")).isEqualTo(plan.plates().size());
    assertThat(quantity(plan, "J2")).isEqualTo(plan.bars().size());
    assertThat(quantity(plan, "F1"))
        .isEqualTo((int) ends(plan).filter(end -> end.ferrule() != null).count());
  }

  private static int quantity(Plan plan, String rule) {
    return plan.order().stream()
        .filter(line -> line.rule().equals(rule))
        .mapToInt(Plan.OrderLine::quantity)
        .sum();
  }

  private static java.util.stream.Stream<Conductor.End> ends(Plan plan) {
    return plan.conductors().stream()
        .flatMap(each -> java.util.stream.Stream.of(each.from(), each.to()));
  }

  /** 10 modules of 5 terminals have 50 conductors; two commons bridged leave 32, beside returns. */
  @Test
  void barsSaveConductors() {
    assertThat(besideReturns(plan(row(10, "{}")))).isEqualTo(50);
    assertThat(besideReturns(plan(row(10, "{ common: { load-plus: red, load-minus: blue } }"))))
        .isEqualTo(32);
  }

  private static long besideReturns(Plan plan) {
    return plan.conductors().stream().filter(each -> each.kind() != Conductor.Kind.RETURN).count();
  }

  /** A bar leaves the clamp of its module free for the return; a feed or a link takes it. */
  @Test
  void returnsGoToTheModuleWhereItsClampIsFree() {
    Plan plan = plan(row(11, "{ common: { load-minus: blue } }"));
    List<Conductor> loads = returns(plan, "load ");

    assertThat(loads).hasSize(11);
    assertThat(loads)
        .filteredOn(each -> each.to().position() == null)
        .extracting(each -> each.from().name() + " -> " + each.to().name())
        .containsExactly(
            "load X1: return -> load supply 0 V",
            "load X6: return -> load supply 0 V",
            "load X7: return -> load supply 0 V");
    Conductor second = loads.get(1);
    assertThat(second.to().name()).isEqualTo("X2: load -");
    assertThat(second.size()).hasToString("0.5 mm²");
    assertThat(second.length()).hasToString("5 m");
    assertThat(second.to().ferrule()).isEqualTo("216-221");
    assertThat(returns(plan(row(11, "{}")), "load "))
        .allMatch(each -> each.to().name().equals("load supply 0 V") && each.length() == null);
  }

  private static List<Conductor> returns(Plan plan, String from) {
    return plan.conductors().stream()
        .filter(each -> each.kind() == Conductor.Kind.RETURN)
        .filter(each -> each.from().name().startsWith(from))
        .toList();
  }

  @Test
  void whatTheDesignSaysOfReturnsHolds() {
    Plan plan =
        plan(
            row(
                3,
                "{ common: { load-minus: blue }, conductors: { load-minus: { colour: blue, length:"
                    + " 1 m, conductor: 0.75 mm² }, load-return: { length: 7 m, ferrule: no } }"
                    + " }"));
    Conductor landing = returns(plan, "load X2").getFirst();

    assertThat(landing.colour()).isEqualTo("blue");
    assertThat(landing.size()).hasToString("0.5 mm²");
    assertThat(landing.length()).hasToString("7 m");
    assertThat(landing.to().treatment()).isEqualTo(Conductor.Treatment.STRIPPED);
  }

  /**
   * A source that sinks is closed over the 0 V of the supply, not over a terminal of its module.
   */
  @Test
  void everySourceHasItsWayBack() {
    DesignText sinking = row(2, "{}");
    sinking.source("{ open-collector: { low: 0 .. 0.4 V, current: 40 mA, leakage: 0 A } }");

    assertThat(returns(plan(sinking), "source "))
        .extracting(each -> each.to().name())
        .containsExactly("control supply 0 V", "control supply 0 V");
    assertThat(returns(plan(row(2, "{}")), "source ")).isEmpty();
    assertThat(returns(plan(row(3, "{ common: { control-minus: yellow } }")), "source "))
        .extracting(each -> each.to().name())
        .containsExactly("control supply 0 V", "X2: control -", "X3: control -");
  }

  @ParameterizedTest
  @CsvSource({"8, 49", "10, 61", "16, 97", "32, 193", "64, 385"})
  void widthIsSixMillimetresEachAndOnePlate(int modules, String width) {
    assertThat(plan(row(modules, "{}")).sums().width()).hasToString(width + " mm");
  }

  @Test
  void tenModulesWeighAndBurnAsTheSheetSays() {
    Plan.Sums sums = plan(row(10, "{}")).sums();

    assertThat(sums.weight()).hasToString("156 g");
    assertThat(sums.fireLoad()).hasToString("3.13 MJ");
    assertThat(sums.controlCurrent()).hasToString("165 mA");
  }

  /** Random strips: bars lie where they can, clamps hold one conductor, everything is fed once. */
  @Test
  void randomStripsCanBeBuilt() {
    Random random = new Random(859753);
    for (int trial = 0; trial < 60; trial++) {
      int modules = 1 + random.nextInt(45);
      String rail = randomRail(random, modules);
      Plan plan = plan(row(Math.max(2, modules), rail));
      int n = plan.positions().size();

      Set<String> clamps = new HashSet<>();
      ends(plan)
          .filter(end -> end.position() != null)
          .forEach(end ->
              assertThat(clamps.add(end.position() + " " + end.terminal())).as(rail).isTrue());
      Set<String> slots = new HashSet<>();
      for (Plan.JumperBar bar : plan.bars()) {
        assertThat(bar.last()).as(rail).isLessThanOrEqualTo(n);
        for (int at = bar.first(); at <= bar.last(); at++) {
          assertThat(slots.add(bar.terminal() + " " + at + " " + bar.track())).as(rail).isTrue();
        }
        assertThat(plan.plates())
            .as(rail)
            .noneMatch(plate -> plate.after() >= bar.first() && plate.after() < bar.last());
      }
      for (Terminal terminal : Terminal.values()) {
        List<Integer> served =
            plan.feeds().stream()
                .filter(feed -> feed.terminal() == terminal)
                .flatMap(feed -> feed.serves().stream())
                .sorted()
                .toList();
        if (!served.isEmpty()) {
          assertThat(served).as(rail).isEqualTo(IntStream.rangeClosed(1, n).boxed().toList());
        }
      }
      joined(plan, rail);
      closed(plan, rail);
      assertThat(PlanJson.of(plan(row(Math.max(2, modules), rail)))).isEqualTo(PlanJson.of(plan));
    }
  }

  /** Whatever a feed serves hangs together through bars and links. */
  private static void joined(Plan plan, String rail) {
    for (Plan.Feed feed : plan.feeds()) {
      Set<Integer> reached = new TreeSet<>(Set.of(feed.position()));
      for (int size = 0; size < reached.size(); ) {
        size = reached.size();
        for (Plan.JumperBar bar : plan.bars()) {
          List<Integer> touched = IntStream.rangeClosed(bar.first(), bar.last()).boxed().toList();
          if (bar.terminal() == feed.terminal() && touched.stream().anyMatch(reached::contains)) {
            reached.addAll(touched);
          }
        }
        for (Plan.WireLink link : plan.links()) {
          if (link.terminal() == feed.terminal()
              && (reached.contains(link.from()) || reached.contains(link.to()))) {
            reached.addAll(List.of(link.from(), link.to()));
          }
        }
      }
      assertThat(reached).as(rail).containsExactlyElementsOf(feed.serves());
    }
  }

  /** Every terminal is reached by a conductor or a bar, every load and source has its way back. */
  private static void closed(Plan plan, String rail) {
    Set<String> reached = new HashSet<>();
    ends(plan).forEach(end -> reached.add(end.position() + " " + end.terminal()));
    for (Plan.JumperBar bar : plan.bars()) {
      IntStream.rangeClosed(bar.first(), bar.last())
          .forEach(at -> reached.add(at + " " + bar.terminal()));
    }
    for (Plan.Position position : plan.positions()) {
      for (Terminal terminal : Terminal.values()) {
        assertThat(reached).as(rail).contains(position.number() + " " + terminal);
      }
      for (String far : List.of("load %s", "load %s: return", "source %s", "source %s: 0 V")) {
        String name = far.formatted(position.channel());
        assertThat(ends(plan).filter(end -> end.name().equals(name))).as(rail).hasSize(1);
      }
    }
  }

  private static String randomRail(Random random, int modules) {
    List<String> keys = new ArrayList<>();
    keys.add(
        "common: { load-plus: red, load-minus: %s, control-minus: blue }"
            .formatted(random.nextBoolean() ? "blue" : "light-gray"));
    keys.add(
        "jumpers: { slots: %d, rows: %s, join: %s, feed: %s }"
            .formatted(
                1 + random.nextInt(2),
                random.nextBoolean() ? "potential" : "side",
                random.nextInt(4) == 0 ? "feeds" : "links",
                List.of("auto", "left", "right", "middle").get(random.nextInt(4))));
    if (modules > 2) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= modules; i++) {
        if (random.nextInt(3) == 0) {
          names.add("X" + i);
        }
      }
      if (!names.isEmpty() && names.size() < modules) {
        keys.add(
            "groups: [{ name: G, channels: [%s], separate: %s, plate: %s }]"
                .formatted(
                    String.join(", ", names),
                    random.nextBoolean() ? "yes" : "no",
                    random.nextBoolean() ? "yes" : "no"));
      }
      keys.add("plates: { end: both, after: [X%d] }".formatted(1 + random.nextInt(modules)));
    }
    return "{ " + String.join(", ", keys) + " }";
  }

  /** 0.1 A each: 180 modules load the bars with 18 A; one more is fed in the middle. */
  @ParameterizedTest
  @CsvSource({"180, 1, 1", "181, 1, 0", "350, 1, 0", "361, 2, 0"})
  void barsCarryAtMostTheirNominalCurrent(int modules, int feeds, int leftmost) {
    Plan plan =
        plan(
            design()
                .load("{ resistor: { resistance: 240 Ω } }")
                .repeat(modules)
                .line("rail: { common: { load-plus: red } }"));

    assertThat(plan.feeds()).hasSize(feeds);
    assertThat(plan.feeds().getFirst().position() == 1).isEqualTo(leftmost == 1);
    assertThat(plan.bars()).allMatch(bar -> bar.margin().signum() >= 0);
    if (modules == 180) {
      assertThat(plan.bars()).anyMatch(bar -> bar.margin().compareTo(BigDecimal.ZERO) == 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30, white, 3",
    "31, white, 0",
    "50, white, 0",
    "30, violet, 3",
    "40, violet, 4",
    "41, violet, 0"
  })
  void printedCardsHaveHoles(int modules, String colour, int cards) {
    Plan plan =
        plan(row(modules, "{ marking: printed, markers: { colour: %s } }".formatted(colour)));
    MarkerSet marking = java.util.Objects.requireNonNull(plan.marking());

    boolean printed = marking.scheme() == MarkerSet.Scheme.PRINTED;
    assertThat(printed).isEqualTo(cards > 0);
    if (printed) {
      assertThat(marking.pieces()).isEqualTo(cards);
    } else {
      assertThat(plan.notes()).anyMatch(note -> note.rule().equals("M1"));
    }
  }

  @ParameterizedTest
  @CsvSource({"100, cards, 1", "101, cards, 2", "200, cards, 2"})
  void cardsAreCounted(int modules, String scheme, int pieces) {
    MarkerSet marking = plan(row(modules, "{ marking: %s }".formatted(scheme))).marking();

    assertThat(java.util.Objects.requireNonNull(marking).pieces()).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.14 mm²", "2.5 mm²"})
  void noListedFerruleIsSaid(String size) {
    Plan plan =
        plan(
            design()
                .with(
                    "output-cable", "{ length: 1 m, conductor: %s, ferrule: yes }".formatted(size))
                .line("rail: { marking: cards }"));

    assertThat(plan.notes()).anyMatch(note -> note.rule().equals("E9"));
    assertThat(ends(plan))
        .anyMatch(end -> end.treatment() == Conductor.Treatment.NO_LISTED_FERRULE);
  }

  /** Four characters fit, five do not. */
  @Test
  void textsTooLongForAMarkerAreSaid() {
    Plan plan =
        plan(row(3, "{ locks: [{ channel: X2, text: ABCD }, { channel: X3, text: ABCDE }] }"));

    assertThat(plan.markers()).extracting(Marker::fits).containsExactly(true, true, false);
    assertThat(plan.notes())
        .anyMatch(note -> note.rule().equals("M1") && note.positions().equals(List.of(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tür \\\"links\\\" <'é'> & \\\\ --> ]]>",
        "שלום עולם",
        "\\u202Eright to left\\u202C",
        "=SUM(A1)",
        "'; DROP TABLE --"
      })
  void hostileNamesArePlanned(String name) {
    hostile(name, 3);
  }

  @Test
  void namesOfTwoHundredCharactersArePlanned() {
    Plan plan = hostile("ü".repeat(190), 4);

    assertThat(plan.markers()).noneMatch(Marker::fits);
    assertThat(plan.notes()).anyMatch(note -> note.rule().equals("M1"));
  }

  private static Plan hostile(String name, int modules) {
    String text = row(modules, "{ common: { load-plus: red } }").text();
    Design design = DesignReader.read(text.replace("name: X", "name: \"" + name + "\""), "h.yaml");
    Plan plan = plan(design, PreviousPlan.NONE);
    assertThat(plan.positions()).hasSize(modules);
    assertThat(PlanText.of(plan)).doesNotContain("\u202e");
    return plan;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 400, 1000})
  void stripsOfAnySizeArePlanned(int modules) {
    Plan plan =
        plan(
            design()
                .repeat(modules)
                .line("rail: { common: { load-plus: red, load-minus: blue } }"));

    assertThat(plan.positions()).hasSize(modules);
    assertThat(plan.bars()).hasSize(modules == 1 ? 0 : 2 * Math.ceilDiv(modules, 10));
  }

  @Test
  void noModuleAtAllIsAFaultOfTheDesign() {
    assertThat(
            org.junit.jupiter.api.Assertions.assertThrows(
                io.relaytwin.files.design.DesignException.class,
                () ->
                    DesignReader.read(
                        "relaytwin: 1\nname: x\nsupplies: { control: { voltage: 5 V }, load: {"
                            + " voltage: 24 V } }\nchannels: []\n",
                        "none.yaml")))
        .hasMessageContaining("channels");
  }

  /** One channel goes, one comes: what stays keeps its order, its number and its bars. */
  @Test
  void aSecondRunKeepsWhatNeedNotMove() {
    String rail = "{ common: { load-plus: red }, markers: { text: numbers } }";
    Plan first = plan(row(24, rail));
    Plan again = plan(row(24, rail).read(), PreviousPlan.of(first));
    assertThat(PlanJson.of(again)).isEqualTo(PlanJson.of(first));
    assertThat(PlanChanges.of(PreviousPlan.of(first), again).isEmpty()).isTrue();

    PreviousPlan shuffled =
        new PreviousPlan(
            List.of("X2", "X1", "X3"),
            java.util.Map.of("X1", "2", "X2", "1", "X3", "7"),
            List.of(),
            java.util.Map.of(),
            List.of());
    Plan kept = plan(row(4, rail).read(), shuffled);
    assertThat(kept.positions())
        .extracting(Plan.Position::channel)
        .containsExactly("X2", "X1", "X3", "X4");
    assertThat(kept.markers()).extracting(Marker::text).containsExactly("1", "2", "7", "3");
    PlanChanges changes = PlanChanges.of(shuffled, kept);
    assertThat(changes.added()).containsExactly("X4");
    assertThat(changes.moved()).isEmpty();
    assertThat(changes.remarked()).isEmpty();
  }

  @Test
  void barsStayWhereTheyWere() {
    String rail = "{ common: { load-plus: red } }";
    List<PreviousPlan.Bar> bars =
        List.of(
            new PreviousPlan.Bar(Terminal.LOAD_PLUS, "859-405/000-005", "X1", "X5"),
            new PreviousPlan.Bar(Terminal.LOAD_PLUS, "859-406/000-005", "X6", "X11"));
    PreviousPlan before =
        new PreviousPlan(
            IntStream.rangeClosed(1, 11).mapToObj(i -> "X" + i).toList(),
            java.util.Map.of(),
            bars,
            java.util.Map.of(),
            List.of());

    assertThat(ways(plan(row(11, rail)))).containsExactly(6, 5);
    assertThat(ways(plan(row(11, rail).read(), before))).containsExactly(5, 6);
  }

  /** Of processor time, whoever else computes; bench/run PlanBenchmark measures by the clock. */
  @Test
  void tenThousandModulesInRandomGroupsArePlannedInTwoSeconds() {
    Design row =
        row(1000, "{ common: { load-plus: red, load-minus: blue, control-minus: yellow } }").read();
    Random random = new Random(10_000);
    List<Channel> channels = new ArrayList<>();
    List<Rail.Group> groups = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      channels.add(row.channels().getFirst().named("C" + i));
      group.add("C" + i);
      if (random.nextInt(30) == 0 || i == 10_000) {
        groups.add(new Rail.Group("G" + i, group, random.nextBoolean(), random.nextBoolean()));
        group = new ArrayList<>();
      }
    }
    Rail rail = java.util.Objects.requireNonNull(row.rail());
    Design design =
        new Design(
            row.name(),
            row.ambient(),
            row.control(),
            row.load(),
            channels,
            row.skews(),
            row.installation(),
            new Rail(
                List.of(),
                groups,
                rail.common(),
                null,
                rail.jumpers(),
                null,
                rail.markers(),
                rail.conductors(),
                rail.plates(),
                null,
                null,
                List.of()),
            row.policy());
    var currents = DesignText.session(design).currents();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Plan plan = new Planner(CATALOGUE).plan(design, currents);
    long nanos = clock.getCurrentThreadCpuTime() - start;

    assertThat(plan.positions()).hasSize(10_000);
    assertThat(nanos).isLessThan(2_000_000_000L);
    start = clock.getCurrentThreadCpuTime();
    Plan again = new Planner(CATALOGUE).plan(design, currents, PreviousPlan.of(plan));
    assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
    assertThat(PlanChanges.of(PreviousPlan.of(plan), again).isEmpty()).isTrue();
  }

  /** One module more at the end of 400: 39 of 40 bars stay, where an even cover would move nine. */
  @Test
  void aModuleMoreMovesOneBarOnly() {
    String rail = "{ common: { load-plus: red } }";
    PreviousPlan before = PreviousPlan.of(plan(row(400, rail)));
    Plan after = plan(row(401, rail).read(), before);
    PlanChanges changes = PlanChanges.of(before, after);

    assertThat(changes.keptBars()).isEqualTo(39);
    assertThat(changes.oldBars()).hasSize(1);
    assertThat(changes.newBars())
        .containsExactly(
            "859-406/000-005, load-plus from X391 to X396",
            "859-405/000-005, load-plus from X397 to X401");
    assertThat(after.bars()).hasSameSizeAs(plan(row(401, rail)).bars());
  }

  /** The middle moves with every module; the conductor that feeds it need not. */
  @Test
  void aFeedStaysWhereItWas() {
    String rail = "{ common: { load-plus: red }, jumpers: { feed: middle } }";
    PreviousPlan before = PreviousPlan.of(plan(row(30, rail)));
    Plan fresh = plan(row(33, rail));
    Plan after = plan(row(33, rail).read(), before);

    assertThat(fresh.feeds().getFirst().position())
        .isNotEqualTo(after.feeds().getFirst().position());
    assertThat(after.position(after.feeds().getFirst().position()).channel())
        .isEqualTo(before.feeds().getFirst().channel());
    assertThat(PlanChanges.of(before, after).newFeeds()).isEmpty();
    Plan left = plan(row(33, rail.replace("middle", "left")).read(), before);
    assertThat(PlanChanges.of(before, left).newFeeds()).containsExactly("load-plus at X1");
  }

  /** Whatever changes: never more bars than a fresh plan has, and at least as many kept. */
  @Test
  void keepingBarsCostsNone() {
    Random random = new Random(402);
    for (int trial = 0; trial < 40; trial++) {
      int modules = 2 + random.nextInt(60);
      int slots = 1 + random.nextInt(2);
      String rail = "{ common: { load-plus: red }, jumpers: { slots: %d } }".formatted(slots);
      PreviousPlan before = PreviousPlan.of(plan(row(modules, rail)));
      int next = Math.max(2, modules + random.nextInt(7) - 3);
      Plan fresh = plan(row(next, rail));
      Plan kept = plan(row(next, rail).read(), before);
      assertThat(kept.bars()).hasSameSizeAs(fresh.bars());
      assertThat(PlanChanges.of(before, kept).keptBars())
          .isGreaterThanOrEqualTo(PlanChanges.of(before, fresh).keptBars());
      assertThat(kept.bars()).last().matches(bar -> bar.last() == next);
    }
  }

  @Test
  void oneModuleHasNoBarsToWarnOf() {
    Plan plan = plan(row(1, "{ common: { load-plus: red, load-minus: blue } }"));

    assertThat(plan.notes()).noneMatch(note -> note.rule().equals("E7"));
    assertThat(PlanText.of(plan)).doesNotContain("1 of 100 markers are");
  }

  /** What the check would fail is said by the plan as well. */
  @Test
  void whatCannotBeBuiltIsAProblemOfThePlan() {
    assertThat(problems(plan(row(10, "{ length: 60 mm }"))))
        .containsExactly("E11: The strip takes 61 mm of a rail of 60 mm.");
    assertThat(problems(plan(row(10, "{ length: 72 mm, end-stops: 12 mm }"))))
        .containsExactly("E11: The strip takes 73 mm with its end stops of a rail of 72 mm.");
    assertThat(problems(plan(row(10, "{ length: 73 mm, end-stops: 12 mm }")))).isEmpty();
    assertThat(problems(plan(row(2, "{ conductors: { load-plus: { conductor: 2.6 mm² } } }"))))
        .containsExactly("E8: The clamps take 0.08 mm² to 2.5 mm², and conductors have 2.6 mm².");
  }

  private static List<String> problems(Plan plan) {
    return plan.notes().stream()
        .filter(note -> note.grade() == Plan.Note.Grade.PROBLEM)
        .map(note -> note.rule() + ": " + Sentences.english().of(note.message()))
        .toList();
  }

  /** Letters with accents of their own are one character each. */
  @Test
  void accentsTakeNoPlaceOnAMarker() {
    Plan plan =
        plan(row(2, "{ locks: [{ channel: X1, text: \"e\u0301a\u0308o\u0302u\u0300\" }] }"));

    assertThat(plan.markers()).allMatch(Marker::fits);
  }

  private static int[] ways(Plan plan) {
    return plan.bars().stream().mapToInt(Plan.JumperBar::ways).toArray();
  }

  @Test
  void whatTheEngineerFixedStays() {
    Plan plan =
        plan(
            row(
                12,
                "{ common: { load-plus: red }, jumpers: { fixed: [{ potential: load-plus, from: X4,"
                    + " to: X8 }] }, locks: [{ channel: X12, position: 1, text: K99 }] }"));

    assertThat(plan.position(1).channel()).isEqualTo("X12");
    assertThat(plan.markersAt(1)).extracting(Marker::text).containsExactly("K99");
    assertThat(plan.bars())
        .anyMatch(bar ->
            plan.position(bar.first()).channel().equals("X4")
                && plan.position(bar.last()).channel().equals("X8"));
  }

  @Test
  void theRulesOfTheReferenceAreThoseOfThePlanner() throws IOException {
    String page = Files.readString(Documents.root().resolve("docs/reference/plan.md"));
    List<String> told = page.lines().filter(line -> line.matches("\\| [A-Z]\\d .*")).toList();

    assertThat(told)
        .containsExactlyElementsOf(
            Arrays.stream(RailRule.values())
                .map(rule -> "| %s | %s | %s |".formatted(rule, rule.statement(), rule.standing()))
                .toList());
  }
}
