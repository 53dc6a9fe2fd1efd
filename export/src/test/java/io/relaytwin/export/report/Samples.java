package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Reading;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Station;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Figures.Relation;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Channel.LoadReturn;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
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
import io.relaytwin.export.testing.Designs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Findings and what pictures are drawn from, which show every part of the page, with real
 * envelopes.
 *
 * @param assessment what was found.
 * @param study what the pictures are drawn from.
 */
record Samples(Assessment assessment, CircuitStudy study) {

  /** Names that a user may give, and that must not do anything to the page. */
  static final String NASTY =
      "Ä \"x\" <script>alert('1')</script> & \u202e\u05d0\u05d1\u05d2 \u0000";

  private static final RelayTiming TIMING =
      RelayTiming.ofMaxima(Quantity.of("0.5", "µs"), Quantity.of("5", "µs"));

  private static final String HIGH_LEVEL = "V_OH,min - I_in * R'(T) * 2 L >= V_IH,min";

  /** The page in English. */
  String page() {
    return ReportPage.render(assessment, study, Sentences.english());
  }

  /** Findings of every verdict, on channels of many kinds. */
  static Samples mixed() {
    ChannelAssessment encoder =
        channel(
            "A",
            new SignalSpec.Square(Range.parse("10 .. 62.5 kHz"), share("40 .. 60 %")),
            jittery(9));
    ChannelAssessment step = channel("STEP (Y axis)", capture(), bursts());
    ChannelAssessment lamp = steady("Lampe Tür");
    Place a = new Place.OfChannel("A");
    Place stepY = new Place.OfChannel("STEP (Y axis)");
    Place door = new Place.OfChannel("Lampe Tür");
    Message lampLoad =
        Message.of("load.lamp", "power", Quantity.parse("5 W"), "voltage", Quantity.parse("24 V"));
    List<Finding> findings =
        List.of(
            finding("I1", "input-high-level", Verdict.FAIL, a)
                .say(
                    "I1.at-least",
                    "least",
                    Quantity.parse("3.254 V"),
                    "limit",
                    Quantity.parse("4 V"))
                .atLeast("3.254123 V", "4 V", "-0.7464")
                .corner(
                    Term.least("source-high", "value", Quantity.parse("3.135 V")),
                    Term.greatest(
                        "cable-resistance",
                        "cable",
                        Message.of(
                            "cable", "length", Quantity.parse("2 m"), "conductor", "0.25 mm²")))
                .evidence("part.on-late", "limit", Quantity.parse("4 V"))
                .advice("I1.drive-from-5-v")
                .done(),
            finding("O6", "lamp-inrush", Verdict.FAIL, door)
                .say(
                    "output.peak",
                    "load",
                    lampLoad,
                    "peak",
                    Quantity.parse("1.5 A"),
                    "limit",
                    Quantity.parse("0.8 A"),
                    "over",
                    Message.NONE)
                .atMost("1.5 A", "0.8 A", "-0.7")
                .corner(Term.greatest("load-supply", "value", Quantity.parse("26.4 V")))
                .advice(
                    "output.limit-inrush",
                    "resistance",
                    Quantity.parse("33 Ω"),
                    "supply",
                    Quantity.parse("26.4 V"))
                .done(),
            finding("T3", "pause-survives", Verdict.NOT_GUARANTEED, stepY)
                .say(
                    "T3.may-vanish",
                    "width",
                    Quantity.parse("4.75 µs"),
                    "place",
                    Message.of("signal.at", "time", Quantity.parse("12.3456 ms")),
                    "delay",
                    Quantity.parse("5 µs"))
                .atLeast("4.75 µs", "5 µs", "-0.00000025")
                .corner(
                    Term.greatest("drop-out-time", "value", Quantity.parse("5 µs")),
                    Term.greatest("turn-on-time", "value", Quantity.parse("0.5 µs")))
                .evidence("part.off-late", "limit", Quantity.parse("1 V"))
                .advice("T3.advice", "least", Quantity.parse("10 µs"))
                .done(),
            finding("O4", "peak-current-duration", Verdict.NOT_STATED, door)
                .say(
                    "output.below-peak",
                    "load",
                    lampLoad,
                    "peak",
                    Quantity.parse("0.5 A"),
                    "limit",
                    Quantity.parse("0.8 A"),
                    "over",
                    Message.NONE)
                .none("0.5 A")
                .advice("output.ask-how-long", "peak", Quantity.parse("0.5 A"))
                .done(),
            finding("O15", "suppressor-voltage", Verdict.NOT_STATED, a)
                .say(
                    "O15.sees",
                    "most",
                    Quantity.parse("29.8 V"),
                    "limit",
                    Quantity.parse("28.8 V"),
                    "exceeding",
                    Message.NONE)
                .none("29.8 V")
                .advice("O15.ask-for-blocking")
                .done(),
            finding("T2", "pulse-survives", Verdict.MARGINAL, a)
                .say(
                    "T2.comes-out",
                    "width",
                    Quantity.parse("10.2 µs"),
                    "place",
                    Message.NONE,
                    "least",
                    Quantity.parse("5.1 µs"),
                    "need",
                    Message.NONE)
                .atLeast("5.1 µs", "5 µs", "0.0000001")
                .done(),
            finding("T1", "switching-frequency", Verdict.PASS, a)
                .say(
                    "T1.reaches",
                    "frequency",
                    Quantity.parse("62.5 kHz"),
                    "place",
                    Message.NONE,
                    "limit",
                    Quantity.parse("100 kHz"),
                    "strictly",
                    Message.NONE)
                .atMost("62.5 kHz", "100 kHz", "37500")
                .done(),
            finding("O1", "load-supply-voltage", Verdict.PASS, Place.Site.LOAD_SUPPLY)
                .say(
                    "O1.goes-up",
                    "most",
                    Quantity.parse("26.4 V"),
                    "module",
                    "859-753",
                    "limit",
                    Quantity.parse("28.8 V"))
                .atMost("26.4 V", "28.8 V", "2.4")
                .done(),
            finding("O11", "plc-input-off", Verdict.PASS, a)
                .say(
                    "O11.leaks",
                    "leakage",
                    Quantity.parse("10 µA"),
                    "factor",
                    new BigDecimal("150"),
                    "type",
                    3)
                .atMost("10 µA", "1.5 mA", "0.2235")
                .done(),
            finding("E14", "shielding", Verdict.INFO, Place.Site.DESIGN)
                .say("E14.shield", "length", Quantity.parse("25 m"), "fast", Message.NONE)
                .done());
    return sample("Spindle encoder to PLC counter", List.of(encoder, step, lamp), findings);
  }

