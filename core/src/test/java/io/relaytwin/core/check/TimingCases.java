package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.NOT_GUARANTEED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

import java.math.BigDecimal;

/** Cases of what happens to signals. */
final class TimingCases extends RuleCases {

  @Override
  void addAll() {
    is("T1", "99.999 kHz", square("99.999 kHz"), PASS);
    is("T1", "100 kHz", square("100 kHz"), PASS);
    is("T1", "100.001 kHz", square("100.001 kHz"), FAIL);
    is("T1", "3 kHz at a limit of 3 kHz", square("3 kHz").with("module", "8950700000"), PASS);
    is("T1", "3.001 kHz there", square("3.001 kHz").with("module", "8950700000"), FAIL);
    is("T1", "steady", design().signal("{ steady: high }"), null);

    is("T1", "100.001 kHz, strictly", strictly(square("100.001 kHz")), FAIL);

    is("T2", "99.999 kHz, strictly", strictly(square("99.999 kHz")), PASS);
    is("T2", "100 kHz, strictly", strictly(square("100 kHz")), PASS);
    is("T2", "100.001 kHz, strictly", strictly(square("100.001 kHz")), NOT_GUARANTEED);
    is("T2", "100.001 kHz, as by default", square("100.001 kHz"), PASS);
    is("T2", "2.499 µs for 2 µs", pulses("2.499 µs", "1 ms", "min-high: 2 µs"), NOT_GUARANTEED);
    is("T2", "2.5 µs for 2 µs", pulses("2.5 µs", "1 ms", "min-high: 2 µs"), PASS);
    is("T2", "2.501 µs for 2 µs", pulses("2.501 µs", "1 ms", "min-high: 2 µs"), PASS);
    is("T2", "4.999 µs for 10 µs", pulses("4.999 µs", "1 ms", "min-high: 10 µs"), FAIL);
    is("T2", "5 µs for 10 µs", pulses("5 µs", "1 ms", "min-high: 10 µs"), NOT_GUARANTEED);
    is("T2", "0.5 µs for nothing", pulses("0.5 µs", "1 ms", "resistance: 1 kΩ"), NOT_GUARANTEED);
    is("T2", "0.501 µs for nothing", pulses("0.501 µs", "1 ms", "resistance: 1 kΩ"), PASS);
    is(
        "T2",
        "30 kHz, 15 % for 4.5 µs",
        counter("{ square: { frequency: 30 kHz, duty: 15 % } }", "min-high: 4.5 µs"),
        PASS);

    is("T3", "6.999 µs for 2 µs", pulses("10 µs", "16.999 µs", "min-low: 2 µs"), NOT_GUARANTEED);
    is("T3", "7 µs for 2 µs", pulses("10 µs", "17 µs", "min-low: 2 µs"), PASS);
    is("T3", "7.001 µs for 2 µs", pulses("10 µs", "17.001 µs", "min-low: 2 µs"), PASS);
    is("T3", "9.499 µs for 10 µs", pulses("10 µs", "19.499 µs", "min-low: 10 µs"), FAIL);
    is("T3", "9.5 µs for 10 µs", pulses("10 µs", "19.5 µs", "min-low: 10 µs"), NOT_GUARANTEED);
    is("T3", "5 µs for nothing", pulses("10 µs", "15 µs", "resistance: 1 kΩ"), NOT_GUARANTEED);
    is("T3", "5.001 µs for nothing", pulses("10 µs", "15.001 µs", "resistance: 1 kΩ"), PASS);
    is(
        "T3",
        "30 kHz, 85 % for nothing",
        counter("{ square: { frequency: 30 kHz, duty: 85 % } }", "resistance: 1 kΩ"),
        NOT_GUARANTEED);

    is("T4", "pulses", square("1 kHz"), INFO);
    is("T4", "steady", design().signal("{ steady: low }"), null);

    String five = "min-high: 5 µs, min-low: 5 µs";
    is("T5", "64.5 kHz", counter("{ square: { frequency: 64.5 kHz } }", five), PASS);
    is("T5", "64.51 kHz", counter("{ square: { frequency: 64.51 kHz } }", five), PASS);
    is("T5", "64.52 kHz", counter("{ square: { frequency: 64.52 kHz } }", five), NOT_GUARANTEED);
    is("T5", "no receiver", square("64.52 kHz"), null);

    is("T6", "1.999 kHz for 1 %", pwm("1.999 kHz", ", max-duty-error: 1 %"), PASS);
    is("T6", "2 kHz for 1 %", pwm("2 kHz", ", max-duty-error: 1 %"), PASS);
    is("T6", "2.001 kHz for 1 %", pwm("2.001 kHz", ", max-duty-error: 1 %"), NOT_GUARANTEED);
    is("T6", "no error given", pwm("2 kHz", ""), INFO);

    is("T7", "any signal", square("1 kHz"), INFO);
    is("T7", "steady", design().signal("{ steady: high }"), null);

    is("T10", "a receiver", counter("{ square: { frequency: 1 kHz } }", five), INFO);
    is("T10", "no receiver", square("1 kHz"), null);

    // 10 nF from 24 V to 5 V: 2.39 mA, the leakage taken off, need 79.5 µs
    is("T12", "pause of 84.4 µs", line("84.4 µs", ", min-current: 2.4 mA"), NOT_GUARANTEED);
    is("T12", "pause of 84.6 µs", line("84.6 µs", ", min-current: 2.4 mA"), PASS);
    // what the standard promises: 13 V at 2 mA, then 6 V at 1.5 mA
    is("T12", "pause of 110 µs", line("110 µs", ""), NOT_GUARANTEED);
    is("T12", "pause of 111 µs", line("111 µs", ""), PASS);
    is("T12", "a bleeder", line("84.4 µs", "").with("bleeder", "2.2 kΩ"), PASS);
    is(
        "T12",
        "nothing empties it",
        line("84 µs", "").load("{ counter: { off-voltage: 5 V } }"),
        NOT_GUARANTEED);
    is("T12", "no capacitance", counter("{ square: { frequency: 1 kHz } }", five), null);

    is("T13", "84.4 µs", line("84.4 µs", ", min-current: 2.4 mA"), PASS);
    is("T13", "5.1 µs", line("5.1 µs", ""), NOT_GUARANTEED);
    is("T13", "none needed", line("84.6 µs", ", min-current: 2.4 mA"), null);

    is("T14", "any signal", design(), INFO);

    is("T8", "24.999 kHz", encoder("24.999 kHz", "0 %"), PASS);
    is("T8", "25 kHz", encoder("25 kHz", "0 %"), PASS);
    is("T8", "25.001 kHz", encoder("25.001 kHz", "0 %"), NOT_GUARANTEED);
    is("T8", "22.5 kHz, 10 %", encoder("22.5 kHz", "10 %"), PASS);
    is("T8", "22.501 kHz, 10 %", encoder("22.501 kHz", "10 %"), NOT_GUARANTEED);

    is("T9", "9.999 µs", skew("9.999 µs"), NOT_GUARANTEED);
    is("T9", "10 µs", skew("10 µs"), PASS);
    is("T9", "10.001 µs", skew("10.001 µs"), PASS);

    String ten = "{ square: { frequency: 10 kHz } }";
    is("T11", "filter 49.999 µs", counter(ten, "filter: 49.999 µs"), PASS);
    is("T11", "filter 50 µs", counter(ten, "filter: 50 µs"), PASS);
    is("T11", "filter 50.001 µs", counter(ten, "filter: 50.001 µs"), FAIL);
    is("T11", "counts 9.999 kHz", counter(ten, "max-frequency: 9.999 kHz"), FAIL);
    is("T11", "counts 10 kHz", counter(ten, "max-frequency: 10 kHz"), PASS);
    is(
        "T11",
        "30 kHz, counts 30 kHz",
        counter("{ square: { frequency: 30 kHz } }", "max-frequency: 30 kHz"),
        PASS);
    is("T11", "no filter", counter(ten, five), null);
  }

