package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.DesignWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every repair of the examples mends, breaks nothing, can be taken back, and is a design file. */
class ExampleRepairsTest {

  /** What rules ask about is not there any more after these; they may have nothing to say. */
  private static final Set<String> DROPPING_THE_QUESTION =
      Set.of("common", "fixed-bar", "no-ferrule", "rows");

  private static Set<Finding.Key> violated(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.verdict().isViolated())
        .map(Finding::key)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("io.relaytwin.cli.ExamplesTest#examples")
  void everyRepairOfTheExamplesMends(Path example) {
    DesignFile file = Inputs.design(example);
    CheckSession session = Inputs.session(file);
    for (Finding finding : session.assessment().findings()) {
      if (finding.repair() != null) {
        assertMends(session, finding);
      }
    }
  }

  private static void assertMends(CheckSession session, Finding finding) {
    Repair repair = Objects.requireNonNull(finding.repair());
    CheckSession repaired = session.apply(repair.edits());
    List<Verdict> verdicts =
        repaired.assessment().findings().stream()
            .filter(each -> each.key().equals(finding.key()))
            .map(Finding::verdict)
            .toList();
    assertThat(verdicts)
        .as("%s of %s", repair, finding)
        .allMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.INFO);
    if (!DROPPING_THE_QUESTION.contains(repair.kind())) {
      assertThat(verdicts).as("%s of %s", repair, finding).contains(Verdict.PASS);
    }
    assertThat(violated(session.assessment()))
        .as("%s", repair)
        .containsAll(violated(repaired.assessment()));
    assertThat(Edits.apply(repaired.design(), Edits.undo(repair.edits())))
        .isEqualTo(session.design());
    assertThat(DesignReader.read(DesignWriter.write(repaired.design()), "repaired.yaml"))
        .isEqualTo(repaired.design());
  }
}
