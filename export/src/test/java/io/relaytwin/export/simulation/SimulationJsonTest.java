package io.relaytwin.export.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.api.SimulationDocument;
import io.relaytwin.api.SimulationDocument.Bounds;
import io.relaytwin.api.SimulationDocument.Channel;
import io.relaytwin.api.SimulationDocument.Load;
import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.export.testing.Examples;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationJsonTest {

  private static SimulationDocument document(String example) {
    CheckSession session = Examples.session(example);
    CircuitStudy study = session.study(/* withPictures= */ true);
    return SimulationJson.of(example, study.channels(), study.supplies(), Sentences.english());
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static Stream<Bounds> bounds(Load load) {
    return Stream.of(
            load.voltagePeak(),
            load.voltageValley(),
            load.currentPeak(),
            load.currentValley(),
            load.averageCurrent(),
            load.effectiveCurrent(),
            load.power(),
            load.modulePower(),
            load.storedEnergy(),
            load.charge(),
            load.heat(),
            load.moduleHeat())
        .filter(Objects::nonNull);
  }

  /** 26.4 V at 576 Ω are 45.83... mA, and 0.8 H hold 840.27... µJ with it. */
  @Test
  void aDescribedSignalHasUpperBoundsRoundedUpAndNoTotals() {
    Channel channel = document("coil-with-diode").channels().getFirst();
    Load load = there(channel.load());

    assertThat(channel.duration()).isNull();
    assertThat(load.duration()).isNull();
    assertThat(load.currentPeak())
        .isEqualTo(
            new Bounds(null, new BigDecimal("0.0458333334"), new BigDecimal("0.0458333333"), "A"));
    assertThat(there(load.storedEnergy()).max()).isEqualTo("0.000840277778");
    assertThat(there(there(load.voltagePeak()).max()))
        .isBetween(new BigDecimal("26.4"), new BigDecimal("26.4000001"));
    assertThat(bounds(load)).isNotEmpty().allSatisfy(each -> assertThat(each.min()).isNull());
    assertThat(load.charge()).isNull();
    assertThat(load.heat()).isNull();
    assertThat(load.moduleHeat()).isNull();
    assertThat(load.voltageValley()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uart-9600", "led-strip-fade", "smoothieware-short-pulses"})
  void aRecordingHasBoundsOnBothSidesAndTotals(String example) {
    for (Channel channel : document(example).channels()) {
      Load load = there(channel.load());
      assertThat(load.duration()).isNotNull();
      assertThat(load.charge()).isNotNull();
      assertThat(bounds(load))
          .hasSizeGreaterThan(8)
          .allSatisfy(each -> {
            BigDecimal min = there(each.min());
            BigDecimal max = there(each.max());
            assertThat(min).isLessThanOrEqualTo(max);
            assertThat(min.scale()).isLessThanOrEqualTo(12);
            assertThat(max.scale()).isLessThanOrEqualTo(12);
            if (each.reached() != null) {
              assertThat(each.reached()).isBetween(min, max);
            }
          });
      assertThat(channel.onShare().add(channel.offShare()).add(channel.uncertainShare()))
          .isEqualByComparingTo("1");
      assertThat(channel.pulsesSurelySeen()).isLessThanOrEqualTo(channel.pulsesSent());
      BigDecimal average = there(there(load.averageCurrent()).max());
      double seconds =
          new Quantity(there(load.duration()).value(), Unit.of(there(load.duration()).unit())).si();
      assertThat(average.doubleValue() * seconds)
          .isCloseTo(there(there(load.charge()).max()).doubleValue(), Offset.offset(1e-8));
    }
  }

  @Test
  void aSteadySignalHasNoLoadAndNoSupplies() {
    SimulationDocument document = document("lamp");

    assertThat(document.supplies()).isNull();
    assertThat(document.channels()).hasSize(1).allSatisfy(each -> assertThat(each.load()).isNull());
    assertThat(document.channels().getFirst().onShare()).isEqualTo("1");
  }

  @Test
  void theControlSupplyDeliversTheCurrentOfOneInput() {
    SimulationDocument document = document("coil-with-diode");

    assertThat(there(document.supplies()).control().peak().unit()).isEqualTo("A");
    assertThat(there(there(document.supplies()).control().peak().max()))
        .isBetween(new BigDecimal("0.0165"), new BigDecimal("0.0165001"));
  }
}
