package io.relaytwin.cli;

import static io.relaytwin.cli.DesignText.design;
import static io.relaytwin.core.check.Verdict.FAIL;
import static io.relaytwin.core.check.Verdict.INFO;
import static io.relaytwin.core.check.Verdict.MARGINAL;
import static io.relaytwin.core.check.Verdict.NOT_GUARANTEED;
import static io.relaytwin.core.check.Verdict.NOT_STATED;
import static io.relaytwin.core.check.Verdict.PASS;

import io.relaytwin.core.check.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For every rule designs just below, at and just above its limit, with the verdict due. */
final class RuleCases {
  private final List<RuleCase> cases = new ArrayList<>();

  /**
   * A design and what one rule makes of it.
   *
   * @param rule its id.
   * @param about what is turned.
   * @param design the design.
   * @param expected the worst verdict of the rule; {@code null} when it has nothing to say.
   */
  record RuleCase(String rule, String about, DesignText design, @Nullable Verdict expected) {
    @Override
    public String toString() {
      return rule + " " + about + " -> " + expected;
    }
  }

  static List<RuleCase> all() {
    RuleCases all = new RuleCases();
    all.input();
    all.timing();
    all.output();
    all.coils();
    all.installation();
    return List.copyOf(all.cases);
  }

  private void is(String rule, String about, DesignText design, @Nullable Verdict expected) {
    cases.add(new RuleCase(rule, about, design, expected));
  }

  private static DesignText levels(String high, String low) {
    return design()
        .source("{ push-pull: { high: %s, low: %s, current: 24 mA } }".formatted(high, low));
  }

  private static DesignText off(String reading, DesignText design) {
    return design.line("policy: { off-state: %s }".formatted(reading));
  }

  private static DesignText margin(DesignText design) {
    return design.line("policy: { margin: 10 % }");
  }

