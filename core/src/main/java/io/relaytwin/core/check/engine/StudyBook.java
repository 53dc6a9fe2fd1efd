package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.part.CountReading;
import io.relaytwin.core.part.EnvelopeStage;
import io.relaytwin.core.part.PulseAccount;
import io.relaytwin.core.part.PulseAccountant;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.part.StrictFrequency;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.EdgeSpread;
import io.relaytwin.core.signal.LevelMap;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Tee;
import io.relaytwin.core.signal.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the signal of each channel once, and remembers what that gave for channels alike. */
public final class StudyBook {
  private static final int KEPT = 4096;

  private final Recordings recordings;
  private final Memory<Asked, Study> studies = new Memory<>(KEPT);
  private final Memory<Recorded, Timing> timings = new Memory<>(KEPT);

  /** What the timing of a recording depends on, where its sheet is not read strictly. */
  private record Recorded(
      SignalSpec.Capture capture,
      @Nullable Thresholds thresholds,
      boolean inverted,
      BigDecimal edgeSeconds) {}

  /** What is asked: whose result depends on the key, and how much of it is kept. */
  private record Asked(Key key, boolean withPlaces) {}

  /** What the result depends on. */
  private record Key(
      SignalSpec signal,
      boolean inverted,
      byte low,
      byte high,
      EdgeShape edge,
      @Nullable Thresholds thresholds,
      @Nullable RelayTiming relay,
      ReceiverWidths receiver,
      @Nullable Quantity strictLimit,
      CountReading reading) {

    /** The shortest period that counts, in picoseconds. */
    long minPeriodPicos(Quantity limit) {
      return Picoseconds.ofSeconds(
          Interval.of(BigDecimal.ONE).over(Interval.of(limit)).hi(), RoundingMode.CEILING);
    }

    /** The stage in front of what counts with the delays of the sheet. */
    SignalSink strictly(RelayTiming behind, SignalSink sink) {
      return relay == null || strictLimit == null
          ? sink
          : StrictFrequency.stage(
              minPeriodPicos(strictLimit),
              relay,
              signal instanceof SignalSpec.Capture,
              behind,
              sink);
    }
  }

  /** Studies signals; each wire of a recording is read once. */
  public StudyBook(Recordings recordings) {
    this.recordings = new RememberedRecordings(recordings);
  }

  /**
   * What playing the signal of a channel gives.
   *
   * @param withPlaces whether stretches for pictures are cut out.
   */
  public Study study(Line line, boolean withPlaces) {
    return studies.of(new Asked(key(line), withPlaces), this::study);
  }

  /** The figures that the timing rules read; a described signal is not played for them. */
  public Timing timing(Line line) {
    if (line.channel().signal() instanceof SignalSpec.Capture capture) {
      boolean inverted = capture.inverted() ^ line.drive().sinking();
      return line.timing().strictLimit() == null
          ? timings.of(
              new Recorded(capture, thresholds(line), inverted, EdgeShape.of(line).time()),
              this::timing)
          : study(line, /* withPlaces= */ false).timing();
    }
    return described(line.channel().signal(), EdgeShape.of(line), line.drive().sinking());
  }

  private Timing timing(Recorded key) {
    SignalSource recorded =
        oriented(recordings.open(key.capture(), key.thresholds()), key.inverted());
    SignalStatistics sent = new SignalStatistics();
    SignalStatistics statistics = new SignalStatistics();
    recorded.stream(new Tee(sent, spread(statistics, key.edgeSeconds())));
    return SignalStudy.recorded(
        key.capture(),
        recordings.readAs(key.capture()),
        sent,
        edgePicos(key.edgeSeconds()),
        statistics);
  }

  private static Timing described(SignalSpec signal, EdgeShape edge, boolean inverted) {
    Timing sent = SignalStudy.described(signal, edge);
    return inverted ? sent.inverted() : sent;
  }

  /** The signals of a channel, to be played: the worst corner of a described one. */
  public ChannelSignals signals(Line line) {
    Key key = key(line);
    SignalSource input = sent(key);
    SignalSource atInput = sink -> input.stream(new LevelMap(key.low(), key.high(), sink));
    SignalSource output = sink -> input.stream(band(key).into(sink));
    ReceiverWidths receiver = key.receiver();
    return new ChannelSignals(
        line.channel().name(),
        atInput,
        output,
        receiver.equals(ReceiverWidths.NONE) ? null : sink -> output.stream(receiver.stage(sink)));
  }

