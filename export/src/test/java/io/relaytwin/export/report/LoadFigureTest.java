package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a load in words. */
class LoadFigureTest {

  private static final OutputStage STAGE =
      OutputStage.of(
          Range.parse("24 V"),
          Quantity.parse("1.2 V"),
          Quantity.parse("10 uA"),
          Quantity.parse("7 mA"),
          OffReading.EITHER);

  private static List<LoadFigure> figures(String inductance) {
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1, 1_000_000_000_000L},
            new byte[] {Levels.HIGH, Levels.LOW},
            1_000_000_000_001L);
    CoilCircuit coil =
        CoilCircuit.of(Range.parse("576 Ω"), Range.parse(inductance), new Suppressor.None());
    LoadResponse response = LoadStudy.of(coil, STAGE, band, LoadStudy.DEFAULT_GAP);
    return LoadFigure.of(response);
  }

  private static LoadFigure figure(List<LoadFigure> figures, String label) {
    return figures.stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
  }

  /** The relay coil worked out by hand: 24 V at 576 Ω, 0.8 H. */
  @Test
  void aRelayCoilHasItsCurrentAndEnergyWithoutAGap() {
    List<LoadFigure> figures = figures("0.8 H");
    LoadFigure peak = figure(figures, "peak current");
    assertThat(peak.words()).isEqualTo("at most 41.67 mA");
    assertThat(peak.seenWords()).isEqualTo("41.66 mA is reached, gap 0 %");
    assertThat(figure(figures, "energy stored").words()).isEqualTo("at most 694.5 µJ");
    assertThat(figure(figures, "heat in the load").words()).startsWith("at most ").endsWith(" mW");
  }

  @Test
  void whatNothingBoundsIsSaid() {
    LoadFigure open = new LoadFigure("peak", Dimension.CURRENT, Double.POSITIVE_INFINITY, 0.1);
    assertThat(open.words()).isEqualTo("nothing that is stated bounds it");
    assertThat(open.seenWords()).isEmpty();
  }

  @Test
  void aGapIsTold() {
    LoadFigure loose = new LoadFigure("peak", Dimension.CURRENT, 0.103, 0.1);
    assertThat(loose.words()).isEqualTo("at most 103 mA");
    assertThat(loose.seenWords()).isEqualTo("100 mA is reached, gap 3.0 %");
  }
}
