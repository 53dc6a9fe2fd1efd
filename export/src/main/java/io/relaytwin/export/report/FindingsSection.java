package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.FindingGroup;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.export.port.html.Html;
import java.util.List;

/** The findings: what needs attention in full, what holds and what is worth knowing folded away. */
final class FindingsSection {

  private static final String COLUMNS = "6";

  private final Html html;
  private final Sentences sentences;

  FindingsSection(Html html, Sentences sentences) {
    this.html = html;
    this.sentences = sentences;
  }

  void write(List<Finding> findings) {
    List<Finding> attention =
        findings.stream()
            .filter(f -> f.verdict() != Verdict.PASS && f.verdict() != Verdict.INFO)
            .toList();
    if (attention.isEmpty()) {
      html.leaf("p", "Nothing needs attention.");
    } else {
      table(attention, "What needs attention, worst first");
    }
    folded(findings, Verdict.PASS);
    folded(findings, Verdict.INFO);
  }

  private void folded(List<Finding> findings, Verdict verdict) {
    List<Finding> same = findings.stream().filter(f -> f.verdict() == verdict).toList();
    if (same.isEmpty()) {
      return;
    }
    html.open("details", "class", "group");
    String what =
        verdict == Verdict.PASS
            ? (same.size() == 1 ? "1 check holds" : same.size() + " checks hold")
            : (same.size() == 1 ? "1 note" : same.size() + " notes");
    html.open("summary");
    mark(html, verdict, sentences);
    html.text(" " + what).close();
    table(same, "");
    html.close().line();
  }

  /** Sign and words of a verdict in its colour. */
  static void mark(Html html, Verdict verdict, Sentences sentences) {
    VerdictMark mark = VerdictMark.of(verdict);
    html.open("span", "class", "mark " + mark.cssClass());
    html.leaf("span", mark.sign(), "class", "sign", "aria-hidden", "true");
    html.text(sentences.of(verdict.says())).close();
  }

  private void table(List<Finding> findings, String caption) {
    html.open("table", "class", "findings").line();
    if (!caption.isEmpty()) {
      html.leaf("caption", caption);
    }
    html.open("thead").open("tr");
    html.leaf("th", "Verdict", "scope", "col");
    html.leaf("th", "Check", "scope", "col");
    html.leaf("th", "Place", "scope", "col");
    html.leaf("th", "Value", "scope", "col", "class", "n");
    html.leaf("th", "Limit", "scope", "col");
    html.leaf("th", "Margin", "scope", "col", "class", "n");
    html.close().close().line();
    for (FindingGroup group : FindingGroup.group(findings)) {
      row(group);
    }
    html.close().line();
  }

  private void row(FindingGroup group) {
    Finding finding = group.finding();
    FindingText text = sentences.of(finding);
    html.open("tbody").open("tr", "class", "main").open("td", "class", "l");
    mark(html, finding.verdict(), sentences);
    html.close();
    html.open("td", "class", "check").leaf("b", finding.id().toString());
    html.text(" " + finding.rule().slug()).close();
    html.open("td").typed(sentences.of(group.place())).close();
    cell("n", "Value", text.value());
    cell("l", "Limit", text.limit().replace(">=", "≥").replace("<=", "≤"));
    cell("n", "Margin", text.margin());
    html.close().line();
    html.open("tr", "class", "more").open("td", "colspan", COLUMNS);
    html.leaf("p", text.message());
    if (!text.advice().isEmpty()) {
      html.leaf("p", text.advice(), "class", "advice");
    }
    if (!text.repair().isEmpty()) {
      html.leaf("p", "Passes with " + text.repair() + ".", "class", "advice");
    }
    details(group, text);
    html.close().close().close().line();
  }

  private void cell(String cssClass, String label, String text) {
    if (text.isEmpty()) {
      html.open("td", "class", cssClass).close();
    } else {
      html.leaf("td", text, "class", cssClass, "data-label", label);
    }
  }

  private void details(FindingGroup group, FindingText text) {
    String formula = group.finding().rule().formula();
    boolean any =
        !text.corner().isEmpty()
            || !text.evidence().isEmpty()
            || !formula.isEmpty()
            || !text.sources().isEmpty()
            || !text.premises().isEmpty()
            || group.places().size() > 1;
    if (!any) {
      return;
    }
    html.open("details").leaf("summary", "How this was found").open("dl");
    if (group.places().size() > 1) {
      entries("Places", "Places", group.places().stream().map(sentences::of).toList());
    }
    entry("Corner that decided", text.corner());
    entry("Witness", text.evidence());
    if (!formula.isEmpty()) {
      html.leaf("dt", "Formula").open("dd").leaf("code", formula).close();
    }
    entries("Source", "Sources", text.sources());
    entries("Assumption", "Assumptions", text.premises());
    html.close().close();
  }

  private void entry(String label, String text) {
    if (!text.isEmpty()) {
      html.leaf("dt", label).open("dd").typed(text).close();
    }
  }

  private void entries(String one, String several, List<String> texts) {
    if (!texts.isEmpty()) {
      html.leaf("dt", texts.size() == 1 ? one : several);
      html.open("dd");
      for (int i = 0; i < texts.size(); i++) {
        if (i > 0) {
          html.text("; ");
        }
        html.typed(texts.get(i));
      }
      html.close();
    }
  }
}
