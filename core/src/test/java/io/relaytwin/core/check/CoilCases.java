package io.relaytwin.core.check;

import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.NOT_GUARANTEED;
import static io.relaytwin.core.check.finding.Verdict.NOT_STATED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

/** Cases of outputs with coils. */
final class CoilCases extends RuleCases {

  @Override
  void addAll() {
    is("O9", "18.799 V at 20 V", coil("20 V", ", pull-in: 18.799 V"), PASS);
    is("O9", "18.8 V at 20 V", coil("20 V", ", pull-in: 18.8 V"), PASS);
    is("O9", "19.2 V at 20 V", coil("20 V", ", pull-in: 19.2 V"), NOT_GUARANTEED);
    is("O9", "20 V at 20 V", coil("20 V", ", pull-in: 20 V"), NOT_GUARANTEED);
    is("O9", "20.001 V at 20 V", coil("20 V", ", pull-in: 20.001 V"), FAIL);
    is("O9", "not given", coil("20 V", ""), NOT_STATED);
    is(
        "O9",
        "typical drop",
        coil("24 V", ", pull-in: 10 V").with("module", "DRA-CN024D05"),
        NOT_STATED);

    is("O14", "none", coil("24 V", ", suppression: none"), FAIL);
    is("O14", "not given", coil("24 V", ""), NOT_STATED);
    is("O14", "diode", coil("24 V", diode("0.8 V")), PASS);
    is(
        "O14",
        "snubber",
        coil("24 V", ", suppression: { snubber: { resistance: 100 Ω, capacitance: 1 µF } }"),
        PASS);

    is("O16", "none", coil("24 V", ", inductance: 0.8 H, suppression: none"), NOT_STATED);
    is("O16", "diode", coil("24 V", ", inductance: 0.8 H" + diode("0.8 V")), PASS);
    is("O16", "no inductance", coil("24 V", diode("0.8 V")), null);

    String slow = ", inductance: 0.8 H, pull-in: 19.2 V" + diode("0.8 V");
    // 22.8 V (1 - exp(-t / 1.3889 ms)) = 19.2 V after 2.5637 ms
    is("O9", "pulse of 2.564 ms", pulse(coil("24 V", slow), "2.564 ms"), NOT_GUARANTEED);
    is("O9", "pulse of 2.565 ms", pulse(coil("24 V", slow), "2.565 ms"), PASS);
    is(
        "O9",
        "margin of supply",
        supplied("20 .. 24 V", "{ coil: { resistance: 576 Ω, pull-in: 19.2 V } }"),
        NOT_GUARANTEED);
    is("O9", "pulse of 2 ms", pulse(coil("24 V", slow), "2 ms"), FAIL);

    is("O15", "0.799 V at 28 V", coil("28 V", diode("0.7 .. 0.799 V")), PASS);
    is("O15", "0.8 V at 28 V", coil("28 V", diode("0.7 .. 0.8 V")), PASS);
    is("O15", "0.801 V at 28 V", coil("28 V", diode("0.7 .. 0.801 V")), NOT_STATED);
    is("O15", "none", coil("24 V", ", suppression: none"), null);

    String snubbed =
        ", inductance: 0.8 H, pull-in: 19.2 V, suppression: { snubber: { resistance: 100 Ω,"
            + " capacitance: 1 µF } }";
    is("O9", "a snubber, 2.564 ms", pulse(coil("24 V", snubbed), "2.564 ms"), NOT_GUARANTEED);
    is("O9", "a snubber, 2.565 ms", pulse(coil("24 V", snubbed), "2.565 ms"), PASS);
    // 41.67 mA swing 1 µF from 24 V to below -20 V
    is("O15", "a snubber", pulse(coil("24 V", snubbed), "50 ms"), NOT_STATED);
    is("O15", "a snubber at rest", coil("24 V", snubbed).signal("{ steady: low }"), null);

    // L/R ln(1 + 24/0.8) = 4.7694 ms
    is("O17", "off for 4.769 ms", release("4.774 ms"), NOT_GUARANTEED);
    is("O17", "off for 4.770 ms", release("4.775 ms"), PASS);
    is("O17", "off for 4.771 ms", release("4.776 ms"), PASS);
    is(
        "O17",
        "steady",
        coil("24 V", ", inductance: 0.8 H" + diode("0.8 V")).signal("{ steady: high }"),
        INFO);
  }

  private static DesignText coil(String supply, String more) {
    return supplied(supply, "{ coil: { resistance: 576 Ω%s } }".formatted(more));
  }

  private static String diode(String volts) {
    return ", suppression: { diode: { forward-voltage: %s } }".formatted(volts);
  }

  private static DesignText release(String pause) {
    return coil("24 V", ", inductance: 0.8 H" + diode("0.8 V"))
        .signal(
            "{ pulse-list: [{ at: 0 s, width: 10 ms }, { at: %s, width: 10 ms }] }"
                .formatted("1" + pause)); // the first pulse ends at 10 ms
  }
}
