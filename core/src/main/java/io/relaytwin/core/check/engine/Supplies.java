package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Waveform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what the channels take from their supplies over the stretch that all of them share. */
public final class Supplies {
  private final StudyBook book;
  private final List<Member> members = new ArrayList<>();

  /**
   * A channel.
   *
   * @param line of the channel.
   * @param overview the stretch from the beginning of its signal on; {@code null} when it is
   *     steady.
   * @param band of its output from the beginning on; {@code null} when it is steady.
   */
  private record Member(Line line, @Nullable SignalPlace overview, @Nullable Waveform band) {}

  public Supplies(StudyBook book) {
    this.book = book;
  }

  /** Adds a channel with its stretches, of which the first is the overview. */
  public void add(Line line, List<Places.Place> places, List<SignalPlace> loaded) {
    members.add(
        places.isEmpty()
            ? new Member(line, null, null)
            : new Member(line, loaded.getFirst(), places.getFirst().approach()));
  }

  /** What the supplies deliver; {@code null} when no signal changes or none has time in common. */
  @Nullable SupplyCourse course() {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    for (Member member : members) {
      if (member.overview() != null) {
        from = Math.max(from, member.overview().fromPicos());
        to = Math.min(to, member.overview().toPicos());
      }
    }
    if (to == Long.MAX_VALUE || from >= to) {
      return null;
    }
    List<SupplyCourse.Draw> draws = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Member member : members) {
      SupplyCourse.Draw draw = draw(member, from, to);
      draws.add(draw);
      if (draw.load() == null) {
        leftOut.add(member.line().channel().name());
      }
    }
    return SupplyCourse.of(from, to, draws, leftOut);
  }

  private SupplyCourse.Draw draw(Member member, long from, long to) {
    Line line = member.line();
    Quantity control = Bounds.maxOrNominal(line.module().inputCurrent());
    Quantity own = Bounds.max(line.module().reverseCurrent());
    Waveform input;
    LoadCourse load;
    if (member.overview() == null || member.band() == null) {
      ChannelSignals steady = book.signals(line);
      input = lasting(Waveform.of(steady.input()), from, to);
      load = load(line, lasting(Waveform.of(steady.output()), from, to));
    } else {
      input = member.overview().input();
      load = member.overview().load();
      load = load == null ? upToPeak(line, member.band()) : load;
    }
    return new SupplyCourse.Draw(
        input,
        control == null ? 0 : control.si(),
        load == null || load.suppliedAmperes(from, to).isEmpty() ? null : load,
        own == null ? 0 : own.si());
  }

  private static @Nullable LoadCourse load(Line line, Waveform band) {
    LoadCircuit circuit = LoadSide.overTime(line);
    OutputStage stage = LoadSide.stage(line);
    return circuit == null || stage == null
        ? upToPeak(line, band)
        : LoadCourse.of(circuit, stage, band);
  }

  /** A load of which nothing is known but the most that it draws; null when not even that is. */
  private static @Nullable LoadCourse upToPeak(Line line, Waveform band) {
    OutputStage stage = LoadSide.stage(line);
    Interval peak = line.demand().peak();
    if (stage == null || peak == null) {
      return null;
    }
    Range amperes = LoadSide.range(new Interval(BigDecimal.ZERO, peak.hi()), Dimension.CURRENT);
    return LoadCourse.of(CurrentSink.limiter(amperes, Quantity.of("0", "V")), stage, band);
  }

  /** The level that a steady signal comes to, over another stretch. */
  private static Waveform lasting(Waveform steady, long from, long to) {
    return Waveform.of(from, steady.level(steady.size() - 1), new long[0], new byte[0], to);
  }
}
