package io.relaytwin.export.port.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Documents of others: read with care, and held against a schema. */
class XmlInputTest {

  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType><xs:sequence>
          <xs:element name="n" type="xs:int" maxOccurs="9000"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theRootIsRead() throws Exception {
    assertThat(XmlTree.root(bytes("<a xmlns='urn:x'>ä</a>")).getNamespaceURI()).isEqualTo("urn:x");
  }

  @Test
  void aDocumentTypeIsRefused() {
    assertThatThrownBy(() -> XmlTree.root(bytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void whatASchemaRefusesIsTold(@TempDir Path temp) throws Exception {
    Path file = Files.writeString(temp.resolve("a.xsd"), SCHEMA);
    XmlSchema schema = XmlSchema.in(file);
    assertThat(schema.faults(bytes("<a><n>1</n></a>"))).isEmpty();
    assertThat(schema.faults(bytes("<a>\n<n>x</n></a>")))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("line 2, column "));
    assertThat(schema.faults(bytes("<a>" + "<n>x</n>".repeat(200) + "</a>"))).hasSize(100);
    assertThat(schema.faults(bytes("<a>"))).hasSize(1);
  }

  @Test
  void aFileThatIsNoSchemaIsToldByItsName(@TempDir Path temp) throws Exception {
    Path file = Files.writeString(temp.resolve("a.xsd"), "<a/>");
    assertThatThrownBy(() -> XmlSchema.in(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " is no schema: ");
  }
}
