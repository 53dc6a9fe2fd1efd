package io.relaytwin.export.findings;

import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.FindingGroup;
import io.relaytwin.core.check.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings as a table for the terminal that a person reads in ten seconds.
 *
 * <p>Worst first. What does not hold comes with its sentence and its advice; what lacks a figure
 * with its sentence; what holds is summed up. Equal findings at several places share a row. The
 * last line is the conclusion.
 */
public final class FindingsTable {

  /** Narrower terminals get lines that are too long rather than words cut to pieces. */
  private static final int LEAST_WIDTH = 60;

  /** What a place, such as {@code channel A}, and the id of a rule take at least. */
  private static final int LEAST_PLACE = 9;

  private static final int LEAST_CHECK = 4;
  private static final int LONGEST_LINE = 100;
  private static final int VERDICT_WIDTH = Verdict.NOT_GUARANTEED.words().length();
  private static final String GAP = "  ";
  private static final String INDENT = " ".repeat(VERDICT_WIDTH) + GAP;

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private FindingsTable(int width, boolean colour) {
    this.width = Math.max(width, LEAST_WIDTH);
    this.colour = colour;
  }

  /**
   * The table, with a line end behind each line.
   *
   * @param design the name of what was checked.
   * @param verdict of the whole.
   * @param findings worst first.
   * @param width columns of the terminal; fewer than 60 count as 60.
   * @param colour whether the terminal shows colours.
   */
  public static String render(
      String design, Verdict verdict, List<Finding> findings, int width, boolean colour) {
    return new FindingsTable(width, colour).render(design, verdict, findings);
  }

  private String render(String design, Verdict verdict, List<Finding> findings) {
    out.append(paint("1", Cells.safe(design))).append("\n\n");
    List<Row> rows = rows(findings);
    if (!rows.isEmpty()) {
      table(rows);
    }
    summary(Verdict.PASS, findings);
    summary(Verdict.INFO, findings);
    if (!findings.isEmpty()) {
      out.append('\n');
    }
    String sentence = Cells.safe(Conclusion.of(verdict, findings).sentence());
    String words = verdict.words();
    List<String> lines = Cells.wrap(sentence, Math.min(width, LONGEST_LINE));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0 && line.startsWith(words)) {
        line = paint(style(verdict), words) + line.substring(words.length());
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }

  /** One line of the table. */
  private record Row(Finding finding, String place) {

    String check() {
      return finding.rule() + " " + finding.slug();
    }

    String margin() {
      return finding.margin() == null ? "" : Conclusion.percent(finding.margin());
    }
  }

  private static List<Row> rows(List<Finding> findings) {
    List<Finding> shown =
        findings.stream()
            .filter(f -> f.verdict() != Verdict.PASS && f.verdict() != Verdict.INFO)
            .toList();
    return FindingGroup.group(shown).stream()
        .map(group -> new Row(group.finding(), Cells.safe(group.place())))
        .toList();
  }

  private void table(List<Row> rows) {
    int check = widest("CHECK", rows.stream().map(Row::check));
    int value = widest("VALUE", rows.stream().map(row -> Conclusion.value(row.finding())));
    int limit = widest("LIMIT", rows.stream().map(row -> Conclusion.limit(row.finding())));
    int margin = widest("MARGIN", rows.stream().map(Row::margin));
    int place = widest("PLACE", rows.stream().map(Row::place));
    int free = width - VERDICT_WIDTH - value - limit - margin - 5 * GAP.length();
    // Too narrow: the place gives way first, then the name of the check.
    place = Math.max(Math.min(place, free - check), Math.min(place, LEAST_PLACE));
    check = Math.max(Math.min(check, free - place), Math.min(check, LEAST_CHECK));
    String heading =
        Cells.left("VERDICT", VERDICT_WIDTH)
            + GAP
            + Cells.left(Cells.cut("CHECK", check), check)
            + GAP
            + Cells.left("PLACE", place)
            + GAP
            + Cells.right("VALUE", value)
            + GAP
            + Cells.left("LIMIT", limit)
            + GAP
            + Cells.right("MARGIN", margin);
    out.append(paint("2", heading.stripTrailing())).append('\n');
    for (Row row : rows) {
      Finding finding = row.finding();
      Verdict verdict = finding.verdict();
      String line =
          Cells.left(Cells.cut(row.check(), check), check)
              + GAP
              + Cells.left(Cells.cut(row.place(), place), place)
              + GAP
              + Cells.right(Conclusion.value(finding), value)
              + GAP
              + Cells.left(Conclusion.limit(finding), limit)
              + GAP
              + Cells.right(row.margin(), margin);
      String words = verdict.words();
      out.append(paint(style(verdict), words)).append(" ".repeat(VERDICT_WIDTH - words.length()));
      out.append(GAP).append(line.stripTrailing()).append('\n');
      if (verdict != Verdict.MARGINAL) {
        indented(finding.message(), "");
      }
      if (verdict == Verdict.FAIL || verdict == Verdict.NOT_GUARANTEED) {
        indented(finding.advice().isEmpty() ? "" : "-> " + finding.advice(), "2");
      }
      if (finding.repair() != null) {
        indented("-> Passes with " + finding.repair().text() + ".", "2");
      }
    }
  }

  private static int widest(String heading, Stream<String> cells) {
    return Math.max(heading.length(), cells.mapToInt(Cells::width).max().orElse(0));
  }

  private void indented(String text, String style) {
    int room = Math.min(width, LONGEST_LINE + INDENT.length()) - INDENT.length();
    for (String line : Cells.wrap(Cells.safe(text), room)) {
      out.append(INDENT).append(paint(style, line)).append('\n');
    }
  }

  /** Everything with a verdict that needs no attention, in one or two lines. */
  private void summary(Verdict verdict, List<Finding> findings) {
    List<Finding> same = findings.stream().filter(f -> f.verdict() == verdict).toList();
    if (same.isEmpty()) {
      return;
    }
    Set<String> rules = new TreeSet<>(RuleOrder.BY_LETTER_AND_NUMBER);
    same.forEach(finding -> rules.add(finding.rule()));
    String what = verdict == Verdict.PASS ? "check" : "note";
    String text =
        "%d %s%s: %s"
            .formatted(same.size(), what, same.size() == 1 ? "" : "s", String.join(" ", rules));
    List<String> lines = Cells.wrap(text, Math.min(width, LONGEST_LINE) - INDENT.length());
    for (int i = 0; i < lines.size(); i++) {
      String words = i == 0 ? verdict.words() : "";
      out.append(paint(style(verdict), words)).append(" ".repeat(VERDICT_WIDTH - words.length()));
      out.append(GAP).append(lines.get(i)).append('\n');
    }
  }

  private String paint(String style, String text) {
    return colour && !style.isEmpty() && !text.isEmpty()
        ? "\u001b[" + style + "m" + text + "\u001b[0m"
        : text;
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "1;31";
      case NOT_GUARANTEED -> "1;33";
      case NOT_STATED -> "35";
      case MARGINAL -> "33";
      case PASS -> "32";
      case INFO -> "36";
    };
  }
}
