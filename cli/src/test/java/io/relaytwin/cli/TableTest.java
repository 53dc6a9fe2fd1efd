package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.cli.Table.Align;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

  private final StringWriter out = new StringWriter();

  private Console console(boolean colours, int columns) {
    return new Console(new PrintWriter(out), new PrintWriter(out), colours, columns);
  }

  @Test
  void alignsByCharactersAndLeavesNoTrailingBlanks() {
    Table.of(Align.LEFT, Align.RIGHT, Align.LEFT)
        .header("rule", "value", "unit")
        .row("T1", "0.5", "µs")
        .row("O20", "12", "")
        .printTo(console(false, 80));

    assertThat(out).hasToString("rule  value  unit\nT1      0.5  µs\nO20      12\n");
  }

  @Test
  void wrapsTheLastColumnAtTheWidthOfTheConsole() {
    Table.of(Align.LEFT, Align.LEFT)
        .indent(2)
        .row("advice", "word ".repeat(15).strip())
        .printTo(console(false, 60));

    assertThat(out.toString().lines())
        .containsExactly(
            "  advice  " + "word ".repeat(10).strip(), "          " + "word ".repeat(5).strip());
  }

  @Test
  void paintDoesNotDisturbTheColumns() {
    Table.of(Align.LEFT, Align.LEFT)
        .row(Table.cell(Style.BAD, "FAIL"), Table.cell("a"))
        .row("MARGINAL", "b")
        .printTo(console(true, 80));

    assertThat(out).hasToString("\u001b[1;31mFAIL\u001b[0m      a\nMARGINAL  b\n");
  }

  @Test
  void rowMustFitTheColumns() {
    Table table = Table.of(Align.LEFT, Align.LEFT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.row("one"))
        .withMessageContaining("1 cells")
        .withMessageContaining("2 columns");
  }
}
