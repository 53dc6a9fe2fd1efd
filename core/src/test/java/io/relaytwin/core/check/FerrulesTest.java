package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.CATALOGUE;
import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plan and rule choose the same ferrule, whatever the conductor. */
class FerrulesTest {

  @ParameterizedTest
  @CsvSource({
    "0.249 mm², , ",
    "0.25 mm², 216-321, LISTED",
    "0.251 mm², 216-322, NEXT_LARGER",
    "0.34 mm², 216-322, LISTED",
    "0.5 mm², 216-221, LISTED",
    "0.6 mm², 216-222, NEXT_LARGER",
    "0.75 mm², 216-222, LISTED",
    "0.82 mm², 216-223, NEXT_LARGER",
    "1 mm², 216-223, LISTED",
    "1.5 mm², 216-224, LISTED",
    "1.501 mm², , ",
    "2.5 mm², , ",
    "AWG 26, , ",
    "AWG 24, 216-321, GAUGE",
    "AWG 22, 216-322, GAUGE",
    "AWG 20, 216-221, GAUGE",
    "AWG 18, 216-223, GAUGE",
    "AWG 16, 216-224, GAUGE",
    "AWG 14, , "
  })
  void planAndRuleSayTheSame(String size, @Nullable String item, Ferrules.@Nullable Fit fit) {
    DesignText text =
        design()
            .with("output-cable", "{ length: 1 m, conductor: %s, ferrule: yes }".formatted(size))
            .line("rail: { marking: cards }");
    Design design = text.read();
    Plan plan = new Planner(CATALOGUE).plan(design, DesignText.session(design).currents());
    Set<String> chosen =
        ends(plan)
            .map(Conductor.End::ferrule)
            .filter(each -> each != null)
            .collect(Collectors.toSet());
    List<Finding> findings = text.findings("E9");

    assertThat(chosen).isEqualTo(item == null ? Set.of() : Set.of(item));
    assertThat(findings).hasSize(1);
    boolean listed = fit == Ferrules.Fit.LISTED || fit == Ferrules.Fit.GAUGE;
    assertThat(findings.getFirst().verdict()).isEqualTo(listed ? Verdict.PASS : Verdict.NOT_STATED);
    if (item != null) {
      assertThat(Sentences.english().of(findings.getFirst().message())).contains(item);
    }
    assertThat(plan.notes().stream().anyMatch(note -> note.rule().equals("E9"))).isEqualTo(!listed);
  }

  private static Stream<Conductor.End> ends(Plan plan) {
    return plan.conductors().stream().flatMap(each -> Stream.of(each.from(), each.to()));
  }
}
