package io.relaytwin.export.plan;

import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionParts;
import io.relaytwin.core.rail.PositionRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as a person reads it in a terminal. */
public final class PlanText {
  private static final int MOST_ROWS = 40;
  private static final int MOST_NAME = 32;

  private final StringBuilder text = new StringBuilder();
  private final Plan plan;
  private final int most;

  private PlanText(Plan plan, int most) {
    this.plan = plan;
    this.most = most;
  }

  /** The plan for a terminal: of long tables the first rows. Lines are ended by line feeds. */
  public static String of(Plan plan) {
    return write(new PlanText(plan, MOST_ROWS));
  }

  /** The plan to the last row, with the parts of each position. */
  public static String whole(Plan plan) {
    return write(new PlanText(plan, Integer.MAX_VALUE));
  }

  private static String write(PlanText text) {
    text.head();
    text.positions();
    text.bars();
    text.markers();
    text.order();
    text.parts();
    text.notes();
    return text.text.toString();
  }

  private void head() {
    Plan.Sums sums = plan.sums();
    line(plan.name());
    line(
        Words.fill(
            "  %d %s, %s wide%s",
            sums.modules(),
            sums.modules() == 1 ? "module" : "modules",
            sums.width(),
            sums.railLength() == null ? "" : " on a rail of " + sums.railLength()));
    line(
        Words.fill(
            "  height %s, depth %s, weight %s, fire load %s",
            known(sums.height()),
            known(sums.depth()),
            known(sums.weight()),
            known(sums.fireLoad())));
    line(
        Words.fill(
            "  heat %s (stated part), control %s, load %s, peak %s",
            known(sums.heat()),
            known(sums.controlCurrent()),
            known(sums.loadCurrent()),
            known(sums.loadPeak())));
  }

  /** A name, cut at the width that a terminal has for it; whole in a file. */
  private String cut(String name) {
    boolean fits = most == Integer.MAX_VALUE || name.codePointCount(0, name.length()) <= MOST_NAME;
    return fits ? name : name.substring(0, name.offsetByCodePoints(0, MOST_NAME)) + "...";
  }

  private static String known(@Nullable Quantity quantity) {
    return quantity == null ? "not known" : quantity.toString();
  }

  private void positions() {
    title("Positions");
    List<List<String>> rows = new ArrayList<>();
    for (Plan.Position position : plan.positions()) {
      rows.add(
          List.of(
              Integer.toString(position.number()),
              cut(position.channel()),
              position.item(),
              position.group() == null ? "" : cut(position.group()),
              "x " + position.x(),
              plan.markersAt(position.number()).stream()
                  .map(Marker::text)
                  .distinct()
                  .map(each -> "marker " + cut(each))
                  .collect(Collectors.joining(", "))));
    }
    table(rows);
    for (Plan.Plate plate : plan.plates()) {
      line(
          Words.fill(
              "  %s %s at x %s: %s", plate.kind().label(), plate.item(), plate.x(), plate.why()));
    }
  }

  private void bars() {
    if (plan.bars().isEmpty() && plan.links().isEmpty() && plan.feeds().isEmpty()) {
      return;
    }
    title("Commoning");
    List<List<String>> rows = new ArrayList<>();
    for (Plan.JumperBar bar : plan.bars()) {
      rows.add(
          List.of(
              bar.potential(),
              bar.first() + "-" + bar.last(),
              bar.bar().item(),
              Words.fill("%d-way %s", bar.ways(), bar.bar().colour().label()),
              Words.fill("up to %s of %s", bar.current(), bar.bar().nominalCurrent())));
    }
    for (Plan.WireLink link : plan.links()) {
      rows.add(
          List.of(
              link.potential(),
              link.from() + " to " + link.to(),
              "conductor",
              "up to " + link.current(),
              link.why()));
    }
    for (Plan.Feed feed : plan.feeds()) {
      rows.add(
          List.of(
              feed.potential(),
              "at " + feed.position(),
              "feed",
              "up to " + feed.current(),
              "serves " + PositionRanges.text(feed.serves())));
    }
    table(rows);
  }