  /** What the source of a channel sends, HIGH where it means on, whatever its voltages. */
  public SignalSource sent(Line line) {
    return sent(key(line));
  }

  private SignalSource sent(Key key) {
    return key.signal() instanceof SignalSpec.Capture capture
        ? spread(recorded(capture, key), key.edge().time())
        : oriented(SignalCorners.of(key.signal(), key.edge()).getFirst(), key.inverted());
  }

  private Key key(Line line) {
    SignalSpec signal = line.channel().signal();
    Quantity maxLow = Bounds.max(line.module().inputLow());
    Quantity minHigh = Bounds.min(line.module().inputHigh());
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    boolean recordedInverted = signal instanceof SignalSpec.Capture capture && capture.inverted();
    return new Key(
        signal,
        recordedInverted ^ line.drive().sinking(),
        level(line.inputLow(), maxLow, minHigh),
        level(line.inputHigh(), maxLow, minHigh),
        EdgeShape.of(line.drive().edge(), line.inputLow(), line.inputHigh(), maxLow, minHigh),
        thresholds(line),
        turnOn == null || dropOut == null ? null : RelayTiming.ofMaxima(turnOn, dropOut),
        Receiving.widths(line.channel().load()),
        line.timing().strictLimit(),
        line.reading());
  }

  /** Which voltages the module surely takes for low and high; null when its sheet does not say. */
  private static @Nullable Thresholds thresholds(Line line) {
    Quantity maxLow = Bounds.max(line.module().inputLow());
    Quantity minHigh = Bounds.min(line.module().inputHigh());
    return maxLow == null || minHigh == null || maxLow.compareTo(minHigh) >= 0
        ? null
        : new Thresholds(maxLow, minHigh);
  }

  /** What every part takes a settled voltage for. */
  private static byte level(Interval volts, @Nullable Quantity maxLow, @Nullable Quantity minHigh) {
    if (minHigh != null && volts.lo().compareTo(minHigh.exactSi()) >= 0) {
      return Levels.HIGH;
    }
    return maxLow != null && volts.hi().compareTo(maxLow.exactSi()) <= 0
        ? Levels.LOW
        : Levels.UNDEFINED;
  }

  private Study study(Asked asked) {
    Key key = asked.key();
    if (key.signal() instanceof SignalSpec.Capture capture) {
      SignalSource recorded = recorded(capture, key);
      SignalSource source = spread(recorded, key.edge().time());
      // what was sent is counted before edges that take time wash short pulses out
      SignalStatistics sent = new SignalStatistics();
      Play play = new Play(key, sent);
      recorded.stream(new Tee(sent, spread(play.sink(), key.edge().time())));
      Timing timing =
          SignalStudy.recorded(
                  capture,
                  recordings.readAs(capture),
                  sent,
                  edgePicos(key.edge().time()),
                  play.statistics)
              .strictly(key.strictLimit(), play.outside());
      List<Places.Place> places =
          asked.withPlaces() ? Places.ofRecording(source, play.statistics, way(key)) : List.of();
      return new Study(timing, summary(timing, play, true), places);
    }
    Timing seen =
        described(key.signal(), key.edge(), key.inverted()).strictly(key.strictLimit(), null);
    Play worst = null;
    SignalSource worstSource = null;
    for (SignalSource corner : SignalCorners.of(key.signal(), key.edge())) {
      Play play = new Play(key, null);
      SignalSource source = oriented(corner, key.inverted());
      source.stream(play.sink());
      if (worst == null || play.lost() > worst.lost()) {
        worst = play;
        worstSource = source;
      }
    }
    if (worst == null || worstSource == null) {
      throw new IllegalStateException("a signal has a corner");
    }
    List<Places.Place> places =
        asked.withPlaces() && seen.high() != null
            ? Places.ofDescription(worstSource, way(key))
            : List.of();
    return new Study(seen, summary(seen, worst, false), places);
  }

  /** What was recorded, HIGH where it is meant to be on. */
  private SignalSource recorded(SignalSpec.Capture capture, Key key) {
    return oriented(recordings.open(capture, key.thresholds()), key.inverted());
  }

  /** The signal at the input's terminals. */
  private static SignalSource spread(SignalSource recorded, BigDecimal edgeSeconds) {
    return sink -> recorded.stream(spread(sink, edgeSeconds));
  }

