package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import org.junit.jupiter.api.Test;

/** How long the inrush of a lamp may last, against small steps of its differential equation. */
final class LampInrushTest {

  private static final OutputStage STAGE =
      OutputStage.of(
          Range.parse("21.6 .. 26.4 V"),
          Quantity.parse("1.2 V"),
          Quantity.parse("10 uA"),
          Quantity.parse("7 mA"),
          OffReading.EITHER);

  private static LampCircuit lamp(String power, Span cold, Span seconds) {
    return LampCircuit.of(Range.parse(power), Quantity.parse("24 V"), cold, seconds, Span.of(0));
  }

  /** The filament heated at one voltage while its current is counted at another, in seconds. */
  private static double stepped(
      double heatVolts, double countVolts, double ohms, double cold, double tau, double amperes) {
    double floor = 1 / cold;
    double power = (1 - floor) * heatVolts * heatVolts / (24 * 24);
    double r = floor;
    double step = tau * 1e-6;
    double time = 0;
    while (countVolts / (ohms * r) > amperes) {
      r += step / tau * (power / r - r + floor);
      time += step;
    }
    return time;
  }

  @Test
  void noLampOfTheToleranceStaysAboveForLongerAndTheBoundIsNear() {
    LampCircuit lamp = lamp("1 W", new Span(10, 15), new Span(0.01, 0.1));
    double bound = lamp.inrushSeconds(STAGE, 0.1);
    for (double cold : new double[] {10, 12, 15}) {
      for (double tau : new double[] {0.01, 0.05, 0.1}) {
        for (double volts : new double[] {20.4, 24, 26.4}) {
          assertThat(stepped(volts, volts, 576, cold, tau, 0.1)).isLessThan(bound);
        }
      }
    }
    LampCircuit one = lamp("1 W", new Span(15, 15), new Span(0.1, 0.1));
    double exact = stepped(20.4, 26.4, 576, 15, 0.1, 0.1);
    assertThat(one.inrushSeconds(STAGE, 0.1)).isBetween(exact * 0.999, exact * 1.011);
  }

  @Test
  void aLampThatDrawsMoreWhenHotNeedNotComeDown() {
    LampCircuit lamp = lamp("3 W", new Span(10, 15), new Span(0.01, 0.1));
    assertThat(lamp.inrushSeconds(STAGE, 0.1)).isInfinite();
    // below the current of the cold filament there is nothing to wait for
    assertThat(lamp.inrushSeconds(STAGE, 3)).isZero();
  }
}
