package io.relaytwin.bench;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much faster are exact bounds over all parts, both extreme trajectories with charge, heat and
 * peaks, than ngspice with one part, for the same circuit in the same run?
 *
 * <p>Run with {@code bench/run LoadAgainstNgspice [EDGES [EDGES_OF_NGSPICE]]}; 2,000,000 and 20,000
 * edges unless told. Ours includes the envelope. The part of ngspice has delays, a drop and a
 * leakage; its steps are at most 1 µs, its coarsest useful setting, and its start (10 ms) counts.
 */
public final class LoadAgainstNgspice {

  private static final int WARM_UP = 12;
  private static final int RUNS = 9;

  private static final String PART =
      """
      Vs vp 0 24
      Abuf din dout dly
      .model dly d_buffer(rise_delay=0.25u fall_delay=2.5u)
      Adac [dout] [ctl] dac1
      .model dac1 dac_bridge(out_low=0 out_high=1 out_undef=0.5 t_rise=1n t_fall=1n)
      S1 vp out ctl 0 swm OFF
      .model swm SW(vt=0.5 vh=0.0 ron=12 roff=2.4Meg)
      """;

  private LoadAgainstNgspice() {}

  /** A load in both worlds. */
  private record Rival(
      String name, LoadCircuit load, Measure measure, String netlist, String saved) {}

  /** Runs and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int edges = args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000;
    int fewer = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    PrintStream out = System.out;
    Optional<Ngspice> ngspice = Ngspice.find(Duration.ofMinutes(10));
    if (ngspice.isEmpty()) {
      out.println("ngspice is not installed (Debian package ngspice).");
      return;
    }
    OutputStage stage =
        OutputStage.of(
            Range.parse("24 V"),
            Quantity.parse("1.2 V"),
            Quantity.parse("10 uA"),
            Quantity.parse("7 mA"),
            OffReading.EITHER);
    RandomEdges signal = RandomEdges.of(edges, false);
    RandomEdges some = RandomEdges.of(fewer, false);
    for (Rival rival :
        new Rival[] {
          new Rival(
              "coil with diode",
              CoilCircuit.of(
                  Range.parse("228 Ω"),
                  Range.parse("10 mH"),
                  Suppressor.clamp(Range.parse("0.7 V"))),
              Measure.HEAT,
              """
              L1 out mid 10m
              Rl mid 0 228
              Va anode 0 -0.7
              S2 anode out anode out swd OFF
              .model swd SW(vt=0 vh=0 ron=1m roff=1e9)
              """,
              "i(L1)"),
          new Rival(
              "capacitor",
              CapacitorCircuit.of(
                  Range.parse("100 nF"),
                  Range.parse("47 Ω"),
                  CurrentSink.resistor(Range.parse("2.2 kΩ"))),
              Measure.VOLT_SECONDS,
              """
              Rs out cap 47
              C1 cap 0 100n
              Rb cap 0 2.2k
              """,
              "v(cap)")
        }) {
      double exact = edges / seconds(rival, stage, signal);
      double stepped = fewer / ngspiceSeconds(ngspice.get(), rival, some);
      out.printf(
          Locale.ROOT,
          "%-16s both trajectories %7.2f M edges/s, ngspice %7.0f edges/s: %.0f times%n",
          rival.name(),
          exact / 1e6,
          stepped,
          exact / stepped);
    }
    out.println("java " + Runtime.version());
  }

  /** The median of some runs after warming up. */
  private static double seconds(Rival rival, OutputStage stage, RandomEdges signal) {
    double[] seconds = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      long start = System.nanoTime();
      LoadResponse response =
          LoadStudy.of(rival.load(), stage, Envelope.of(RandomEdges.SHEET, signal::playWhole), 1);
      double took = (System.nanoTime() - start) / 1e9;
      if (!(response.bound(rival.measure()).orElseThrow().outer().hi() > 0)) {
        throw new IllegalStateException("nothing came out");
      }
      if (i >= 0) {
        seconds[i] = took;
      }
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  private static double ngspiceSeconds(Ngspice ngspice, Rival rival, RandomEdges signal)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("relaytwin-ngspice");
    try {
      Waveform input = Waveform.of(0, Levels.LOW, signal.times, signal.levels, signal.end);
      Ngspice.Run run = ngspice.run(folder, input, PART + rival.netlist(), rival.saved(), "1u %s");
      if (run.values.length < signal.times.length) {
        throw new IllegalStateException(
            Words.fill("ngspice wrote only %d points", run.values.length));
      }
      return run.took;
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
