package io.relaytwin.export.cad;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Plans;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange structure of ISO 10303-21 and the topology of ISO 10303-42. */
class StepFileTest {

  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static final Pattern ENTITY = Pattern.compile("(?m)^#(\\d+)=(.*);$");
  private static final Pattern REFERENCE = Pattern.compile("#(\\d+)");

  private static String text(Strip strip) {
    return new String(StepFile.of(strip, "strip.step", DATE), StandardCharsets.US_ASCII);
  }

  private static int count(String text, String entity) {
    return text.split(Pattern.quote("=" + entity + "("), -1).length - 1;
  }

  @Test
  void everyReferenceLeadsToAnEntityWrittenBefore() {
    Set<String> known = new HashSet<>();
    Matcher entity = ENTITY.matcher(text(Strips.of(3)));
    int references = 0;
    while (entity.find()) {
      Matcher reference = REFERENCE.matcher(entity.group(2));
      while (reference.find()) {
        references++;
        assertThat(known).contains(reference.group(1));
      }
      assertThat(known.add(entity.group(1))).isTrue();
    }
    assertThat(references).isGreaterThan(400);
  }

  @Test
  void eachKindOfPartIsOneSolidAndEachPlaceRefersToIt() {
    String text = text(Strips.of(8));
    assertThat(count(text, "MANIFOLD_SOLID_BREP")).isEqualTo(2);
    assertThat(count(text, "NEXT_ASSEMBLY_USAGE_OCCURRENCE")).isEqualTo(9);
    assertThat(count(text, "PRODUCT")).isEqualTo(3);
    assertThat(count(text, "COLOUR_RGB")).isEqualTo(2);
    assertThat(text).contains("CARTESIAN_POINT('',(42.,0.,0.))", "'859-753:8'", "'859-525:1'");
  }

  @Test
  void eachCurveIsUsedByTwoFacesInOppositeSenses() {
    Map<String, List<String>> senses = new HashMap<>();
    Matcher edge =
        Pattern.compile("ORIENTED_EDGE\\('',\\*,\\*,(#\\d+),\\.([TF])\\.\\)")
            .matcher(text(Strips.of(1)));
    while (edge.find()) {
      senses.computeIfAbsent(edge.group(1), key -> new ArrayList<>()).add(edge.group(2));
    }
    assertThat(senses).hasSize(24);
    assertThat(senses.values())
        .allSatisfy(both -> assertThat(both).containsExactlyInAnyOrder("T", "F"));
  }

  @Test
  void theHeaderNamesTheEditionOfTheProtocol() {
    assertThat(text(Strips.of(1)))
        .startsWith("ISO-10303-21;\nHEADER;\n")
        .contains(
            "FILE_SCHEMA(('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF { 1 0 10303 442 1 1 4"
                + " }'));")
        .endsWith("ENDSEC;\nEND-ISO-10303-21;\n");
  }

  @Test
  void namesOutsideAsciiAreEncoded() {
    String text = text(Strips.hostile());
    assertThat(text)
        .contains("T\\X2\\00FC\\X0\\r \"links\" ''\\X2\\00E9\\X0\\'' \\\\ #1=()")
        .contains("\\X4\\0001D11E\\X0\\");
    assertThat(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"6, 6.", "0, 0.", "0.550, 0.55", "1E+2, 100.", "-0.5, -0.5"})
  void realsAlwaysHaveAPoint(String number, String written) {
    assertThat(StepFile.real(new BigDecimal(number))).isEqualTo(written);
  }

  @Test
  void theSameStripGivesTheSameBytes() {
    assertThat(StepFile.of(Strips.of(4), "a.step", DATE))
        .isEqualTo(StepFile.of(Strips.of(4), "a.step", DATE));
    assertThat(StepFile.of(Strips.of(4), "a.step", DATE))
        .isNotEqualTo(StepFile.of(Strips.of(5), "a.step", DATE));
  }

  @Test
  void anEmptyStripIsAnAssemblyWithoutSolids() {
    String text = text(new Strip("empty", List.of()));
    assertThat(count(text, "PRODUCT")).isEqualTo(1);
    assertThat(count(text, "MANIFOLD_SOLID_BREP")).isZero();
    assertThat(text).doesNotContain("()),", "STYLED_ITEM");
  }

  @Test
  void aPlanGivesItsModulesAndPlatesWithoutBars() {
    String text = text(Strip.of(Plans.of(4), Plans.CATALOGUE));
    assertThat(text)
        .contains("'859-753:4 K4'", "'859-525:1'", "(24.,0.,0.)")
        .doesNotContain("859-404");
    assertThat(Strip.of(Plans.of(0), Plans.CATALOGUE).parts()).isEmpty();
    assertThat(Strip.of(Plans.of(4), Plans.CATALOGUE).shapes())
        .extracting(shape -> shape.width() + " x " + shape.depth() + " x " + shape.height())
        .containsExactly("6 x 91 x 56", "1 x 91 x 56");
  }
}
