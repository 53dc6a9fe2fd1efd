package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureTest {

  private static Figure figure(LimitKind kind, String value) {
    return new Figure(
        "turn-on-time",
        "Turn-on time",
        kind,
        Range.parse(value),
        null,
        List.of(),
        new Citation("sheet", "Load circuit", null),
        null,
        null);
  }

  @Test
  void onlyLimitsBoundEveryPart() {
    assertThat(figure(LimitKind.MAXIMUM, "<= 5 µs").guaranteedMax())
        .contains(Quantity.of("5", "µs"));
    assertThat(figure(LimitKind.RANGE, "4 .. 6.25 V").guaranteedMin())
        .contains(Quantity.of("4", "V"));
    assertThat(figure(LimitKind.TYPICAL, "5 µs").guaranteedMax()).isEmpty();
    assertThat(figure(LimitKind.NOMINAL, "5 V").guaranteedMin()).isEmpty();
    assertThat(figure(LimitKind.TYPICAL, "5 µs").single()).contains(Quantity.of("5", "µs"));
    assertThat(figure(LimitKind.MAXIMUM, "<= 5 µs").single()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NOMINAL, <= 5 V",
    "TYPICAL, 4 .. 5 V",
    "MINIMUM, <= 5 V",
    "MINIMUM, 5 V",
    "MAXIMUM, >= 5 V",
    "MAXIMUM, 5 V",
    "RANGE, <= 5 V",
    "RANGE, >= 5 V"
  })
  void theValueMustHaveTheShapeOfItsKind(LimitKind kind, String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> figure(kind, value));
  }

  @ParameterizedTest
  @CsvSource({
    "NOMINAL, 5 V, 5 V",
    "TYPICAL, 5 V, typ. 5 V",
    "MINIMUM, >= 5 V, ≥ 5 V",
    "MAXIMUM, <= 5 V, ≤ 5 V",
    "RANGE, 4 .. 5 V, 4 .. 5 V"
  })
  void theTextTellsTheKind(LimitKind kind, String value, String text) {
    assertThat(figure(kind, value).text()).isEqualTo(text);
  }
}
