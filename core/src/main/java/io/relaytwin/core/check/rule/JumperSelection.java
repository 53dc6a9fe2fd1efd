package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import java.util.stream.Collectors;

/** E7: listed bars common what the design wants commoned. */
final class JumperSelection implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E7",
          "jumper-selection",
          "Do listed bars common what is to be commoned?",
          "adjacent modules, 2 to 10 ways, one potential");

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
      boolean concerns = note.rule().equals("E7") || note.rule().equals("J2");
      if (concerns && note.grade() != Plan.Note.Grade.INFO) {
        findings
            .of(INFO, "jumpers")
            .verdict(note.grade() == Plan.Note.Grade.PROBLEM ? Verdict.FAIL : Verdict.NOT_STATED)
            .advice(note.advice())
            .say(note.message());
      }
    }
    for (String key : rail.common().keySet()) {
      Terminal.find(key).ifPresent(terminal -> terminal(terminal, rail, plan, findings));
    }
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
