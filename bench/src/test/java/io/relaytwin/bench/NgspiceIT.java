package io.relaytwin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LampCircuit;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.LoadTrace;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.SnubberCircuit;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

  /** All parts that drop up to 1.2 V of 24 V, and neither leak nor sink. */
  private static final OutputStage PARTS =
      new OutputStage(Span.of(24), 1.2, 0, 0, OffReading.PLAIN_HIGH_SIDE);

  private static final String COIL =
      """
      L1 out mid %s
      Rl mid sense %s
      Vsense sense 0 0
      Va anode 0 -%s
      S2 anode out anode out swd OFF
      .model swd SW(vt=0 vh=0 ron=1m roff=1e9)
      """;

  private static final String CAPACITOR =
      """
      Rs out cap %s
      C1 cap 0 %s
      Rb cap 0 %s
      """;

  @TempDir Path folder = Path.of(".");

  private static @Nullable Ngspice ngspice;

  @BeforeAll
  static void find() {
    Optional<Ngspice> found = Ngspice.find(Duration.ofMinutes(2));
    if (found.isEmpty()) {
      System.err.println(
          "SKIPPED: ngspice (Debian package ngspice) is missing;"
              + " the loads have no outside judge in this run.");
    }
    assumeTrue(found.isPresent(), "ngspice is not installed");
    ngspice = found.get();
  }

  private static Waveform stimulus(long seed, long scalePicos) {
    Random random = new Random(seed);
    long[] times = new long[100];
    byte[] levels = new byte[times.length];
    long time = scalePicos;
    for (int i = 0; i < times.length; i++) {
      times[i] = time;
      levels[i] = (byte) (1 - (i & 1));
      time += scalePicos / 5 + (long) (2 * scalePicos * random.nextDouble());
    }
    return Waveform.of(0, Levels.LOW, times, levels, time + scalePicos);
  }

  /** The switch of a part, with its delays in front. */
  private static String part(double volts, String riseDelay, String fallDelay) {
    return """
    Vs vp 0 %s
    Abuf din dout dly
    .model dly d_buffer(rise_delay=%s fall_delay=%s)
    Adac [dout] [ctl] dac1
    .model dac1 dac_bridge(out_low=0 out_high=1 out_undef=0.5 t_rise=1n t_fall=1n)
    S1 vp out ctl 0 swm OFF
    .model swm SW(vt=0.5 vh=0.0 ron=1m roff=1e12)
    """
        .formatted(volts, riseDelay, fallDelay);
  }

  private Ngspice.Run run(Waveform input, String part, String load, String saved) throws Exception {
    Ngspice program = Objects.requireNonNull(ngspice, "ngspice");
    Ngspice.Run run = program.run(folder, input, part + load, saved, "100n %s 0 100n");
    assertThat(run.values).hasSizeGreaterThan(1000);
    return run;
  }

  /** What is compared with a point of ngspice. */
  private interface Judge {
    /** How far the value is from where it should be. */
    double deviation(Span closed, double value);
  }

  /** The largest deviation over all points, as a share of the largest value. */
  private static double worst(LoadTrace trace, Waveform input, Ngspice.Run run, Judge judge) {
    double largest = 0;
    double worst = 0;
    for (int i = 0; i < run.values.length; i++) {
      long picos = Math.round(run.seconds[i] * 1e12) - RAMP_MIDDLE_PICOS;
      largest = Math.max(largest, run.values[i]);
      if (picos >= 0 && picos <= input.endPicos()) {
        worst = Math.max(worst, judge.deviation(trace.at(picos), run.values[i]));
      }
    }
    return worst / largest;
  }

  private void assertSame(LoadCircuit load, String netlist, String saved, long scalePicos)
      throws Exception {
    Waveform input = stimulus(7, scalePicos);
    LoadTrace trace = LoadTrace.of(load, PART, input);
    Ngspice.Run run = run(input, part(SUPPLY, "1p", "1p"), netlist, saved);
    double worst =
        worst(
            trace,
            input,
            run,
            (closed, value) -> {
              assertThat(closed.width()).isLessThan(1e-9);
              return Math.abs(value - closed.hi());
            });
    assertThat(worst).as("largest deviation from ngspice").isLessThan(TOLERANCE);
    assertThat(worst).as("control: ngspice is not exact").isPositive();
  }

  private static CoilCircuit coil(String ohms, String henries, String clamp) {
    return CoilCircuit.of(
        Range.parse(ohms), Range.parse(henries), Suppressor.clamp(Range.parse(clamp)));
  }

  @Test
  void aCoilWithAnIdealDiodeIsTheSame() throws Exception {
    assertSame(
        coil("228 Ω", "10 mH", "0.7 V"),
        COIL.formatted("10m", "228", "0.7"),
        "i(Vsense)",
        40_000_000);
  }

  @Test
  void aCoilWithAZenerDiodeIsTheSame() throws Exception {
    assertSame(
        coil("300 Ω", "20 mH", "15 V"),
        COIL.formatted("20m", "300", "15"),
        "i(Vsense)",
        60_000_000);
  }

  @Test
  void aCapacitorWithSeriesAndBleedResistanceIsTheSame() throws Exception {
    assertSame(
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("1 kΩ"),
            CurrentSink.resistor(Range.parse("2.2 kΩ"))),
        CAPACITOR.formatted("1k", "100n", "2.2k"),
        "v(cap)",
        60_000_000);
  }

  @Test
  void anInputBehindACableIsTheSame() throws Exception {
    assertSame(
        CapacitorCircuit.of(
            Range.parse("10 nF"),
            Range.parse("1 kΩ"),
            CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("4 V"))),
        """
        Rs out cap 1k
        C1 cap 0 10n
        B1 cap 0 I=min(2.4m, 0.6m*v(cap))
        """,
        "v(cap)",
        60_000_000);
  }

  private static double integral(Ngspice.Run run) {
    double sum = 0;
    for (int i = 1; i < run.values.length; i++) {
      sum += 0.5 * (run.seconds[i] - run.seconds[i - 1]) * (run.values[i] + run.values[i - 1]);
    }
    return sum;
  }

  private void assertCharge(LoadCircuit load, String netlist, String saved) throws Exception {
    Waveform input = stimulus(8, 40_000_000);
    double charge = integral(run(input, part(SUPPLY, "1p", "1p"), netlist, saved));
    Bound bound = LoadStudy.of(load, PART, input, 0).bound(Measure.CHARGE).orElseThrow();
    assertThat(bound.outer().hi()).isCloseTo(charge, within(TOLERANCE * charge));
    assertThat(bound.outer().lo()).isCloseTo(charge, within(TOLERANCE * charge));
  }

  @Test
  void aResistorTakesTheSameCharge() throws Exception {
    assertCharge(
        CurrentSink.resistor(Range.parse("228 Ω")),
        "Rl out sense 228\nVsense sense 0 0",
        "i(Vsense)");
  }

  @Test
  void aLedTakesTheSameCharge() throws Exception {
    assertCharge(
        CurrentSink.led(Range.parse("2 V"), Range.parse("2.2 kΩ")),
        "B1 out sense I=max(0, (v(out)-2)/2200)\nVsense sense 0 0",
        "i(Vsense)");
  }

  @Test
  void aFilamentTakesTheSameChargeAndTheSameInrush() throws Exception {
    LampCircuit lamp =
        LampCircuit.of(
            Range.parse("2 W"), Quantity.parse("24 V"), Span.of(12), Span.of(0.002), Span.of(0));
    String netlist =
        """
        B1 out sense I=v(out)/(288*v(r))
        Vsense sense 0 0
        Cr r 0 2m
        B2 0 r I=%s*(v(out)/24)^2/v(r)-v(r)+%s
        .nodeset v(r)=%s
        """
            .formatted(1 - 1.0 / 12, 1.0 / 12, 1.0 / 12);
    Waveform input = stimulus(8, 40_000_000);
    Ngspice.Run run = run(input, part(SUPPLY, "1p", "1p"), netlist, "i(Vsense)");
    LoadResponse response = LoadStudy.of(lamp, PART, input, 0);
    double charge = integral(run);
    Span closed = response.bound(Measure.CHARGE).orElseThrow().outer();
    assertThat(closed.hi()).isCloseTo(charge, within(TOLERANCE * charge));
    assertThat(closed.lo()).isCloseTo(charge, within(TOLERANCE * charge));
    double peak = 0;
    for (double value : run.values) {
      peak = Math.max(peak, value);
    }
    assertThat(response.bound(Measure.CURRENT_PEAK).orElseThrow().outer().hi())
        .isCloseTo(peak, within(TOLERANCE * peak));
    assertThat(peak).isCloseTo(12 * SUPPLY / 288, within(1e-3));
  }

  private static double squareIntegral(Ngspice.Run run) {
    double sum = 0;
    for (int i = 1; i < run.values.length; i++) {
      double before = run.values[i - 1];
      double after = run.values[i];
      sum +=
          (run.seconds[i] - run.seconds[i - 1])
              * (before * before + before * after + after * after)
              / 3;
    }
    return sum;
  }

  /** What the load takes lies within the bounds, and is what the loads beside them show. */
  private void assertTotals(LoadCircuit load, String netlist) throws Exception {
    Waveform input = stimulus(12, 40_000_000);
    Ngspice.Run run = run(input, part(SUPPLY, "1p", "1p"), netlist, "i(Vsense)");
    LoadResponse response = LoadStudy.of(load, PART, input, 0);
    assertTotal(response.bound(Measure.CHARGE).orElseThrow(), integral(run));
    assertTotal(response.bound(Measure.CURRENT_SQUARE).orElseThrow(), squareIntegral(run));
  }

  private static void assertTotal(Bound bound, double value) {
    double slack = 5 * TOLERANCE * value;
    assertThat(value).isBetween(bound.outer().lo() - slack, bound.outer().hi() + slack);
    Span seen = bound.witness();
    if (seen != null) {
      assertThat(seen.hi()).isCloseTo(value, within(slack));
      assertThat(seen.lo()).isCloseTo(value, within(slack));
    }
  }

  @Test
  void aCoilThatRingsTakesTheSame() throws Exception {
    assertTotals(
        SnubberCircuit.of(
            Range.parse("240 Ω"),
            Range.parse("10 mH"),
            Range.parse("100 Ω"),
            Range.parse("100 nF")),
        """
        Vsense out given 0
        L1 given mid 10m
        Rl mid 0 240
        Rs given cap 100
        C1 cap 0 100n
        """);
  }

  @Test
  void aCapacitorTakesTheSame() throws Exception {
    assertTotals(
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("1 kΩ"),
            CurrentSink.resistor(Range.parse("2.2 kΩ"))),
        """
        Vsense out given 0
        Rs given cap 1k
        C1 cap 0 100n
        Rb cap 0 2.2k
        """);
  }

  @Test
  void aFilamentTakesTheSame() throws Exception {
    assertTotals(
        LampCircuit.of(
            Range.parse("2 W"), Quantity.parse("24 V"), Span.of(12), Span.of(0.002), Span.of(0)),
        """
        B1 out sense I=v(out)/(288*v(r))
        Vsense sense 0 0
        Cr r 0 2m
        B2 0 r I=%s*(v(out)/24)^2/v(r)-v(r)+%s
        .nodeset v(r)=%s
        """
            .formatted(1 - 1.0 / 12, 1.0 / 12, 1.0 / 12));
  }

  /** Bounds over all parts and tolerant loads, from the input of the relay on. */
  private static LoadTrace envelope(LoadCircuit load, Waveform input) {
    return LoadTrace.of(load, PARTS, Envelope.of(RandomEdges.SHEET, input));
  }

  @Test
  void randomPartsWithRandomLoadsStayInside() throws Exception {
    Random random = new Random(9);
    CoilCircuit coil = coil("200 .. 260 Ω", "8 .. 12 mH", "0.6 .. 1.1 V");
    CapacitorCircuit capacitor =
        CapacitorCircuit.of(
            Range.parse("80 .. 120 nF"),
            Range.parse("200 .. 400 Ω"),
            CurrentSink.resistor(Range.parse("2 .. 3 kΩ")));
    for (int n = 0; n < 3; n++) {
      Waveform input = stimulus(100 + n, 40_000_000);
      String part =
          part(
              24 - 1.2 * random.nextDouble(),
              nanos(500 * random.nextDouble()),
              nanos(5000 * random.nextDouble()));
      assertInside(
          coil,
          input,
          part,
          COIL.formatted(
              number(8e-3 + 4e-3 * random.nextDouble()),
              number(200 + 60 * random.nextDouble()),
              number(0.6 + 0.5 * random.nextDouble())),
          "i(Vsense)");
      assertInside(
          capacitor,
          input,
          part,
          CAPACITOR.formatted(
              number(200 + 200 * random.nextDouble()),
              number(80e-9 + 40e-9 * random.nextDouble()),
              number(2000 + 1000 * random.nextDouble())),
          "v(cap)");
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9g", value);
  }

  private static String nanos(double nanos) {
    return String.format(Locale.ROOT, "%.6fn", Math.max(0.001, nanos));
  }

  private void assertInside(
      LoadCircuit load, Waveform input, String part, String netlist, String saved)
      throws Exception {
    double worst =
        worst(
            envelope(load, input),
            input,
            run(input, part, netlist, saved),
            (bounds, value) -> Math.max(value - bounds.hi(), bounds.lo() - value));
    assertThat(worst).as("how far ngspice leaves the bounds").isLessThan(TOLERANCE);
  }

  @Test
  void randomPartsWithLampsAndSnubbersStayInside() throws Exception {
    Random random = new Random(10);
    LampCircuit lamp =
        LampCircuit.of(
            Range.parse("1.6 .. 2 W"),
            Quantity.parse("24 V"),
            new Span(10, 15),
            new Span(0.001, 0.003),
            Span.of(0));
    SnubberCircuit coil =
        SnubberCircuit.of(
            Range.parse("200 .. 260 Ω"),
            Range.parse("8 .. 12 mH"),
            Range.parse("90 .. 110 Ω"),
            Range.parse("80 .. 120 nF"));
    Waveform input = stimulus(110, 40_000_000);
    String part =
        part(
            24 - 1.2 * random.nextDouble(),
            nanos(500 * random.nextDouble()),
            nanos(5000 * random.nextDouble()));
    double cold = 1 / (10 + 5 * random.nextDouble());
    assertCourseHolds(
        lamp,
        input,
        part,
        """
        B1 out sense I=v(out)/(%s*v(r))
        Vsense sense 0 0
        Cr r 0 %s
        B2 0 r I=%s*(v(out)/24)^2/v(r)-v(r)+%s
        .nodeset v(r)=%s
        """
            .formatted(
                number(576 / (1.6 + 0.4 * random.nextDouble())),
                number(0.001 + 0.002 * random.nextDouble()),
                number(1 - cold),
                number(cold),
                number(cold)));
    assertCourseHolds(
        coil,
        input,
        part,
        """
        Vsense out given 0
        L1 given mid %s
        Rl mid 0 %s
        Rs given cap %s
        C1 cap 0 %s
        """
            .formatted(
                number(8e-3 + 4e-3 * random.nextDouble()),
                number(200 + 60 * random.nextDouble()),
                number(90 + 20 * random.nextDouble()),
                number(80e-9 + 40e-9 * random.nextDouble())));
  }

  private void assertCourseHolds(LoadCircuit load, Waveform input, String part, String netlist)
      throws Exception {
    LoadCourse course =
        LoadCourse.of(load, PARTS, Waveform.of(Envelope.of(RandomEdges.SHEET, input)));
    Ngspice.Run run = run(input, part, netlist, "i(Vsense)");
    double largest = 0;
    double worst = 0;
    for (int i = 0; i < run.values.length; i++) {
      long picos = Math.round(run.seconds[i] * 1e12) - RAMP_MIDDLE_PICOS;
      largest = Math.max(largest, run.values[i]);
      if (picos >= 0 && picos <= input.endPicos()) {
        Span bounds = course.amperes(picos, picos).orElseThrow();
        worst = Math.max(worst, Math.max(run.values[i] - bounds.hi(), bounds.lo() - run.values[i]));
      }
    }
    assertThat(largest).as("control: current flows").isGreaterThan(0.05);
    assertThat(worst / largest).as("how far ngspice leaves the bounds").isLessThan(TOLERANCE);
  }

  @Test
  void theWitnessesTouchTheBounds() throws Exception {
    Waveform input = stimulus(11, 40_000_000);
    LoadTrace trace = envelope(coil("200 .. 260 Ω", "10 mH", "0.6 .. 1.1 V"), input);
    Ngspice.Run most =
        run(input, part(24, "1p", "5u"), COIL.formatted("10m", "200", "0.6"), "i(Vsense)");
    assertThat(worst(trace, input, most, (bounds, value) -> Math.abs(value - bounds.hi())))
        .isLessThan(TOLERANCE);
    Ngspice.Run least =
        run(input, part(22.8, "0.5u", "1p"), COIL.formatted("10m", "260", "1.1"), "i(Vsense)");
    assertThat(worst(trace, input, least, (bounds, value) -> Math.abs(value - bounds.lo())))
        .isLessThan(TOLERANCE);
  }
}
