package io.relaytwin.bench;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many edges of the input a second does it take to bound current, charge, heat and peaks of a
 * load, both extreme trajectories, the envelope of all parts in front of it?
 *
 * <p>Run with {@code bench/run LoadBenchmark}. Scores are input edges per second on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadBenchmark {

  private static final int EDGES = 1_000_000;

  private final RandomEdges signal = RandomEdges.of(EDGES, false);

  private final OutputStage stage =
      OutputStage.of(
          Range.parse("20 .. 28.8 V"),
          Quantity.parse("1.2 V"),
          Quantity.parse("10 uA"),
          Quantity.parse("7 mA"),
          OffReading.EITHER);

  private final CurrentSink resistor = CurrentSink.resistor(Range.parse("240 .. 260 Ω"));

  private final CoilCircuit coil =
      CoilCircuit.of(
          Range.parse("228 Ω"), Range.parse("10 mH"), Suppressor.clamp(Range.parse("0.7 V")));

  private final CapacitorCircuit capacitor =
      CapacitorCircuit.of(
          Range.parse("100 nF"), Range.parse("47 Ω"), CurrentSink.resistor(Range.parse("2.2 kΩ")));

  /**
   * A resistor.
   *
   * @return the charge.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public double resistor() {
    LoadResponse response =
        LoadStudy.of(resistor, stage, Envelope.of(RandomEdges.SHEET, signal::playWhole), 1);
    return response.bound(Measure.CHARGE).orElseThrow().outer().hi();
  }

  /**
   * A coil with a freewheel diode.
   *
   * @return the heat.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public double coil() {
    LoadResponse response =
        LoadStudy.of(coil, stage, Envelope.of(RandomEdges.SHEET, signal::playWhole), 1);
    return response.bound(Measure.HEAT).orElseThrow().outer().hi();
  }

  /**
   * A capacitor with series and bleed resistance.
   *
   * @return the volt seconds.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public double capacitor() {
    LoadResponse response =
        LoadStudy.of(capacitor, stage, Envelope.of(RandomEdges.SHEET, signal::playWhole), 1);
    return response.bound(Measure.VOLT_SECONDS).orElseThrow().outer().hi();
  }
}
