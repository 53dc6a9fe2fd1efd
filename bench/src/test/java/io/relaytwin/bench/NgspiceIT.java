package io.relaytwin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.LoadTrace;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OffReading;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ngspice judges the closed forms: the same part with the same load over the same 100 random edges,
 * at each point that ngspice chose. Its own error is about 1e-5 with the trapezoidal rule and steps
 * of 100 ns; its switch is closed half a nanosecond after the edge, in the middle of the ramp of
 * the bridge.
 */
final class NgspiceIT {

  private static final double TOLERANCE = 1e-4;
  private static final long RAMP_MIDDLE_PICOS = 500;
  private static final double SUPPLY = 23.4;

  /** A part that drops 0.6 V of 24 V, and neither leaks nor sinks. */
  private static final OutputStage PART =
      new OutputStage(Span.of(SUPPLY), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);

  @TempDir Path folder = Path.of(".");

  @BeforeAll
  static void find() throws IOException, InterruptedException {
    boolean there;
    try {
      Process version =
          new ProcessBuilder("ngspice", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      there = version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!there) {
      System.err.println(
          "SKIPPED: ngspice (Debian package ngspice) is missing;"
              + " the loads have no outside judge in this run.");
    }
    assumeTrue(there, "ngspice is not installed");
  }

  private static Waveform stimulus(long seed, long scalePicos) {
    Random random = new Random(seed);
    long[] times = new long[100];
    byte[] levels = new byte[times.length];
    long time = scalePicos;
    for (int i = 0; i < times.length; i++) {
      times[i] = time;
      levels[i] = (byte) (1 - (i & 1));
      time += scalePicos / 10 + (long) (2 * scalePicos * random.nextDouble());
    }
    return Waveform.of(0, Levels.LOW, times, levels, time + scalePicos);
  }

  /** Rows of time and value. */
  private List<double[]> ngspice(Waveform input, String load, String saved)
      throws IOException, InterruptedException {
    StringBuilder edges = new StringBuilder("0 0s\n");
    for (int i = 0; i < input.size(); i++) {
      edges
          .append(input.timePicos(i))
          .append("e-12 ")
          .append(input.level(i) == Levels.HIGH ? "1s" : "0s")
          .append('\n');
    }
    Files.writeString(folder.resolve("dig.txt"), edges, StandardCharsets.US_ASCII);
    String deck =
        """
        * one part with one load
        Vs vp 0 %s
        Asrc [din] src1
        .model src1 d_source(input_file="dig.txt")
        Adac [din] [ctl] dac1
        .model dac1 dac_bridge(out_low=0 out_high=1 out_undef=0.5 t_rise=1n t_fall=1n)
        S1 vp out ctl 0 swm OFF
        .model swm SW(vt=0.5 vh=0.0 ron=1m roff=1e12)
        %s
        .save %s
        .options noacct reltol=1e-5
        .tran 100n %se-12 0 100n
        .end
        """
            .formatted(SUPPLY, load, saved, input.endPicos());
    Files.writeString(folder.resolve("part.cir"), deck, StandardCharsets.US_ASCII);
    Process process =
        new ProcessBuilder("ngspice", "-b", "-r", "out.raw", "part.cir")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ngspice ends").isTrue();
    assertThat(process.exitValue())
        .as("%s", Files.readString(folder.resolve("said.txt"), StandardCharsets.ISO_8859_1))
        .isZero();
    return raw(Files.readAllBytes(folder.resolve("out.raw")));
  }

  /** Reads a binary raw file of two variables, time first. */
  private static List<double[]> raw(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("No. Variables: 2");
    int start = text.indexOf("Binary:\n") + "Binary:\n".length();
    ByteBuffer data =
        ByteBuffer.wrap(file, start, file.length - start).order(ByteOrder.LITTLE_ENDIAN);
    List<double[]> rows = new ArrayList<>();
    while (data.remaining() >= 2 * Double.BYTES) {
      rows.add(new double[] {data.getDouble(), data.getDouble()});
    }
    return rows;
  }

  private void judge(LoadCircuit load, String netlist, String saved, long scalePicos)
      throws IOException, InterruptedException {
    Waveform input = stimulus(7, scalePicos);
    LoadTrace trace = LoadTrace.of(load, PART, input);
    List<double[]> rows = ngspice(input, netlist, saved);
    assertThat(rows).hasSizeGreaterThan(1000);
    double largest = rows.stream().mapToDouble(row -> row[1]).max().orElseThrow();
    double worst = 0;
    for (double[] row : rows) {
      long picos = Math.round(row[0] * 1e12) - RAMP_MIDDLE_PICOS;
      if (picos < 0 || picos > input.endPicos()) {
        continue;
      }
      Span closed = trace.at(picos);
      assertThat(closed.width()).isLessThan(1e-9);
      worst = Math.max(worst, Math.abs(row[1] - closed.hi()));
    }
    assertThat(worst / largest).as("largest deviation from ngspice").isLessThan(TOLERANCE);
    assertThat(worst).as("control: ngspice is not exact").isPositive();
  }

  @Test
  void aCoilWithAnIdealDiodeIsTheSame() throws Exception {
    judge(
        CoilCircuit.of(
            Range.parse("228 Ω"), Range.parse("10 mH"), Suppressor.clamp(Range.parse("0.7 V"))),
        """
        L1 out mid 10m
        Rl mid sense 228
        Vsense sense 0 0
        Va anode 0 -0.7
        S2 anode out anode out swd OFF
        .model swd SW(vt=0 vh=0 ron=1m roff=1e9)\
        """,
        "i(Vsense)",
        40_000_000);
  }

  @Test
  void aCapacitorWithSeriesAndBleedResistanceIsTheSame() throws Exception {
    judge(
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("1 kΩ"),
            CurrentSink.resistor(Range.parse("2.2 kΩ"))),
        """
        Rs out cap 1k
        C1 cap 0 100n
        Rb cap 0 2.2k\
        """,
        "v(cap)",
        60_000_000);
  }

  @Test
  void aResistorTakesTheSameCharge() throws Exception {
    Waveform input = stimulus(7, 40_000_000);
    List<double[]> rows = ngspice(input, "Rl out sense 228\nVsense sense 0 0", "i(Vsense)");
    double charge = 0;
    for (int i = 1; i < rows.size(); i++) {
      charge += 0.5 * (rows.get(i)[0] - rows.get(i - 1)[0]) * (rows.get(i)[1] + rows.get(i - 1)[1]);
    }
    LoadResponse response =
        LoadStudy.of(CurrentSink.resistor(Range.parse("228 Ω")), PART, input, 0);
    assertThat(response.bound(Measure.CHARGE).orElseThrow().outer().hi())
        .isCloseTo(charge, within(TOLERANCE * charge));
  }
}
