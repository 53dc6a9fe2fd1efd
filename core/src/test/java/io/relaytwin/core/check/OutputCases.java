package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.MARGINAL;
import static io.relaytwin.core.check.finding.Verdict.NOT_GUARANTEED;
import static io.relaytwin.core.check.finding.Verdict.NOT_STATED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

/** Cases of outputs with their loads, coils apart. */
final class OutputCases extends RuleCases {

  @Override
  void addAll() {
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
    is("O11", "sheet without leakage", plc(1, "24 V").with("module", "unstated"), NOT_STATED);
    is("O11", "no controller", design(), null);
    is("O11", "pulled down", off("push-pull", plc(1, "24 V").with("module", "unstated")), PASS);

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
    is("O13", "no sheet of leakage", led("").with("module", "unstated"), NOT_STATED);
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

  private static DesignText off(String reading, DesignText design) {
    return design.line("policy: { off-state: %s }".formatted(reading));
  }

  /** A type 3 input that sees 5 µs, behind 50 m of cable with 100 pF/m. */
  private static DesignText behind(String width) {
    return design()
        .signal("{ pulses: { width: %s, period: 1 ms, count: 9 } }".formatted(width))
        .with("output-cable", "{ length: 50 m, conductor: 0.5 mm², capacitance: 100 pF/m }")
        .load("{ plc-input: { type: 3, min-high: 5 µs, min-low: 5 µs } }");
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
}
