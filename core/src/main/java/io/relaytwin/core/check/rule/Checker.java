package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Assessment;
import io.relaytwin.core.check.ChannelAssessment;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.SignalPlace;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.ChannelCurrents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a design against every rule, for every part that meets the sheets.
 *
 * <p>Signals are played once each; described ones are reckoned in closed form. The same design, the
 * same recordings and the same catalogue give the same assessment.
 */
public final class Checker {

  /** The warmest air that is reckoned with when a design does not say: that of the sheet. */
  private static final Range AMBIENT_WHEN_NOT_GIVEN =
      new Range(Quantity.of("-25", "°C"), Quantity.of("55", "°C"));

  private final Catalogue catalogue;
  private final Recordings recordings;

  /**
   * Creates a checker.
   *
   * @param catalogue where products are looked up.
   * @param recordings opens the recordings that designs name.
   */
  public Checker(Catalogue catalogue, Recordings recordings) {
    this.catalogue = catalogue;
    this.recordings = recordings;
  }

  /**
   * Checks a design.
   *
   * @param design what to check.
   * @param detail how much is kept of the signals for pictures.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   * @throws io.relaytwin.core.signal.SignalException when a recording cannot be had.
   */
  public Assessment check(Design design, Detail detail) {
    LineBuilder builder = builder(design);
    StudyBook book = new StudyBook(recordings, design.policy(), detail);
    List<Line> lines = new ArrayList<>();
    List<ChannelAssessment> channels = new ArrayList<>();
    Supplies supplies = new Supplies(book);
    for (Channel channel : design.channels()) {
      Line draft = builder.build(channel, Timing.steady(""));
      Study study = book.study(draft);
      Line line = builder.build(channel, study.timing());
      if (channel.signal() instanceof SignalSpec.Capture) {
        line = line.withBand(book.signals(draft).output());
      }
      lines.add(line);
      List<SignalPlace> places = places(line, study);
      supplies.add(line, study.places(), places);
      channels.add(
          new ChannelAssessment(
              line.channel(),
              line.module(),
              Chain.of(line),
              study.summary(),
              places,
              detail == Detail.PLACES ? line.response() : null));
    }
    Circuit circuit = circuit(design, builder, lines);
    Findings findings = run(circuit);
    List<Finding> sorted = new ArrayList<>(new Repairer(this, circuit, findings).mended());
    sorted.sort(Comparator.comparing(Finding::verdict)); // stable: the order of rules stays
    return new Assessment(
        design,
        channels,
        sorted,
        worst(sorted),
        count(sorted),
        assumptions(sorted),
        detail == Detail.PLACES ? supplies.course() : null);
  }

  /** The stretches of a channel with what reaches its load. */
  private List<SignalPlace> places(Line line, Study study) {
    LoadCircuit load = LoadSide.overTime(line);
    OutputStage stage = LoadSide.stage(line);
    List<SignalPlace> places = new ArrayList<>();
    for (Places.Place each : study.places()) {
      places.add(
          load == null || stage == null
              ? each.place()
              : each.place().withLoad(LoadCourse.of(load, stage, each.approach())));
    }
    return places;
  }

  /**
   * The signals of every channel, to be played.
   *
   * @param design what to simulate.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   */
  public List<ChannelSignals> signals(Design design) {
    LineBuilder builder = builder(design);
    StudyBook book = new StudyBook(recordings, design.policy(), Detail.FIGURES);
    List<ChannelSignals> signals = new ArrayList<>();
    for (Channel channel : design.channels()) {
      signals.add(book.signals(builder.build(channel, Timing.steady(""))));
    }
    return signals;
  }

  /**
   * What flows in the circuits of each channel, by its name: what a plan of the strip reckons with.
   *
   * @param design what is planned.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   */
  public Map<String, ChannelCurrents> currents(Design design) {
    LineBuilder builder = builder(design);
    Map<String, ChannelCurrents> currents = new LinkedHashMap<>();
    for (Channel channel : design.channels()) {
      currents.put(channel.name(), builder.build(channel, Timing.steady("")).currents());
    }
    return currents;
  }

  /**
   * The channels with everything looked up, for those who replay single parts elsewhere.
   *
   * @param design whose channels.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   */
  public List<ChannelModel> models(Design design) {
    LineBuilder builder = builder(design);
    StudyBook book = new StudyBook(recordings, design.policy(), Detail.FIGURES);
    List<ChannelModel> models = new ArrayList<>();
    for (Channel channel : design.channels()) {
      Line line = builder.build(channel, Timing.steady(""));
      models.add(Models.of(line, book.sent(line)));
    }
    return models;
  }

  /** How much of the signals is kept. */
  public enum Detail {
    /** Figures only. */
    FIGURES,
    /** Also the stretches that a report shows. */
    PLACES
  }

  LineBuilder builder(Design design) {
    return builder(design, LoadBook.close());
  }

  LineBuilder builder(Design design, LoadBook book) {
    Range ambient = design.ambient() == null ? AMBIENT_WHEN_NOT_GIVEN : design.ambient();
    return new LineBuilder(
        design, catalogue, ambient, volts(design.control()), volts(design.load()), book);
  }

  Circuit circuit(Design design, LineBuilder builder, List<Line> lines) {
    return new Circuit(
        design,
        catalogue,
        builder.temperature(),
        design.ambient() != null,
        volts(design.control()),
        volts(design.load()),
        lines,
        new PlannedStrip());
  }

  static Findings run(Circuit circuit) {
    return run(circuit, Rules.all());
  }

  static Findings run(Circuit circuit, List<Rule> rules) {
    Findings findings = new Findings(circuit.design().policy());
    for (Rule rule : rules) {
      rule.check(circuit, findings);
    }
    return findings;
  }

  Recordings recordings() {
    return recordings;
  }

  /** The volts of a supply, half of the ripple added either way. */
  private static Interval volts(Supply supply) {
    Interval direct = supply.voltage().si();
    if (supply.ripple() == null) {
      return direct;
    }
    BigDecimal half = supply.ripple().exactSi().multiply(new BigDecimal("0.5"));
    return new Interval(direct.lo().subtract(half), direct.hi().add(half));
  }

  private static Verdict worst(List<Finding> findings) {
    Verdict worst = Verdict.PASS;
    for (Finding finding : findings) {
      Verdict verdict = finding.verdict();
      boolean decides =
          verdict == Verdict.FAIL
              || verdict == Verdict.NOT_GUARANTEED
              || verdict == Verdict.MARGINAL;
      if (decides && verdict.compareTo(worst) < 0) {
        worst = verdict;
      }
    }
    return worst;
  }

  private static int count(List<Finding> findings) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.NOT_STATED) {
        count++;
      }
    }
    return count;
  }

  private static List<String> assumptions(List<Finding> findings) {
    Set<String> all = new LinkedHashSet<>();
    for (Finding finding : findings) {
      all.addAll(finding.assumptions());
    }
    return List.copyOf(all);
  }
}
