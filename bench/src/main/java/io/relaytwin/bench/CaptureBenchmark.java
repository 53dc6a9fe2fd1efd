package io.relaytwin.bench;

import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.files.capture.Capture;
import io.relaytwin.files.capture.Captures;
import io.relaytwin.files.capture.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast are the readers on one core, one wire, from the file (in the page cache) through the
 * sample uncertainty into statistics, within a heap of 256 MB?
 *
 * <p>Run with {@code bench/run CaptureBenchmark}. The counter {@code samples} is samples per second
 * of a sigrok session of one byte a sample, unpacking included; {@code bytes} is bytes of text per
 * second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CaptureBenchmark {

  private Path folder = Path.of("");
  private Path session = folder;
  private Path dump = folder;
  private Path table = folder;
  private Path scope = folder;

  /** What was read, for rates of a size that people know. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /** Samples read. */
    public long samples;

    /** Bytes of text read. */
    public long bytes;
  }

  /** Writes the recordings. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("relaytwin-bench");
    session = CaptureFiles.session(folder);
    dump = CaptureFiles.dump(folder, 5_000_000);
    table = CaptureFiles.table(folder, 2_000_000);
    scope = CaptureFiles.scope(folder, 5_000_000);
  }

  /** Removes the recordings. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(session);
    Files.delete(dump);
    Files.delete(table);
    Files.delete(scope);
    Files.delete(folder);
  }

  private static SignalStatistics read(Path file) {
    Capture capture = Captures.open(file);
    SignalStatistics statistics = new SignalStatistics();
    capture.signal("STEP", ReadOptions.DEFAULT).stream(statistics);
    return statistics;
  }

  /** A sigrok session. */
  @Benchmark
  public SignalStatistics sigrok(Read read) {
    read.samples += CaptureFiles.SAMPLES;
    return read(session);
  }

  /** A value change dump. */
  @Benchmark
  public SignalStatistics vcd(Read read) throws IOException {
    read.bytes += Files.size(dump);
    return read(dump);
  }

  /** A table of changes. */
  @Benchmark
  public SignalStatistics csv(Read read) throws IOException {
    read.bytes += Files.size(table);
    return read(table);
  }

  /** A table of voltages as an oscilloscope writes it. */
  @Benchmark
  public SignalStatistics scope(Read read) throws IOException {
    read.bytes += Files.size(scope);
    return read(scope);
  }
}
