package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.NOT_STATED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

/** Cases of the surroundings and the sums of a row. */
final class CabinetCases extends RuleCases {

  @Override
  void addAll() {
    is("E1", "55 °C", design().ambient("20 .. 55 °C"), PASS);
    is("E1", "54.999 °C", design().ambient("20 .. 54.999 °C"), PASS);
    is("E1", "55.001 °C", design().ambient("20 .. 55.001 °C"), FAIL);
    is("E1", "-25 °C", design().ambient("-25 .. 20 °C"), PASS);
    is("E1", "-25.001 °C", design().ambient("-25.001 .. 20 °C"), FAIL);
    is("E1", "not given", design().ambient(""), INFO);
    is("E1", "sheet without a range", design().with("module", "DRA-CN024D05"), NOT_STATED);

    is("E2", "heat", design(), INFO);

    is("E3", "30.999 mA", design().supply("{ voltage: 24 V, current: 30.999 mA }"), FAIL);
    is("E3", "31 mA", design().supply("{ voltage: 24 V, current: 31 mA }"), PASS);
    is("E3", "31.001 mA", design().supply("{ voltage: 24 V, current: 31.001 mA }"), PASS);
    is("E3", "not given", design().supply("{ voltage: 24 V }"), INFO);
    is(
        "E3",
        "sheet without a reverse current",
        design().with("module", "DRA-CN024D05").supply("{ voltage: 24 V, current: 1 A }"),
        NOT_STATED);
    is(
        "E3",
        "too much without it already",
        design().with("module", "DRA-CN024D05").supply("{ voltage: 24 V, current: 1 mA }"),
        FAIL);

    is("E4", "SELV and PELV", site("control-circuit: SELV, load-circuit: PELV"), PASS);
    is("E4", "hazardous", site("control-circuit: SELV, load-circuit: hazardous"), FAIL);
    is("E4", "299.9 V", site("working-voltage: 299.9 V"), PASS);
    is("E4", "300 V", site("working-voltage: 300 V"), PASS);
    is("E4", "300.1 V", site("working-voltage: 300.1 V"), FAIL);
    is("E4", "category 1", site("overvoltage-category: 1"), PASS);
    is("E4", "category 2", site("overvoltage-category: 2"), PASS);
    is("E4", "category 3", site("overvoltage-category: 3"), FAIL);
    is("E4", "degree 2", site("pollution-degree: 2"), PASS);
    is("E4", "degree 3", site("pollution-degree: 3"), FAIL);
    is("E4", "2000 m", site("altitude: 2000 m"), PASS);
    is("E4", "2001 m", site("altitude: 2001 m"), NOT_STATED);

    is("E10", "a cable", design().with("output-cable", cable("1 m", "0.5 mm²")), INFO);
    is("E10", "no cable", design(), null);
    is("E14", "31 m", design().with("output-cable", cable("31 m", "0.5 mm²")), INFO);
    is("E14", "30 m", design().with("output-cable", cable("30 m", "0.5 mm²")), null);
    is("E15", "any", design(), INFO);
    is("E16", "any", design(), INFO);

    is("E12", "0.312 MJ", site("max-fire-load: 0.312 MJ"), FAIL);
    is("E12", "0.313 MJ", site("max-fire-load: 0.313 MJ"), PASS);
    is("E12", "0.314 MJ", site("max-fire-load: 0.314 MJ"), PASS);
    is("E12", "not given", design(), INFO);
    is(
        "E12",
        "three where two may be",
        design().repeat(3).line("installation: { max-fire-load: 0.626 MJ }"),
        FAIL);
    is("E12", "not stated", design().with("module", "DRA-CN024D05"), NOT_STATED);

    is("E13", "weight", design().line("rail: { length: 1 m }"), INFO);
    is(
        "E13",
        "not stated",
        design().with("module", "DRA-CN024D05").line("rail: { length: 1 m }"),
        NOT_STATED);

    is("N1", "open", design(), INFO);
  }

  private static DesignText site(String installation) {
    return design().line("installation: { %s }".formatted(installation));
  }
}
