package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.files.design.DesignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example comes to the findings that stand beside it: the verdict and whatever is neither
 * PASS nor INFO, with value and limit. The expectations were reckoned by hand before they were
 * written down; a change of one is a change of the product.
 */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  static Stream<Path> examples() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      folders
          .filter(folder -> Files.exists(folder.resolve("design.yaml")))
          .sorted()
          .forEach(found::add);
    }
    return found.stream();
  }

  @Test
  void noExampleIsForgotten() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(examples()).allSatisfy(each -> assertThat(each.resolve("expected.txt")).exists());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void comesToWhatIsExpected(Path example) throws IOException {
    DesignFile file = Inputs.design(example);
    Assessment assessment = Inputs.session(file).assessment();

    assertThat(told(assessment)).isEqualTo(Files.readString(example.resolve("expected.txt")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void endsWithTheStatusOfItsVerdict(Path example) throws IOException {
    boolean bad =
        Files.readString(example.resolve("expected.txt"))
            .lines()
            .findFirst()
            .orElseThrow()
            .matches("verdict (FAIL|NOT_GUARANTEED)");

    assertThat(CommandRun.of("check", example.toString()).status())
        .isEqualTo(bad ? ExitStatus.NOT_GUARANTEED : ExitStatus.OK);
  }

  private static String told(Assessment assessment) {
    StringBuilder text = new StringBuilder("verdict ").append(assessment.verdict()).append('\n');
    for (Finding finding : assessment.findings()) {
      if (finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.INFO) {
        continue;
      }
      Figures figures = finding.figures();
      text.append(finding.id())
          .append(' ')
          .append(finding.verdict())
          .append(", ")
          .append(Sentences.english().of(finding.place()));
      Quantity limit = figures.limit();
      String value = inUnitOf(figures.value(), limit);
      if (value != null || limit != null) {
        text.append(':');
        if (value != null) {
          text.append(' ').append(value);
        }
        if (limit != null) {
          text.append(' ').append(figures.relation().symbol()).append(' ').append(limit);
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static @Nullable String inUnitOf(@Nullable Quantity value, @Nullable Quantity limit) {
    if (value == null) {
      return null;
    }
    return limit == null ? value.toString() : value.in(limit.unit()).magnitude().toPlainString();
  }
}
