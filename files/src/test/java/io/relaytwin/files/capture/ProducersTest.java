package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The layouts of instruments and programs, each with the same signal: eight samples 10 µs apart,
 * low, low, high, high, low, low, high, high.
 */
class ProducersTest {

  @TempDir Path folder;

  private static final int SAMPLES = 8;

  private static boolean high(int sample) {
    return sample / 2 % 2 == 1;
  }

  private static String volts(int sample) {
    return high(sample) ? "4.8" : "0.2";
  }

  /** Seconds from -40 µs on. */
  private static String seconds(int sample) {
    return "%.6f".formatted(1e-5 * (sample - 4));
  }

  private static String rows(IntFunction<String> row) {
    return IntStream.range(0, SAMPLES).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String pairs(String separator) {
    return rows(i -> seconds(i) + separator + volts(i));
  }

  private static String commas(String text) {
    return text.replace('.', ',');
  }

  static Stream<Arguments> layouts() {
    String beside =
        String.join(
            "\n",
            IntStream.range(0, SAMPLES)
                .mapToObj(i ->
                    List.of(
                                "Record Length,8,,",
                                "Sample Interval,1e-05,,",
                                "Trigger Point,4,,",
                                ",,,",
                                "Source,CH2,,",
                                "Vertical Units,V,,",
                                "Horizontal Units,s,,",
                                "Model Number,TDS2014C,,")
                            .get(i)
                        + " "
                        + seconds(i)
                        + ", "
                        + volts(i)
                        + ",")
                .toList());
    String oldSiglent =
        "Record Length,8,,Source,CH1,CH2\n"
            + "Sample Interval,CH1:0.00001 CH2:0.00001,,Second,Volt,Volt\n"
            + rows(i ->
                (i == 0 ? "Vertical Units,CH1:V CH2:V" : i == 5 ? "Model Number,SDS1102CML" : ",")
                    + ",,"
                    + seconds(i)
                    + ","
                    + volts(i)
                    + ",1.0");
    return Stream.of(
        arguments(
            "Keysight InfiniiVision",
            "1",
            "x-axis,1,2\nsecond,Volt,Volt\n"
                + rows(i ->
                    (10 * (i - 4)) + ".00E-06," + (high(i) ? "+4.80E+00" : "+200.0E-03") + ",0")),
        arguments(
            "Keysight Infiniium",
            "#1",
            "Revision:,1\nType:,raw\nPoints:,8\nXInc:,1e-05\nXOrg:,-4e-05\nYUnits:,Volt\nData:,\n"
                + rows(i -> volts(i))),
        arguments(
            "Hantek", "#1", "#CHANNEL:CH1\n#CLOCK=1.000E-05\n#SIZE=8\n#UNITS:V\n" + rows(i -> volts(i))),
        arguments(
            "Tektronix",
            "#1",
            "\"Record Length\",8,\"Points\","
                + rows(i ->
                    (i == 0 ? "" : i == 1 ? "\"Sample Interval\",1e-05,s," : ",,,")
                        + seconds(i) + "," + volts(i))),
        arguments(
            "Rigol DS1000Z",
            "CH2",
            "X,CH1,CH2,Start,Increment,\nSequence,Volt,Volt,-4.0e-05,1.000000e-05\n"
                + rows(i -> i + ",1.00e+00," + volts(i) + "e+00,")),
        arguments(
            "Rigol DS2000 or DS4000",
            "CH1",
            "X,CH1,Start,Increment,\r\nSequence,Volt,-4.0e-05,1.000000e-05,\r\n"
                + rows(i -> i + "," + volts(i) + ",\r")),
        arguments(
            "Rigol, volts only",
            "ch 2",
            "CH1,CH2,Start,Increment,\nVolt,Volt,-4.0e-05,1.0e-05\n"
                + rows(i -> "1.0," + volts(i) + ",")),
        arguments(
            "Rigol DS1000E",
            "CH1",
            "X,CH1,\nSecond,Volt,\n" + rows(i -> seconds(i) + "," + volts(i) + ",")),
        arguments(
            "Rigol DS1000B",
            "CH4",
            ",CH2,CH4\nSecond,Volt,Volt\n" + rows(i -> seconds(i) + ",0," + volts(i) + ", ")),
        arguments(
            "Rigol UltraScope",
            "CH 1",
            "\"Number of Data points =\",8,\n\"Sampling Frequency (Hz)=\",100000,\n"
                + "\"Channel Data\",\"CH 1\",\"CH 2\"\n\"Scale (V/DIV) = \",0.1,2\n"
                + "\"Time (s)\",\"Voltage (V)\",\"Voltage (V)\"\n"
                + rows(i -> seconds(i) + "," + volts(i) + ",9.92")),
        arguments(
            "Rigol MSO5000 to MSO8000 or DHO",
            "CH1",
            "CH1V,D7-D0,t0 = -4.0e-05, tInc = 1.0e-05,\n" + rows(i -> volts(i) + ",170,")),
        arguments(
            "Siglent SDS1204X-E",
            "CH1",
            "Record Length,Analog:8\nSample Interval,CH1:0.00001\nHorizontal Units,us,,,\n"
                + "Model Number,SDS1204X-E\n,,,\nSource,CH1\nSecond,Value\n"
                + rows(i -> " " + seconds(i) + "," + volts(i))),
        arguments("Siglent SDS1102CML", "CH1", oldSiglent),
        arguments(
            "Siglent SDS",
            "CH2",
            "Source,CH1,CH2\nSecond,Volt,Volt\n" + rows(i -> seconds(i) + ",0.0," + volts(i))),
        arguments("Tektronix TDS2014C", "CH2", beside),
        arguments(
            "Tektronix MDO3014",
            "CH1",
            "Model,MDO3014\n\nSample Interval,1e-05,\nVertical Units,V,V\nLabel,,\nTIME,CH1,CH2\n"
                + rows(i -> seconds(i) + "," + volts(i) + ",0.1")),
        arguments(
            "LeCroy HDO4104",
            "Ampl",
            "LECROYHDO4104,1,Waveform\nSegments,1,SegmentSize,8\nTime,Ampl\n" + pairs(",")),
        arguments(
            "PicoScope",
            "Channel B",
            "Time,Channel A,Channel B\n(us),(V),(mV)\n\n"
                + rows(i -> (10 * (i - 4)) + ".000,1.0," + (high(i) ? "4800.0" : "200.0"))),
        arguments(
            "PicoScope",
            "A",
            "Time;Channel A\n(ms);(V)\n;\n"
                + rows(i -> commas("%.3f".formatted(0.01 * (i - 4)) + ";" + volts(i)))),
        arguments("Rohde & Schwarz RTB or Batronix", "CH1", "in s,CH1 in V\n" + pairs(",")),
        arguments(
            "Hantek DSO5000",
            "#1",
            "#timebase=40000000(ps),#voltbase=1000000(uV)\r\n\r\n"
                + rows(i -> seconds(i) + "," + (high(i) ? "4800.000" : "200.000") + "\r")),
        arguments(
            "Hantek DSO2000 (dso-via-scpi)",
            "ch1",
            "nr,time,ch1,ch1s\n" + rows(i -> i + "," + seconds(i) + "," + volts(i) + ",48")),
        arguments(
            "GW Instek",
            "CH1",
            "Memory Length,8,\n"
                + "Source,CH1,\n"
                + "Horizontal Units,S,\n"
                + "Time,08-Apr-21 15:43:51,\n"
                + "Mode,Detail,\n"
                + "Waveform Data,\n"
                + rows(i -> seconds(i) + "," + volts(i) + ",")),
        arguments(
            "Digilent WaveForms oscilloscope",
            "Channel 1",
            "#Digilent WaveForms Oscilloscope Acquisition\n"
                + "#Sample rate: 100000Hz\n"
                + "#Samples: 8\n\n"
                + "Time (s),Channel 1 (V)\n"
                + pairs(",")),
        arguments(
            "Digilent WaveForms logic",
            "MISO",
            "#Digilent WaveForms Logic Acquisition\n\nTime,SPI,MISO\n"
                + rows(i -> seconds(i) + "," + (i < 3 ? "X" : "h1F") + "," + (high(i) ? 1 : 0))),
        arguments("Saleae Logic 2", "Channel 0", "Time [s],Channel 0\n" + pairs(",")),
        arguments(
            "sigrok",
            "D1",
            "; CSV, generated by libsigrok 0.4.0 on Wed\n"
                + "; Channels (2/8): D0, D1\n"
                + "; Samplerate: 100 kHz\n"
                + rows(i -> "1," + (high(i) ? 1 : 0))),
        arguments(
            "LTspice",
            "V(out)",
            "time\tV(out)\tI(R1)\n" + rows(i -> seconds(i) + "\t" + volts(i) + "\t1e-3")),
        arguments("table", "Kanal 1", "Zeit [s];Kanal 1 [V]\n" + commas(pairs(";"))),
        arguments("table", "A", "% a comment\n# time  A\n" + pairs(" ")),
        arguments("table", "column 2", pairs(",")),
        arguments(
            "table",
            "STEP",
            "time_us,STEP_mV\n" + rows(i -> 10 * i + "," + (high(i) ? 4800 : 200))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void theSameSignalComesOutOfEveryLayout(String producer, String wire, String text)
      throws IOException {
    Capture capture = Captures.open(Files.writeString(folder.resolve("scope.csv"), text));
    assertThat(capture.producer()).isEqualTo(producer);
    Waveform recorded = Waveform.of(capture.signal(wire, ReadOptions.AS_RECORDED));
    assertThat(recorded.initialLevel()).isEqualTo(Levels.LOW);
    assertThat(recorded.levels()).containsExactly(1, 0, 1);
    long start = recorded.startPicos();
    assertThat(recorded.timesPicos())
        .containsExactly(start + 20_000_000, start + 40_000_000, start + 60_000_000);
    assertThat(capture.readAs(null)).startsWith(producer + ", 10 µs a sample");
    // Every sample is certain, and every edge lies between two of them.
    assertThat(Waveform.of(capture.signal(wire, ReadOptions.DEFAULT)).timesPicos())
        .containsExactly(
            start + 10_000_000,
            start + 20_000_000,
            start + 30_000_000,
            start + 40_000_000,
            start + 50_000_000,
            start + 60_000_000);
  }

  private Waveform read(String text, String wire) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);
    return Waveform.of(Captures.open(file).signal(wire, ReadOptions.DEFAULT));
  }

  @Test
  void dsviewListsChangesWithinASample() throws IOException {
    String text =
        """
        ; CSV, generated by libsigrok4DSL 0.2.0 on Sun
        ; Channels (2/16)
        ; Sample rate: 100 kHz
        ; Sample count: 200 Samples
        Time(s), D0, D1
        0,0,0
        0.0005,1,0
        0.001,0,0
        """;
    assertThat(read(text, "D0").timesPicos())
        .containsExactly(490_000_000, 500_000_000, 990_000_000, 1_000_000_000);
  }

  @Test
  void timesOfDayCountFromTheFirst() throws IOException {
    String text =
        """
        Time [s],SER,CLK
        2026-01-30T23:59:59.999999000+01:00,1,0
        2026-01-31T00:00:00.000001125+01:00,1,1
        2026-01-31T00:00:00.5+01:00,1,0
        """;
    assertThat(read(text, "CLK").timesPicos()).containsExactly(2_125_000, 500_001_000_000L);
  }

  @Test
  void unitsMayStandInEachCell() throws IOException {
    String text = "Times;CH1 MOSI;CH2 CLK\n0 ns;1;1\n4.860 530 ms;1;0\n4 861,5 µs;0;1\n";
    assertThat(read(text, "CLK").timesPicos()).containsExactly(4_860_530_000L, 4_861_500_000L);
    assertThat(read(text, "CH1").timesPicos()).containsExactly(4_861_500_000L);
  }

  @Test
  void aBitOfABusIsAWire() throws IOException {
    String text = "Time (us),BUS\n0,h0F\n1,h1F\n2,h1E\n3,X\n";
    Path file = Files.writeString(folder.resolve("bus.csv"), text);
    Capture capture = Captures.open(file);
    assertThat(Waveform.of(capture.signal("BUS[4]", ReadOptions.AS_RECORDED)).levels())
        .containsExactly(1, 2);
    assertThatThrownBy(
            () -> capture.signal("BUS", ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .hasMessageContaining("is a bus; choose one of its bits");
  }

  /** At the end of a scope's number format several rows bear one time. */
  @Test
  void rowsWhoseTimesWereRoundedToOneStillCount() throws IOException {
    String text =
        """
        TIME,CH1
        -2.50E-02,0
        -2.50E-02,5
        -2.50E-02,0
        -2.49E-02,5
        -2.49E-02,0
        -2.48E-02,0
        """;
    Path file = Files.writeString(folder.resolve("blurred.csv"), text);
    Measurement measured = Captures.open(file).measure("CH1", ReadOptions.DEFAULT);
    assertThat(measured.bounds().settledRises()).isEqualTo(2);
    assertThat(measured.recorded().settledRises()).isEqualTo(2);
    assertThat(measured.bounds().surelyHighPicos()).isLessThanOrEqualTo(2);
  }

  @Test
  void rowsMayStandInASecondFile() throws IOException {
    Path described =
        Files.writeString(
            folder.resolve("curve.csv"), "Resolution:1e-05:1e-05\nXStart:-4e-05:\nSource:C1W1:\n");
    Path values = Files.writeString(folder.resolve("curve.Wfm.csv"), rows(ProducersTest::volts));
    for (Path file : List.of(described, values)) {
      Capture capture = Captures.open(file);
      assertThat(capture.producer()).isEqualTo("Rohde & Schwarz RTO or RTP");
      assertThat(Waveform.of(capture.signal("C1W1", ReadOptions.AS_RECORDED)).timesPicos())
          .containsExactly(-20_000_000, 0, 20_000_000);
    }
  }

  @Test
  void anOverdrivenInputIsUndefined() throws IOException {
    String text = "Time,Channel A\n(us),(V)\n\n0,0\n1,∞\n2,∞\n3,0\n4,0\n";
    assertThat(read(text, "A").levels()).containsExactly(2, 0);
  }

  @Test
  void whatIsTakenForGrantedIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("bare.csv"), pairs(","));
    assertThat(Captures.open(file).readAs(null))
        .isEqualTo(
            "table, 10 µs a sample; the first column is taken for the time in seconds (see"
                + " time-unit); numbers without a unit are taken for volts (see scale)");
    Path named = Files.writeString(folder.resolve("named.csv"), "t,A [V]\n" + pairs(","));
    assertThat(Captures.open(named).notes())
        .containsExactly("times are taken for seconds (see time-unit)");
    Path full = Files.writeString(folder.resolve("full.csv"), "t [s],A [V]\n" + pairs(","));
    assertThat(Captures.open(full).notes()).isEmpty();
  }

  @Test
  void aTableWithoutTimesNeedsARate() throws IOException {
    Path file = Files.writeString(folder.resolve("rateless.csv"), "A,B\n0,1\n0,1\n1,0\n");
    Capture capture = Captures.open(file);
    assertThatThrownBy(
            () -> capture.signal("A", ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .hasMessageContaining("give rate, such as rate: 1 MHz");
    ReadOptions rate = ReadOptions.AS_RECORDED.withSampleRate(Quantity.parse("1 MHz"));
    assertThat(Waveform.of(capture.signal("A", rate)).timesPicos()).containsExactly(2_000_000);
  }

  @Test
  void scaleOffsetAndUnitOfTimeAreTheUsers() throws IOException {
    Path file =
        Files.writeString(folder.resolve("probe.csv"), "t,A\n0,0.1\n1,0.25\n2,0.5\n3,0.1\n");
    ReadOptions options =
        ReadOptions.AS_RECORDED
            .withScale(new BigDecimal("10"), Quantity.parse("-1 V"))
            .withTimeUnit(Quantity.parse("1 us"));
    Waveform wave = Waveform.of(Captures.open(file).signal("A", options));
    assertThat(wave.timesPicos()).containsExactly(1_000_000, 2_000_000, 3_000_000);
    assertThat(wave.levels()).containsExactly(2, 1, 0);
  }

  @Test
  void aColumnOfAmperesAsksForAScale() throws IOException {
    Path file =
        Files.writeString(folder.resolve("amp.csv"), "time\tI(R1)\n0\t0.001\n1e-3\t0.005\n");
    Capture capture = Captures.open(file);
    assertThatThrownBy(
            () -> capture.signal("I(R1)", ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .hasMessageContaining("is in \"A\", not in volts; give scale");
    ReadOptions ohms =
        ReadOptions.AS_RECORDED.withScale(new BigDecimal(1000), Quantity.parse("0 V"));
    assertThat(Waveform.of(capture.signal("I(R1)", ohms)).levels()).containsExactly(1);
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        arguments("RIFF....WAVEfmt ", "WAV"),
        arguments("GHDLwave\n", "--vcd"),
        arguments("\0\0\0\0\0\0\0\1I more", "fst2vcd"),
        arguments(":WFMPRE:BYT_NR 2;", "Tektronix"),
        arguments("\u001f\u008b\b", "unpack it first"),
        arguments("\u00ff\u00feT\0", "save it in UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void formatsThatAreNotReadAreNamed(String head, String word) throws IOException {
    Path file = Files.write(folder.resolve("foreign"), head.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Captures.open(file))
        .isInstanceOf(CaptureException.class)
        .hasMessageContaining(word);
  }
}
