package io.relaytwin.export.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Finding.Relation;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class FindingsTest {

  private static final String NASTY = "\u001b[31mÄ\" <b>&\u202e \u0000]]> ' \\";

  private static Finding finding(String rule, Verdict verdict, String place) {
    return switch (verdict) {
      case FAIL, NOT_GUARANTEED, MARGINAL, PASS ->
          new Finding(
              rule,
              "input-high-level",
              verdict,
              place,
              "The input gets 3.2994443 V when high and needs at least 4 V.",
              Quantity.of("3299.4443", "mV"),
              Relation.AT_LEAST,
              Quantity.of("4", "V"),
              verdict == Verdict.PASS ? new BigDecimal("0.0485") : new BigDecimal("-0.1752"),
              "supply 4.75 V, 55 °C",
              "a part with a threshold of 3.9 V stays off",
              "V_OH - I R >= V_IH",
              List.of("859-753, Control circuit"),
              List.of("current factor 1.25"),
              "Drive it from a 5 V stage.",
              null);
      case NOT_STATED, INFO ->
          new Finding(
              rule,
              "peak-duration",
              verdict,
              place,
              "The sheet does not say for how long 0.8 A may flow.",
              null,
              Relation.NONE,
              null,
              null,
              "",
              "",
              "",
              List.of(),
              List.of(),
              "",
              null);
    };
  }

  private static final List<Finding> MIXED =
      List.of(
          finding("I1", Verdict.FAIL, "channel A"),
          finding("I1", Verdict.FAIL, "channel B"),
          finding("T2", Verdict.NOT_GUARANTEED, "channel A"),
          finding("O4", Verdict.NOT_STATED, "channel A"),
          finding("T3", Verdict.MARGINAL, "channel B"),
          finding("T10", Verdict.PASS, "channel A"),
          finding("T2", Verdict.PASS, "channel B"),
          finding("E16", Verdict.INFO, "design"));

  @Test
  void theTableReadsWorstFirstAndEndsWithOneSentence() {
    String table = FindingsTable.render("Spindle", Verdict.FAIL, MIXED, 100, false);
    assertThat(table)
        .isEqualTo(
            """
            Spindle

            VERDICT         CHECK                PLACE                    VALUE  LIMIT   MARGIN
            FAIL            I1 input-high-level  channel A and 1 more  3.2994 V  >= 4 V   -18 %
                            The input gets 3.2994443 V when high and needs at least 4 V.
                            -> Drive it from a 5 V stage.
            NOT GUARANTEED  T2 input-high-level  channel A             3.2994 V  >= 4 V   -18 %
                            The input gets 3.2994443 V when high and needs at least 4 V.
                            -> Drive it from a 5 V stage.
            NOT STATED      O4 peak-duration     channel A
                            The sheet does not say for how long 0.8 A may flow.
            MARGINAL        T3 input-high-level  channel B             3.2994 V  >= 4 V   -18 %
            PASS            2 checks: T2 T10
            INFO            1 note: E16

            FAIL: channel A, input-high-level (I1): The input gets 3.2994443 V when high and needs at least 4 V;
            1 more check fails, 1 is not guaranteed, 1 check lacks a figure.
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 132, 200})
  void linesFitTheTerminal(int width) {
    List<Finding> findings = new ArrayList<>(MIXED);
    findings.add(0, finding("I1", Verdict.FAIL, "channel " + "x".repeat(300)));
    for (int i = 0; i < 60; i++) {
      findings.add(finding("T" + i, Verdict.PASS, "channel " + i));
    }
    String table = FindingsTable.render("d", Verdict.FAIL, findings, width, false);
    assertThat(table.lines())
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void coloursAreOnTopOfTheWordsAndOnlyWhenAllowed() {
    String plain = FindingsTable.render("d", Verdict.FAIL, MIXED, 100, false);
    String coloured = FindingsTable.render("d", Verdict.FAIL, MIXED, 100, true);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1;31mFAIL\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void whatUsersTypedCannotSteerTheTerminal() {
    String table =
        FindingsTable.render(
            NASTY, Verdict.FAIL, List.of(finding("I1", Verdict.FAIL, NASTY)), 120, false);
    assertThat(table).doesNotContain("\u001b", "\u202e", "\u0000").contains("Ä\" <b>&");
  }

  @Test
  void theTableOfNothingStillConcludes() {
    assertThat(FindingsTable.render("d", Verdict.PASS, List.of(), 80, false))
        .isEqualTo("d\n\nPASS: guaranteed for every module that meets its sheet.\n");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "漢字漢, 4, 漢…", "漢字, 4, 漢字"})
  void cellsAreCutByColumns(String text, int width, String expected) {
    assertThat(Cells.cut(text, width)).isEqualTo(expected);
    assertThat(Cells.width(Cells.cut(text, width))).isLessThanOrEqualTo(width);
  }

  @Test
  void wrappingKeepsEveryLetter() {
    assertThat(Cells.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Cells.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(Cells.wrap("", 3)).isEmpty();
  }

  @Test
  void jsonHasEveryFindingWithTheSameKeys() {
    String json = FindingsJson.render("Spindle", Verdict.FAIL, MIXED);
    List<List<String>> keys = new ArrayList<>();
    List<String> top = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      int depth = 0;
      while (parser.nextToken() != null) {
        switch (parser.currentToken()) {
          case START_OBJECT -> {
            depth++;
            if (depth == 2) {
              keys.add(new ArrayList<>());
            }
          }
          case END_OBJECT -> depth--;
          case PROPERTY_NAME -> (depth == 1 ? top : keys.getLast()).add(parser.currentName());
          default -> {}
        }
      }
    }
    assertThat(top).containsExactly("design", "verdict", "sentence", "findings");
    assertThat(keys).hasSize(MIXED.size());
    assertThat(keys)
        .allSatisfy(one ->
            assertThat(one)
                .containsExactly(
                    "rule",
                    "slug",
                    "verdict",
                    "place",
                    "message",
                    "value",
                    "relation",
                    "limit",
                    "unit",
                    "margin",
                    "corner",
                    "witness",
                    "formula",
                    "sources",
                    "assumptions",
                    "advice",
                    "repair"));
  }

  @Test
  void jsonGivesValueAndLimitInOneUnitWithAllDigits() {
    assertThat(FindingsJson.render("d", Verdict.FAIL, MIXED))
        .contains("\"value\" : 3.2994443,", "\"limit\" : 4,", "\"unit\" : \"V\",")
        .contains("\"margin\" : -0.1752,")
        .contains("\"value\" : null,")
        .doesNotContain("\r");
  }

  @Test
  void jsonEscapesWhatUsersTyped() {
    String json =
        FindingsJson.render(NASTY, Verdict.FAIL, List.of(finding("I1", Verdict.FAIL, NASTY)));
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      String design = null;
      String place = null;
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          if ("design".equals(parser.currentName())) {
            design = parser.getString();
          } else if ("place".equals(parser.currentName())) {
            place = parser.getString();
          }
        }
      }
      assertThat(design).isEqualTo(NASTY);
      assertThat(place).isEqualTo(NASTY);
    }
  }

  private static Document junit(boolean strict, List<Finding> findings) throws Exception {
    String xml = FindingsJunit.render(NASTY, Verdict.FAIL, findings, strict);
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
        .contains("corner: supply 4.75 V, 55 °C", "source: 859-753, Control circuit")
        .contains("assumption: current factor 1.25", "advice: Drive it from a 5 V stage.");
  }

  @Test
  void junitIsWellFormedWhateverUsersTyped() throws Exception {
    Document document = junit(false, List.of(finding("I1", Verdict.FAIL, NASTY)));
    Element testcase = (Element) document.getElementsByTagName("testcase").item(0);
    assertThat(testcase.getAttribute("classname"))
        .isEqualTo(NASTY.replace('\u001b', '\ufffd').replace('\u0000', '\ufffd'));
  }
}