  private void input() {
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

  /** A type 3 input that sees 5 µs, behind 50 m of cable with 100 pF/m. */
  private static DesignText behind(String width) {
    return pulses(width, "1 ms", "min-high: 1 µs")
        .with("output-cable", "{ length: 50 m, conductor: 0.5 mm², capacitance: 100 pF/m }")
        .load("{ plc-input: { type: 3, min-high: 5 µs, min-low: 5 µs } }");
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

  private void timing() {
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

  private static DesignText supplied(String supply, String load) {
    return design().supply("{ voltage: %s }".formatted(supply)).load(load);
  }

  private static String resistor(String ohms) {
    return "{ resistor: { resistance: %s } }".formatted(ohms);
  }

  private void output() {
    is("O1", "19.999 V", supplied("19.999 V", resistor("1 kΩ")), FAIL);
    is("O1", "20 V", supplied("20 V", resistor("1 kΩ")), PASS);
    is("O1", "28.8 V", supplied("28.8 V", resistor("1 kΩ")), PASS);
    is("O1", "28.801 V", supplied("28.801 V", resistor("1 kΩ")), FAIL);
    is("O1", "200 mV of ripple", design().supply("{ voltage: 28.7 V, ripple: 200 mV }"), PASS);
    is("O1", "201 mV of ripple", design().supply("{ voltage: 28.7 V, ripple: 201 mV }"), FAIL);
    is("O1", "24 V, margin", margin(supplied("24 V", resistor("1 kΩ"))), PASS);
    is("O1", "26 V, margin", margin(supplied("26 V", resistor("1 kΩ"))), MARGINAL);

    is("O2", "287.9 Ω", supplied("20 .. 28.8 V", resistor("287.9 Ω")), FAIL);
    is("O2", "288 Ω", supplied("20 .. 28.8 V", resistor("288 Ω")), PASS);
    is("O2", "288.1 Ω", supplied("20 .. 28.8 V", resistor("288.1 Ω")), PASS);
    is("O2", "six inputs", design().load("{ plc-input: { type: 1, count: 6 } }"), PASS);
    is("O2", "seven inputs", design().load("{ plc-input: { type: 1, count: 7 } }"), FAIL);
    is("O2", "input not given", design().load("{ counter: { min-high: 1 µs } }"), NOT_STATED);

    // 240 mA in pulses, each up to 5 µs longer than sent: 10 % become 10.5 %
    is("O3", "0.24 A at 16.8 %", duty("100 Ω", "16.8 %"), PASS);
    is("O3", "0.24 A at 16.9 %", duty("100 Ω", "16.9 %"), FAIL);
    is("O3", "nothing limits it", capacitor(""), NOT_STATED);
    is("O3", "steady", design().signal("{ steady: high }"), null);

    is("O4", "29.9 Ω", design().load(resistor("29.9 Ω")), FAIL);
    is("O4", "30 Ω", design().load(resistor("30 Ω")), NOT_STATED);
    is("O4", "239.9 Ω", design().load(resistor("239.9 Ω")), NOT_STATED);
    is("O4", "240 Ω", design().load(resistor("240 Ω")), PASS);
    is("O4", "a capacitor", capacitor("36 Ω"), null);

    is("O5", "35.9 Ω", capacitor("35.9 Ω"), FAIL);
    is("O5", "36 Ω", capacitor("36 Ω"), NOT_STATED);
    is("O5", "36.1 Ω", capacitor("36.1 Ω"), NOT_STATED);
    is("O5", "287.9 Ω", capacitor("287.9 Ω"), NOT_STATED);
    is("O5", "288 Ω", capacitor("288 Ω"), PASS);
    is("O5", "nothing in its path", capacitor(""), FAIL);
    is("O5", "no capacitor", design(), null);

    is("O4", "no sheet of a peak", design().with("module", "8950700000"), NOT_STATED);

    is("O6", "1.28 W", lamp("1.28 W"), NOT_STATED);
    is("O6", "1.281 W", lamp("1.281 W"), FAIL);
    is("O6", "0.16 W", lamp("0.16 W"), PASS);
    is("O6", "0.161 W", lamp("0.161 W"), NOT_STATED);
    is("O6", "no lamp", design(), null);

    is("O7", "22.799 V", needs("22.799 V"), PASS);
    is("O7", "22.8 V", needs("22.8 V"), PASS);
    is("O7", "22.801 V", needs("22.801 V"), NOT_GUARANTEED);
    is("O7", "24 V", needs("24 V"), NOT_GUARANTEED);
    is("O7", "24.001 V", needs("24.001 V"), FAIL);
    is("O7", "no need", design(), null);
    is("O7", "typical drop", needs("10 V").with("module", "DRA-CN024D05"), NOT_STATED);

    // 90 mA through a loop of 10 Ω: 0.9 V of the 13.1 V - 1.2 V - 11 V
    is("O8", "114.5 m", inputs("114.5 m"), INFO);
    is("O8", "128.3 m", inputs("128.3 m"), INFO);
    is("O10", "128.2 m", inputs("128.2 m"), PASS);
    is("O10", "128.3 m", inputs("128.3 m"), NOT_GUARANTEED);
    is("O8", "no need", design().with("output-cable", cable("25 m", "0.5 mm²")), INFO);
    is("O8", "unknown", design().with("output-cable", cable("1 m", "0.05 mm²")), NOT_STATED);
    is("O8", "no cable", design(), null);

    is("O10", "type 1 at 16.199 V", plc(1, "16.199 V"), NOT_GUARANTEED);
    is("O10", "type 1 at 16.2 V", plc(1, "16.2 V"), PASS);
    is("O10", "type 1 at 16.201 V", plc(1, "16.201 V"), PASS);
    is("O10", "type 1 at 15 V", plc(1, "15 V"), NOT_GUARANTEED);
    is("O10", "type 1 at 14.999 V", plc(1, "14.999 V"), FAIL);
    is("O10", "type 3 at 12.2 V", plc(3, "12.2 V"), PASS);
    is("O10", "type 3 at 12.199 V", plc(3, "12.199 V"), NOT_GUARANTEED);
    is("O10", "typical drop", plc(3, "24 V").with("module", "DRA-CN024D05"), NOT_STATED);

    is("O10", "shortest pulse behind 5 nF, 5.499 µs", behind("5.499 µs"), NOT_GUARANTEED);
    is("O10", "shortest pulse behind 5 nF, 5.5 µs", behind("5.5 µs"), PASS);
    is("O10", "shortest pulse behind 5 nF, 5.501 µs", behind("5.501 µs"), PASS);

    is("O11", "type 1", plc(1, "24 V"), PASS);
    is("O11", "sheet without leakage", plc(1, "24 V").with("module", "2982113"), NOT_STATED);
    is("O11", "no controller", design(), null);
    is("O11", "pulled down", off("push-pull", plc(1, "24 V").with("module", "2982113")), PASS);

    is("O12", "499.9 kΩ", leaks("5 V", "499.9 kΩ"), PASS);
    is("O12", "500 kΩ", leaks("5 V", "500 kΩ"), PASS);
    is("O12", "500.1 kΩ", leaks("5 V", "500.1 kΩ"), NOT_GUARANTEED);
    is("O12", "capped by the supply", leaks("24 V", "100 MΩ"), PASS);
    is("O12", "pulled down", off("push-pull", leaks("5 V", "500.1 kΩ")), PASS);
    is("O12", "not pulled down", off("plain-high-side", leaks("5 V", "500.1 kΩ")), NOT_GUARANTEED);
    is("O12", "not given", design().load("{ counter: { off-voltage: 5 V } }"), NOT_STATED);

    is("O13", "bare", led(""), NOT_STATED);
    is("O13", "a bleeder of 90 kΩ", led("90 kΩ"), PASS);
    is("O13", "a bleeder of 90.1 kΩ", led("90.1 kΩ"), NOT_STATED);
    is("O13", "no sheet of leakage", led("").with("module", "2982113"), NOT_STATED);
    is("O13", "no LED", design(), null);
    is("O13", "pulled down", off("push-pull", led("")), PASS);
    is("O13", "not pulled down", off("plain-high-side", led("")), NOT_STATED);

    is("O19", "any load", design(), INFO);

    // 24 V of a charged capacitor: 7 mA from 3428.6 Ω on
    is("O21", "3.428 kΩ", capacitor24("3.428 kΩ"), NOT_STATED);
    is("O21", "3.429 kΩ", capacitor24("3.429 kΩ"), PASS);
    is("O21", "nothing in its path", capacitor(""), NOT_STATED);
    is("O21", "a diode", capacitor24("1 kΩ").with("series-diode", "yes"), null);

    is("O22", "any load", design(), INFO);

    is("O23", "capacitor at 10 Hz", rate("10 Hz"), PASS);
    is("O23", "capacitor at 10.01 Hz", rate("10.01 Hz"), NOT_STATED);
    is("O23", "a resistor", design(), null);

    is("O24", "23.999 V", stands("23.999 V"), FAIL);
    is("O24", "24 V", stands("24 V"), PASS);
    is("O24", "24.001 V", stands("24.001 V"), PASS);
    is("O24", "not stated", leaks("5 V", "10 kΩ"), null);

    // 303.03 Ω of input: 6.25 V of 24 V from 860.606 Ω on, 4 V of 22.8 V up to 1424.24 Ω
    is("O24", "860.6 Ω before a module", intoModule("860.6 Ω"), FAIL);
    is("O24", "860.7 Ω before a module", intoModule("860.7 Ω"), PASS);
    is("O7", "1424.2 Ω before a module", intoModule("1424.2 Ω"), PASS);
    is("O7", "1424.3 Ω before a module", intoModule("1424.3 Ω"), NOT_GUARANTEED);
    is("O24", "a bare module", design().load("{ module-input: { module: 859-753 } }"), FAIL);
    is("T2", "0.999 µs for a module", pulse(intoModule("1 kΩ"), "0.999 µs"), NOT_GUARANTEED);
    is("T2", "1 µs for a module", pulse(intoModule("1 kΩ"), "1 µs"), PASS);
    is("T3", "9.999 µs for a module", period(intoModule("1 kΩ"), "19.999 µs"), NOT_GUARANTEED);
    is("T3", "10 µs for a module", period(intoModule("1 kΩ"), "20 µs"), PASS);

    is("O18", "to 0 V", design(), PASS);
    is("O18", "to plus", design().with("load-to", "plus"), FAIL);
    is("O18", "for NPN", design().load("{ plc-input: { type: 3, sourcing: yes } }"), FAIL);
    is("O18", "free contact", design().with("module", "8950700000"), null);

    is("O20", "no diodes", design().with("output-node", "n").twins(), FAIL);
    is(
        "O20",
        "diodes",
        design().with("output-node", "n").with("series-diode", "yes").twins(),
        PASS);
    is("O20", "alone", design().with("output-node", "n"), null);
  }

  private static String cable(String length, String conductor) {
    return "{ length: %s, conductor: %s }".formatted(length, conductor);
  }

  private static DesignText capacitor(String series) {
    String path = series.isEmpty() ? "" : ", series-resistance: " + series;
    return supplied("28.8 V", "{ capacitor: { capacitance: 1 µF%s } }".formatted(path));
  }

  private static DesignText capacitor24(String series) {
    return capacitor(series).supply("{ voltage: 24 V }");
  }

  private static DesignText rate(String frequency) {
    return capacitor("300 Ω").signal("{ square: { frequency: %s } }".formatted(frequency));
  }

  private static DesignText duty(String ohms, String duty) {
    return design()
        .load(resistor(ohms))
        .signal("{ square: { frequency: 1 kHz, duty: %s } }".formatted(duty));
  }

  private static DesignText led(String bleeder) {
    DesignText led = design().load("{ led: { forward-voltage: 1.8 V, resistance: 2.2 kΩ } }");
    return bleeder.isEmpty() ? led : led.with("bleeder", bleeder);
  }

  private static DesignText lamp(String power) {
    return design().load("{ lamp: { power: %s, voltage: 24 V } }".formatted(power));
  }

  private static DesignText needs(String volts) {
    return design().load("{ resistor: { resistance: 1 kΩ, min-voltage: %s } }".formatted(volts));
  }

  private static DesignText inputs(String length) {
    return supplied("13.1 V", "{ plc-input: { type: 3, count: 6 } }")
        .ambient("20 °C")
        .with("output-cable", cable(length, "0.5 mm²"));
  }

  private static DesignText plc(int type, String supply) {
    return supplied(supply, "{ plc-input: { type: %d } }".formatted(type));
  }

  private static DesignText leaks(String off, String ohms) {
    return design().load("{ counter: { off-voltage: %s, resistance: %s } }".formatted(off, ohms));
  }

  private static DesignText stands(String volts) {
    return design().load("{ counter: { max-voltage: %s } }".formatted(volts));
  }

  private static DesignText intoModule(String series) {
    return design()
        .load("{ module-input: { module: 859-753, series-resistance: %s } }".formatted(series));
  }

  private static DesignText period(DesignText design, String period) {
    return design.signal("{ pulses: { width: 10 µs, period: %s, count: 9 } }".formatted(period));
  }

  private static DesignText coil(String supply, String more) {
    return supplied(supply, "{ coil: { resistance: 576 Ω%s } }".formatted(more));
  }

  private static String diode(String volts) {
    return ", suppression: { diode: { forward-voltage: %s } }".formatted(volts);
  }

  private static DesignText pulse(DesignText design, String width) {
    return design.signal("{ pulses: { width: %s, period: 1 s, count: 9 } }".formatted(width));
  }

  private void coils() {
    is("O9", "18.799 V at 20 V", coil("20 V", ", pull-in: 18.799 V"), PASS);
    is("O9", "18.8 V at 20 V", coil("20 V", ", pull-in: 18.8 V"), PASS);
    is("O9", "19.2 V at 20 V", coil("20 V", ", pull-in: 19.2 V"), NOT_GUARANTEED);
    is("O9", "20 V at 20 V", coil("20 V", ", pull-in: 20 V"), NOT_GUARANTEED);
    is("O9", "20.001 V at 20 V", coil("20 V", ", pull-in: 20.001 V"), FAIL);
    is("O9", "not given", coil("20 V", ""), NOT_STATED);
    is(
        "O9",
        "typical drop",
        coil("24 V", ", pull-in: 10 V").with("module", "CN024D24"),
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

  private static DesignText release(String pause) {
    return coil("24 V", ", inductance: 0.8 H" + diode("0.8 V"))
        .signal(
            "{ pulse-list: [{ at: 0 s, width: 10 ms }, { at: %s, width: 10 ms }] }"
                .formatted("1" + pause)); // the first pulse ends at 10 ms
  }

  private void installation() {
    is("E1", "55 °C", design().ambient("20 .. 55 °C"), PASS);
    is("E1", "54.999 °C", design().ambient("20 .. 54.999 °C"), PASS);
    is("E1", "55.001 °C", design().ambient("20 .. 55.001 °C"), FAIL);
    is("E1", "-25 °C", design().ambient("-25 .. 20 °C"), PASS);
    is("E1", "-25.001 °C", design().ambient("-25.001 .. 20 °C"), FAIL);
    is("E1", "not given", design().ambient(""), INFO);
    is("E1", "sheet without a range", design().with("module", "CN024D60"), NOT_STATED);

    is("E2", "heat", design(), INFO);

    is("E3", "30.999 mA", design().supply("{ voltage: 24 V, current: 30.999 mA }"), FAIL);
    is("E3", "31 mA", design().supply("{ voltage: 24 V, current: 31 mA }"), PASS);
    is("E3", "31.001 mA", design().supply("{ voltage: 24 V, current: 31.001 mA }"), PASS);
    is("E3", "not given", design().supply("{ voltage: 24 V }"), INFO);

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

    is("E5", "two modules", design().twins().line("rail: { length: 1 m }"), PASS);
    is("E5", "no rail", design().twins(), null);
    is(
        "E5",
        "not stated",
        design().with("module", "DRA-CN024D05").twins().line("rail: { length: 1 m }"),
        NOT_STATED);

    is("E6", "17.999 A", bar("load-plus", "17.951 A"), PASS);
    is("E6", "18 A", bar("load-plus", "17.952 A"), PASS);
    is("E6", "18.001 A", bar("load-plus", "17.953 A"), FAIL);
    is("E6", "18 A of control", bar("control-plus", "17.967 A"), PASS);
    is("E6", "18.001 A of control", bar("control-plus", "17.968 A"), FAIL);
    is("E6", "no bar", design().twins(), null);

    String common = "rail: { common: { %s } }";
    is("E7", "load plus", design().twins().line(common.formatted("load-plus: red")), PASS);
    is(
        "E7",
        "two of a side",
        design().twins().line(common.formatted("load-plus: red, load-minus: blue")),
        NOT_STATED);
    is("E7", "the signal", design().twins().line(common.formatted("control-plus: red")), FAIL);
    String placed =
        "rail: { common: { load-plus: red }, jumpers: { fixed: [{ potential: load-plus, from: X,"
            + " to: Y }] }%s }";
    is("E7", "a fixed bar", design().twins().line(placed.formatted("")), PASS);
    is(
        "E7",
        "a fixed bar across a plate",
        design().twins().line(placed.formatted(", plates: { after: [X] }")),
        NOT_STATED);
    is(
        "E7",
        "overlapping bars",
        design().repeat(11).line("rail: { common: { load-plus: red }, jumpers: { slots: 2 } }"),
        NOT_STATED);
    is("E7", "one module", design().line(common.formatted("load-plus: red")), null);

    is("E11", "6.99 mm", design().line("rail: { length: 6.99 mm }"), FAIL);
    is("E11", "7 mm", design().line("rail: { length: 7 mm }"), PASS);
    is("E11", "7.01 mm", design().line("rail: { length: 7.01 mm }"), PASS);
    is("E11", "stops", design().line("rail: { length: 18.99 mm, end-stops: 12 mm }"), FAIL);
    is("E11", "with stops", design().line("rail: { length: 19 mm, end-stops: 12 mm }"), PASS);
    is("E11", "not given", design().line("rail: { marking: cards }"), INFO);

    is("E10", "a cable", design().with("output-cable", cable("1 m", "0.5 mm²")), INFO);
    is("E10", "no cable", design(), null);
    is("E14", "31 m", design().with("output-cable", cable("31 m", "0.5 mm²")), INFO);
    is("E14", "30 m", design().with("output-cable", cable("30 m", "0.5 mm²")), null);
    is("E15", "any", design(), INFO);
    is("E16", "any", design(), INFO);

    is("E8", "0.079 mm²", design().with("input-cable", cable("1 m", "0.079 mm²")), FAIL);
    is("E8", "0.08 mm²", design().with("input-cable", cable("1 m", "0.08 mm²")), PASS);
    is("E8", "2.5 mm²", design().with("output-cable", cable("1 m", "2.5 mm²")), PASS);
    is("E8", "2.501 mm²", design().with("output-cable", cable("1 m", "2.501 mm²")), FAIL);
    is("E8", "4.99 mm", strip("4.99 mm"), FAIL);
    is("E8", "5 mm", strip("5 mm"), PASS);
    is("E8", "6 mm", strip("6 mm"), PASS);
    is("E8", "6.01 mm", strip("6.01 mm"), FAIL);

    is("E9", "0.5 mm²", ferrule("0.5 mm²"), PASS);
    is("E9", "0.6 mm²", ferrule("0.6 mm²"), NOT_STATED);
    is("E9", "AWG 20", ferrule("AWG 20"), PASS);
    is("E9", "0.14 mm²", ferrule("0.14 mm²"), NOT_STATED);
    is("E9", "2.5 mm²", ferrule("2.5 mm²"), NOT_STATED);
    is("E9", "none", design().with("input-cable", cable("1 m", "0.5 mm²")), null);

    is("E12", "0.312 MJ", site("max-fire-load: 0.312 MJ"), FAIL);
    is("E12", "0.313 MJ", site("max-fire-load: 0.313 MJ"), PASS);
    is("E12", "0.314 MJ", site("max-fire-load: 0.314 MJ"), PASS);
    is("E12", "not given", design(), INFO);
    is(
        "E12",
        "three where two may be",
        design().repeat(3).line("installation: { max-fire-load: 0.626 MJ }"),
        FAIL);
    is("E12", "not stated", design().with("module", "CN024D60"), NOT_STATED);

    is("E13", "weight", design().line("rail: { length: 1 m }"), INFO);
    is(
        "E13",
        "not stated",
        design().with("module", "DRA-CN024D05").line("rail: { length: 1 m }"),
        NOT_STATED);

    String feed = "rail: { conductors: { load-plus: { conductor: %s, ferrule: yes } } }";
    is("E8", "feed 2.5 mm²", design().line(feed.formatted("2.5 mm²")), PASS);
    is("E8", "feed 2.501 mm²", design().line(feed.formatted("2.501 mm²")), FAIL);
    is("E9", "feed 1.5 mm²", design().line(feed.formatted("1.5 mm²")), PASS);
    is("E9", "feed 2.5 mm²", design().line(feed.formatted("2.5 mm²")), NOT_STATED);

    is("E17", "order", design(), INFO);
    String text = "rail: { locks: [{ channel: X, text: %s }] }";
    is("E17", "four characters", design().line(text.formatted("ABCD")), PASS);
    is("E17", "five characters", design().line(text.formatted("ABCDE")), NOT_STATED);
    is("E17", "30 printed", design().repeat(30).line("rail: { marking: printed }"), PASS);
    is("E17", "31 printed", design().repeat(31).line("rail: { marking: printed }"), FAIL);
    is(
        "E17",
        "names printed",
        design().line("rail: { marking: printed, markers: { text: names } }"),
        FAIL);
    is("N1", "open", design(), INFO);
  }

  private static DesignText site(String installation) {
    return design().line("installation: { %s }".formatted(installation));
  }

  /** Two channels of 24 mA, or of 16.5 mA at the input, and what flows through besides. */
  private static DesignText bar(String potential, String through) {
    return design()
        .twins()
        .line("rail: { common: { %s: red }, feed-through: %s }".formatted(potential, through));
  }

  private static DesignText strip(String length) {
    return design()
        .with(
            "input-cable",
            "{ length: 1 m, conductor: 0.5 mm², strip-length: %s }".formatted(length));
  }

  private static DesignText ferrule(String conductor) {
    return design()
        .with("input-cable", "{ length: 1 m, conductor: %s, ferrule: yes }".formatted(conductor));
  }
}