  private void markers() {
    title("Marking");
    MarkerSet chosen = plan.marking();
    if (chosen != null) {
      line("  " + set(chosen));
    }
    for (MarkerSet other : plan.otherMarkings()) {
      line("  or " + set(other));
    }
  }

  private static String set(MarkerSet set) {
    String what =
        set.items().stream()
            .map(item -> item.quantity() + " x " + item.item())
            .collect(Collectors.joining(", "));
    String remark = Sentences.english().of(set.remark());
    return set.possible()
        ? Words.fill(
            "%s: %s, %d markers left over%s",
            set.scheme().label(),
            what.isEmpty() ? "none" : what,
            set.surplus(),
            remark.isEmpty() ? "" : "; " + remark)
        : Words.fill("%s: not to be had, %s", set.scheme().label(), remark);
  }

  private void order() {
    title("Order");
    List<List<String>> rows = new ArrayList<>();
    for (Plan.OrderLine line : plan.order()) {
      rows.add(
          List.of(
              Integer.toString(line.quantity()),
              line.item(),
              line.text(),
              line.rule(),
              line.positions().isEmpty()
                  ? "whole job"
                  : "at " + PositionRanges.text(line.positions()),
              line.why()));
    }
    table(rows);
    line(Words.fill("  Conductors: %d, listed in conductors.csv", plan.conductors().size()));
  }

  /** The way back from a position to its parts; a terminal gets it on request, as a file. */
  private void parts() {
    if (most < Integer.MAX_VALUE) {
      return;
    }
    title("Parts of each position");
    List<List<String>> rows = new ArrayList<>();
    for (PositionParts each : PositionParts.of(plan)) {
      for (PositionParts.Part part : each.parts()) {
        rows.add(
            List.of(
                each.position() == 0 ? "job" : Integer.toString(each.position()),
                "line " + part.line(),
                part.rule(),
                part.pieces() + " x",
                part.item(),
                part.use()));
      }
    }
    table(rows);
  }

  private void notes() {
    if (!plan.notes().isEmpty()) {
      title("Notes");
      for (Plan.Note note : plan.notes()) {
        String where =
            note.positions().isEmpty() ? "" : ", at " + PositionRanges.text(note.positions());
        String message = Sentences.english().of(note.message());
        line(Words.fill("  %s (%s%s) %s", note.grade(), note.rule(), where, message));
        if (!note.advice().isNone()) {
          line("    " + Sentences.english().of(note.advice()));
        }
      }
    }
    if (!plan.assumptions().isEmpty()) {
      title("Assumed");
      plan.assumptions().forEach(assumption -> line("  " + assumption));
    }
  }

  private void title(String title) {
    line("");
    line(title);
  }

  private void table(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], columns(shown(row.get(i))));
      }
    }
    for (List<String> row : rows.subList(0, Math.min(most, rows.size()))) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < columns; i++) {
        String cell = shown(row.get(i));
        line.append(' ').append(cell);
        if (i + 1 < columns) {
          line.append(" ".repeat(widths[i] - columns(cell) + 1));
        }
      }
      line(line.toString());
    }
    if (rows.size() > most) {
      line(Words.fill("  ... and %d more; all of them with --out", rows.size() - most));
    }
  }

  /** The columns that a terminal takes: none for an accent of its own, two for an ideograph. */
  private static int columns(String cell) {
    return cell.codePoints()
        .map(c ->
            switch (Character.getType(c)) {
              case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
              default -> Character.isIdeographic(c) || isKanaOrHangul(c) ? 2 : 1;
            })
        .sum();
  }

  private static boolean isKanaOrHangul(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /** A name without control characters and without marks that turn the direction of writing. */
  private static String shown(String cell) {
    StringBuilder shown = new StringBuilder();
    cell.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private void line(String line) {
    text.append(shown(line).stripTrailing()).append('\n');
  }
}
