package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Waveform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is made of all findings together, and of recorded signals. */
class AssessmentTest {
  private static final long US = 1_000_000;

  /** Pulses of 10 µs every 100 µs, each edge uncertain by 0.1 µs before it. */
  private static Waveform pulses(int count) {
    long[] times = new long[4 * count];
    byte[] levels = new byte[4 * count];
    for (int i = 0; i < count; i++) {
      long rise = (100L * i + 50) * US;
      long[] at = {rise, rise + US / 10, rise + 10 * US, rise + 10 * US + US / 10};
      byte[] to = {Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED, Levels.LOW};
      System.arraycopy(at, 0, times, 4 * i, 4);
      System.arraycopy(to, 0, levels, 4 * i, 4);
    }
    return Waveform.of(0, Levels.LOW, times, levels, 100L * count * US);
  }

  private static CheckSession recorded(SignalSource signal, DesignText design) {
    Design read = design.signal("{ capture: a.vcd, wire: A }").read();
    return CheckSession.of(read, DesignText.CATALOGUE, (capture, module) -> signal);
  }

  private static Finding first(CheckSession session, String rule) {
    return DesignText.findings(session.assessment(), rule).getFirst();
  }

  private static String message(Finding finding) {
    return Sentences.english().of(finding.message());
  }

  private static List<String> premises(Finding finding) {
    return Sentences.english().of(finding.premises());
  }

  private static List<String> premises(Assessment assessment) {
    return Sentences.english().of(assessment.premises());
  }

  private static TimingSummary timing(CheckSession session) {
    return session.study(/* withPictures= */ false).channels().getFirst().timing();
  }

  @Test
  void designIsAsGoodAsItsWorstFinding() {
    DesignText pass = design();
    DesignText marginal = design().line("policy: { margin: 40 % }");
    DesignText open = design().source("stm32");
    DesignText fail = design().source("stm32").with("load-to", "plus");
    assertThat(pass.check().verdict()).isEqualTo(Verdict.PASS);
    assertThat(marginal.check().verdict()).isEqualTo(Verdict.MARGINAL);
    assertThat(
            design()
                .source("{ push-pull: { high: 3.9 .. 5 V, low: 0 V, current: 24 mA } }")
                .check()
                .verdict())
        .isEqualTo(Verdict.NOT_GUARANTEED);
    assertThat(open.check().verdict()).isEqualTo(Verdict.FAIL); // 8 mA of the 16.5 mA
    assertThat(fail.check().verdict()).isEqualTo(Verdict.FAIL);
  }

