package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses are those of IEEE 1364-2005. */
class VcdCaptureTest {

  private static final String HEAD =
      "$timescale 1 ns $end $scope module top $end $var wire 1 ! a $end "
          + "$scope module axis $end $var wire 8 \" data [7:0] $end $var real 64 # volts $end "
          + "$upscope $end $upscope $end $enddefinitions $end\n";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("dump.vcd"), text);
  }

  private Waveform read(String text, String wire) throws IOException {
    return Waveform.of(Captures.open(file(text)).signal(wire, ReadOptions.DEFAULT));
  }

  private static Waveform wave(long end, int first, long[] times, int... levels) {
    byte[] bytes = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      bytes[i] = (byte) levels[i];
    }
    return Waveform.of(0, (byte) first, times, bytes, end);
  }

  @Test
  void scalarChanges() throws IOException {
    Waveform expected =
        wave(60_000, 0, new long[] {10_000, 20_000, 30_000, 40_000, 50_000}, 1, 2, 1, 2, 0);
    String changes = "#10\n1!\n#20\nx!\n#30\n1!\n#40\nz!\n#50\n0!\n#60\n";
    assertThat(read(HEAD + "#0\n$dumpvars\n0!\n$end\n" + changes, "a")).isEqualTo(expected);
  }

  @Test
  void aDumpIsMadeOfTokensNotOfLines() throws IOException {
    Waveform expected = wave(60_000, 0, new long[] {10_000, 50_000}, 1, 0);
    assertThat(read(HEAD + "#0 0! #10 1! #50 0! #60", "a")).isEqualTo(expected);
    assertThat(
            read(
                HEAD.replace(' ', '\n') + "#0\t0!\r\n$comment #99 z! $end #10 1!\n\n#50 0! #60",
                "a"))
        .isEqualTo(expected);
  }

  @Test
  void valuesMayStandBeforeTheFirstTimeOrComeWithoutDumpvars() throws IOException {
    assertThat(read(HEAD + "0! #0 #10 1! #20", "a"))
        .isEqualTo(wave(20_000, 0, new long[] {10_000}, 1));
    assertThat(read(HEAD + "#0 #10 1! #20", "a"))
        .isEqualTo(wave(20_000, 2, new long[] {10_000}, 1));
  }

  @Test
  void ofSeveralChangesAtOneTimeTheLastCounts() throws IOException {
    assertThat(read(HEAD + "#0 0! #10 1! 0! 1! #20 0! 1! #30", "a"))
        .isEqualTo(wave(30_000, 0, new long[] {10_000}, 1));
  }

  @Test
  void wiresAreFoundByNameAndByHierarchy() throws IOException {
    String dump = HEAD + "#0 0! b0 \" r0 # #10 b1000 \" #20";
    assertThat(read(dump, "data[3]")).isEqualTo(wave(20_000, 0, new long[] {10_000}, 1));
    assertThat(read(dump, "top.axis.data[3]")).isEqualTo(read(dump, "data[3]"));
    assertThat(read(dump, "top.axis.data[2]").size()).isZero();
    assertThatThrownBy(() -> read(dump, "data")).hasMessageContaining("8 bits; choose one");
    assertThatThrownBy(() -> read(dump, "data[8]")).hasMessageContaining("no bit 8");
    assertThatThrownBy(() -> read(dump, "b")).hasMessageContaining("\"a\", \"data\", \"volts\"");
  }

  /** 18.2.1: a vector too short is extended at the left by 0 after 0 or 1, else by x or z. */
  @Test
  void shortVectorsAreExtendedAtTheLeft() throws IOException {
    String dump = HEAD + "#0 b11111111 \" #10 b1 \" #20 bx1 \" #30 bz0000000 \" #40 b01 \" #50";
    assertThat(read(dump, "data[7]"))
        .isEqualTo(wave(50_000, 1, new long[] {10_000, 20_000, 40_000}, 0, 2, 0));
    assertThat(read(dump, "data[0]")).isEqualTo(wave(50_000, 1, new long[] {30_000, 40_000}, 0, 1));
  }

  @Test
  void aRangeMayRunUpwards() throws IOException {
    String dump = HEAD.replace("[7:0]", "[0:7]") + "#0 b10000000 \" #10";
    assertThat(read(dump, "data[0]").initialLevel()).isEqualTo(Levels.HIGH);
    assertThat(read(dump, "data[7]").initialLevel()).isEqualTo(Levels.LOW);
  }

  @Test
  void voltagesAreJudgedByTheirThresholds() throws IOException {
    String dump =
        HEAD + "#0 r0 # #10 r1.0 # #20 r1.0000000000000000000001 # #30 r4 # #40 r2.5e0 # #50 r-9 #";
    assertThat(read(dump, "volts"))
        .isEqualTo(wave(50_000, 0, new long[] {20_000, 30_000, 40_000, 50_000}, 2, 1, 2, 0));
  }

  @Test
  void everyTimescaleIsExact() throws IOException {
    String[] scales = {"1s", "100 ms", "10us", "1 ns", "100ps", "1 ps"};
    long[] picos = {1_000_000_000_000L, 100_000_000_000L, 10_000_000L, 1000, 100, 1};
    for (int i = 0; i < scales.length; i++) {
      String dump = HEAD.replace("1 ns", scales[i]) + "#0 0! #7 1! #9";
      assertThat(read(dump, "a")).isEqualTo(wave(9 * picos[i], 0, new long[] {7 * picos[i]}, 1));
    }
  }

  @Test
  void femtosecondsFallBetweenPicoseconds() throws IOException {
    String dump = HEAD.replace("1 ns", "1 fs") + "#0 0! #1500 1! #3000 0! #5000";
    assertThat(read(dump, "a")).isEqualTo(wave(5, 0, new long[] {1, 2, 3}, 2, 1, 0));
    assertThat(
            Waveform.of(Captures.open(file(dump)).signal("a", ReadOptions.AS_RECORDED))
                .timesPicos())
        .containsExactly(2, 3);
  }

  @Test
  void aDumpBySigrokIsSampled() throws IOException {
    String dump =
        HEAD.replace(
                "$timescale 1 ns",
                "$comment Acquisition with 8/8 channels at 12 MHz $end " + "$timescale 100 ps")
            + "#0 0! #4167 1! #8333 0! #10000";
    assertThat(Captures.open(file(dump)).sampleRate())
        .isEqualByComparingTo(Quantity.parse("12 MHz"));
    // Samples 5 and 10 of 83,333 1/3 ps each; sample 11 is the last.
    assertThat(read(dump, "a"))
        .isEqualTo(wave(916_666, 0, new long[] {333_333, 416_667, 750_000, 833_334}, 2, 1, 2, 0));
  }

  /** Found by fuzzing: read as recorded, the rounded time of the dump lay outside the band. */
  @Test
  void asRecordedTheSampleTimesAreExactToo() throws IOException {
    String dump =
        HEAD.replace(
                "$timescale 1 ns",
                "$comment Acquisition with 8/8 channels at 12 MHz $end $timescale 100 ps")
            + "#0 0! #833 1! #1667 0! #5000";
    assertThat(
            Waveform.of(Captures.open(file(dump)).signal("a", ReadOptions.AS_RECORDED))
                .timesPicos())
        .containsExactly(83_333, 166_667);
  }

  @Test
  void aGivenSampleRateMakesEdgesUncertain() throws IOException {
    Path file = file(HEAD + "#0 0! #100 1! #250 0! #1000");
    ReadOptions sampled = ReadOptions.DEFAULT.withSampleRate(Quantity.parse("10 MHz"));
    // 250 ns is no multiple of 100 ns: the edge may lie anywhere in the period before it.
    assertThat(Waveform.of(Captures.open(file).signal("a", sampled)).timesPicos())
        .containsExactly(1, 100_000, 150_000, 250_000);
  }

  @Test
  void itemsAcrossTheBufferAreReadWhole() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder dump = new StringBuilder(HEAD).append("#0 0! ");
    long time = 0;
    long rises = 0;
    while (dump.length() < 3 * TextInput.CAPACITY) {
      time += random.nextLong(1, 1_000_000);
      dump.append('#')
          .append(time)
          .append(" 1! b")
          .append(Integer.toBinaryString(random.nextInt(256)));
      dump.append(" \" $comment ").append("c".repeat(random.nextInt(30))).append(" $end ");
      time += random.nextLong(1, 1_000_000);
      dump.append('#').append(time).append(" r").append(random.nextDouble()).append(" # 0!\n");
      rises++;
    }
    SignalStatistics statistics = new SignalStatistics();
    Captures.open(file(dump.toString())).signal("a", ReadOptions.DEFAULT).stream(statistics);
    assertThat(statistics.settledRises()).isEqualTo(rises);
    assertThat(statistics.endPicos()).isEqualTo(time * 1000);
  }

  @Test
  void identifiersOfAnyLengthAreToldApart() throws IOException {
    StringBuilder head = new StringBuilder("$timescale 1ns $end ");
    StringBuilder body = new StringBuilder("#0 ");
    String[] ids = {
      "!", "!!", "!!!", "!!!!", "~~~~", "~", "abcdefghi", "abcdefghij", "abcdefghijk"
    };
    for (int i = 0; i < ids.length; i++) {
      head.append("$var wire 1 ").append(ids[i]).append(" w").append(i).append(" $end ");
      body.append("0").append(ids[i]).append(' ');
    }
    for (int i = 0; i < ids.length; i++) {
      body.append('#').append(i + 1).append(" 1").append(ids[i]).append(' ');
    }
    String dump = head + "$enddefinitions $end " + body;
    for (int i = 0; i < ids.length; i++) {
      assertThat(read(dump, "w" + i).timesPicos()).containsExactly((i + 1) * 1000L);
    }
  }

  @Test
  void severalWiresShareOnePass() throws IOException {
    Capture capture = Captures.open(file(HEAD + "#0 0! b0 \" #10 1! #20 b11 \" #30"));
    Waveform.Collector a = new Waveform.Collector();
    Waveform.Collector one = new Waveform.Collector();
    Waveform.Collector two = new Waveform.Collector();
    capture.stream(
        List.of(
            new Tap("a", ReadOptions.DEFAULT, a),
            new Tap("data[1]", ReadOptions.DEFAULT, one),
            new Tap("data[0]", ReadOptions.DEFAULT, two)));
    assertThat(a.toWaveform().timesPicos()).containsExactly(10_000);
    assertThat(one.toWaveform().timesPicos()).containsExactly(20_000);
    assertThat(two.toWaveform()).isEqualTo(one.toWaveform());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #0 0! #1152921504606846976 1!  | line 2: the time exceeds the 106 days
          #0 0! #99999999999999999999 1! | line 2: the time exceeds the 106 days
          #0 0! #1099511627776000000 1!  | 106 days
          #10 0! #9 1!                   | line 2: the time #9 comes after #10
          #0 0! #10 1?                   | line 2: the identifier "?" is not declared
          #0 0! #10 1                    | a value lacks its identifier
          #0 b012 "                      | "b012" is no binary vector
          #0 b "                         | a vector has no bits
          #0 b1                          | a value lacks its identifier
          #0 rNaN #                      | "NaN" is no finite number
          #0 r1e999 #                    | "1e999" is no finite number
          #0 r0x10 #                     | "0x10" is no finite number
          #x                             | "#x" is no time
          #                              | "#" is no time
          #0 what                        | is no value change
          #0 $dumb                       | "$dumb" is no keyword
          #0 $comment no end             | a comment has no $end
          0!                             | there is no time after the declarations
          """)
  void changesThatCannotBe(String body, String problem) throws IOException {
    Path file = file(HEAD + body);
    String wire = body.contains("b") && body.contains("\"") ? "data[0]" : "a";
    String asked = body.contains(" r") ? "volts" : wire;
    assertThatThrownBy(() ->
            Captures.open(file).signal(asked, ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $timescale fast $end $enddefinitions $end                   | no number of s, ms
          $timescale 1001 s $end $enddefinitions $end                 | is too long
          $timescale 1ns $end $var wire 1 ! a $end                    | ends before $enddefinitions
          $timescale 1ns $end hello                                   | where a declaration
          """)
  void declarationsThatCannotBe(String head, String problem) throws IOException {
    Path file = file(head);
    assertThatThrownBy(() -> Captures.open(file))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith(file + ": line 1: ")
        .hasMessageContaining(problem);
  }

  @Test
  void endlessDeclarationsAndItemsAreRefused() throws IOException {
    Path deep = file("$timescale 1ns $end " + "$scope module m $end ".repeat(300));
    assertThatThrownBy(() -> Captures.open(deep)).hasMessageContaining("200 deep");
    Path longName = file("$timescale 1ns $end $var wire 1 ! " + "a ".repeat(1000) + "$end");
    assertThatThrownBy(() -> Captures.open(longName)).hasMessageContaining("is $end missing?");
    Path item = file(HEAD + "#0 b" + "1".repeat(2 * TextInput.CAPACITY) + " \"");
    assertThatThrownBy(() ->
            Captures.open(item).signal("a", ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .hasMessageContaining("an item of more than");
    Path many =
        file("$timescale 1ns $end " + "$var wire 1 ! a $end ".repeat(250_001) + "$enddefinitions");
    assertThatThrownBy(() -> Captures.open(many))
        .hasMessageContaining("more than 250000 variables");
  }

  /** NC-Sim, Riviera-PRO, SystemC, MyHDL and others dump before the first time. */
  @Test
  void valuesBeforeTheFirstTimeAreThoseAtZero() throws IOException {
    String before = HEAD + "$dumpvars 0! $end #100 1! #200 0! #300 1! #400 0! #500";
    String after = HEAD + "#0 $dumpvars 0! $end #100 1! #200 0! #300 1! #400 0! #500";
    assertThat(read(before, "a")).isEqualTo(read(after, "a"));
    assertThat(read(before, "a").timesPicos()).containsExactly(100_000, 200_000, 300_000, 400_000);
    // Without such values the dump begins at its first time.
    assertThat(read(HEAD + "#100 1! #200 0! #300", "a").startPicos()).isEqualTo(100_000);
  }

  @Test
  void variablesNobodyAsksForMayBeAnything() throws IOException {
    String head =
        "$timescale 1ns $end $scope module $end $scope module top $end $var string 0 s state $end"
            + " $var event 1 e done $end $var integer 0 i none $end $var wire 99999999999 w wide"
            + " $end $var reg 4 v odd [9:0] $end $var wire 1 ! clk $end $upscope $end $upscope $end"
            + " $enddefinitions $end ";
    String body = "#0 0! sidle s 1e b1 i b0 w b1010 v #1 1! srun s #9 0! #20 1! #30 0!";
    Capture capture = Captures.open(file(head + body));
    assertThat(Waveform.of(capture.signal("clk", ReadOptions.DEFAULT)).timesPicos())
        .containsExactly(1_000, 9_000, 20_000, 30_000);
    assertThat(Waveform.of(capture.signal("top.clk", ReadOptions.DEFAULT)).size()).isEqualTo(4);
    for (String odd : new String[] {"state", "done", "none", "wide"}) {
      assertThatThrownBy(
              () -> capture.signal(odd, ReadOptions.DEFAULT).stream(new SignalStatistics()))
          .hasMessageContaining("\"" + odd + "\" has no levels");
    }
  }

  @Test
  void withoutATimescaleAUnitIsANanosecondUnlessGiven() throws IOException {
    Path file = file("$var wire 1 ! a $end $enddefinitions $end #0 0! #7 1! #9");
    Capture capture = Captures.open(file);
    assertThat(capture.readAs(null)).contains("no $timescale", "1 ns", "time-unit");
    assertThat(Waveform.of(capture.signal("a", ReadOptions.DEFAULT)).timesPicos())
        .containsExactly(7_000);
    ReadOptions given = ReadOptions.DEFAULT.withTimeUnit(Quantity.parse("2 us"));
    assertThat(Waveform.of(capture.signal("a", given)).timesPicos()).containsExactly(14_000_000);
  }

  @ParameterizedTest
  @CsvSource({"1000 ns, 7000000", "10000ps, 70000", "25 fs, 0", "3 ns, 21000", "1.0 us, 7000000"})
  void timescalesMayBeAnyNumber(String scale, long picos) throws IOException {
    String dump = HEAD.replace("$timescale 1 ns", "$timescale " + scale) + "#0 0! #7 1! #9";
    Waveform recorded = Waveform.of(Captures.open(file(dump)).signal("a", ReadOptions.AS_RECORDED));
    assertThat(recorded.levelAt(picos)).isEqualTo((byte) 1);
    assertThat(recorded.levelAt(picos - 1)).isEqualTo((byte) (picos == 0 ? 1 : 0));
  }

  @Test
  void aDumpMayBeginBeforeZeroAndPrintWholeTimesWithAPoint() throws IOException {
    Waveform wave = read(HEAD + "#-20 0! #-5.0 1! #10.00 0! #20", "a");
    assertThat(wave.startPicos()).isEqualTo(-20_000);
    assertThat(wave.timesPicos()).containsExactly(-5_000, 10_000);
    assertThatThrownBy(() -> read(HEAD + "#0 0! #3.2 1! #4", "a"))
        .hasMessageContaining("\"#3.2\" is no time");
  }

  @Test
  void anExtendedDumpIsNamed() {
    assertThatThrownBy(() -> read(HEAD + "$dumpports pL 0 6 ! $end #1", "a"))
        .hasMessageContaining("extended VCD");
  }
}
