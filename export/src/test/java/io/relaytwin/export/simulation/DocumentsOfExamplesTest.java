package io.relaytwin.export.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.relaytwin.api.ApiJson;
import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.export.findings.FindingsJson;
import io.relaytwin.export.findings.LimitsJson;
import io.relaytwin.export.plan.PlanJson;
import io.relaytwin.export.testing.Examples;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What programs get of every example fits the schemas, another implementation judging. */
class DocumentsOfExamplesTest {

  private static final Sentences SENTENCES = Sentences.english();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<String> examples() throws IOException {
    return Examples.names();
  }

  @Test
  void noExampleIsForgotten() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(28);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findingsSimulationAndPlanFit(String name) {
    CheckSession session = Examples.session(name);
    CircuitStudy study = session.study(true);

    fits(ApiJson.FINDINGS, FindingsJson.render(session.assessment(), SENTENCES));
    fits(
        ApiJson.SIMULATION,
        SimulationJson.render(name, study.channels(), study.supplies(), SENTENCES));
    fits(
        ApiJson.PLAN,
        PlanJson.of(
            new Planner(FileCatalogue.shipped())
                .plan(session.design(), session.currents(), PreviousPlan.NONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clock-100khz", "uart-9600", "cold-lamp", "led-glow"})
  void limitsFit(String name) {
    CheckSession session = Examples.session(name);

    fits(ApiJson.LIMITS, LimitsJson.render(name, session.limits(), SENTENCES));
  }

  private static <T extends Record> void fits(ApiJson<T> kind, String json) {
    Schema schema = SCHEMAS.getSchema(kind.schema());
    assertThat(schema.validate(JsonMapper.shared().readTree(json))).as(json).isEmpty();
    assertThat(kind.write(kind.read(json))).isEqualTo(json);
  }
}