  /** Twenty equal channels, all guaranteed. */
  static Samples rowOfTwenty() {
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
                    new Place.OfChannel("S" + i))
                .say(
                    "I1.at-least",
                    "least",
                    Quantity.parse("4.194 V"),
                    "limit",
                    Quantity.parse("4 V"))
                .atLeast("4.194 V", "4 V", "0.194")
                .done());
      }
    }
    return sample("Row of twenty", channels, findings);
  }

  /** Five different channels with names and texts that try to break out. */
  static Samples hostile() {
    List<ChannelAssessment> channels = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      channels.add(
          channel(
              NASTY + i,
              new SignalSpec.Square(Range.parse((i + 1) + " kHz"), share("50 %")),
              jittery(i)));
    }
    Finding finding =
        finding("I3", NASTY, Verdict.FAIL, new Place.OfChannel(NASTY + "3"))
            .say("I3.not-stated", "source", NASTY, "limit", Quantity.parse("1 V"))
            .atLeast("1 V", "4 V", "-3")
            .corner(Term.greatest("cable-resistance", "cable", NASTY))
            .evidence(
                "part.beside", "least", NASTY, "place", "", "loses", "", "most", "", "keeps", "")
            .advice("I3.fit-resistor", "limit", NASTY)
            .done();
    return sample(NASTY, channels, List.of(finding));
  }

  /** A channel whose name the other's begins with; only the longer one fails. */
  static Samples namesWithinNames() {
    List<ChannelAssessment> channels =
        List.of(
            channel("STEP", new SignalSpec.Square(Range.parse("1 kHz"), share("50 %")), jittery(1)),
            channel(
                "STEP Y", new SignalSpec.Square(Range.parse("2 kHz"), share("50 %")), jittery(2)));
    Finding finding =
        finding("I1", "input-high-level", Verdict.FAIL, new Place.OfChannel("STEP Y"))
            .say("I1.at-least", "least", Quantity.parse("3 V"), "limit", Quantity.parse("4 V"))
            .atLeast("3 V", "4 V", "-1")
            .done();
    return sample("Prefix", channels, List.of(finding));
  }

  private static Samples sample(
      String name, List<ChannelAssessment> channels, List<Finding> findings) {
    Design design = Designs.of(name, channels.stream().map(ChannelAssessment::channel).toList());
    return new Samples(new Assessment(design, findings), new CircuitStudy(channels, null));
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
                Station.SOURCE,
                "push-pull, edges 20 ns",
                "high",
                "4.4 .. 5 V",
                "low",
                "0 .. 0.4 V",
                "current",
                "24 mA"),
            node(
                Station.INPUT_CABLE,
                "2 m, 0.25 mm², stranded",
                "resistance, there and back",
                "0.346 Ω",
                "drop",
                "5.7 mV"),
            node(
                Station.MODULE,
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
                Station.OUTPUT_CABLE,
                "25 m, 0.5 mm², 100 pF/m",
                "drop",
                "33.3 mV",
                "capacitance",
                "2.5 nF"),
            node(
                Station.LOAD,
                "PLC input, type 3",
                "voltage when on",
                "20.366 .. 26.4 V",
                "current",
                "2 .. 15 mA"));
    boolean steady = places.length == 0;
    TimingSummary timing =
        new TimingSummary(
            signal instanceof SignalSpec.Capture
                ? Message.of("signal.capture", "file", "grbl.sr", "wire", "STEP")
                : Message.of("signal.listed", "count", 12345),
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

  private static ChainNode node(Station station, String subtitle, String... readings) {
    List<Reading> list = new ArrayList<>();
    for (int i = 0; i < readings.length; i += 2) {
      list.add(new Reading(text(readings[i]), text(readings[i + 1])));
    }
    return new ChainNode(station, text(subtitle), list);
  }

  private static Message text(String text) {
    return Message.of("chain.value", "value", text);
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
    return new SignalPlace(SignalPlace.Kind.SHORTEST_PAUSE, 0, time, input, envelope(input));
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
        SignalPlace.Kind.RECORDING, input.startPicos(), input.endPicos(), input, envelope(input));
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

  private static Draft finding(String rule, String slug, Verdict verdict, Place place) {
    return new Draft(new RuleInfo(rule, slug, HIGH_LEVEL), verdict, place);
  }

  /** A finding in the making. */
  private static final class Draft {
    private final RuleInfo rule;
    private final Verdict verdict;
    private final Place place;
    private Message message = Message.NONE;
    private Figures figures = Figures.NONE;
    private List<Term> corner = List.of();
    private Evidence evidence = Evidence.NONE;
    private Message advice = Message.NONE;

    private Draft(RuleInfo rule, Verdict verdict, Place place) {
      this.rule = rule;
      this.verdict = verdict;
      this.place = place;
    }

    Draft say(String key, Object... namesAndValues) {
      message = Message.of(key, namesAndValues);
      return this;
    }

    Draft atLeast(String found, String asked, String left) {
      return numbers(found, Relation.AT_LEAST, asked, left);
    }

    Draft atMost(String found, String asked, String left) {
      return numbers(found, Relation.AT_MOST, asked, left);
    }

    private Draft numbers(String found, Relation relation, String asked, String left) {
      Quantity limit = Quantity.parse(asked);
      Margin margin = Margin.of(new BigDecimal(left), limit.exactSi());
      figures = new Figures(Amount.exactly(Quantity.parse(found)), relation, limit, margin);
      return this;
    }

    Draft none(String found) {
      Amount value = Amount.exactly(Quantity.parse(found));
      figures = new Figures(value, Relation.NONE, null, null);
      return this;
    }

    Draft corner(Term... terms) {
      corner = List.of(terms);
      return this;
    }

    Draft evidence(String key, Object... namesAndValues) {
      evidence = Evidence.of(Message.of(key, namesAndValues));
      return this;
    }

    Draft advice(String key, Object... namesAndValues) {
      advice = Message.of(key, namesAndValues);
      return this;
    }

    Finding done() {
      return new Finding(
          rule,
          place,
          verdict,
          figures,
          corner,
          evidence,
          List.of(
              Premise.byDefault("premise.nominal-input-current"),
              Premise.stated("premise.input-resistor", "module", NASTY)),
          List.of(
              new Citation(
                  "Data sheet 859-753", "Control circuit", "input voltage range (high level)"),
              new Citation("IEC 60228", "class 5", null)),
          message,
          advice,
          null);
    }
  }
}
