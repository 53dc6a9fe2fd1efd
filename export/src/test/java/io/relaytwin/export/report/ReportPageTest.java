package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.Assessment;
import io.relaytwin.core.check.Conclusion;
import io.relaytwin.core.check.Finding;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {

  static Stream<Supplier<Assessment>> samples() {
    return Stream.of(Samples::mixed, Samples::rowOfTwenty, Samples::hostile);
  }

  /** The page is XML too, so a plain parser finds what a browser might forgive. */
  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagName(name);
    return Stream.iterate(0, i -> i < list.getLength(), i -> i + 1)
        .map(i -> (Element) list.item(i))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFindingStandsOnThePage(Supplier<Assessment> sample) throws Exception {
    Assessment assessment = sample.get();
    String text = parse(ReportPage.render(assessment)).getDocumentElement().getTextContent();
    assertThat(assessment.findings()).isNotEmpty();
    for (Finding finding : assessment.findings()) {
      assertThat(text)
          .contains(shown(finding.rule()), shown(finding.slug()), shown(finding.message()))
          .contains(shown(finding.place()), shown(finding.advice()), shown(finding.corner()))
          .contains(shown(finding.formula()), shown(finding.witness()))
          .contains(Conclusion.value(finding))
          .contains(Conclusion.limit(finding).replace(">=", "≥").replace("<=", "≤"))
          .contains(finding.sources());
    }
    assertThat(text).contains(assessment.assumptions().getFirst());
    String sentence = Conclusion.of(assessment.verdict(), assessment.findings()).sentence();
    assertThat(text).contains(shown(sentence.substring(sentence.indexOf(':') + 3)));
  }

  private static String shown(String text) {
    return text.replace('\u0000', '\ufffd').replace('\u202e', '\ufffd');
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsLoadedFromOutside(Supplier<Assessment> sample) throws Exception {
    String page = ReportPage.render(sample.get());
    int references = 0;
    for (Element element : elements(parse(page), "*")) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName();
        String value = attributes.item(i).getNodeValue();
        if (name.equals("href") || name.equals("src") || name.equals("xlink:href")) {
          references++;
          assertThat(value).startsWith("#");
        }
        assertThat(value.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
        assertThat(name).doesNotStartWith("on");
      }
    }
    assertThat(references).isPositive();
    assertThat(elements(parse(page), "link")).isEmpty();
    assertThat(elements(parse(page), "img")).isEmpty();
    assertThat(elements(parse(page), "style").getFirst().getTextContent())
        .doesNotContain("@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void idsAreDistinctAndEveryReferenceMeetsOne(Supplier<Assessment> sample) throws Exception {
    Document document = parse(ReportPage.render(sample.get()));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(document, "*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty()) {
        assertThat(ids.add(id)).as("id %s stands once", id).isTrue();
      }
    }
    for (Element element : elements(document, "*")) {
      for (String name : List.of("aria-labelledby", "aria-describedby")) {
        if (element.hasAttribute(name)) {
          assertThat(ids).contains(element.getAttribute(name));
        }
      }
      if (element.getAttribute("href").startsWith("#")) {
        assertThat(ids).contains(element.getAttribute("href").substring(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPictureSpeaks(Supplier<Assessment> sample) throws Exception {
    List<Element> pictures = elements(parse(ReportPage.render(sample.get())), "svg");
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(3);
    for (Element picture : pictures) {
      assertThat(picture.getAttribute("role")).isEqualTo("img");
      assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(picture.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
  }

  @Test
  void whatUsersTypedStaysText() throws Exception {
    String page = ReportPage.render(Samples.hostile());
    Document document = parse(page);
    assertThat(elements(document, "script")).hasSize(1);
    assertThat(page).doesNotContain("<script>alert");
    assertThat(elements(document, "h1").getFirst().getTextContent())
        .isEqualTo(shown(Samples.NASTY));
    assertThat(elements(document, "h1").getFirst().getElementsByTagName("bdi").getLength())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sameEachTime(Supplier<Assessment> sample) {
    assertThat(ReportPage.render(sample.get())).isEqualTo(ReportPage.render(sample.get()));
  }

  @Test
  void equalChannelsAreShownOnceAndNamedAll() throws Exception {
    Document document = parse(ReportPage.render(Samples.rowOfTwenty()));
    List<String> titles =
        elements(document, "svg").stream()
            .map(svg -> svg.getElementsByTagName("title").item(0).getTextContent())
            .toList();
    assertThat(titles)
        .containsExactly(
            "Chain of 20 channels alike, S1 to S20",
            "Load of 20 channels alike, S1 to S20",
            "Signal: shortest pause",
            "Operating map of 20 channels alike, S1 to S20",
            "Margins");
    assertThat(document.getDocumentElement().getTextContent()).contains("S1, S2, S3, S4, S5");
  }

  @Test
  void manyDifferentChannelsAreFoldedButTheFailingOneIsOpen() throws Exception {
    Document document = parse(ReportPage.render(Samples.hostile()));
    Element section =
        elements(document, "section").stream()
            .filter(element -> element.getAttribute("id").equals("chain"))
            .findFirst()
            .orElseThrow();
    NodeList inside = section.getElementsByTagName("details");
    List<Element> chains =
        Stream.iterate(0, i -> i < inside.getLength(), i -> i + 1)
            .map(i -> (Element) inside.item(i))
            .toList();
    assertThat(chains).hasSize(5);
    assertThat(chains.stream().map(details -> details.hasAttribute("open")))
        .containsExactly(true, false, false, true, false);
  }
}
