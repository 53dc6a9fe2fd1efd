package io.relaytwin.export.cae;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.testing.Plans;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** AutomationML by the schema of CAEX 3.0, and the references that no schema checks. */
class AmlFileTest {

  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static byte[] strip(Plan plan) {
    return AmlFile.strip(plan, Plans.CATALOGUE, "strip.aml", DATE);
  }

  private static byte[] component() {
    return AmlFile.component(Plans.CATALOGUE.module("859-753").orElseThrow(), "859-753.aml", DATE);
  }

  private static Document xml(byte[] aml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(aml));
  }

  @Test
  void componentAndStripsAreValid() throws Exception {
    Schema caex = Schemas.of("CAEX_ClassModel_V.3.0.xsd");
    assertThat(Schemas.faults(caex, component())).isEmpty();
    for (int modules : new int[] {0, 1, 8, 40}) {
      assertThat(Schemas.faults(caex, strip(Plans.of(modules)))).isEmpty();
    }
    assertThat(Schemas.faults(caex, strip(Plans.hostile()))).isEmpty();
    String broken =
        text(strip(Plans.of(1))).replace("SchemaVersion=\"3.0\"", "SchemaVersion=\"2\"");
    assertThat(Schemas.faults(caex, broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  private static String text(byte[] aml) {
    return new String(aml, StandardCharsets.UTF_8);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    Document aml = xml(strip(Plans.of(4)));
    Set<String> ids = new HashSet<>();
    Set<String> paths = new HashSet<>();
    NodeList all = aml.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("ID")) {
        assertThat(ids.add(element.getAttribute("ID"))).isTrue();
      }
      if (element.getLocalName().endsWith("Class") && element.hasAttribute("Name")) {
        paths.add(path(element));
      }
    }
    int references = 0;
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      for (String name :
          new String[] {
            "RefBaseClassPath", "RefBaseRoleClassPath", "RefBaseSystemUnitPath", "RefRoleClassPath"
          }) {
        if (element.hasAttribute(name)) {
          references++;
          assertThat(paths).contains(element.getAttribute(name));
        }
      }
      for (String name : new String[] {"RefPartnerSideA", "RefPartnerSideB"}) {
        if (element.hasAttribute(name)) {
          references++;
          assertThat(ids).contains(element.getAttribute(name));
        }
      }
    }
    // 4 pins and a wire, at two ends each, and much more by class
    assertThat(references).isGreaterThan(40);
    assertThat(aml.getElementsByTagNameNS("*", "InternalLink").getLength()).isEqualTo(5);
  }

  private static String path(Element element) {
    String parent =
        element.getParentNode() instanceof Element above && above.hasAttribute("Name")
            ? path(above) + "/"
            : "";
    return parent + element.getAttribute("Name");
  }

  @Test
  void aLimitIsAConstraintAndANominalValueAValue() {
    String text = text(component()).replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "<Attribute Name=\"turn-on-time\" AttributeDataType=\"xs:decimal\" Unit=\"µs\">"
                + " <Description>Turn-on time, maximum</Description>"
                + " <Constraint Name=\"maximum\"> <OrdinalScaledType>"
                + " <RequiredMaxValue>0.5</RequiredMaxValue> </OrdinalScaledType> </Constraint>"
                + " </Attribute>")
        .contains(
            "<Description>Nominal input current, nominal, at U_N</Description> <Value>16.5</Value>")
        .contains(
            "<RequiredMaxValue>6.25</RequiredMaxValue> <RequiredMinValue>4</RequiredMinValue>");
  }

  @Test
  void theSamePlanGivesTheSameBytes() {
    assertThat(strip(Plans.of(3))).isEqualTo(strip(Plans.of(3))).isNotEqualTo(strip(Plans.of(4)));
  }
}
