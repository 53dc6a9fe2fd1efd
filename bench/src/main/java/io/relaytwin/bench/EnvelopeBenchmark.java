package io.relaytwin.bench;

import io.relaytwin.bench.RandomEdges.Columns;
import io.relaytwin.core.part.EnvelopeStage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many edges of the input does the envelope of all conforming parts take a second, the band
 * written into columns, and how far is that from copying the same columns?
 *
 * <p>Run with {@code bench/run EnvelopeBenchmark}. Scores are input edges per second on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EnvelopeBenchmark {

  private static final int EDGES = 10_000_000;

  private final RandomEdges crisp = RandomEdges.of(EDGES, false);
  private final RandomEdges threeValued = RandomEdges.of(EDGES, true);
  private final Columns out = new Columns(2 * EDGES);

  /** Touches the output columns, so that the first run does not pay for the pages. */
  @Setup
  public void touch() {
    crisp.playWhole(out);
  }

  /**
   * The yardstick.
   *
   * @return how many edges were copied.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public int copy() {
    crisp.playWhole(out);
    return out.size;
  }

  /**
   * Two levels, as from a recording without sample uncertainty.
   *
   * @return how many changes the band has.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public int envelope() {
    crisp.playWhole(EnvelopeStage.of(RandomEdges.SHEET, out));
    return out.size;
  }

  /**
   * The same, fed in blocks that are copied first, as a reader feeds it.
   *
   * @return how many changes the band has.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public int envelopeInBlocks() {
    crisp.play(EnvelopeStage.of(RandomEdges.SHEET, out));
    return out.size;
  }

  /**
   * Three levels in random order.
   *
   * @return how many changes the band has.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public int envelopeOfThreeLevels() {
    threeValued.playWhole(EnvelopeStage.of(RandomEdges.SHEET, out));
    return out.size;
  }
}
