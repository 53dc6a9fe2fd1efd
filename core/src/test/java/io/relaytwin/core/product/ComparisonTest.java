package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.Comparison.Outcome;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {

  private static final String KEY = "turn-on-time";

  private static Figure figure(LimitKind kind, String value, @Nullable String condition) {
    return new Figure(
        KEY,
        "Turn-on time",
        kind,
        Range.parse(value),
        condition,
        List.of(),
        new Citation("sheet", "Load circuit", null),
        null,
        null);
  }

  private static RelayModule module(Figure... figures) {
    Product.Builder product = Product.builder("X", "relay", ProductCategory.RELAY_MODULE);
    if (figures.length == 1) {
      product.section(new Section("s", "S", List.of(figures)));
    } else if (figures.length > 1) {
      product.contradictions(
          List.of(new Contradiction(KEY, "Turn-on time", List.of(figures), "they differ")));
    }
    return new RelayModule(product.build(), RelayModule.Wiring.TWO_WIRE);
  }

  private static Comparison.Row compare(RelayModule left, RelayModule right) {
    return Comparison.of(left, right).rows().stream()
        .filter(row -> row.key().equals(KEY))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MAXIMUM, <= 0.5 µs, MAXIMUM, <= 13 µs, RATIO, 26 times as much",
    "MAXIMUM, <= 5 µs, MAXIMUM, <= 42 µs, RATIO, 8.4 times as much",
    "MAXIMUM, <= 100 ms, MAXIMUM, <= 3 ms, RATIO, 33.3 times as little",
    "TYPICAL, 1 ms, TYPICAL, 1000 µs, SAME, same",
    "MAXIMUM, <= 5 µs, TYPICAL, 80 µs, NOT_COMPARABLE, not comparable: maximum against typical",
    "TYPICAL, 5 µs, MAXIMUM, <= 8 µs, NOT_COMPARABLE, not comparable: typical against maximum",
    "NOMINAL, 5 µs, TYPICAL, 8 µs, NOT_COMPARABLE, not comparable: nominal against typical",
    "RANGE, 0 .. 1 s, TYPICAL, 1 s, NOT_COMPARABLE, not comparable: range against typical",
    "MINIMUM, >= 1 s, MAXIMUM, <= 1 s, NOT_COMPARABLE, not comparable: minimum against maximum",
    "RANGE, 0 .. 1 s, MAXIMUM, <= 2 s, RATIO, upper ends: 2 times as much",
    "RANGE, 4 .. 6 s, MINIMUM, >= 2 s, RATIO, lower ends: 2 times as little",
    "RANGE, 4 .. 6 s, RANGE, 4.5 .. 6 s, DIFFERENT, the first is wider",
    "RANGE, 4 .. 6 s, RANGE, 4000 .. 6000 ms, SAME, same"
  })
  void onlyLikeIsMeasuredAgainstLike(
      LimitKind kind,
      String value,
      LimitKind otherKind,
      String other,
      Outcome outcome,
      String remark) {
    Comparison.Row row =
        compare(module(figure(kind, value, null)), module(figure(otherKind, other, null)));
    assertThat(row.outcome()).isEqualTo(outcome);
    assertThat(row.remark()).isEqualTo(remark);
  }

  @Test
  void differentConditionsAreSaid() {
    Comparison.Row row =
        compare(
            module(figure(LimitKind.MAXIMUM, "<= 1 s", "at 40 °C")),
            module(figure(LimitKind.MAXIMUM, "<= 2 s", null)));
    assertThat(row.remark()).isEqualTo("2 times as much, conditions differ");
  }

  @Test
  void whatOneLeavesOutIsNotStated() {
    Comparison.Row row = compare(module(), module(figure(LimitKind.MAXIMUM, "<= 2 s", null)));
    assertThat(row.outcome()).isEqualTo(Outcome.NOT_STATED);
    assertThat(row.left()).isEqualTo("not stated");
  }

  @Test
  void contradictionsAreShownAndNotCompared() {
    Comparison.Row row =
        compare(
            module(figure(LimitKind.MAXIMUM, "<= 1 s", null)),
            module(
                figure(LimitKind.MAXIMUM, "<= 2 s", null),
                figure(LimitKind.MAXIMUM, "<= 3 s", null)));
    assertThat(row.outcome()).isEqualTo(Outcome.CONTRADICTION);
    assertThat(row.right()).isEqualTo("≤ 2 s or ≤ 3 s");
    assertThat(row.remark()).startsWith("not comparable");
  }
}
