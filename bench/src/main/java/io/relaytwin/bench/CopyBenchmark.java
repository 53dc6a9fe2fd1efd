package io.relaytwin.bench;

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
 * How fast does this machine copy a waveform? The yardstick for everything that reads one and
 * writes one.
 *
 * <p>Run with {@code bench/run CopyBenchmark}. The score is in edges per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CopyBenchmark {

  private static final int EDGES = 1_000_000;

  private final long[] times = new long[EDGES];
  private final byte[] levels = new byte[EDGES];
  private final long[] copiedTimes = new long[EDGES];
  private final byte[] copiedLevels = new byte[EDGES];

  /** Fills the arrays with a square wave of 10 µs period, in picoseconds. */
  @Setup
  public void fill() {
    for (int i = 0; i < EDGES; i++) {
      times[i] = i * 5_000_000L;
      levels[i] = (byte) (i & 1);
    }
  }

  /**
   * Copies times and levels of a million edges.
   *
   * @return the last copied time, in picoseconds.
   */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public long copyEdges() {
    System.arraycopy(times, 0, copiedTimes, 0, EDGES);
    System.arraycopy(levels, 0, copiedLevels, 0, EDGES);
    return copiedTimes[EDGES - 1] + copiedLevels[EDGES - 1];
  }
}
