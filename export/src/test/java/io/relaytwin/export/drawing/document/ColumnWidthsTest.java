package io.relaytwin.export.drawing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

  private static final double WIDTH = 174;
  private static final double GAP = 2;

  private static Block.Table table(List<Double> weights, String... cells) {
    List<Block.Column> columns =
        weights.stream().map(weight -> Block.Column.of("x", weight)).toList();
    return new Block.Table(columns, List.of(Arrays.stream(cells).map(Block.Cell::of).toList()));
  }

  private static double[] widths(Block.Table table) {
    double[] widths = ColumnWidths.of(table, WIDTH, GAP);
    assertThat(Arrays.stream(widths).sum()).isCloseTo(WIDTH, within(1e-9));
    return widths;
  }

  @Test
  void wordsThatFitLeaveTheWeightsAlone() {
    assertThat(widths(table(List.of(1.0, 2.0), "a", "b")))
        .containsExactly(new double[] {58, 116}, within(1e-9));
  }

  /** Broken, it would be read as another item. */
  @Test
  void anOrderNumberStaysWhole() {
    String item = "248-501/000-002";
    List<Double> weights =
        IntStream.rangeClosed(1, 9).mapToObj(i -> 1.0).collect(Collectors.toList());
    String[] cells = {item, "b", "c", "d", "e", "f", "g", "h", "i"};
    double[] widths = widths(table(weights, cells));
    double room = widths[0] - GAP - TableLayout.START;
    assertThat(TableLayout.CELL.lines(item, room)).containsExactly(item);
    assertThat(TableLayout.CELL.lines(item, WIDTH / 9 - GAP - TableLayout.START))
        .as("control: its equal share would break it")
        .hasSize(2);
  }

  @Test
  void aWordLongerThanAnyColumnDoesNotPushTheOthersOut() {
    double[] widths = widths(table(List.of(1.0, 1.0, 1.0, 1.0), "W".repeat(200), "b", "c", "d"));
    assertThat(widths[0]).isEqualTo(2 * WIDTH / 4);
    assertThat(widths[1]).isGreaterThan(20);
  }

  @Test
  void whereEveryColumnIsFullTheWeightsDecide() {
    String word = "W".repeat(60);
    assertThat(widths(table(List.of(1.0, 1.0, 2.0), word, word, word)))
        .containsExactly(new double[] {43.5, 43.5, 87}, within(1e-9));
  }
}
