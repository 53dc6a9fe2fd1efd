package io.relaytwin.export.cae;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Plans;
import java.nio.charset.StandardCharsets;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;

/** The catalogue by the schema of BMEcat 2005.2. */
class BmecatFileTest {

  private static String text(int modules) {
    return new String(BmecatFile.of(Plans.of(modules), Plans.CATALOGUE), StandardCharsets.UTF_8);
  }

  @Test
  void everyStripIsValid() throws Exception {
    Schema bmecat = Schemas.of("bmecat_2005_2.xsd");
    for (int modules : new int[] {0, 1, 8}) {
      assertThat(Schemas.faults(bmecat, BmecatFile.of(Plans.of(modules), Plans.CATALOGUE)))
          .isEmpty();
    }
    assertThat(Schemas.faults(bmecat, BmecatFile.of(Plans.hostile(), Plans.CATALOGUE))).isEmpty();
    String broken = text(1).replace("<ORDER_UNIT>C62<", "<ORDER_UNIT>piece<");
    assertThat(Schemas.faults(bmecat, broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void figuresCarryUnitsAndKindsAndNoPriceIsMadeUp() {
    String text = text(8).replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "<FNAME lang=\"eng\">Turn-on time</FNAME> <FVALUE>0.5</FVALUE> <FUNIT>B98</FUNIT>")
        .contains("<FVALUE_DETAILS lang=\"eng\">maximum</FVALUE_DETAILS>")
        .contains("<FVALUE>4</FVALUE> <FVALUE>6.25</FVALUE> <FUNIT>VLT</FUNIT>")
        .contains("<INTERNATIONAL_PID type=\"gtin\">4055143605472</INTERNATIONAL_PID>")
        .contains("<PRODUCT_PRICE price_type=\"on_request\"/>")
        .doesNotContain("PRICE_AMOUNT", "ETIM", "ECLASS", "REFERENCE_FEATURE_SYSTEM_NAME");
    assertThat(text.split("<PRODUCT mode", -1)).hasSize(5);
    assertThat(text.split("<PRODUCT_REFERENCE type=\"accessories\">", -1)).hasSize(4);
  }

  @Test
  void everyUnitHasACode() {
    assertThat(text(1)).doesNotContain("µ</FUNIT>", "°C</FUNIT>", "mm</FUNIT>", "V</FUNIT>");
  }

  @Test
  void theSamePlanGivesTheSameBytes() {
    assertThat(text(3)).isEqualTo(text(3));
    assertThat(BmecatFile.of(Plans.hostile(), Plans.CATALOGUE))
        .isNotEqualTo(BmecatFile.of(Plans.of(2), Plans.CATALOGUE));
  }
}
