package io.relaytwin.bench;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.RecordingFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a check of many channels cost, one edit of them, a variant of one channel, and the
 * limits of a design?
 *
 * <p>Run with {@code bench/run SessionBenchmark}. Cold benchmarks are one call in a fresh process;
 * no channel is equal to another, and of the failing ones each fails at T1 and is given repairs.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC"})
public class SessionBenchmark {

  private static final Catalogue CATALOGUE = FileCatalogue.shipped();
  private static final Recordings NONE =
      (capture, module) -> {
        throw new IllegalStateException("no recording is part of this");
      };
  private static final int MANY = 1_000;

  private static Design design(int channels, int hertz) {
    StringBuilder text =
        new StringBuilder(
            """
            relaytwin: 1
            name: Many
            ambient: 5 .. 45 °C
            supplies:
              control: { voltage: 5 V ± 5 %, current: 100 A }
              load: { voltage: 24 V ± 10 %, current: 500 A }
            channels:
            """);
    for (int i = 0; i < channels; i++) {
      text.append("  - name: C").append(i).append('\n');
      text.append("    source: { push-pull: { high: 4.4 V, low: 0.4 V, current: 24 mA,");
      text.append(" edge: 20 ns } }\n");
      text.append("    signal: { square: { frequency: ").append(hertz + i);
      text.append(" Hz, duty: 40 % } }\n");
      text.append("    output-cable: { length: 25 m, conductor: 0.5 mm², ");
      text.append("capacitance: 100 pF/m }\n");
      text.append("    load: { resistor: { resistance: ").append(2_400 + i).append(" Ω } }\n");
    }
    return DesignReader.read(text.toString(), "many.yaml");
  }

  private static CheckSession session(Path example) {
    DesignFile file = DesignReader.read(example);
    return CheckSession.of(file.design(), CATALOGUE, new RecordingFiles(file));
  }

  /** Designs of which every channel fails. */
  @State(Scope.Benchmark)
  public static class Failing {
    private final Design hundred = design(100, 100_100);
    private final Design thousand = design(MANY, 100_100);
  }

  /** A session that was asked before; each edit begins where the last one ended. */
  @State(Scope.Benchmark)
  public static class Asked {
    private CheckSession session = CheckSession.of(design(MANY, 1_000), CATALOGUE, NONE);
    private int turn;

    /** Asks everything once. */
    public Asked() {
      session.assessment();
    }
  }

  /** One channel, and all rules of which one channel is enough. */
  @State(Scope.Benchmark)
  public static class One {
    private final CheckSession session = CheckSession.of(design(1, 1_000), CATALOGUE, NONE);
    private final Set<RuleId> all =
        CheckSession.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    private final Set<RuleId> core =
        all.stream().filter(id -> "IOT".indexOf(id.group()) >= 0).collect(Collectors.toSet());
    private int turn;

    private CheckSession next() {
      turn++;
      return session.apply(
          List.of(
              Edits.set(
                  session.design(), "channels[C0].signal.square.frequency", 2_000 + turn + " Hz"),
              Edits.set(
                  session.design(), "channels[C0].output-cable.length", 1 + turn % 40 + " m")));
    }
  }

  /** A check of 100 distinct channels that fail, with repairs. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public Object coldHundred(Failing designs) {
    return CheckSession.of(designs.hundred, CATALOGUE, NONE).assessment();
  }

  /** A check of 1,000 distinct channels that fail, with repairs. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public Object coldThousand(Failing designs) {
    return CheckSession.of(designs.thousand, CATALOGUE, NONE).assessment();
  }

  /** Limits of two recorded channels. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public Object coldLimitsGrbl() {
    return session(Path.of("examples/grbl-step-pulses")).limits();
  }

  /** Limits of twenty channels. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public Object coldLimitsRowOfTwenty() {
    return session(Path.of("examples/row-of-twenty")).limits();
  }

  /** One edit of 1,000 channels, all findings and what changed. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 3, time = 3)
  public Object warmEdit(Asked asked) {
    asked.turn++; // 997 and 1,000 share no factor: no edit sets what is there already
    Edit edit =
        Edits.set(
            asked.session.design(),
            "channels[C" + asked.turn * 13 % MANY + "].signal.square.frequency",
            2_000 + asked.turn % 997 + " Hz");
    asked.session = asked.session.apply(edit);
    asked.session.assessment();
    return asked.session.diff();
  }

  /** A variant of one channel, judged by all rules. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 3, time = 3)
  public Object warmJudge(One one) {
    return one.next().judge(one.all);
  }

  /** A variant of one channel, judged by the rules of input, timing and output. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 3, time = 3)
  public Object warmJudgeSignal(One one) {
    return one.next().judge(one.core);
  }
}
