package io.relaytwin.export.findings;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.export.port.xml.XmlText;
import java.util.List;

/**
 * Findings as a JUnit report, which build servers show: one test case for each finding.
 *
 * <p>FAIL and NOT_GUARANTEED are failures and NOT_STATED is skipped; when strict, NOT_STATED and
 * MARGINAL are failures too, as for the exit status.
 */
public final class FindingsJunit {

  private final XmlText xml = new XmlText();
  private final Sentences sentences;
  private final boolean strict;

  private FindingsJunit(Sentences sentences, boolean strict) {
    this.sentences = sentences;
    this.strict = strict;
  }

  /**
   * The document, with a line end behind it.
   *
   * @param assessment what was found.
   * @param sentences the language of what people read.
   * @param strict whether MARGINAL and NOT_STATED count as failures.
   */
  public static String render(Assessment assessment, Sentences sentences, boolean strict) {
    return new FindingsJunit(sentences, strict).render(assessment);
  }

  private String render(Assessment assessment) {
    List<Finding> findings = assessment.findings();
    String[] counts = {
      "name", assessment.design().name(),
      "tests", Integer.toString(findings.size()),
      "failures", count(findings, Outcome.FAILURE),
      "errors", "0",
      "skipped", count(findings, Outcome.SKIPPED),
      "time", "0"
    };
    xml.open("testsuites", counts).open("testsuite", counts);
    findings.forEach(this::write);
    Conclusion conclusion = Conclusion.of(assessment.verdict(), findings);
    xml.text("system-out", sentences.of(conclusion.says()));
    return xml.close().close().end();
  }

  private String count(List<Finding> findings, Outcome outcome) {
    return Long.toString(
        findings.stream().filter(f -> Outcome.of(f.verdict(), strict) == outcome).count());
  }

  private void write(Finding finding) {
    FindingText words = sentences.of(finding);
    String text = text(finding, words);
    xml.open("testcase", "classname", words.place(), "name", words.check(), "time", "0");
    switch (Outcome.of(finding.verdict(), strict)) {
      case SUCCESS -> xml.text("system-out", text);
      case FAILURE ->
          xml.text("failure", text, "type", finding.verdict().name(), "message", words.message());
      case SKIPPED -> {
        xml.empty("skipped", "message", words.message());
        xml.text("system-out", text);
      }
    }
    xml.close();
  }

  private String text(Finding finding, FindingText words) {
    StringBuilder text = new StringBuilder();
    line(text, sentences.of(finding.verdict().says()), words.message());
    line(text, "value", words.value());
    line(text, "limit", words.limit());
    line(text, "margin", words.margin());
    line(text, "corner", words.corner());
    line(text, "witness", words.evidence());
    line(text, "formula", finding.rule().formula());
    words.sources().forEach(source -> line(text, "source", source));
    words.premises().forEach(premise -> line(text, "assumption", premise));
    line(text, "advice", words.advice());
    line(text, "repair", words.repair());
    if (finding.repair() != null) {
      finding.repair().edits().forEach(edit -> line(text, "edit", edit.toString()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(": ").append(value).append('\n');
    }
  }

  /** What a finding is to a build server. */
  private enum Outcome {
    SUCCESS,
    FAILURE,
    SKIPPED;

    static Outcome of(Verdict verdict, boolean strict) {
      return switch (verdict) {
        case FAIL, NOT_GUARANTEED -> FAILURE;
        case NOT_STATED -> strict ? FAILURE : SKIPPED;
        case MARGINAL -> strict ? FAILURE : SUCCESS;
        case PASS, INFO -> SUCCESS;
      };
    }
  }
}
