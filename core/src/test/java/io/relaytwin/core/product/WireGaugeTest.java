package io.relaytwin.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireGaugeTest {

  @ParameterizedTest
  @CsvSource({
    "28, 0.0810",
    "24, 0.2047",
    "22, 0.3255",
    "20, 0.5176",
    "18, 0.8230",
    "16, 1.3087",
    "14, 2.0809"
  })
  void areaFollowsTheDefinition(int number, String squareMillimetres) {
    assertThat(new WireGauge(number).crossSection())
        .isEqualTo(Quantity.of(squareMillimetres, "mm²"));
  }

  @Test
  void gaugeThirtySixIsFiveThousandthsOfAnInch() {
    assertThat(new WireGauge(36).diameter()).isEqualTo(Quantity.of("0.1270", "mm"));
  }

  @Test
  void thirtyNineStepsAreAFactorOfNinetyTwoInDiameter() {
    // From gauge 36 to gauge -3 (outside the table); here 18 steps up and 18 down, whose product
    // of areas is the square of that of the gauge between.
    BigDecimal up = new WireGauge(0).squareMetres().lo();
    BigDecimal down = new WireGauge(36).squareMetres().lo();
    BigDecimal between = new WireGauge(18).squareMetres().lo();
    assertThat(up.multiply(down).subtract(between.pow(2)).abs())
        .isLessThan(new BigDecimal("1e-38"));
  }

  @Test
  void twoFerruleSizesShareOneGauge() {
    // The data sheet prints AWG 18 beside both 0.75 mm² (216-222) and 1 mm² (216-223).
    assertThat(WireGauge.nearest(Quantity.of("0.75", "mm²"))).isEqualTo(new WireGauge(18));
    assertThat(WireGauge.nearest(Quantity.of("1", "mm²"))).isEqualTo(new WireGauge(17));
  }

  @Test
  void theThickestClampGaugeIsThinnerThanTheThickestClampWire() {
    assertThat(WireGauge.nearest(Quantity.of("2.5", "mm²"))).isEqualTo(new WireGauge(13));
  }

  @Test
  void gaugesOutsideTheTableAreRefused() {
    assertThat(new WireGauge(40).crossSection()).isEqualTo(Quantity.of("0.0050", "mm²"));
    assertThatIllegalArgumentException().isThrownBy(() -> new WireGauge(41));
    assertThatIllegalArgumentException().isThrownBy(() -> new WireGauge(-1));
  }
}