  private static DesignText strictly(DesignText design) {
    return design.line("policy: { readings: [one-transition-per-edge, strict-frequency] }");
  }

  private static DesignText square(String frequency) {
    return design().signal("{ square: { frequency: %s } }".formatted(frequency));
  }

  private static DesignText pulses(String width, String period, String counter) {
    return design()
        .signal("{ pulses: { width: %s, period: %s, count: 9 } }".formatted(width, period))
        .load("{ counter: { %s } }".formatted(counter));
  }

  private static DesignText counter(String signal, String counter) {
    return design().signal(signal).load("{ counter: { %s } }".formatted(counter));
  }

  /** Pulses of 20 µs into 100 m of cable before a type 3 input. */
  private static DesignText line(String pause, String input) {
    String period = new BigDecimal(pause.replace(" µs", "")).add(new BigDecimal(20)) + " µs";
    return design()
        .signal("{ pulses: { width: 20 µs, period: %s, count: 9 } }".formatted(period))
        .with("output-cable", "{ length: 100 m, conductor: 0.5 mm², capacitance: 100 pF/m }")
        .load("{ plc-input: { type: 3%s } }".formatted(input));
  }

  private static DesignText pwm(String frequency, String more) {
    return design()
        .signal("{ pwm: { frequency: %s, duty: 10 .. 90 %%%s } }".formatted(frequency, more));
  }

  private static DesignText encoder(String frequency, String error) {
    return counter(
        "{ quadrature: { frequency: %s, phase-error: %s, track: A } }".formatted(frequency, error),
        "min-separation: 5 µs");
  }

  private static DesignText skew(String sent) {
    return design()
        .twins()
        .line("skew: [{ channels: [X, Y], sent: %s, need: 5 µs }]".formatted(sent));
  }
}
