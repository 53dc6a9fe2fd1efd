package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.MARGINAL;
import static io.relaytwin.core.check.finding.Verdict.NOT_GUARANTEED;
import static io.relaytwin.core.check.finding.Verdict.NOT_STATED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

import org.jspecify.annotations.Nullable;

/** Cases of what drives the inputs. */
final class InputCases extends RuleCases {

  @Override
  void addAll() {
    String low = "0 .. 0.4 V";
    is("I1", "high 3.999 V", levels("3.999 .. 5 V", low), NOT_GUARANTEED);
    is("I1", "high 4 V", levels("4 .. 5 V", low), PASS);
    is("I1", "high 4.001 V", levels("4.001 .. 5 V", low), PASS);
    is("I1", "high 4.399 V, margin", margin(levels("4.399 .. 5 V", low)), MARGINAL);
    is("I1", "high 4.4 V, margin", margin(levels("4.4 .. 5 V", low)), PASS);
    is("I1", "3.3 V logic", levels("2.4 .. 3.3 V", low), NOT_GUARANTEED);
    is("I1", "never above the low range", levels("0.5 .. 1 V", low), FAIL);
    is("I1", "hardly above the low range", levels("0.5 .. 1.001 V", low), NOT_GUARANTEED);
    is(
        "I1",
        "conductor thinner than the table",
        design().with("input-cable", "{ length: 1 m, conductor: 0.05 mm² }"),
        NOT_STATED);
    is("I1", "never above 3.3 V", design().source("raspberry-pi"), NOT_GUARANTEED);

    is("I2", "high 6.249 V", levels("5 .. 6.249 V", low), PASS);
    is("I2", "high 6.25 V", levels("5 .. 6.25 V", low), PASS);
    is("I2", "high 6.251 V", levels("5 .. 6.251 V", low), FAIL);
    is("I2", "high 5.625 V, margin", margin(levels("5 .. 5.625 V", low)), PASS);
    is("I2", "high 5.626 V, margin", margin(levels("5 .. 5.626 V", low)), MARGINAL);

    is("I3", "low 0.999 V", levels("4.5 .. 5 V", "0 .. 0.999 V"), PASS);
    is("I3", "low 1 V", levels("4.5 .. 5 V", "0 .. 1 V"), PASS);
    is("I3", "low 1.001 V", levels("4.5 .. 5 V", "0 .. 1.001 V"), NOT_GUARANTEED);
    is("I3", "low 0.901 V, margin", margin(levels("4.5 .. 5 V", "0 .. 0.901 V")), MARGINAL);
    is("I3", "low below the high range", levels("4.5 .. 5 V", "3.999 .. 4.2 V"), NOT_GUARANTEED);
    is("I3", "low within the high range", levels("4.5 .. 5 V", "4 .. 4.2 V"), FAIL);
    is("I3", "stage that leaks", sink("0.4 V", "1 nA"), NOT_STATED);
    is("I3", "stage of unknown leakage", sink("0.4 V", null), NOT_STATED);
    is("I3", "stage without leakage", sink("0.4 V", "0 A"), PASS);
    is("I3", "no low level in any sheet", design().source("encoder-5v"), NOT_STATED);

    is("I4", "edge 499 ns", edge("499 ns"), PASS);
    is("I4", "edge 500 ns", edge("500 ns"), PASS);
    is("I4", "edge 501 ns", edge("501 ns"), NOT_GUARANTEED);
    is("I4", "no edge given", design(), null);

    is("I5", "16.499 mA", current("16.499 mA"), FAIL);
    is("I5", "16.5 mA", current("16.5 mA"), MARGINAL);
    is("I5", "20.624 mA", current("20.624 mA"), MARGINAL);
    is("I5", "20.625 mA", current("20.625 mA"), PASS);
    is("I5", "16.5 mA, factor 1", current("16.5 mA").line("policy: { current-factor: 1 }"), PASS);
    is(
        "I5",
        "current not given",
        design().source("{ push-pull: { high: 4.5 .. 5 V, low: 0 .. 0.4 V } }"),
        NOT_STATED);
    is("I5", "typical current of a sheet", design().source("esp32"), NOT_STATED);

    is("I6", "8 pins of a port", port(8), PASS);
    is("I6", "9 pins of a port", port(9), PASS);
    is("I6", "10 pins of a port", port(10), FAIL);
    is("I6", "no device", design(), null);

    is("I7", "16.501 mA", design().control("{ voltage: 5 V, current: 16.501 mA }"), PASS);
    is("I7", "16.5 mA", design().control("{ voltage: 5 V, current: 16.5 mA }"), PASS);
    is("I7", "16.499 mA", design().control("{ voltage: 5 V, current: 16.499 mA }"), FAIL);
    is("I7", "current not given", design().control("{ voltage: 5 V }"), INFO);

    String thin = "conductor: 0.25 mm² }";
    is("I8", "199 m", design().with("input-cable", "{ length: 199 m, " + thin), INFO);
    is("I8", "no cable", design(), null);

    is("I12", "any source", design(), INFO);

    is("I9", "low -1 mV", levels("4.5 .. 5 V", "-0.001 .. 0.4 V"), FAIL);
    is("I9", "low 0 V", levels("4.5 .. 5 V", "0 .. 0.4 V"), PASS);
    is("I9", "low 1 mV", levels("4.5 .. 5 V", "0.001 .. 0.4 V"), PASS);
    is("I9", "RS-422", design().source("rs-422"), FAIL);

    is("I10", "sinking", sink("0.4 V", "0 A"), INFO);
    is("I10", "sourcing", design(), null);

    is(
        "I11",
        "lets go",
        design()
            .source(
                "{ push-pull: { high: 4.5 .. 5 V, low: 0 .. 0.4 V, current: 24 mA, tristate: yes"
                    + " } }"),
        NOT_STATED);
    is("I11", "holds", design(), null);
  }

  private static DesignText levels(String high, String low) {
    return design()
        .source("{ push-pull: { high: %s, low: %s, current: 24 mA } }".formatted(high, low));
  }

  private static DesignText sink(String low, @Nullable String leakage) {
    return design()
        .source(
            "{ open-collector: { low: 0 .. %s, current: 40 mA%s } }"
                .formatted(low, leakage == null ? "" : ", leakage: " + leakage));
  }

  /** With levels at the ends of the undefined zone, so that it takes the whole edge. */
  private static DesignText edge(String time) {
    return design()
        .source(
            "{ push-pull: { high: 4 .. 5 V, low: 0 .. 1 V, current: 24 mA, edge: %s } }"
                .formatted(time));
  }

  private static DesignText current(String current) {
    return design()
        .source(
            "{ push-pull: { high: 4.5 .. 5 V, low: 0 .. 0.4 V, current: %s } }".formatted(current));
  }

  private static DesignText port(int pins) {
    return design().source("{ device: atmega328p, group: PORTB }").repeat(pins);
  }
}
