package io.relaytwin.export.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.testing.Plans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class PlanListsTest {

  @Test
  void theSameListGivesTheSameBytes() throws IOException {
    PlanLists.Sheet sheet = PlanLists.order(Plans.of(10));

    assertThat(PlanXlsx.of(sheet)).isEqualTo(PlanXlsx.of(sheet)).isNotEmpty();
    assertThat(PlanCsv.of(sheet)).isEqualTo(PlanCsv.of(sheet));
  }

  @Test
  void theSameBytesInEveryTimeZone() throws IOException {
    PlanLists.Sheet sheet = PlanLists.order(Plans.of(10));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      byte[] here = PlanXlsx.of(sheet);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(PlanXlsx.of(sheet)).isEqualTo(here);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(PlanXlsx.of(sheet)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void namesThatBreakCarelessWritersAreWritten() throws IOException {
    Plan plan = Plans.hostile();

    assertThat(PlanXlsx.of(PlanLists.order(plan))).isNotEmpty();
    assertThat(PlanXlsx.of(PlanLists.conductors(plan))).isNotEmpty();
    assertThat(PlanXlsx.of(PlanLists.positions(plan))).isNotEmpty();
    assertThat(PlanJson.of(plan)).startsWith("{").endsWith("}\n");
    assertThat(PlanText.of(plan)).doesNotContain("\u0000").doesNotContain("\u202e");
  }

  @Test
  void aTextThatLooksLikeAFormulaIsNone() {
    PlanLists.Sheet sheet =
        new PlanLists.Sheet(
            "x", List.of("A", "B"), List.of(false, false), List.of(List.of("=1+1", "a \"b\", c")));

    assertThat(new String(PlanCsv.of(sheet), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFA,B\r\n'=1+1,\"a \"\"b\"\", c\"\r\n");
  }

  @Test
  void everyListHasACellForEachHead() {
    assertThat(PlanLists.order(Plans.of(8)).rows()).isNotEmpty();
    for (PlanLists.Sheet sheet :
        List.of(
            PlanLists.order(Plans.of(8)),
            PlanLists.positions(Plans.of(8)),
            PlanLists.conductors(Plans.of(8)))) {
      assertThat(sheet.numeric()).hasSameSizeAs(sheet.heads());
      assertThat(sheet.rows()).allMatch(row -> row.size() == sheet.heads().size());
      assertThat(sheet.title()).isEqualTo(sheet.title().strip()).hasSizeLessThan(32);
      assertThat(sheet.title().toLowerCase(Locale.ROOT)).endsWith("list");
    }
  }
}