  /** Of four pulses of 2 µs the third rises 9 µs after the second. */
  @Test
  void readStrictlyNothingIsPromisedWhereARecordingIsTooFast() {
    Waveform fast =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {
              100 * US, 102 * US, 200 * US, 202 * US, 209 * US, 211 * US, 300 * US, 302 * US
            },
            new byte[] {
              Levels.HIGH,
              Levels.LOW,
              Levels.HIGH,
              Levels.LOW,
              Levels.HIGH,
              Levels.LOW,
              Levels.HIGH,
              Levels.LOW
            },
            400 * US);
    DesignText strict =
        design().line("policy: { readings: [one-transition-per-edge, strict-frequency] }");
    CheckSession plain = recorded(fast, design());
    CheckSession read = recorded(fast, strict);
    assertThat(first(plain, "T2").verdict()).isEqualTo(Verdict.PASS);
    assertThat(first(read, "T2").verdict()).isEqualTo(Verdict.NOT_GUARANTEED);
    assertThat(premises(first(read, "T2"))).anyMatch(text -> text.contains("strict-frequency"));
    // from the rise at 209 µs until 5 µs after the fall at 211 µs
    assertThat(message(first(read, "T1")))
        .contains("nothing is promised of the output once, for 7 µs together");
    assertThat(timing(plain).pulsesSurelySeen()).isEqualTo(4);
    assertThat(timing(read).pulsesSurelySeen()).isEqualTo(3);
    assertThat(premises(plain.assessment())).noneMatch(text -> text.contains("strict-frequency"));
  }

  @Test
  void aReadingOfTheOutputThatIsOffIsPrintedWhereItDecides() {
    DesignText lamp = design().load("{ led: { forward-voltage: 1.8 V, resistance: 2.2 kΩ } }");
    CheckSession plain = recorded(pulses(3), lamp);
    CheckSession read = recorded(pulses(3), lamp.line("policy: { off-state: push-pull }"));
    assertThat(first(plain, "O13").verdict()).isEqualTo(Verdict.NOT_STATED);
    assertThat(first(read, "O13").verdict()).isEqualTo(Verdict.PASS);
    assertThat(premises(read.assessment())).anyMatch(text -> text.contains("off-state: push-pull"));
    assertThat(premises(plain.assessment())).noneMatch(text -> text.contains("off-state"));
  }

  @Test
  void suppliesAreAddedUpOverTimeWithSteadyChannels() {
    Design three = design().repeat(3).signal("{ square: { frequency: 1 kHz } }").read();
    List<Channel> channels = new ArrayList<>(three.channels());
    channels.set(2, channels.get(2).withSignal(new SignalSpec.Steady(true)));
    Design design = three;
    for (int i = 0; i < channels.size(); i++) {
      design = design.withChannel(i, channels.get(i));
    }
    CheckSession session = DesignText.session(design);
    SupplyCourse supplies =
        Objects.requireNonNull(session.study(/* withPictures= */ true).supplies());
    // 16.5 mA each; 24 V or 22.8 V at 1 kΩ, and up to 7 mA for each module itself
    assertThat(supplies.control().peak().hi()).isCloseTo(49.5e-3, within(1e-9));
    assertThat(supplies.control().peak().lo()).isCloseTo(49.5e-3, within(1e-9));
    assertThat(supplies.load().peak().hi()).isCloseTo(3 * 31e-3, within(1e-9));
    assertThat(supplies.load().peak().lo()).isCloseTo(3 * 22.8e-3, within(1e-9));
    assertThat(supplies.load().average().lo()).isGreaterThan(22.8e-3);
    assertThat(session.study(/* withPictures= */ false).supplies()).isNull();
  }

  @Test
  void inrushOfALampIsToldWithDurationAndEdge() {
    Finding inrush =
        first(recorded(pulses(3), design().load("{ lamp: { power: 1 W, voltage: 24 V } }")), "O6");
    assertThat(message(inrush))
        .contains("Out of the cold it stays above 0.1 A for at most ")
        // the first rise lies up to 0.1 µs before its sample
        .contains("It may first exceed 0.1 A at the edge at 50 µs");
    assertThat(premises(inrush)).anyMatch(text -> text.contains("time constant"));
    Finding small =
        first(design().load("{ lamp: { power: 0.1 W, voltage: 24 V } }").session(), "O6");
    assertThat(message(small)).doesNotContain("Out of the cold");
  }

  /** What the sheet does not state is listed beside the verdict and does not make it worse. */
  @Test
  void notStatedStandsBesideTheVerdict() {
    Assessment assessment = design().load("{ lamp: { power: 1 W, voltage: 24 V } }").check();
    assertThat(assessment.verdict()).isEqualTo(Verdict.PASS);
    assertThat(assessment.notStated()).isEqualTo(2); // inrush, and the rate with a lamp
    assertThat(DesignText.findings(assessment, "O6").getFirst().verdict())
        .isEqualTo(Verdict.NOT_STATED);
  }

  @Test
  void findingsStandWorstFirst() {
    List<Finding> findings = design().source("rs-422").with("load-to", "plus").check().findings();
    assertThat(findings)
        .extracting(Finding::verdict)
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(findings).extracting(Finding::verdict).contains(Verdict.FAIL, Verdict.PASS);
  }

  @Test
  void everyAssumptionIsListedOnce() {
    Assessment assessment = design().repeat(3).ambient("").check();
    LinkedHashSet<String> expected = new LinkedHashSet<>();
    assessment.findings().forEach(finding -> expected.addAll(premises(finding)));
    assertThat(premises(assessment)).containsExactlyElementsOf(expected).isNotEmpty();
    assertThat(premises(assessment)).anyMatch(a -> a.contains("ambient temperature is not"));
  }

  @Test
  void sameDesignGivesTheSameAssessment() {
    DesignText design = design().twins().repeat(4).signal("{ capture: a.vcd, wire: A }");
    Waveform signal = pulses(50);
    CheckSession first =
        CheckSession.of(design.read(), DesignText.CATALOGUE, (capture, module) -> signal);
    CheckSession again =
        CheckSession.of(design.read(), DesignText.CATALOGUE, (capture, module) -> signal);
    assertThat(again.assessment()).isEqualTo(first.assessment());
    assertThat(again.assessment()).hasToString(first.assessment().toString());
    assertThat(again.study(true)).isEqualTo(first.study(true));
    assertThat(again.study(true)).hasToString(first.study(true).toString());
  }

  @Test
  void unknownItemIsNamedWithItsLike() {
    assertThatThrownBy(() -> design().with("module", "859-735").check())
        .isInstanceOf(UnknownItemException.class)
        .hasMessageContaining("859-735")
        .hasMessageContaining("859-753");
  }

  @Test
  void recordedPulsesAreShortenedByTheirUncertainty() {
    CheckSession session =
        recorded(pulses(50), design().load("{ counter: { min-high: 5 µs, min-low: 5 µs } }"));
    assertThat(session.assessment().verdict()).isEqualTo(Verdict.PASS);
    TimingSummary timing = timing(session);
    assertThat(timing.pulsesSent()).isEqualTo(50);
    assertThat(timing.pulsesSurelySeen()).isEqualTo(50);
    assertThat(timing.shortestHigh()).hasToString("9.9 µs");
    assertThat(timing.shortestLow()).hasToString("89.9 µs");
    // rises as close as 99.9 µs
    assertThat(timing.highestFrequency()).hasToString("10.02 kHz");
    assertThat(premises(first(session, "T2")))
        .anyMatch(a -> a.contains("no pulse hides between two equal samples"));
  }

  @Test
  void placesLieInsideTheRecording() {
    Waveform signal = pulses(50);
    List<SignalPlace> places =
        recorded(signal, design()).study(true).channels().getFirst().places();
    assertThat(places)
        .extracting(place -> Sentences.english().of(place.kind().title()))
        .containsExactly("overview", "shortest pulse", "shortest pause");
    for (SignalPlace place : places) {
      assertThat(place.fromPicos()).isBetween(0L, place.toPicos());
      assertThat(place.toPicos()).isLessThanOrEqualTo(signal.endPicos());
      assertThat(place.input().startPicos()).isEqualTo(place.fromPicos());
      assertThat(place.band().startPicos()).isEqualTo(place.fromPicos());
      assertThat(place.input().endPicos()).isEqualTo(place.toPicos());
      assertThat(place.band().endPicos()).isEqualTo(place.toPicos());
    }
  }

  /** One edge is never settled: the level rises no higher than the undefined zone. */
  @Test
  void runtIsAPulseOfNoSureWidth() {
    Waveform runt =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {100 * US, 150 * US, 200 * US, 220 * US},
            new byte[] {Levels.HIGH, Levels.LOW, Levels.UNDEFINED, Levels.LOW},
            300 * US);
    CheckSession session = recorded(runt, design());
    Finding pulse = first(session, "T2");
    assertThat(pulse.verdict()).isEqualTo(Verdict.NOT_GUARANTEED);
    assertThat(message(pulse)).startsWith("A pulse of 0 s at 200 µs may vanish");
    assertThat(timing(session).pulsesSurelySeen()).isEqualTo(1);
  }

  /** The same of a pause that only dips into the undefined zone. */
  @Test
  void dipIsAPauseOfNoSureWidth() {
    Waveform dip =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {100 * US, 150 * US, 170 * US, 220 * US},
            new byte[] {Levels.HIGH, Levels.UNDEFINED, Levels.HIGH, Levels.LOW},
            300 * US);
    Finding pause = first(recorded(dip, design()), "T3");
    assertThat(pause.verdict()).isEqualTo(Verdict.NOT_GUARANTEED);
    assertThat(message(pause)).startsWith("A pause of 0 s at 150 µs may vanish");
  }

  /** A driver that sinks turns the recorded pulses of its pin into pauses at the input. */
  @Test
  void sinkingDriverTurnsTheRecordingRound() {
    DesignText sinking =
        design().source("{ open-collector: { low: 0 .. 0.4 V, current: 40 mA, leakage: 0 A } }");
    TimingSummary timing = timing(recorded(pulses(50), sinking));
    assertThat(timing.shortestHigh()).hasToString("89.9 µs");
    assertThat(timing.shortestLow()).hasToString("9.9 µs");
  }

  /** Rises as close as the uncertainty lets them be: 9.95 .. 10.05 µs around 100 kHz. */
  @Test
  void excessWithinTheUncertaintyOfARecordingIsNotAFailure() {
    int count = 20;
    long[] times = new long[4 * count];
    byte[] levels = new byte[4 * count];
    for (int i = 0; i < count; i++) {
      long rise = (10L * i + 20) * US;
      long[] at = {rise, rise + US / 20, rise + 2 * US, rise + 2 * US + US / 20};
      byte[] to = {Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED, Levels.LOW};
      System.arraycopy(at, 0, times, 4 * i, 4);
      System.arraycopy(to, 0, levels, 4 * i, 4);
    }
    Waveform fast = Waveform.of(0, Levels.LOW, times, levels, 400 * US);
    Finding rate = first(recorded(fast, design()), "T1");
    assertThat(rate.verdict()).isEqualTo(Verdict.NOT_GUARANTEED);
    assertThat(Sentences.english().of(rate.advice())).contains("record with a higher sample rate");
  }

  @Test
  void strongerReadingIsCountedAsAsked() {
    DesignText plain = design().signal("{ square: { frequency: 10 kHz } }");
    DesignText bare =
        design().signal("{ square: { frequency: 10 kHz } }").line("policy: { readings: [] }");
    long counted = timing(plain.session()).pulsesPossiblySeen();
    long free = timing(bare.session()).pulsesPossiblySeen();
    assertThat(counted).isEqualTo(1000);
    assertThat(free).isGreaterThanOrEqualTo(counted);
  }
}
