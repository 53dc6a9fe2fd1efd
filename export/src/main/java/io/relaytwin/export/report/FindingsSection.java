package io.relaytwin.export.report;

import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.FindingGroup;
import io.relaytwin.core.check.Verdict;
import java.util.List;

/** The findings: what needs attention in full, what holds and what is worth knowing folded away. */
final class FindingsSection {

  private static final String COLUMNS = "6";

  private FindingsSection() {}

  static void write(Html html, List<Finding> findings) {
    List<Finding> attention =
        findings.stream()
            .filter(f -> f.verdict() != Verdict.PASS && f.verdict() != Verdict.INFO)
            .toList();
    if (attention.isEmpty()) {
      html.leaf("p", "Nothing needs attention.");
    } else {
      table(html, attention, "What needs attention, worst first");
    }
    folded(html, findings, Verdict.PASS);
    folded(html, findings, Verdict.INFO);
  }

  private static void folded(Html html, List<Finding> findings, Verdict verdict) {
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
    mark(html, verdict);
    html.text(" " + what).close();
    table(html, same, "");
    html.close().line();
  }

  /** Sign and words of a verdict in its colour. */
  static void mark(Html html, Verdict verdict) {
    VerdictMark mark = VerdictMark.of(verdict);
    html.open("span", "class", "mark " + mark.cssClass());
    html.leaf("span", mark.sign(), "class", "sign", "aria-hidden", "true");
    html.text(mark.words()).close();
  }

  private static void table(Html html, List<Finding> findings, String caption) {
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
      row(html, group);
    }
    html.close().line();
  }

  private static void row(Html html, FindingGroup group) {
    Finding finding = group.finding();
    html.open("tbody").open("tr", "class", "main").open("td", "class", "l");
    mark(html, finding.verdict());
    html.close();
    html.open("td", "class", "check").leaf("b", finding.rule()).text(" " + finding.slug()).close();
    html.open("td").typed(group.place()).close();
    cell(html, "n", "Value", Conclusion.value(finding));
    String limit = Conclusion.limit(finding).replace(">=", "≥").replace("<=", "≤");
    cell(html, "l", "Limit", limit);
    cell(html, "n", "Margin", finding.margin() == null ? "" : Conclusion.percent(finding.margin()));
    html.close().line();
    html.open("tr", "class", "more").open("td", "colspan", COLUMNS);
    html.leaf("p", finding.message());
    if (!finding.advice().isEmpty()) {
      html.leaf("p", finding.advice(), "class", "advice");
    }
    if (finding.repair() != null) {
      html.leaf("p", "Passes with " + finding.repair().text() + ".", "class", "advice");
    }
    details(html, group);
    html.close().close().close().line();
  }

  private static void cell(Html html, String cssClass, String label, String text) {
    if (text.isEmpty()) {
      html.open("td", "class", cssClass).close();
    } else {
      html.leaf("td", text, "class", cssClass, "data-label", label);
    }
  }

  private static void details(Html html, FindingGroup group) {
    Finding finding = group.finding();
    boolean any =
        !finding.corner().isEmpty()
            || !finding.witness().isEmpty()
            || !finding.formula().isEmpty()
            || !finding.sources().isEmpty()
            || !finding.assumptions().isEmpty()
            || group.places().size() > 1;
    if (!any) {
      return;
    }
    html.open("details").leaf("summary", "How this was found").open("dl");
    if (group.places().size() > 1) {
      entries(html, "Places", "Places", group.places());
    }
    entry(html, "Corner that decided", finding.corner());
    entry(html, "Witness", finding.witness());
    if (!finding.formula().isEmpty()) {
      html.leaf("dt", "Formula").open("dd").leaf("code", finding.formula()).close();
    }
    entries(html, "Source", "Sources", finding.sources());
    entries(html, "Assumption", "Assumptions", finding.assumptions());
    html.close().close();
  }

  private static void entry(Html html, String label, String text) {
    if (!text.isEmpty()) {
      html.leaf("dt", label).open("dd").typed(text).close();
    }
  }

  private static void entries(Html html, String one, String several, List<String> texts) {
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
