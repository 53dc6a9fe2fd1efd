package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Change;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** E7: listed bars common what the design wants commoned. */
final class JumperSelection implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E7", "jumper-selection", "adjacent modules, 2 to 10 ways, one potential");

  /** Rules of the planner whose notes are about bars that cannot be, or may not. */
  private static final Set<String> CONCERN = Set.of("E7", "J1", "J2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return before.strip() != after.strip();
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Design design = circuit.design();
    Rail rail = design.rail();
    if (rail == null || rail.common().isEmpty() || circuit.lines().size() < 2) {
      return;
    }
    Plan plan = circuit.plan();
    for (Plan.Note note : plan.notes()) {
      if (CONCERN.contains(note.rule()) && note.grade() != Plan.Note.Grade.INFO) {
        findings
            .of(INFO, matter(note))
            .mendByFirstOf(changes(design, rail, note))
            .verdict(note.grade() == Plan.Note.Grade.PROBLEM ? Verdict.FAIL : Verdict.NOT_STATED)
            .advice(note.advice())
            .say(note.message());
      }
    }
    for (String key : rail.common().keySet()) {
      Terminal.find(key).ifPresent(terminal -> terminal(circuit, terminal, rail, findings));
    }
  }

  /** Known by what is said: a count would change with the notes before it when one is settled. */
  private static Place matter(Plan.Note note) {
    return new Place.OfStrip(note.message());
  }

  /** What may settle a note: the bar that it names, the potential, or the row. */
  private static List<Change> changes(Design design, Rail rail, Plan.Note note) {
    List<Change> all = new ArrayList<>();
    if (!note.rule().equals("E7")) {
      all.addAll(StripChanges.barsNotFixed(design, rail));
    } else if (note.grade() == Plan.Note.Grade.PROBLEM) {
      for (Terminal terminal : List.of(Terminal.CONTROL_PLUS, Terminal.CONTROL_MINUS)) {
        Terminal other =
            terminal == Terminal.CONTROL_PLUS ? Terminal.CONTROL_MINUS : Terminal.CONTROL_PLUS;
        if (rail.common().containsKey(terminal.key())) {
          all.add(StripChanges.common(design, rail, terminal.key(), other.key()));
          all.add(StripChanges.common(design, rail, terminal.key(), null));
        }
      }
    } else {
      all.add(StripChanges.rowForEachSide(design));
    }
    return all;
  }

  private static void terminal(Circuit circuit, Terminal terminal, Rail rail, Findings findings) {
    Plan plan = circuit.plan();
    List<Message> bars =
        plan.bars().stream()
            .filter(bar -> bar.terminal() == terminal)
            .collect(
                Collectors.groupingBy(bar -> bar.bar().item(), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(
                each -> Message.of("strip.pieces", "count", each.getValue(), "item", each.getKey()))
            .toList();
    Message joined =
        Message.of(
            "E7.joined",
            "terminal",
            terminal.key(),
            "bars",
            bars.isEmpty() ? Message.of("E7.no-bar") : bars,
            "links",
            plan.links().stream().filter(link -> link.terminal() == terminal).count(),
            "feeds",
            plan.feeds().stream().filter(feed -> feed.terminal() == terminal).count());
    Findings.Draft draft = findings.of(INFO, new Place.OfBars(terminal.key()));
    plan.bars().stream()
        .filter(bar -> bar.terminal() == terminal)
        .findFirst()
        .ifPresent(bar -> draft.source(bar.bar().source()));
    boolean overlaps =
        plan.bars().stream().anyMatch(bar -> bar.terminal() == terminal && bar.track() == 2);
    if (overlaps) {
      draft
          .verdict(Verdict.NOT_STATED)
          .mendBy(StripChanges.oneSlot(circuit.design()))
          .advice("E7.one-slot")
          .say("E7.overlaps", "joined", joined);
      return;
    }
    draft
        .verdict(bars.isEmpty() ? Verdict.INFO : Verdict.PASS)
        .rests(
            rail.jumpers().rows() == Rail.Rows.POTENTIAL
                ? Premise.reading("premise.rows.potential")
                : Premise.reading("premise.rows.side"))
        .say(joined);
  }
}
