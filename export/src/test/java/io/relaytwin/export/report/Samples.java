package io.relaytwin.export.report;

import io.relaytwin.core.check.Assessment;
import io.relaytwin.core.check.ChannelAssessment;
import io.relaytwin.core.check.ChannelAssessment.ChainNode;
import io.relaytwin.core.check.ChannelAssessment.ChainNode.Reading;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Finding.Relation;
import io.relaytwin.core.check.SignalPlace;
import io.relaytwin.core.check.TimingSummary;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Channel.LoadReturn;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.EnvelopeStage;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.ProductCategory;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Waveform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Assessments that show every part of the page, with real envelopes. */
final class Samples {

  /** Names that a user may give, and that must not do anything to the page. */
  static final String NASTY =
      "Ä \"x\" <script>alert('1')</script> & \u202e\u05d0\u05d1\u05d2 \u0000";

  private static final RelayTiming TIMING =
      RelayTiming.ofMaxima(Quantity.of("0.5", "µs"), Quantity.of("5", "µs"));

  private static final String HIGH_LEVEL = "V_OH,min - I_in * R'(T) * 2 L >= V_IH,min";

  private Samples() {}

  /** Findings of every verdict, on channels of many kinds. */
  static Assessment mixed() {
    ChannelAssessment encoder =
        channel(
            "A",
            new SignalSpec.Square(Range.parse("10 .. 62.5 kHz"), share("40 .. 60 %")),
            jittery(9));
    ChannelAssessment step = channel("STEP (Y axis)", capture(), bursts());
    ChannelAssessment lamp = steady("Lampe Tür");
    List<Finding> findings =
        List.of(
            finding("I1", "input-high-level", Verdict.FAIL, "channel A")
                .say("At least 3.254 V reach the input when high; it needs 4 V.")
                .atLeast("3.254123 V", "4 V", "-0.1866")
                .corner("source 3.3 V - 5 %, cable at 55 °C, 16.5 mA")
                .witness("a part whose threshold is 3.9 V never switches on")
                .advice(
                    "Drive the input from a 5 V stage, or let a low-side stage sink its current.")
                .done(),
            finding("O6", "lamp-inrush", Verdict.FAIL, "channel Lampe Tür")
                .say("A cold filament draws up to 1.5 A; the output carries 0.8 A at its peak.")
                .atMost("1.5 A", "0.8 A", "-0.875")
                .corner("supply 26.4 V, cold ratio 15")
                .advice("Use an LED lamp, or one of at most 1 W.")
                .done(),
            finding("T3", "pause-survives", Verdict.NOT_GUARANTEED, "channel STEP (Y axis)")
                .say("The shortest pause of 4.75 µs may close: a part may take 5 µs to switch off.")
                .atLeast("4.75 µs", "5 µs", "-0.05")
                .corner("drop-out 5 µs, turn-on 0 µs")
                .witness(
                    "a part with a drop-out of 4.9 µs closes the pause at 12.3456 ms; one with 1 µs"
                        + " keeps it")
                .advice("Leave at least 5 µs plus what the counter needs between pulses.")
                .done(),
            finding("O4", "peak-current-duration", Verdict.NOT_STATED, "channel Lampe Tür")
                .say("For how long and how often the peak output current may flow is not stated.")
                .none("1.5 A")
                .advice("Ask the maker for the duration of 1.5 A.")
                .done(),
            finding("O15", "suppressor-voltage", Verdict.NOT_STATED, "channel A")
                .say("The blocking voltage of the output is not stated.")
                .none("29.8 V")
                .done(),
            finding("T2", "pulse-survives", Verdict.MARGINAL, "channel A")
                .say("The shortest pulse leaves at least 5.1 µs at the receiver.")
                .atLeast("5.1 µs", "5 µs", "0.02")
                .done(),
            finding("T1", "switching-frequency", Verdict.PASS, "channel A")
                .say("The signal changes at up to 62.5 kHz.")
                .atMost("62.5 kHz", "100 kHz", "0.375")
                .done(),
            finding("O1", "load-supply-voltage", Verdict.PASS, "load supply")
                .say("The supply stays between 21.6 V and 26.4 V.")
                .atMost("26.4 V", "28.8 V", "0.0833")
                .done(),
            finding("O11", "plc-input-off", Verdict.PASS, "channel A")
                .say("The leakage is far below what turns the input on.")
                .atMost("10 µA", "1.5 mA", "149")
                .done(),
            finding("E14", "shielding", Verdict.INFO, "design")
                .say("Edges faster than 10 kHz on a cable of 25 m: consider a shield.")
                .done());
    return assessment(
        "Spindle encoder to PLC counter", List.of(encoder, step, lamp), findings, Verdict.FAIL);
  }

