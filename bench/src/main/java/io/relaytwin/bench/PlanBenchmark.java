package io.relaytwin.bench;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.rail.ChannelCurrents;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a strip of 10,000 modules in random groups take to plan, the first time in a fresh
 * process and later?
 *
 * <p>Run with {@code bench/run PlanBenchmark}. The score is in milliseconds for a whole plan.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
public class PlanBenchmark {

  private static final int MODULES = 10_000;
  private static final int LONGEST_GROUP = 60;
  private static final long SEED = 1;

  private static final String ONE =
      """
      relaytwin: 1
      name: Strip
      supplies: { control: { voltage: 5 V }, load: { voltage: 24 V } }
      channels:
        - name: X
          source: { push-pull: { high: 4.5 .. 5 V, low: 0 .. 0.4 V, current: 24 mA } }
          signal: { steady: high }
          load: { resistor: { resistance: 1 kΩ } }
      rail: { common: { load-plus: red, load-minus: blue, control-minus: light-gray } }
      """;

  private final Planner planner = new Planner(FileCatalogue.shipped());
  private final Map<String, ChannelCurrents> currents = new HashMap<>();
  private Design design = DesignReader.read(ONE, "strip.yaml");

  /** Repeats the channel, and cuts the strip into groups of 1 to 60 modules. */
  @Setup
  public void repeat() {
    Channel one = design.channels().getFirst();
    List<Channel> channels = new ArrayList<>();
    ChannelCurrents drawn =
        new ChannelCurrents(
            new BigDecimal("0.0165"), new BigDecimal("0.024"), new BigDecimal("0.024"));
    for (int i = 0; i < MODULES; i++) {
      String name = "X" + i;
      channels.add(
          new Channel(
              name,
              one.module(),
              one.source(),
              one.inputCable(),
              one.signal(),
              one.outputCable(),
              one.load(),
              one.loadTo(),
              one.outputNode(),
              one.seriesDiode()));
      currents.put(name, drawn);
    }
    Random random = new Random(SEED);
    List<Rail.Group> groups = new ArrayList<>();
    for (int i = 0; i < MODULES; ) {
      int size = Math.min(MODULES - i, 1 + random.nextInt(LONGEST_GROUP));
      List<String> names = channels.subList(i, i + size).stream().map(Channel::name).toList();
      groups.add(new Rail.Group("G" + i, names, random.nextBoolean(), random.nextBoolean()));
      i += size;
    }
    Rail rail = design.rail() == null ? Rail.DEFAULT : design.rail();
    design =
        new Design(
            design.name(),
            null,
            design.control(),
            design.load(),
            channels,
            List.of(),
            design.installation(),
            new Rail(
                List.of(),
                groups,
                rail.common(),
                null,
                Rail.Jumpers.DEFAULT,
                null,
                Rail.Markers.DEFAULT,
                Map.of(),
                Rail.Plates.DEFAULT,
                null,
                null,
                List.of()),
            design.policy());
  }

  /**
   * Plans the strip for the first time in its process.
   *
   * @return the plan.
   */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Plan planFirst() {
    return planner.plan(design, currents);
  }

  /**
   * Plans the strip when warm.
   *
   * @return the plan.
   */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 3, time = 2)
  public Plan planWarm() {
    return planner.plan(design, currents);
  }
}
