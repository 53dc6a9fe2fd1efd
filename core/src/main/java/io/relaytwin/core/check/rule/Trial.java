package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What rules say of a changed design; what the change cannot touch is not reckoned again. */
final class Trial {
  private final Checker checker;
  private final Circuit circuit;
  private final LoadBook book = LoadBook.deciding();

  Trial(Checker checker, Circuit circuit) {
    this.checker = checker;
    this.circuit = circuit;
  }

  /**
   * Asks rules of a design.
   *
   * @param design the one of the circuit, changed: fewer channels or other ones by the same names.
   * @param rules what is asked; of channels that did not change, only what concerns them together.
   */
  Findings of(Design design, List<Rule> rules) {
    boolean surroundings = sameSurroundings(design, circuit.design());
    LineBuilder builder = checker.builder(design, book);
    List<Line> lines = new ArrayList<>();
    List<Line> changed = new ArrayList<>();
    Iterator<Channel> channels = design.channels().iterator();
    Channel next = channels.next();
    for (Line before : circuit.lines()) {
      if (next != null && next.name().equals(before.channel().name())) {
        boolean same = surroundings && next.equals(before.channel());
        Line line = same ? before : line(builder, next, before);
        lines.add(line);
        if (!same) {
          changed.add(line);
        }
        next = channels.hasNext() ? channels.next() : null;
      }
    }
    Circuit after = checker.circuit(design, builder, lines);
    Findings findings = new Findings(design.policy());
    for (Rule rule : rules) {
      if (rule instanceof LineRule each) {
        each.check(after, changed, findings);
      } else {
        rule.check(after, findings);
      }
    }
    return findings;
  }

  /** Whether nothing but channels differs, so that an equal channel is judged as before. */
  private static boolean sameSurroundings(Design design, Design before) {
    Design rest =
        new Design(
            before.name(),
            before.ambient(),
            before.control(),
            before.load(),
            design.channels(),
            design.skews(),
            before.installation(),
            before.rail(),
            before.policy());
    return rest.equals(design);
  }

  private static Line line(LineBuilder builder, Channel channel, Line before) {
    boolean sameDrive = channel.source().equals(before.channel().source());
    if (channel.signal().equals(before.channel().signal()) && sameDrive) {
      return builder.build(channel, before.timing()).withBand(before.band());
    }
    Line draft = builder.build(channel, before.timing());
    if (channel.signal() instanceof SignalSpec.Capture) {
      Timing timing =
          draft.drive().sinking() == before.drive().sinking()
              ? before.timing()
              : before.timing().inverted();
      return builder.build(channel, timing);
    }
    Timing sent = SignalStudy.described(channel.signal(), EdgeShape.of(draft));
    return builder.build(channel, draft.drive().sinking() ? sent.inverted() : sent);
  }
}
