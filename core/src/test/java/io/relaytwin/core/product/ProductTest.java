package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductTest {

  private static final Citation SOURCE = new Citation("sheet", "Input", null);

  private static Figure figure(String key, String value) {
    return new Figure(
        key, key, LimitKind.MAXIMUM, Range.parse(value), null, List.of(), SOURCE, null, null);
  }

  private static Product.Builder product() {
    return Product.builder("X-1", "relay", ProductCategory.RELAY_MODULE);
  }

  @Test
  void aKeyStandsOnce() {
    Section first = new Section("a", "A", List.of(figure("drop", "<= 1 V")));
    Section second = new Section("b", "B", List.of(figure("drop", "<= 2 V")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product().section(first).section(second).build())
        .withMessageContaining("drop");
  }

  @Test
  void aContradictionLeavesNoFigureChosen() {
    Contradiction contradiction =
        new Contradiction(
            "drop", "Drop", List.of(figure("drop", "<= 1 V"), figure("drop", "<= 2 V")), "differ");
    Product product = product().contradictions(List.of(contradiction)).build();
    assertThat(product.figure("drop")).isEmpty();
    assertThat(product.contradiction("drop")).contains(contradiction);
    Section chosen = new Section("a", "A", List.of(figure("drop", "<= 1 V")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product().section(chosen).contradictions(List.of(contradiction)).build());
  }

  @Test
  void categoriesAndDegreesAreReadFromTheirPrintedSigns() {
    Statement category =
        new Statement(
            "overvoltage-category",
            "Overvoltage category",
            List.of("II"),
            null,
            List.of(),
            SOURCE,
            null,
            null);
    RelayModule module =
        new RelayModule(
            product().section(new Section("s", "S", List.of(category))).build(),
            RelayModule.Wiring.TWO_WIRE);
    assertThat(module.overvoltageCategory()).hasValue(2);
    assertThat(module.pollutionDegree()).isEmpty();
  }
}
