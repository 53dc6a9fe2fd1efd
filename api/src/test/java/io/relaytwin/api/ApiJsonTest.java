package io.relaytwin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Premise;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ApiJsonTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final LimitsDocument LIMITS =
      new LimitsDocument(
          "d",
          List.of(
              new LimitsDocument.Limit(
                  "frequency",
                  "channel A",
                  new PlaceData.OfChannel("A"),
                  null,
                  true,
                  new BigDecimal("1.50"),
                  new BigDecimal("2E+4"),
                  "Hz",
                  new EditData(EditData.Op.REMOVE, "channels[A]", 1L, "{ name: A }", null),
                  null,
                  List.of(),
                  List.of(),
                  List.of("T2: \"ä\" is too fast"),
                  List.of("T2"),
                  List.of())));

  private static FindingsDocument findings() {
    Map<String, ValueData> values =
        Map.of(
            "all",
            new ValueData.OfList(
                List.of(
                    new ValueData.OfCount(3),
                    new ValueData.OfNumber(new BigDecimal("0.10")),
                    new ValueData.OfName("K1"),
                    new ValueData.OfQuantity(new BigDecimal("24"), "V"),
                    new ValueData.OfRange(null, BigDecimal.ONE, "mA"),
                    new ValueData.OfMessage("load.counter", Map.of()))));
    return new FindingsDocument(
        "d",
        Verdict.NOT_GUARANTEED,
        "s",
        List.of(
            new FindingsDocument.Finding(
                "I1",
                "slug",
                Verdict.FAIL,
                "load supply",
                new PlaceData.OfSite(Place.Site.LOAD_SUPPLY),
                "m",
                "I1.m",
                values,
                new BigDecimal("3.10"),
                FindingsDocument.Relation.AT_LEAST,
                new BigDecimal("4"),
                "V",
                new BigDecimal("-0.225"),
                new QuantityData(new BigDecimal("4"), "V"),
                null,
                List.of(new FindingsDocument.Term("supply", Term.End.LEAST, values)),
                null,
                List.of(Map.of("delay", new QuantityData(BigDecimal.ONE, "µs"))),
                "a >= b",
                List.of("sheet, line 3"),
                List.of("an assumption"),
                List.of(new FindingsDocument.Premise(Premise.Kind.ESTIMATE, "k", "t")),
                null,
                new FindingsDocument.Repair(
                    "bleeder", "fit", Map.of("power", "1 W"), Repair.Cost.PART, List.of()))));
  }

  private static Schema schema(ApiJson<?> kind) {
    return SCHEMAS.getSchema(kind.schema());
  }

  static List<ApiJson<?>> kinds() {
    return ApiJson.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSchemaInTheDocumentsIsTheOneOfThisVersion(ApiJson<?> kind) throws Exception {
    Path shipped =
        Path.of(System.getProperty("relaytwin.root", ".."))
            .resolve("docs/reference/%s.schema.json".formatted(kind.name()));
    if (Boolean.getBoolean("relaytwin.update")) {
      Files.writeString(shipped, kind.schema());
    }

    assertThat(shipped).hasContent(kind.schema());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSchemaIsASchema(ApiJson<?> kind) {
    Schema metaSchema =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(JsonMapper.shared().readTree(kind.schema()))).isEmpty();
  }

  @Test
  void whatIsWrittenFitsTheSchemaAndReadsBackEqual() {
    assertThat(ApiJson.LIMITS.read(ApiJson.LIMITS.write(LIMITS))).isEqualTo(LIMITS);
    assertThat(ApiJson.FINDINGS.read(ApiJson.FINDINGS.write(findings()))).isEqualTo(findings());
    assertThat(
            schema(ApiJson.LIMITS)
                .validate(JsonMapper.shared().readTree(ApiJson.LIMITS.write(LIMITS))))
        .isEmpty();
    assertThat(
            schema(ApiJson.FINDINGS)
                .validate(JsonMapper.shared().readTree(ApiJson.FINDINGS.write(findings()))))
        .isEmpty();
  }

  @Test
  void numbersArePlainDecimalsAndWhatIsMissingIsNull() {
    assertThat(ApiJson.LIMITS.write(LIMITS))
        .contains(
            "\"present\" : null,", "\"from\" : 1.5,", "\"to\" : 20000,", "\"op\" : \"remove\"")
        .endsWith("}\n");
  }

  @Test
  void figuresOfARepairStandBesideItsOtherKeys() {
    assertThat(ApiJson.FINDINGS.write(findings()))
        .contains("\"text\" : \"fit\",\n        \"power\" : \"1 W\",\n        \"cost\" : \"part\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"holds\" : true | \"holds\" : \"true\"",
        "\"holds\" : true, | ",
        "\"from\" : 1.5 | \"from\" : \"1.5\"",
        "\"kind\" : \"channel\" | \"kind\" : \"elsewhere\"",
        "\"op\" : \"remove\" | \"op\" : \"REMOVE\"",
        "\"at\" : 1 | \"at\" : 1.5",
        "\"stopsBelow\" : [ ] | \"stopsBelow\" : null",
        "\"T2\" | 2",
        "\"design\" : \"d\" | \"design\" : null"
      })
  void schemaAndReaderRefuseTheSame(String change) {
    String[] fromTo = change.split("\\|", -1);
    String json = ApiJson.LIMITS.write(LIMITS);
    assertThat(json).as("control").contains(fromTo[0].strip());
    String faulty = json.replace(fromTo[0].strip(), fromTo[1].strip());

    assertThat(schema(ApiJson.LIMITS).validate(JsonMapper.shared().readTree(faulty))).isNotEmpty();
    assertThatThrownBy(() -> ApiJson.LIMITS.read(faulty)).isInstanceOf(ApiException.class);
  }

  @Test
  void unknownKeysArePassedOver() {
    String json = ApiJson.LIMITS.write(LIMITS);
    String later = json.replace("\"holds\" : true", "\"since\" : [ 3 ], \"holds\" : true");

    assertThat(later).isNotEqualTo(json);
    assertThat(ApiJson.LIMITS.read(later)).isEqualTo(LIMITS);
  }

  @Test
  void whatMayBeNullMayBeMissing() {
    String json = ApiJson.LIMITS.write(LIMITS).replace("\"present\" : null,", "");

    assertThat(ApiJson.LIMITS.read(json)).isEqualTo(LIMITS);
  }

  @Test
  void everyFaultIsToldOnceWithItsPlace() {
    String json =
        """
        {"limits": [{"parameter": 3, "place": "p", "placeOf": {"kind": "bars"}, "holds": true,
          "stopsBelow": [], "stopsBelowRules": [], "stopsAbove": ["a", null],
          "stopsAboveRules": {}}]}
        """;

    assertThatThrownBy(() -> ApiJson.LIMITS.read(json))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("The limits document cannot be read: design: is missing; ")
        .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
        .extracting(ApiException::faults, InstanceOfAssertFactories.LIST)
        .containsExactly(
            "design: is missing",
            "limits[0].parameter: must be a text, not 3",
            "limits[0].placeOf.potential: is missing",
            "limits[0].stopsAbove[1]: must be a text, not null",
            "limits[0].stopsAboveRules: must be a list, not {}",
            "limits[0].failsWhatever: is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "[]",
        "{\"design\": \"a\", \"design\": \"b\", \"limits\": []}",
        "{\"design\": \"a\", \"limits\": 1e999999999}"
      })
  void whatIsNoDocumentIsOneClearError(String json) {
    assertThatThrownBy(() -> ApiJson.LIMITS.read(json))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("The limits document cannot be read: ");
  }

  @Test
  void numbersOfAnyNumberOfDigitsDoNoHarm() {
    String json = ApiJson.LIMITS.write(LIMITS).replace("1.5", "1e999999999");

    assertThatThrownBy(() -> ApiJson.LIMITS.read(json))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("limits[0].from: ");
  }

  @Test
  void aPlanOfAnotherVersionIsRefused() {
    String json =
        """
        {"relaytwin-plan": 2, "name": "d", "sums": {"modules": 0, "width": "0 mm"},
         "positions": [], "job": [], "plates": [], "bars": [], "links": [], "feeds": [],
         "markers": [], "other-markings": [], "conductors": [], "order": [], "assumptions": [],
         "notes": []}
        """;

    assertThat(ApiJson.PLAN.read(json.replace(": 2", ": 1")).name()).isEqualTo("d");
    assertThatThrownBy(() -> ApiJson.PLAN.read(json))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("the version of the format is 2; this program reads 1");
  }

  @Test
  void wordsOfAnEnumerationAreDistinct() {
    for (Class<?> type :
        List.of(
            Verdict.class,
            Place.Site.class,
            io.relaytwin.core.product.Colour.class,
            io.relaytwin.core.rail.Terminal.class,
            io.relaytwin.core.rail.Conductor.Treatment.class)) {
      assertThat(ChoiceWords.of(type))
          .doesNotHaveDuplicates()
          .hasSize(type.getEnumConstants().length);
    }
  }
}
