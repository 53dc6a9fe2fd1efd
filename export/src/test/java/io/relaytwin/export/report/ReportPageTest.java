package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.FindingText;
import io.relaytwin.core.check.text.Sentences;
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

  private static final Sentences SENTENCES = Sentences.english();

  static Stream<Supplier<Samples>> samples() {
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
  void everyFindingStandsOnThePage(Supplier<Samples> sample) throws Exception {
    Samples shown = sample.get();
    String text = parse(shown.page()).getDocumentElement().getTextContent();
    List<Finding> findings = shown.assessment().findings();
    assertThat(findings).isNotEmpty();
    for (Finding finding : findings) {
      FindingText words = SENTENCES.of(finding);
      assertThat(text)
          .contains(finding.id().toString(), shown(finding.rule().slug()), shown(words.message()))
          .contains(shown(words.place()), shown(words.advice()), shown(words.corner()))
          .contains(finding.rule().formula(), shown(words.evidence()), words.value())
          .contains(words.limit().replace(">=", "≥").replace("<=", "≤"))
          .contains(words.sources())
          .contains(words.premises().stream().map(ReportPageTest::shown).toList());
    }
    String sentence = SENTENCES.of(Conclusion.of(shown.assessment().verdict(), findings).says());
    assertThat(text).contains(shown(sentence.substring(sentence.indexOf(':') + 3)));
  }

  private static String shown(String text) {
    return text.replace('\u0000', '\ufffd').replace('\u202e', '\ufffd');
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsLoadedFromOutside(Supplier<Samples> sample) throws Exception {
    String page = sample.get().page();
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
  void idsAreDistinctAndEveryReferenceMeetsOne(Supplier<Samples> sample) throws Exception {
    Document document = parse(sample.get().page());
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
  void everyPictureSpeaks(Supplier<Samples> sample) throws Exception {
    List<Element> pictures = elements(parse(sample.get().page()), "svg");
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(3);
    for (Element picture : pictures) {
      assertThat(picture.getAttribute("role")).isEqualTo("img");
      assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(picture.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
  }

  @Test
  void whatUsersTypedStaysText() throws Exception {
    String page = Samples.hostile().page();
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
  void sameEachTime(Supplier<Samples> sample) {
    assertThat(sample.get().page()).isEqualTo(sample.get().page());
  }

  @Test
  void equalChannelsAreShownOnceAndNamedAll() throws Exception {
    Document document = parse(Samples.rowOfTwenty().page());
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
    Document document = parse(Samples.hostile().page());
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

  @Test
  void aVerdictStandsAtItsChannelAndNotAtOneWhoseNameBeginsAlike() throws Exception {
    assertThat(
            elements(parse(Samples.namesWithinNames().page()), "h3").stream()
                .map(Element::getTextContent))
        .containsExactly(
            "Channel STEP · 859-753 ✓PASS",
            "Channel STEP Y · 859-753 ✕FAIL",
            "Channel STEP · 859-753 ✓PASS",
            "Channel STEP Y · 859-753 ✕FAIL",
            "Channel STEP · 859-753 ✓PASS",
            "Channel STEP Y · 859-753 ✕FAIL");
  }
}
