package io.relaytwin.export.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.rail.Plan;
import io.relaytwin.export.testing.Plans;
import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads the workbooks. */
class ListsInLibreOfficeCalcTest {

  /** The part of LibreOffice that reads workbooks; Debian ships it by itself. */
  private static final Path CALC = Path.of("/usr/lib/libreoffice/program/libsclo.so");

  @TempDir Path temp;

  @Test
  void everyCellOfTheOrderListIsRead() throws Exception {
    Program office = Program.require("soffice", "the workbooks were not read by another program");
    boolean readsWorkbooks = !Files.exists(CALC.getParent()) || Files.exists(CALC);
    if (!readsWorkbooks) {
      System.err.println("SKIPPED: LibreOffice without Calc, the workbooks were not read");
    }
    Assumptions.assumeTrue(readsWorkbooks);
    Plan plan = Plans.of(8);
    PlanLists.Sheet sheet = PlanLists.order(plan);
    Files.write(temp.resolve("order.xlsx"), PlanXlsx.of(sheet));

    Program.Run run =
        office.run(
            temp,
            "-env:UserInstallation=" + temp.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):9,34,76",
            "order.xlsx");

    assertThat(run.status()).as(run.text()).isZero();
    List<String> lines = Files.readAllLines(temp.resolve("order.csv"));
    assertThat(lines).hasSize(sheet.rows().size() + 1);
    assertThat(lines.getFirst()).isEqualTo(String.join("\t", sheet.heads()));
    for (int i = 0; i < sheet.rows().size(); i++) {
      assertThat(lines.get(i + 1)).isEqualTo(String.join("\t", sheet.rows().get(i)));
    }
  }
}
