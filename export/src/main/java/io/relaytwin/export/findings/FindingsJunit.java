package io.relaytwin.export.findings;

import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as a JUnit report, which build servers show: one test case for each finding.
 *
 * <p>FAIL and NOT_GUARANTEED are failures and NOT_STATED is skipped; when strict, NOT_STATED and
 * MARGINAL are failures too, as for the exit status.
 */
public final class FindingsJunit {

  private FindingsJunit() {}

  /**
   * The document, with a line end behind it.
   *
   * @param design the name of what was checked.
   * @param verdict of the whole.
   * @param findings worst first.
   * @param strict whether MARGINAL and NOT_STATED count as failures.
   */
  public static String render(
      String design, Verdict verdict, List<Finding> findings, boolean strict) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      counts(xml, design, findings, strict);
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      counts(xml, design, findings, strict);
      xml.writeCharacters("\n");
      for (Finding finding : findings) {
        write(xml, finding, strict);
      }
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(Conclusion.of(verdict, findings).sentence()));
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory failed", e);
    }
    return out.append('\n').toString();
  }

  private static void counts(
      XMLStreamWriter xml, String design, List<Finding> findings, boolean strict)
      throws XMLStreamException {
    attribute(xml, "name", design);
    attribute(xml, "tests", Integer.toString(findings.size()));
    attribute(xml, "failures", count(findings, strict, Outcome.FAILURE));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(findings, strict, Outcome.SKIPPED));
    attribute(xml, "time", "0");
  }

  private static String count(List<Finding> findings, boolean strict, Outcome outcome) {
    return Long.toString(
        findings.stream().filter(f -> Outcome.of(f.verdict(), strict) == outcome).count());
  }

  private static void write(XMLStreamWriter xml, Finding finding, boolean strict)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", finding.place());
    attribute(xml, "name", finding.rule() + " " + finding.slug());
    attribute(xml, "time", "0");
    switch (Outcome.of(finding.verdict(), strict)) {
      case SUCCESS -> details(xml, "system-out", finding);
      case FAILURE -> {
        xml.writeStartElement("failure");
        attribute(xml, "type", finding.verdict().name());
        attribute(xml, "message", finding.message());
        xml.writeCharacters(clean(text(finding)));
        xml.writeEndElement();
      }
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", finding.message());
        details(xml, "system-out", finding);
      }
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void details(XMLStreamWriter xml, String element, Finding finding)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(clean(text(finding)));
    xml.writeEndElement();
  }

  private static String text(Finding finding) {
    StringBuilder text = new StringBuilder();
    line(text, finding.verdict().words(), finding.message());
    line(text, "value", Conclusion.value(finding));
    line(text, "limit", Conclusion.limit(finding));
    if (finding.margin() != null) {
      line(text, "margin", Conclusion.percent(finding.margin()));
    }
    line(text, "corner", finding.corner());
    line(text, "witness", finding.witness());
    line(text, "formula", finding.formula());
    finding.sources().forEach(source -> line(text, "source", source));
    finding.assumptions().forEach(assumption -> line(text, "assumption", assumption));
    line(text, "advice", finding.advice());
    line(text, "repair", finding.repair() == null ? "" : finding.repair().text());
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(": ").append(value).append('\n');
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /** Replaces what XML 1.0 cannot hold, section 2.2, and lone surrogates. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(letter ->
            letter == '\t'
                    || letter == '\n'
                    || (letter >= 0x20 && letter <= 0xd7ff)
                    || (letter >= 0xe000 && letter <= 0xfffd)
                    || letter >= 0x10000
                ? letter
                : 0xfffd)
        .forEach(clean::appendCodePoint);
    return clean.toString();
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