  /** Twenty equal channels, all guaranteed. */
  static Assessment rowOfTwenty() {
    List<ChannelAssessment> channels = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    SignalPlace place = jittery(7);
    for (int i = 1; i <= 20; i++) {
      channels.add(
          channel("S" + i, new SignalSpec.Square(Range.parse("10 kHz"), share("50 %")), place));
    }
    for (String rule : List.of("I1", "I2", "T1", "T2", "T3")) {
      for (int i = 1; i <= 20; i++) {
        findings.add(
            finding(
                    rule,
                    "check-" + rule.toLowerCase(java.util.Locale.ROOT),
                    Verdict.PASS,
                    "channel S" + i)
                .say("Holds in every corner.")
                .atLeast("4.194 V", "4 V", "0.0485")
                .done());
      }
    }
    return assessment("Row of twenty", channels, findings, Verdict.PASS);
  }

  /** Five different channels with names and texts that try to break out. */
  static Assessment hostile() {
    List<ChannelAssessment> channels = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      channels.add(
          channel(
              NASTY + i,
              new SignalSpec.Square(Range.parse((i + 1) + " kHz"), share("50 %")),
              jittery(i)));
    }
    Finding finding =
        finding(NASTY, NASTY, Verdict.FAIL, "channel " + NASTY + "3")
            .say(NASTY)
            .atLeast("1 V", "4 V", "-0.75")
            .corner(NASTY)
            .witness(NASTY)
            .advice(NASTY)
            .done();
    return assessment(NASTY, channels, List.of(finding), Verdict.FAIL);
  }

  private static Assessment assessment(
      String name, List<ChannelAssessment> channels, List<Finding> findings, Verdict verdict) {
    Supply control = new Supply(Range.parse("5 V ± 5 %"), null, null, null);
    Supply load = new Supply(Range.parse("24 V ± 10 %"), null, null, null);
    Installation installation =
        new Installation(CircuitClass.SELV, CircuitClass.SELV, null, null, null, null, null);
    Policy policy =
        new Policy(
            new BigDecimal("0.1"),
            new BigDecimal("1.25"),
            java.util.Set.of(Policy.Reading.ONE_TRANSITION_PER_EDGE),
            OffReading.EITHER);
    Design design =
        new Design(
            name,
            Range.parse("5 .. 45 °C"),
            control,
            load,
            channels.stream().map(ChannelAssessment::channel).toList(),
            List.of(),
            installation,
            null,
            policy);
    return new Assessment(
        design,
        channels,
        findings,
        verdict,
        (int) findings.stream().filter(f -> f.verdict() == Verdict.NOT_STATED).count(),
        List.of("edges run straight from one level to the other", NASTY),
        null);
  }

  private static Range share(String text) {
    return Range.parse(text);
  }

  private static SignalSpec capture() {
    return new SignalSpec.Capture("grbl.sr", "STEP", true, false);
  }

  private static ChannelAssessment channel(String name, SignalSpec signal, SignalPlace... places) {
    Load load =
        new Load.PlcInput(3, 1, Quantity.of("5", "µs"), Quantity.of("5", "µs"), null, false);
    List<ChainNode> chain =
        List.of(
            node(
                "Source",
                "push-pull, edges 20 ns",
                "high",
                "4.4 .. 5 V",
                "low",
                "0 .. 0.4 V",
                "current",
                "24 mA"),
            node(
                "Input cable",
                "2 m, 0.25 mm², stranded",
                "resistance, there and back",
                "0.346 Ω",
                "drop",
                "5.7 mV"),
            node(
                "Module",
                "859-753",
                "input high",
                "4.394 .. 5.25 V",
                "input low",
                "0 .. 0.4 V",
                "input current",
                "16.5 mA nominal",
                "turn-on",
                "≤ 0.5 µs",
                "drop-out",
                "≤ 5 µs",
                "output voltage when on",
                "20.4 .. 26.4 V"),
            node(
                "Output cable",
                "25 m, 0.5 mm², 100 pF/m",
                "drop",
                "33.3 mV",
                "capacitance",
                "2.5 nF"),
            node(
                "Load",
                "PLC input, type 3",
                "voltage when on",
                "20.366 .. 26.4 V",
                "current",
                "2 .. 15 mA"));
    boolean steady = places.length == 0;
    TimingSummary timing =
        new TimingSummary(
            signal instanceof SignalSpec.Capture ? "grbl.sr, wire STEP" : "described signal",
            steady ? null : Quantity.of("1.5", "s"),
            steady ? 0 : 12345,
            steady ? 0 : 12340,
            steady ? 0 : 12345,
            steady ? null : Quantity.of("10.2", "µs"),
            steady ? null : Quantity.of("4.75", "µs"),
            steady ? null : Quantity.of("62.5", "kHz"),
            steady ? null : Quantity.of("68", "%"),
            0.472,
            0.184,
            0.344);
    return new ChannelAssessment(
        new Channel(
            name,
            "859-753",
            new Source.PushPull(
                Range.parse("4.4 .. 5 V"), Range.parse("0 .. 0.4 V"), null, null, false),
            null,
            signal,
            null,
            load,
            LoadReturn.ZERO_VOLT,
            null,
            false),
        module(),
        chain,
        timing,
        Arrays.asList(places),
        places.length == 0 ? null : coil());
  }

  /** What a coil without a diode gets from a pulse: a voltage that nothing bounds among others. */
  private static LoadResponse coil() {
    OutputStage stage =
        OutputStage.of(
            Range.parse("21.6 .. 26.4 V"),
            Quantity.parse("1.2 V"),
            Quantity.parse("10 uA"),
            Quantity.parse("7 mA"),
            OffReading.EITHER);
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000_000, 900_000_000},
            new byte[] {Levels.HIGH, Levels.LOW},
            2_000_000_000);
    Range ohms = Range.parse("200 .. 260 Ω");
    CoilCircuit coil = CoilCircuit.of(ohms, Range.parse("8 .. 12 mH"), new Suppressor.None());
    return LoadStudy.of(coil, stage, band, LoadStudy.DEFAULT_GAP);
  }

  private static ChannelAssessment steady(String name) {
    return channel(name, new SignalSpec.Steady(true));
  }

  private static ChainNode node(String title, String subtitle, String... readings) {
    List<Reading> list = new ArrayList<>();
    for (int i = 0; i < readings.length; i += 2) {
      list.add(new Reading(readings[i], readings[i + 1]));
    }
    return new ChainNode(title, subtitle, list);
  }

  private static RelayModule module() {
    Citation sheet = new Citation("Data sheet 859-753", "Load circuit", null);
    List<Figure> figures =
        List.of(
            figure("turn-on-time", "Turn-on time", "<= 0.5 us", sheet),
            figure("drop-out-time", "Drop-out time", "<= 5 us", sheet),
            figure("switching-frequency", "Switching frequency", "<= 100 kHz", sheet));
    Product product =
        Product.builder("859-753", "Solid-state relay module", ProductCategory.RELAY_MODULE)
            .section(new Section("load-circuit", "Load circuit", List.copyOf(figures)))
            .notStated(
                List.of(
                    new NotStated(
                        "hysteresis",
                        "What is the hysteresis of the input?",
                        "Noise on slow edges.",
                        List.of("I4")),
                    new NotStated(
                        "peak-duration",
                        "How long may the peak current flow?",
                        "Inrush of lamps.",
                        List.of("O4"))))
            .build();
    return new RelayModule(product, RelayModule.Wiring.THREE_WIRE_HIGH_SIDE);
  }

  private static Figure figure(String key, String label, String value, Citation source) {
    return new Figure(
        key, label, LimitKind.MAXIMUM, Range.parse(value), null, List.of(), source, null, null);
  }

  /** A few pulses of changing width with short undefined edges. */
  private static SignalPlace jittery(long seed) {
    Random random = new Random(seed);
    List<long[]> changes = new ArrayList<>();
    long time = 4_000_000;
    for (int i = 0; i < 6; i++) {
      changes.add(new long[] {time, Levels.UNDEFINED});
      changes.add(new long[] {time + 125_000, Levels.HIGH});
      time += 2_000_000 + random.nextLong(14_000_000);
      changes.add(new long[] {time, Levels.UNDEFINED});
      changes.add(new long[] {time + 125_000, Levels.LOW});
      time += 3_000_000 + random.nextLong(16_000_000);
    }
    Waveform input = waveform(changes, time);
    return new SignalPlace(
        "shortest pause",
        "Here the input is low for the shortest time; the output may stay on throughout.",
        0,
        time,
        input,
        envelope(input));
  }

  /** Bursts of pulses over a second and a half. */
  private static SignalPlace bursts() {
    Random random = new Random(42);
    List<long[]> changes = new ArrayList<>();
    long time = 100_000_000_000L;
    for (int burst = 0; burst < 12; burst++) {
      for (int i = 0; i < 200; i++) {
        changes.add(new long[] {time, Levels.UNDEFINED});
        changes.add(new long[] {time + 1_000_000, Levels.HIGH});
        time += 10_000_000;
        changes.add(new long[] {time, Levels.LOW});
        time += 100_000_000 + random.nextLong(200_000_000);
      }
      time += 80_000_000_000L;
    }
    Waveform input = waveform(changes, time);
    return new SignalPlace(
        "overview",
        "The whole recording.",
        input.startPicos(),
        input.endPicos(),
        input,
        envelope(input));
  }

  private static Waveform waveform(List<long[]> changes, long end) {
    long[] times = changes.stream().mapToLong(change -> change[0]).toArray();
    byte[] levels = new byte[changes.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) changes.get(i)[1];
    }
    return Waveform.of(0, Levels.LOW, times, levels, end);
  }

  private static Waveform envelope(Waveform input) {
    SignalSource band = sink -> input.stream(EnvelopeStage.of(TIMING, sink));
    return Waveform.of(band);
  }

  private static Draft finding(String rule, String slug, Verdict verdict, String place) {
    return new Draft(rule, slug, verdict, place);
  }

  /** A finding in the making. */
  private static final class Draft {
    private final String rule;
    private final String slug;
    private final Verdict verdict;
    private final String place;
    private String message = "";
    private @Nullable Quantity value;
    private Relation relation = Relation.NONE;
    private @Nullable Quantity limit;
    private @Nullable BigDecimal margin;
    private String corner = "";
    private String witness = "";
    private String advice = "";

    private Draft(String rule, String slug, Verdict verdict, String place) {
      this.rule = rule;
      this.slug = slug;
      this.verdict = verdict;
      this.place = place;
    }

    Draft say(String text) {
      message = text;
      return this;
    }

    Draft atLeast(String found, String asked, String left) {
      relation = Relation.AT_LEAST;
      return numbers(found, asked, left);
    }

    Draft atMost(String found, String asked, String left) {
      relation = Relation.AT_MOST;
      return numbers(found, asked, left);
    }

    private Draft numbers(String found, String asked, String left) {
      value = Quantity.parse(found);
      limit = Quantity.parse(asked);
      margin = new BigDecimal(left);
      return this;
    }

    Draft none(String found) {
      value = Quantity.parse(found);
      return this;
    }

    Draft corner(String text) {
      corner = text;
      return this;
    }

    Draft witness(String text) {
      witness = text;
      return this;
    }

    Draft advice(String text) {
      advice = text;
      return this;
    }

    Finding done() {
      return new Finding(
          rule,
          slug,
          verdict,
          place,
          message,
          value,
          relation,
          limit,
          margin,
          corner,
          witness,
          HIGH_LEVEL,
          List.of(
              "Data sheet 859-753, Control circuit, input voltage range (high level)",
              "IEC 60228, class 5"),
          List.of("current at the nominal value"),
          advice,
          null);
    }
  }
}
