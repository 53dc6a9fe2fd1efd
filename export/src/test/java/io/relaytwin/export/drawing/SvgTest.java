package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTest {

  private static final String NASTY =
      "Ä \"quoted\" <script>alert('x')</script> & \u202e\u05d0\u05d1 \u0000 \ud800 😀";

  private static final Picture EVERYTHING =
      canvas -> {
        for (Hatch hatch : Hatch.values()) {
          for (Tone tone : Tone.values()) {
            canvas.box(
                Box.at(new Point(10, 10), 20, 5),
                1.5,
                new Look(new Fill(tone, hatch), Stroke.dashed(tone, 0.5)));
          }
        }
        canvas.polygon(
            List.of(new Point(0, 0), new Point(4, 0), new Point(4, 4)),
            Look.filled(Fill.solid(new Rgb(1, 2, 255))));
        canvas.circle(new Point(3, 3), 2, Look.outlined(Stroke.of(Tone.INK, 1)));
        canvas.group(
            NASTY, inner -> inner.text(new Point(5, 5), NASTY, Lettering.of(12).strong().end()));
        canvas.line(new Point(-3, 1), new Point(60, 1), Stroke.of(Tone.FAINT, 1));
      };

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static Svg svg(Theme theme) {
    return new Svg("p1", NASTY, "It shows & tells.", theme, Svg.Scale.PIXEL);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyElementIsWellFormedAndEveryHatchIsDefinedOnce(Theme theme) throws Exception {
    Document document = parse(svg(theme).render(EVERYTHING));
    NodeList all = document.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        assertThat(ids.add(id)).as("id %s stands once", id).isTrue();
        assertThat(id).startsWith("p1");
      }
    }
    int hatched = 0;
    for (int i = 0; i < all.getLength(); i++) {
      String fill = ((Element) all.item(i)).getAttribute("fill");
      if (fill.startsWith("url(#")) {
        hatched++;
        assertThat(ids).contains(fill.substring(5, fill.length() - 1));
      }
    }
    assertThat(hatched).isEqualTo((Hatch.values().length - 2) * Tone.values().length);
  }

  @Test
  void textOfUsersStaysText() throws Exception {
    String svg = svg(Theme.LIGHT).render(EVERYTHING);
    assertThat(svg).doesNotContain("<script");
    String text = parse(svg).getElementsByTagName("text").item(0).getTextContent();
    assertThat(text)
        .isEqualTo(
            "Ä \"quoted\" <script>alert('x')</script> & \ufffd\u05d0\u05d1 \ufffd \ufffd 😀");
  }

  @Test
  void listenersGetTitleAndDescription() throws Exception {
    Element root = parse(svg(Theme.PAGE).render(EVERYTHING)).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p1-title");
    assertThat(root.getAttribute("aria-describedby")).isEqualTo("p1-desc");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("It shows & tells.");
  }

  @Test
  void nothingRefersOutside() {
    String svg = svg(Theme.PAGE).render(EVERYTHING);
    assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http:", "https:", "href");
  }

  @Test
  void sameEachTime() {
    assertThat(svg(Theme.DARK).render(EVERYTHING)).isEqualTo(svg(Theme.DARK).render(EVERYTHING));
  }

  @Test
  void numbersHaveAtMostTwoDecimalsAndNoExponent() {
    Picture picture =
        canvas ->
            canvas.polyline(
                List.of(new Point(-0.004, 1234567.891), new Point(-0.126, 0.5), new Point(2, 3)),
                Stroke.of(Tone.INK, 1));
    assertThat(svg(Theme.LIGHT).render(picture)).contains("d=\"M0 1234567.89L-0.13 0.5L2 3\"");
  }

  @Test
  void theViewHoldsEverythingMeasured() {
    Picture box =
        canvas ->
            canvas.box(Box.at(new Point(10, 20), 30, 40), 0, Look.outlined(Stroke.of(Tone.INK, 2)));
    assertThat(new Svg("a", "t", "", Theme.LIGHT, Svg.Scale.MILLIMETRE).render(box))
        .contains("viewBox=\"7 17 36 46\" width=\"36mm\" height=\"46mm\"");
  }

  @Test
  void measuresLinesWithTheirWidthAndTextByItsAnchor() {
    Picture line = canvas -> canvas.line(new Point(1, 5), new Point(9, 5), Stroke.of(Tone.INK, 2));
    assertThat(line.extent()).isEqualTo(new Box(new Point(0, 4), new Point(10, 6)));

    Lettering lettering = Lettering.of(10);
    double width = lettering.widthOf("Output");
    Picture start = canvas -> canvas.text(new Point(0, 0), "Output", lettering);
    Picture middle = canvas -> canvas.text(new Point(0, 0), "Output", lettering.middle());
    Picture end = canvas -> canvas.text(new Point(0, 0), "Output", lettering.end());
    assertThat(start.extent().left()).isEqualTo(0);
    assertThat(start.extent().right()).isCloseTo(width, within(1e-9));
    assertThat(middle.extent().left()).isCloseTo(-width / 2, within(1e-9));
    assertThat(end.extent().right()).isCloseTo(0, within(1e-9));
    assertThat(start.extent().top()).isLessThan(-7);
    assertThat(start.extent().bottom()).isBetween(1.0, 4.0);
  }

  @Test
  void lettersHaveTheWidthOfACommonFace() {
    // Helvetica, as its published metrics have it: "Output" is 3.113 em, "iiii" 0.888 em.
    assertThat(Lettering.of(1).widthOf("Output")).isBetween(2.95, 3.5);
    assertThat(Lettering.of(1).widthOf("iiii")).isBetween(0.8, 1.2);
    assertThat(Lettering.of(1).widthOf("\u0301")).isZero();
    assertThat(Lettering.of(1).widthOf("漢")).isGreaterThanOrEqualTo(1);
  }

  @Test
  void theEmptyPictureHasAnExtentToo() {
    Picture nothing = canvas -> {};
    assertThat(nothing.extent()).isEqualTo(Box.at(new Point(0, 0), 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"b", "ä"})
  void idsThatCouldBreakThePageAreRefused(String id) {
    assertThatThrownBy(() -> new Svg(id, "t", "", Theme.LIGHT, Svg.Scale.PIXEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + id + "'");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> new Point(Double.NaN, 0)).hasMessageContaining("not finite");
    assertThatThrownBy(() -> new Box(new Point(1, 0), new Point(0, 0)))
        .hasMessageContaining("reversed");
    assertThatThrownBy(() -> Stroke.of(Tone.INK, 0)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new Rgb(0, 256, 0)).hasMessageContaining("0..255");
  }
}
