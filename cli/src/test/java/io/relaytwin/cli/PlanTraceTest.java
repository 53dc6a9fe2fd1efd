package io.relaytwin.cli;

import static io.relaytwin.cli.DesignText.CATALOGUE;
import static io.relaytwin.cli.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.rail.PositionParts;
import io.relaytwin.core.rail.PositionRanges;
import io.relaytwin.core.rail.RailRule;
import io.relaytwin.export.plan.PlanJson;
import io.relaytwin.export.plan.PlanLists;
import io.relaytwin.export.plan.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each part traces to positions and a rule, each position to its parts, in every format. */
class PlanTraceTest {
  private static final Set<String> FOR_THE_JOB = Set.of("M3", "T1", "T2");

  /** Strips of any kind: groups, plates, bars, links, feeds, ferrules, several markers. */
  private static List<Plan> strips() {
    Random random = new Random(525);
    List<Plan> plans = new ArrayList<>();
    for (int trial = 0; trial < 40; trial++) {
      int modules = 1 + random.nextInt(40);
      String ferrule = random.nextBoolean() ? "yes" : "no";
      String size = List.of("0.14 mm²", "0.25 mm²", "0.6 mm²", "1.5 mm²").get(random.nextInt(4));
      DesignText text =
          design()
              .with(
                  "input-cable",
                  "{ length: 2 m, conductor: %s, ferrule: %s }".formatted(size, ferrule))
              .with("output-cable", "{ length: 5 m, conductor: 0.5 mm², ferrule: yes }")
              .repeat(modules)
              .line("rail: " + rail(random, modules));
      Design design = text.read();
      plans.add(new Planner(CATALOGUE).plan(design, DesignText.session(design).currents()));
    }
    return plans;
  }

