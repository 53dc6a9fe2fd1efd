package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.StripRepair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** E7: listed bars common what the design wants commoned. */
final class JumperSelection implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E7",
          "jumper-selection",
          "Do listed bars common what is to be commoned?",
          "adjacent modules, 2 to 10 ways, one potential");

  /** Rules of the planner whose notes are about bars that cannot be, or may not. */
  private static final Set<String> CONCERN = Set.of("E7", "J1", "J2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Rail rail = circuit.design().rail();
    if (rail == null || rail.common().isEmpty() || circuit.lines().size() < 2) {
      return;
    }
    Plan plan = circuit.plan();
    for (Plan.Note note : plan.notes()) {
      if (CONCERN.contains(note.rule()) && note.grade() != Plan.Note.Grade.INFO) {
        findings
            .of(INFO, "jumpers")
            .about(note.message())
            .mendByFirstOf(changes(rail, note))
            .verdict(note.grade() == Plan.Note.Grade.PROBLEM ? Verdict.FAIL : Verdict.NOT_STATED)
            .advice(note.advice())
            .say(note.message());
      }
    }
    for (String key : rail.common().keySet()) {
      Terminal.find(key).ifPresent(terminal -> terminal(terminal, rail, plan, findings));
    }
  }

  /** What may settle a note: the bar that it names, the potential, or the row. */
  private static List<StripRepair> changes(Rail rail, Plan.Note note) {
    List<StripRepair> all = new ArrayList<>();
    if (!note.rule().equals("E7")) {
      rail.jumpers().fixed().forEach(bar -> all.add(new StripRepair.BarNotFixed(bar)));
    } else if (note.grade() == Plan.Note.Grade.PROBLEM) {
      for (Terminal terminal : List.of(Terminal.CONTROL_PLUS, Terminal.CONTROL_MINUS)) {
        Terminal other =
            terminal == Terminal.CONTROL_PLUS ? Terminal.CONTROL_MINUS : Terminal.CONTROL_PLUS;
        if (rail.common().containsKey(terminal.key())) {
          all.add(new StripRepair.Common(terminal.key(), other.key()));
          all.add(new StripRepair.Common(terminal.key(), null));
        }
      }
    } else {
      all.add(new StripRepair.RowForEachSide());
    }
    return all;
  }

  private static void terminal(Terminal terminal, Rail rail, Plan plan, Findings findings) {
    String bars =
        plan.bars().stream()
            .filter(bar -> bar.terminal() == terminal)
            .collect(
                Collectors.groupingBy(
                    bar -> bar.bar().item(), java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> each.getValue() + " x " + each.getKey())
            .collect(Collectors.joining(", "));
    long links = plan.links().stream().filter(link -> link.terminal() == terminal).count();
    long feeds = plan.feeds().stream().filter(feed -> feed.terminal() == terminal).count();
    String say =
        "%s: %s; %s and %s."
            .formatted(
                terminal.key(),
                bars.isEmpty() ? "no bar" : bars,
                Bounds.count((int) links, "conductor"),
                Bounds.count((int) feeds, "feed"));
    Findings.Draft draft = findings.of(INFO, "jumper " + terminal.key());
    plan.bars().stream()
        .filter(bar -> bar.terminal() == terminal)
        .findFirst()
        .ifPresent(bar -> draft.source(bar.bar().source()));
    boolean overlaps =
        plan.bars().stream().anyMatch(bar -> bar.terminal() == terminal && bar.track() == 2);
    if (overlaps) {
      draft
          .verdict(Verdict.NOT_STATED)
          .mendBy(new StripRepair.OneSlot())
          .advice("Ask the maker, or take rail: { jumpers: { slots: 1 } }.")
          .say(say + " Whether bars may overlap in one module is not stated.");
      return;
    }
    draft
        .verdict(bars.isEmpty() ? Verdict.INFO : Verdict.PASS)
        .assume(
            rail.jumpers().rows() == Rail.Rows.POTENTIAL
                ? "each commoned potential has a row of slots of its own; the sheet does not say"
                : "each side of the module has one row of slots; the sheet does not say")
        .say(say);
  }
}