  /** Where on its ramp the recorder took an edge is not known: anywhere. */
  private static SignalSink spread(SignalSink sink, BigDecimal edgeSeconds) {
    long edge = edgePicos(edgeSeconds);
    return edge == 0 ? sink : new EdgeSpread(edge, edge, sink);
  }

  private static long edgePicos(BigDecimal edgeSeconds) {
    return SignalStudy.picos(edgeSeconds, RoundingMode.CEILING);
  }

  private static SignalSource oriented(SignalSource source, boolean inverted) {
    return inverted ? sink -> source.stream(LevelMap.inverting(sink)) : source;
  }

  private static Places.Way way(Key key) {
    return new Places.Way(sink -> new LevelMap(key.low(), key.high(), sink), band(key));
  }

  /** From the signal at the input to the band at the output. */
  private static Places.Stage band(Key key) {
    RelayTiming relay = key.relay();
    return sink ->
        new LevelMap(
            key.low(),
            key.high(),
            relay == null
                ? new LevelMap(Levels.UNDEFINED, Levels.UNDEFINED, sink)
                : key.strictly(relay, EnvelopeStage.of(relay, sink)));
  }

  /** One pass of a signal through everything that counts. */
  private static final class Play {
    final SignalStatistics statistics = new SignalStatistics();
    final SignalStatistics output = new SignalStatistics();
    final SignalStatistics sent;
    final @Nullable PulseAccountant accountant;
    private final @Nullable SignalSink counted;
    private final Key key;

    Play(Key key, @Nullable SignalStatistics sent) {
      this.key = key;
      this.sent = sent == null ? statistics : sent;
      accountant =
          key.relay() == null
              ? null
              : new PulseAccountant(key.relay(), key.receiver(), key.reading());
      // one part may be faster than the sheet, so that nothing may be let through early for it
      counted = accountant == null ? null : key.strictly(new RelayTiming(0, 0), accountant);
    }

    SignalSink sink() {
      SignalSink all =
          counted == null
              ? statistics
              : new Tee(statistics, new LevelMap(key.low(), key.high(), counted));
      return new Tee(all, band(key).into(output));
    }

    /** Where the signal is too fast to count; {@code null} when it counts everywhere. */
    StrictFrequency.@Nullable Report outside() {
      return counted instanceof StrictFrequency strict ? strict.report() : null;
    }

    /** How many pulses some part loses. */
    long lost() {
      return sent() - surelySeen();
    }

    /** Pulses that were sent, with each visit to the undefined zone taken for one. */
    long sent() {
      return sent.settledRises() + sent.runts() + sent.dips() + (sent.endsInRunt() ? 1 : 0);
    }

    long surelySeen() {
      return accountant == null ? 0 : accountant.account().surelySeen();
    }

    long possiblySeen() {
      if (accountant == null) {
        return sent();
      }
      StrictFrequency.Report outside = outside();
      if (outside != null && outside.count() > 0) {
        return Long.MAX_VALUE; // nothing is promised there, not even an end
      }
      PulseAccount account = accountant.account();
      return account.possiblySeen().isEmpty()
          ? Long.MAX_VALUE
          : Math.max(account.possiblySeen().getAsLong(), sent.possibleRises());
    }
  }

  private static TimingSummary summary(Timing timing, Play play, boolean recorded) {
    SignalStatistics output = play.output;
    double whole = Math.max(1, output.endPicos() - output.startPicos());
    Interval frequency = timing.frequency();
    return new TimingSummary(
        timing.description(),
        recorded ? Picoseconds.toQuantity(output.endPicos() - output.startPicos()) : null,
        play.sent(),
        play.surelySeen(),
        play.possiblySeen(),
        timing.high() == null ? null : Bounds.down(timing.high().lo(), Dimension.TIME),
        timing.low() == null ? null : Bounds.down(timing.low().lo(), Dimension.TIME),
        frequency == null ? null : Bounds.up(frequency.hi(), Dimension.FREQUENCY),
        duty(timing),
        output.surelyHighPicos() / whole,
        output.surelyLowPicos() / whole,
        output.undefinedPicos() / whole);
  }

  /** The share of the shortest period that the shortest pulse takes. */
  private static @Nullable Quantity duty(Timing timing) {
    Interval high = timing.high();
    Interval period = timing.period();
    if (high == null || period == null || period.lo().signum() <= 0) {
      return null;
    }
    BigDecimal share = Interval.of(high.lo()).over(Interval.of(period.lo())).lo();
    return Bounds.down(share.min(BigDecimal.ONE), Dimension.RATIO);
  }
}
