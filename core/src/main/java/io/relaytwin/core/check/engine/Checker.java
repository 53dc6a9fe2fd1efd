package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.UnknownItemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks everything of designs up and asks the rules, for every part that meets the sheets.
 *
 * <p>Described signals are reckoned in closed form, recordings are read once. The same design, the
 * same recordings and the same catalogue give the same answers, whatever was asked before. Safe for
 * threads.
 */
public final class Checker {
  private final Catalogue catalogue;
  private final RuleBook rules;
  private final StudyBook studies;
  private final LoadBook close = LoadBook.close();
  private final LoadBook deciding = LoadBook.deciding();

  /**
   * Creates a checker.
   *
   * @param catalogue where products are looked up.
   * @param recordings opens the recordings that designs name.
   * @param rules that are asked.
   */
  public Checker(Catalogue catalogue, Recordings recordings, RuleBook rules) {
    this.catalogue = catalogue;
    this.rules = rules;
    studies = new StudyBook(recordings);
  }

  /** How close bounds of loads are to what loads reach. */
  public enum Closeness {
    /** As close as a study comes: what people read. */
    CLOSE,
    /** Only where that may decide a verdict: for search. */
    DECIDING
  }

  /**
   * A design of which nothing was asked yet.
   *
   * @param design what is to be judged.
   * @param closeness of bounds of loads.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   * @throws io.relaytwin.core.signal.SignalException when a recording cannot be had.
   */
  public Snapshot snapshot(Design design, Closeness closeness) {
    return fresh(design, null, closeness);
  }

  /**
   * A changed design; what the change cannot touch is not looked up again.
   *
   * @param before what it was.
   * @param after what it is, with channels in any number.
   * @param closeness of bounds of loads of channels that changed.
   */
  public Snapshot changed(Snapshot before, Design after, Closeness closeness) {
    if (!before.design().name().equals(after.name())
        || !Surroundings.areAlike(before.design(), after)) {
      return fresh(after, before, closeness);
    }
    List<Channel> was = before.design().channels();
    List<Channel> is = after.channels();
    int changed = -1;
    for (int i = 0; i < is.size() && was.size() == is.size(); i++) {
      if (!is.get(i).equals(was.get(i))) {
        if (changed >= 0 || !is.get(i).name().equals(was.get(i).name())) {
          return fresh(after, before, closeness);
        }
        changed = i;
      }
    }
    if (was.size() != is.size()) {
      return fresh(after, before, closeness);
    }
    return changed < 0 ? before : turned(before, after, changed, /* timing= */ null, closeness);
  }

  /**
   * A design of which one channel changed.
   *
   * @param before what it was.
   * @param after what it is.
   * @param index of the channel.
   * @param timing of its signal; {@code null} takes that of the signal.
   * @param closeness of bounds of its load.
   */
  Snapshot turned(
      Snapshot before, Design after, int index, @Nullable Timing timing, Closeness closeness) {
    Line line = line(after, index, timing, closeness);
    Circuit circuit = before.circuit().with(after, index, line);
    return before.with(circuit, index, ChannelState.of(line, rules.ofLines()));
  }

  /** One channel of a design. */
  Line line(Design design, int index, @Nullable Timing timing, Closeness closeness) {
    return builder(design, closeness).line(design.channels().get(index), studies, timing);
  }

  /**
   * What a rule says of one channel of a design, asked of nothing else.
   *
   * @param rule one that does not read the strip.
   */
  List<Findings.Found> ask(LineRule rule, Design design, int index) {
    Line line = line(design, index, null, Closeness.DECIDING);
    Circuit alone =
        new Circuit(
            design, catalogue, LineBuilder.volts(design.load()), List.of(line), new PlannedStrip());
    Findings findings = new Findings(design.policy());
    rule.check(alone, line, findings);
    return findings.all();
  }

  /**
   * Channels that are equal, or that another snapshot in like surroundings has, are kept, and so is
   * its plan where nothing of it changed.
   */
  private Snapshot fresh(Design design, @Nullable Snapshot before, Closeness closeness) {
    LineBuilder builder = builder(design, closeness);
    Map<Channel, ChannelState> known = new HashMap<>();
    if (before != null && Surroundings.areAlike(before.design(), design)) {
      for (int i = 0; i < before.channels().size(); i++) {
        Channel channel = before.design().channels().get(i);
        known.putIfAbsent(channel.named(""), before.channels().get(i).replanned());
      }
    }
    List<ChannelState> states = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Channel channel : design.channels()) {
      Channel unnamed = channel.named("");
      ChannelState alike = known.get(unnamed);
      ChannelState state =
          alike == null
              ? ChannelState.of(builder.line(channel, studies, null), rules.ofLines())
              : alike.line().channel().name().equals(channel.name())
                  ? alike
                  : alike.named(channel.name());
      known.putIfAbsent(unnamed, state);
      states.add(state);
      lines.add(state.line());
    }
    return Snapshot.of(
        rules,
        new Circuit(
            design,
            catalogue,
            LineBuilder.volts(design.load()),
            lines,
            before != null && PlannedStrip.isAlike(before.circuit(), design, lines)
                ? before.circuit().strip()
                : new PlannedStrip()),
        states);
  }

  private LineBuilder builder(Design design, Closeness closeness) {
    return new LineBuilder(design, catalogue, closeness == Closeness.CLOSE ? close : deciding);
  }

  /**
   * What was computed besides findings, for reports.
   *
   * @param withPlaces whether stretches of signals and responses of loads are kept for pictures.
   */
  public CircuitStudy study(Snapshot snapshot, boolean withPlaces) {
    List<ChannelAssessment> channels = new ArrayList<>();
    Supplies supplies = new Supplies(studies);
    for (ChannelState state : snapshot.channels()) {
      Line line = state.line();
      Study study = studies.study(line, withPlaces);
      List<SignalPlace> places = places(line, study);
      supplies.add(line, study.places(), places);
      channels.add(
          new ChannelAssessment(
              line.channel(),
              line.module(),
              Chain.of(line),
              study.summary(),
              places,
              withPlaces ? line.response() : null));
    }
    return new CircuitStudy(channels, withPlaces ? supplies.course() : null);
  }

  /** The stretches of a channel with what reaches its load. */
  private static List<SignalPlace> places(Line line, Study study) {
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

  /** The signals of every channel, to be played. */
  public List<ChannelSignals> signals(Snapshot snapshot) {
    return snapshot.channels().stream().map(state -> studies.signals(state.line())).toList();
  }

  /** The channels with everything looked up, for those who replay single parts elsewhere. */
  public List<ChannelModel> models(Snapshot snapshot) {
    return snapshot.circuit().lines().stream()
        .map(line -> Models.of(line, studies.sent(line)))
        .toList();
  }
}
