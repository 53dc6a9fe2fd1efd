package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The reference of the rules is that of this version. With {@code -Drelaytwin.update=true} the
 * table is written anew; the sections are a writer's work.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesPageTest {

  private static final Path PAGE = Documents.root().resolve("docs/reference/rules.md");
  private static final String END = "\n<!-- end of rules -->";
  private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+) (\\S+)$");

  private String page = "";

  @BeforeAll
  void readThePage() throws IOException {
    page = Files.readString(PAGE);
    if (Boolean.getBoolean("relaytwin.update")) {
      page = page.substring(0, tableStart()) + table() + page.substring(tableEnd());
      Files.writeString(PAGE, page);
    }
  }

  @Test
  void theTableTellsEveryRuleAsTheProgramDoes() {
    assertThat(page.substring(tableStart(), tableEnd())).isEqualTo(table());
    assertThat(CheckSession.rules()).hasSizeGreaterThan(40);
  }

  @Test
  void everyRuleHasItsSectionInTheOrderOfTheProgram() {
    List<String> told =
        SECTION
            .matcher(page)
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .toList();

    assertThat(told)
        .containsExactlyElementsOf(
            CheckSession.rules().stream().map(rule -> rule.id() + " " + rule.slug()).toList());
  }

  @Test
  void everySectionSaysWhatItsVerdictsMean() {
    List<String> silent = new ArrayList<>();
    List<MatchResult> found = SECTION.matcher(page).results().toList();
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : page.length();
      String text = page.substring(found.get(i).end(), end);
      boolean refers = Pattern.compile("As [A-Z]\\d+").matcher(text).find();
      if (!refers && !Pattern.compile("\\*\\*(FAIL|NOT_|PASS|INFO)").matcher(text).find()) {
        silent.add(found.get(i).group());
      }
    }

    assertThat(silent).isEmpty();
  }

  private int tableStart() {
    int mark = page.indexOf("<!-- rules:");
    assertThat(mark).isPositive();
    return page.indexOf('\n', mark) + 1;
  }

  private int tableEnd() {
    int mark = page.indexOf(END);
    assertThat(mark).isPositive();
    return mark + 1;
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| rule | question | formula |\n|---|---|---|\n");
    for (RuleInfo rule : CheckSession.rules()) {
      String name = rule.id() + " " + rule.slug();
      String formula = rule.formula().isEmpty() ? "" : "`" + rule.formula() + "`";
      table.append(
          "| [%s](#%s) | %s | %s |\n"
              .formatted(
                  name, Documents.anchor(name), Sentences.english().of(rule.question()), formula));
    }
    return table.toString();
  }
}
