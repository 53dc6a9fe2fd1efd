package io.relaytwin.export.port.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is written is what a parser reads. */
class XmlTextTest {

  private static Element read(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  @Test
  void elementsAreIndentedAndClosed() {
    XmlText xml = new XmlText().open("a", "b", "1 < 2").text("c", "d & e").empty("f").close();
    assertThat(xml.end())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a b="1 &lt; 2">
              <c>d &amp; e</c>
              <f/>
            </a>
            """);
  }

  @Test
  void anyTextSurvivesInElementsAndAttributes() throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        int wide = random.nextInt(3);
        text.append((char) random.nextInt(wide == 0 ? 0x80 : wide == 1 ? 0x300 : 0x10000));
      }
      StringBuilder legal = new StringBuilder();
      text.toString()
          .codePoints()
          .forEach(c ->
              legal.appendCodePoint(
                  c == 9 || c == 10 || c == 13 || (c >= 32 && !isOdd(c)) ? c : 0xfffd));
      Element element =
          read(
              new XmlText()
                  .open("a", "t", text.toString())
                  .comment(text.toString())
                  .text("b", text.toString())
                  .close()
                  .bytes());
      assertThat(element.getAttribute("t")).isEqualTo(legal.toString());
      assertThat(element.getElementsByTagName("b").item(0).getTextContent())
          .isEqualTo(legal.toString());
    }
  }

  private static boolean isOdd(int c) {
    return (c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff;
  }

  @Test
  void anOpenElementIsNoDocument() {
    assertThatThrownBy(() -> new XmlText().open("a").end())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
  }
}
