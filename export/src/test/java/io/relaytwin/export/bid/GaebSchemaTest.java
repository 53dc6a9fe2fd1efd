package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validation by a schema in a folder of the user; here by one of our own. */
class GaebSchemaTest {

  private static final String XSD =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"
          elementFormDefault="qualified">
        <xs:element name="a"><xs:complexType><xs:sequence>
          <xs:element name="b" type="xs:integer"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void filesOtherThanTheOfficialOnesAreNamed() throws IOException {
    Files.writeString(folder.resolve(GaebSchema.PHASE), XSD);
    Files.writeString(folder.resolve(GaebSchema.LIBRARY), XSD);
    GaebSchema schema = GaebSchema.in(folder);
    assertThat(schema.remarks())
        .hasSize(2)
        .allMatch(remark -> remark.contains("is not the file of edition 2021-05"));
    assertThat(schema.faults(bytes("<a xmlns='urn:x'><b>1</b></a>"))).isEmpty();
    assertThat(schema.faults(bytes("<a xmlns='urn:x'>\n<b>x</b></a>")))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("line 2, column "));
    assertThat(schema.faults(bytes("<a"))).isNotEmpty();
  }

  @Test
  void aFileOutsideIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "1");
    Files.writeString(folder.resolve(GaebSchema.PHASE), XSD);
    Files.writeString(folder.resolve(GaebSchema.LIBRARY), XSD);
    String entity =
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]><a xmlns='urn:x'><b>&e;</b></a>"
            .formatted(secret.toUri());
    assertThat(GaebSchema.in(folder).faults(bytes(entity))).isNotEmpty();
  }

  @Test
  void aMissingOrBrokenSchemaIsSaid() throws IOException {
    assertThatThrownBy(() -> GaebSchema.in(folder)).isInstanceOf(NoSuchFileException.class);
    Files.writeString(folder.resolve(GaebSchema.PHASE), "no schema");
    Files.writeString(folder.resolve(GaebSchema.LIBRARY), "no schema");
    assertThatThrownBy(() -> GaebSchema.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no schema");
  }
}
