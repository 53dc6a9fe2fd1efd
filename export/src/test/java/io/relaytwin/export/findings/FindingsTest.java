package io.relaytwin.export.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Figures.Relation;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.port.text.TerminalText;
import io.relaytwin.export.testing.Designs;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {

  private static final String NASTY = "\u001b[31mÄ\" <b>&\u202e \u0000]]> ' \\";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Sentences SENTENCES = Sentences.english();

  private static Finding finding(String rule, Verdict verdict, String channel) {
    return finding(rule, verdict, new Place.OfChannel(channel));
  }

  private static Finding finding(String rule, Verdict verdict, Place place) {
    return switch (verdict) {
      case FAIL, NOT_GUARANTEED, MARGINAL, PASS ->
          new Finding(
              new RuleInfo(rule, "input-high-level", "V_OH - I R >= V_IH"),
              place,
              verdict,
              new Figures(
                  Amount.exactly(Quantity.of("3299.4443", "mV")),
                  Relation.AT_LEAST,
                  Quantity.of("4", "V"),
                  Margin.of(new BigDecimal("-0.7008"), new BigDecimal("4"))),
              List.of(
                  Term.least("source-high", "value", Quantity.of("3300", "mV")),
                  Term.given("leakage-path")),
              Evidence.of(
                  Message.of("part.on-late", "limit", Quantity.of("4", "V")),
                  Evidence.Specimen.of("input-voltage-on", Quantity.of("3.9", "V"))),
              List.of(Premise.byDefault("premise.low-is-zero", "source", "the pin")),
              List.of(new Citation("859-753", "Control circuit", null)),
              Message.of(
                  "I1.at-least",
                  "least",
                  Quantity.of("3.2994443", "V"),
                  "limit",
                  Quantity.of("4", "V")),
              Message.of("I1.drive-from-5-v"),
              null);
      case NOT_STATED, INFO ->
          new Finding(
              new RuleInfo(rule, "peak-duration", ""),
              place,
              verdict,
              Figures.NONE,
              List.of(),
              Evidence.NONE,
              List.of(),
              List.of(),
              Message.of("I1.no-resistance", "cable", "the cable"),
              Message.NONE,
              null);
    };
  }

  private static Assessment assessment(String name, List<Finding> findings) {
    return new Assessment(Designs.of(name), findings);
  }

  private static final List<Finding> MIXED =
      List.of(
          finding("I1", Verdict.FAIL, "A"),
          finding("I1", Verdict.FAIL, "B"),
          finding("T2", Verdict.NOT_GUARANTEED, "A"),
          finding("O4", Verdict.NOT_STATED, "A"),
          finding("T3", Verdict.MARGINAL, "B"),
          finding("T10", Verdict.PASS, "A"),
          finding("T2", Verdict.PASS, "B"),
          finding("E16", Verdict.INFO, Place.Site.DESIGN));

  @Test
  void theTableReadsWorstFirstAndEndsWithOneSentence() {
    String table = FindingsTable.render(assessment("Spindle", MIXED), SENTENCES, 100, false);
    assertThat(table)
        .isEqualTo(
            """
            Spindle

            VERDICT         CHECK                PLACE                    VALUE  LIMIT   MARGIN
            FAIL            I1 input-high-level  channel A and 1 more  3.2994 V  >= 4 V   -18 %
                            A high arrives with at least 3.2994443 V; from 4 V on every part switches on.
                            -> Drive the input from 5 V: a 74ACT-class buffer, or an open-collector stage that
                            sinks from +5 V.
            NOT GUARANTEED  T2 input-high-level  channel A             3.2994 V  >= 4 V   -18 %
                            A high arrives with at least 3.2994443 V; from 4 V on every part switches on.
                            -> Drive the input from 5 V: a 74ACT-class buffer, or an open-collector stage that
                            sinks from +5 V.
            NOT STATED      O4 peak-duration     channel A
                            The resistance of the cable is not in the table.
            MARGINAL        T3 input-high-level  channel B             3.2994 V  >= 4 V   -18 %
            PASS            2 checks: T2 T10
            INFO            1 note: E16

            FAIL: channel A, input-high-level (I1): A high arrives with at least 3.2994443 V; from 4 V on every
            part switches on; 1 more check fails, 1 is not guaranteed, 1 check lacks a figure.
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 132, 200})
  void linesFitTheTerminal(int width) {
    List<Finding> findings = new ArrayList<>(MIXED);
    findings.add(0, finding("I1", Verdict.FAIL, "x".repeat(300)));
    for (int i = 1; i <= 60; i++) {
      findings.add(finding("T" + i, Verdict.PASS, "K" + i));
    }
    String table = FindingsTable.render(assessment("d", findings), SENTENCES, width, false);
    assertThat(table.lines())
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void coloursAreOnTopOfTheWordsAndOnlyWhenAllowed() {
    String plain = FindingsTable.render(assessment("d", MIXED), SENTENCES, 100, false);
    String coloured = FindingsTable.render(assessment("d", MIXED), SENTENCES, 100, true);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1;31mFAIL\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void whatUsersTypedCannotSteerTheTerminal() {
    String table =
        FindingsTable.render(
            assessment(NASTY, List.of(finding("I1", Verdict.FAIL, NASTY))), SENTENCES, 120, false);
    assertThat(table).doesNotContain("\u001b", "\u202e", "\u0000").contains("Ä\" <b>&");
  }

  @Test
  void theTableOfNothingStillConcludes() {
    assertThat(FindingsTable.render(assessment("d", List.of()), SENTENCES, 80, false))
        .isEqualTo("d\n\nPASS: guaranteed for every module that meets its sheet.\n");
  }

  @Test
  void jsonHasEveryFindingWithTheSameKeys() {
    JsonNode root = JSON.readTree(FindingsJson.render(assessment("Spindle", MIXED), SENTENCES));
    assertThat(root.propertyNames()).containsExactly("design", "verdict", "sentence", "findings");
    assertThat(root.get("findings")).hasSize(MIXED.size());
    assertThat(root.get("findings"))
        .allSatisfy(one ->
            assertThat(one.propertyNames())
                .containsExactly(
                    "rule",
                    "slug",
                    "verdict",
                    "place",
                    "placeOf",
                    "message",
                    "messageKey",
                    "messageValues",
                    "value",
                    "relation",
                    "limit",
                    "unit",
                    "margin",
                    "marginScale",
                    "corner",
                    "cornerTerms",
                    "witness",
                    "parts",
                    "formula",
                    "sources",
                    "assumptions",
                    "premises",
                    "advice",
                    "repair"));
  }

  @Test
  void jsonGivesValueAndLimitInOneUnitWithAllDigits() {
    assertThat(FindingsJson.render(assessment("d", MIXED), SENTENCES))
        .contains("\"value\" : 3.2994443,", "\"limit\" : 4,", "\"unit\" : \"V\",")
        .contains("\"margin\" : -0.1752,")
        .contains("\"value\" : null,")
        .doesNotContain("\r");
  }

  @Test
  void jsonEscapesWhatUsersTyped() {
    List<Finding> findings = List.of(finding("I1", Verdict.FAIL, NASTY));
    JsonNode root = JSON.readTree(FindingsJson.render(assessment(NASTY, findings), SENTENCES));
    assertThat(root.get("design").asString()).isEqualTo(NASTY);
    JsonNode finding = root.get("findings").get(0);
    assertThat(finding.get("place").asString()).isEqualTo("channel " + NASTY);
    assertThat(finding.get("placeOf").get("channel").asString()).isEqualTo(NASTY);
  }

  private static Document junit(boolean strict, List<Finding> findings) throws Exception {
    String xml = FindingsJunit.render(assessment(NASTY, findings), SENTENCES, strict);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @CsvSource({"false, 3, 1", "true, 5, 0"})
  void junitCountsAsTheExitStatusDoes(boolean strict, int failures, int skipped) throws Exception {
    Document document = junit(strict, MIXED);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(MIXED.size());
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(failures);
    assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(skipped);
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("" + MIXED.size());
    assertThat(suite.getAttribute("failures")).isEqualTo("" + failures);
    assertThat(suite.getAttribute("skipped")).isEqualTo("" + skipped);
  }

  @Test
  void junitTellsTheWholeFinding() throws Exception {
    Element failure = (Element) junit(false, MIXED).getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("FAIL");
    assertThat(failure.getTextContent())
        .contains("value: 3.2994 V", "limit: >= 4 V", "margin: -18 %")
        .contains("corner: source at 3300 mV, all leakage through one input")
        .contains("source: 859-753, Control circuit")
        .contains("assumption: the low level of the pin, which is not stated")
        .contains("advice: Drive the input from 5 V");
  }

  @Test
  void junitIsWellFormedWhateverUsersTyped() throws Exception {
    Document document = junit(false, List.of(finding("I1", Verdict.FAIL, NASTY)));
    Element testcase = (Element) document.getElementsByTagName("testcase").item(0);
    assertThat(testcase.getAttribute("classname"))
        .isEqualTo("channel " + NASTY.replace('\u001b', '\ufffd').replace('\u0000', '\ufffd'));
  }
}
