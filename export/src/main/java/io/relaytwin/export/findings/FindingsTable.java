package io.relaytwin.export.findings;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.FindingGroup;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.text.TerminalText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  private static final String GAP = "  ";

  private final Sentences sentences;
  private final int width;
  private final boolean colour;
  private final int verdictWidth;
  private final String indent;
  private final StringBuilder out = new StringBuilder();

  private FindingsTable(Sentences sentences, int width, boolean colour) {
    this.sentences = sentences;
    this.width = Math.max(width, LEAST_WIDTH);
    this.colour = colour;
    verdictWidth = widest("VERDICT", Arrays.stream(Verdict.values()).map(this::words));
    indent = " ".repeat(verdictWidth) + GAP;
  }

  /**
   * The table, with a line end behind each line.
   *
   * @param assessment what was found.
   * @param sentences the language of what people read.
   * @param width columns of the terminal; fewer than 60 count as 60.
   * @param colour whether the terminal shows colours.
   */
  public static String render(
      Assessment assessment, Sentences sentences, int width, boolean colour) {
    return new FindingsTable(sentences, width, colour).render(assessment);
  }

  private String render(Assessment assessment) {
    List<Finding> findings = assessment.findings();
    Verdict verdict = assessment.verdict();
    out.append(paint("1", TerminalText.safe(assessment.design().name()))).append("\n\n");
    List<Row> rows = rows(findings);
    if (!rows.isEmpty()) {
      table(rows);
    }
    summary(Verdict.PASS, findings);
    summary(Verdict.INFO, findings);
    if (!findings.isEmpty()) {
      out.append('\n');
    }
    String sentence = sentences.of(Conclusion.of(verdict, findings).says());
    String words = words(verdict);
    List<String> lines =
        TerminalText.wrap(TerminalText.safe(sentence), Math.min(width, LONGEST_LINE));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0 && line.startsWith(words)) {
        line = paint(style(verdict), words) + line.substring(words.length());
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }

  private String words(Verdict verdict) {
    return sentences.of(verdict.says());
  }

  /** One line of the table. */
  private record Row(Verdict verdict, FindingText text, String place) {}

  private List<Row> rows(List<Finding> findings) {
    List<Finding> shown =
        findings.stream()
            .filter(f -> f.verdict() != Verdict.PASS && f.verdict() != Verdict.INFO)
            .toList();
    return FindingGroup.group(shown).stream().map(this::row).toList();
  }

  private Row row(FindingGroup group) {
    Finding finding = group.finding();
    return new Row(
        finding.verdict(), sentences.of(finding), TerminalText.safe(sentences.of(group.place())));
  }

  private void table(List<Row> rows) {
    int check = widest("CHECK", rows.stream().map(row -> row.text().check()));
    int value = widest("VALUE", rows.stream().map(row -> row.text().value()));
    int limit = widest("LIMIT", rows.stream().map(row -> row.text().limit()));
    int margin = widest("MARGIN", rows.stream().map(row -> row.text().margin()));
    int place = widest("PLACE", rows.stream().map(Row::place));
    int free = width - verdictWidth - value - limit - margin - 5 * GAP.length();
    // Too narrow: the place gives way first, then the name of the check.
    place = Math.max(Math.min(place, free - check), Math.min(place, LEAST_PLACE));
    check = Math.max(Math.min(check, free - place), Math.min(check, LEAST_CHECK));
    String heading =
        TerminalText.left("VERDICT", verdictWidth)
            + GAP
            + TerminalText.left(TerminalText.cut("CHECK", check), check)
            + GAP
            + TerminalText.left("PLACE", place)
            + GAP
            + TerminalText.right("VALUE", value)
            + GAP
            + TerminalText.left("LIMIT", limit)
            + GAP
            + TerminalText.right("MARGIN", margin);
    out.append(paint("2", heading.stripTrailing())).append('\n');
    for (Row row : rows) {
      FindingText text = row.text();
      Verdict verdict = row.verdict();
      String line =
          TerminalText.left(TerminalText.cut(text.check(), check), check)
              + GAP
              + TerminalText.left(TerminalText.cut(row.place(), place), place)
              + GAP
              + TerminalText.right(text.value(), value)
              + GAP
              + TerminalText.left(text.limit(), limit)
              + GAP
              + TerminalText.right(text.margin(), margin);
      verdict(verdict);
      out.append(line.stripTrailing()).append('\n');
      if (verdict != Verdict.MARGINAL) {
        indented(text.message(), "");
      }
      if (verdict == Verdict.FAIL || verdict == Verdict.NOT_GUARANTEED) {
        indented(text.advice().isEmpty() ? "" : "-> " + text.advice(), "2");
      }
      indented(text.repair().isEmpty() ? "" : "-> Passes with " + text.repair() + ".", "2");
    }
  }

  private static int widest(String heading, Stream<String> cells) {
    return Math.max(heading.length(), cells.mapToInt(TerminalText::width).max().orElse(0));
  }

  private void indented(String text, String style) {
    int room = Math.min(width, LONGEST_LINE + indent.length()) - indent.length();
    for (String line : TerminalText.wrap(TerminalText.safe(text), room)) {
      out.append(indent).append(paint(style, line)).append('\n');
    }
  }

  /** Everything with a verdict that needs no attention, in one or two lines. */
  private void summary(Verdict verdict, List<Finding> findings) {
    List<Finding> same = findings.stream().filter(f -> f.verdict() == verdict).toList();
    if (same.isEmpty()) {
      return;
    }
    Set<RuleId> rules = new TreeSet<>();
    same.forEach(finding -> rules.add(finding.id()));
    String what = verdict == Verdict.PASS ? "check" : "note";
    String text =
        Words.fill(
            "%d %s%s: %s",
            same.size(),
            what,
            same.size() == 1 ? "" : "s",
            rules.stream().map(RuleId::toString).collect(Collectors.joining(" ")));
    List<String> lines = TerminalText.wrap(text, Math.min(width, LONGEST_LINE) - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0) {
        verdict(verdict);
      } else {
        out.append(indent);
      }
      out.append(lines.get(i)).append('\n');
    }
  }

  /** The first cell of a line and the gap behind it. */
  private void verdict(Verdict verdict) {
    String words = words(verdict);
    out.append(paint(style(verdict), words));
    out.append(" ".repeat(verdictWidth - TerminalText.width(words))).append(GAP);
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