  private static String rail(Random random, int modules) {
    List<String> keys = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      keys.add("common: { load-plus: red, load-minus: blue, control-minus: light-gray }");
      keys.add(
          "jumpers: { slots: %d, rows: %s }"
              .formatted(1 + random.nextInt(2), random.nextBoolean() ? "side" : "potential"));
    }
    keys.add("marking: " + List.of("cards", "printed", "roll").get(random.nextInt(3)));
    keys.add("markers: { per-module: %d }".formatted(1 + random.nextInt(3)));
    String end = List.of("left", "right", "both", "none").get(random.nextInt(4));
    String after = modules == 1 ? "" : ", after: [X%d]".formatted(1 + random.nextInt(modules));
    keys.add("plates: { end: %s%s }".formatted(end, after));
    keys.add("conductors: { load-plus: { conductor: 0.75 mm², ferrule: yes } }");
    return "{ " + String.join(", ", keys) + " }";
  }

  @Test
  void eachLineAndEachPositionFindTheOther() {
    for (Plan plan : strips()) {
      List<PositionParts> all = PositionParts.of(plan);
      assertThat(all).hasSize(plan.positions().size() + 1);
      Map<Integer, Set<Integer>> found = new TreeMap<>();
      for (PositionParts each : all) {
        for (PositionParts.Part part : each.parts()) {
          Plan.OrderLine line = plan.order().get(part.line() - 1);
          assertThat(part.item()).isEqualTo(line.item());
          assertThat(part.rule()).isEqualTo(line.rule());
          assertThat(part.pieces()).as("%s %s", each.position(), part).isPositive();
          assertThat(part.use()).isNotBlank();
          found.computeIfAbsent(part.line(), key -> new TreeSet<>()).add(each.position());
        }
        if (each.position() > 0) {
          assertThat(each.parts()).extracting(PositionParts.Part::rule).contains("R1");
          assertThat(each.parts().stream().anyMatch(part -> part.rule().matches("M[12]"))).isTrue();
        }
      }
      for (int i = 0; i < plan.order().size(); i++) {
        Plan.OrderLine line = plan.order().get(i);
        assertThat(RailRule.find(line.rule())).isPresent();
        assertThat(line.why()).isNotBlank();
        boolean job = FOR_THE_JOB.contains(line.rule());
        assertThat(line.positions().isEmpty()).isEqualTo(job);
        assertThat(found.get(i + 1)).isEqualTo(job ? Set.of(0) : new TreeSet<>(line.positions()));
      }
    }
  }

  /** Nothing on the strip is without its line, and no line has more than the strip. */
  @Test
  void thePartsOfThePositionsAddUpToTheOrder() {
    for (Plan plan : strips()) {
      Map<String, Integer> pieces = new TreeMap<>();
      for (PositionParts each : PositionParts.of(plan)) {
        each.parts().forEach(part -> pieces.merge(part.item(), part.pieces(), Integer::sum));
      }
      Map<String, Integer> ordered = new TreeMap<>();
      plan.order().forEach(line -> ordered.merge(line.item(), line.quantity(), Integer::sum));
      assertThat(pieces.keySet()).isEqualTo(ordered.keySet());
      Map<String, Integer> exact = new TreeMap<>();
      plan.positions().forEach(each -> exact.merge(each.item(), 1, Integer::sum));
      ends(plan)
          .filter(end -> end.ferrule() != null)
          .forEach(end -> exact.merge(end.ferrule(), 1, Integer::sum));
      exact.forEach((item, count) -> {
        assertThat(pieces.get(item)).as(item).isEqualTo(count);
        assertThat(ordered.get(item)).as(item).isEqualTo(count);
      });
      Map<String, Integer> bars = new TreeMap<>();
      Map<String, Integer> ways = new TreeMap<>();
      plan.bars()
          .forEach(bar -> {
            bars.merge(bar.bar().item(), 1, Integer::sum);
            ways.merge(bar.bar().item(), bar.ways(), Integer::sum);
          });
      bars.forEach((item, count) -> {
        assertThat(ordered.get(item)).as(item).isEqualTo(count);
        assertThat(pieces.get(item)).as(item).isEqualTo(ways.get(item));
      });
      Map<String, Integer> markers = new TreeMap<>();
      plan.markers()
          .forEach(marker -> markers.merge(String.valueOf(marker.item()), 1, Integer::sum));
      markers.forEach((item, count) -> assertThat(pieces.get(item)).as(item).isEqualTo(count));
    }
  }

  private static Stream<Conductor.End> ends(Plan plan) {
    return plan.conductors().stream().flatMap(each -> Stream.of(each.from(), each.to()));
  }

  @Test
  void everyFormatTellsBothWays() {
    for (Plan plan : strips()) {
      List<PositionParts> parts = PositionParts.of(plan);
      JsonNode json = JsonMapper.builder().build().readTree(PlanJson.of(plan));
      PlanLists.Sheet positions = PlanLists.positions(plan);
      PlanLists.Sheet order = PlanLists.order(plan);
      String text = PlanText.whole(plan);
      for (int i = 0; i < plan.order().size(); i++) {
        Plan.OrderLine line = plan.order().get(i);
        String where = PositionRanges.text(line.positions());
        JsonNode node = json.path("order").path(i);
        assertThat(node.path("line").asInt()).isEqualTo(i + 1);
        assertThat(node.path("positions").size()).isEqualTo(line.positions().size());
        assertThat(order.rows().get(i)).contains(line.item(), line.rule(), where, line.why());
        assertThat(text).contains(line.positions().isEmpty() ? "whole job" : "at " + where);
      }
      for (int i = 0; i < parts.size(); i++) {
        List<PositionParts.Part> here = parts.get(i).parts();
        boolean job = parts.get(i).position() == 0;
        String start = job ? "job" : parts.get(i).position() + " ";
        JsonNode node = job ? json.path("job") : json.path("positions").path(i).path("parts");
        assertThat(node.size()).isEqualTo(here.size());
        for (int j = 0; j < here.size(); j++) {
          PositionParts.Part part = here.get(j);
          assertThat(node.path(j).path("line").asInt()).isEqualTo(part.line());
          assertThat(node.path(j).path("item").asString("")).isEqualTo(part.item());
          assertThat(node.path(j).path("pieces").asInt()).isEqualTo(part.pieces());
          assertThat(positions.rows().get(i).get(5)).contains(part.toString());
          assertThat(text.lines())
              .anyMatch(line ->
                  line.strip().startsWith(start)
                      && line.contains("line " + part.line() + " ")
                      && line.contains(part.item())
                      && line.endsWith(part.use()));
        }
      }
    }
  }
}
