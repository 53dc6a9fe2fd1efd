package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the reader draw the same line, another implementation of the schema judging. */
final class JsonSchemaTest {

  private static final int FILES = 1_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text());

  @Test
  void theSchemaInTheDocumentsIsTheOneOfThisVersion() throws Exception {
    Path shipped =
        Path.of(System.getProperty("relaytwin.root", ".."))
            .resolve("docs/reference/design.schema.json");
    if (Boolean.getBoolean("relaytwin.update")) {
      Files.createDirectories(shipped.getParent());
      Files.writeString(shipped, JsonSchema.text());
    }

    assertThat(shipped).hasContent(JsonSchema.text());
  }

  @Test
  void theSchemaIsASchema() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(MAPPER.readTree(JsonSchema.text()))).isEmpty();
  }

  @Test
  void whatIsMadeFromTheFormatIsAcceptedByBoth() {
    Random random = new Random(753);
    RandomFiles files = new RandomFiles(random);
    int withoutAnyFault = 0;
    for (int i = 0; i < FILES; i++) {
      String text = RandomFiles.yaml(files.file(), random);

      assertThat(SCHEMA.validate(json(text))).as(text).isEmpty();
      List<Fault> faults = faults(text);
      assertThat(structural(faults)).as(text).isEmpty();
      withoutAnyFault += faults.isEmpty() ? 1 : 0;
    }
    assertThat(withoutAnyFault).isGreaterThan(FILES / 3);
  }

  @Test
  void whatIsSpoiltIsAcceptedByBothOrRefusedByBoth() {
    Random random = new Random(859);
    RandomFiles files = new RandomFiles(random);
    Mutations mutations = new Mutations(random);
    int refused = 0;
    int valueFaultsOnly = 0;
    for (int i = 0; i < 4 * FILES; i++) {
      Object tree = mutations.spoil(files.file());
      String text = RandomFiles.yaml(tree, random);

      List<?> objections = SCHEMA.validate(json(text));
      List<Fault> faults = faults(text);
      assertThat(structural(faults).isEmpty())
          .as("%s%n%s%n%s", text, objections, faults)
          .isEqualTo(objections.isEmpty());
      refused += objections.isEmpty() ? 0 : 1;
      valueFaultsOnly += objections.isEmpty() && !faults.isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(FILES, 4 * FILES - FILES / 4);
    assertThat(valueFaultsOnly).isPositive();
  }

  private static JsonNode json(String text) {
    Object tree =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    return MAPPER.valueToTree(tree);
  }

  private static List<Fault> faults(String text) {
    try {
      DesignReader.read(text, "f");
      return List.of();
    } catch (DesignException e) {
      return e.faults();
    }
  }

  private static List<Fault> structural(List<Fault> faults) {
    List<Fault> structural = new ArrayList<>(faults);
    structural.removeIf(fault -> fault.kind() == Fault.Kind.VALUE);
    return structural;
  }
}
