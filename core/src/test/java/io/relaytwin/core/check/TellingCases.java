package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;

import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Thresholds;
import io.relaytwin.core.signal.Waveform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Designs that make the rules say what those at the limits do not. */
public final class TellingCases {
  private static final String COUNTS = "{ counter: { min-high: 5 µs, min-low: 5 µs } }";
  private static final String STRICT =
      "policy: { readings: [one-transition-per-edge, strict-frequency] }";
  private static final String SINK =
      "{ open-collector: { low: 0 .. %s, current: 40 mA, leakage: 0 A } }";

  private TellingCases() {}

  /** Sessions of all of them. */
  public static List<CheckSession> all() {
    List<CheckSession> sessions = new ArrayList<>();
    described().forEach(each -> sessions.add(each.session()));
    List<Waveform> recordings =
        List.of(
            train(20, 100, 10, 100),
            train(20, 9, 2, 100),
            train(20, 10, 2, 50),
            train(20, 3, 1, 2_000),
            runt(),
            neverSure(),
            still(Levels.LOW),
            still(Levels.HIGH));
    for (SignalSource signal : recordings) {
      for (DesignText text : recorded()) {
        Design read = text.read();
        sessions.add(CheckSession.of(read, DesignText.CATALOGUE, played(signal)));
      }
    }
    return sessions;
  }

  private static Recordings played(SignalSource signal) {
    return new Recordings() {
      @Override
      public SignalSource open(SignalSpec.Capture capture, @Nullable Thresholds module) {
        return signal;
      }

      @Override
      public String readAs(SignalSpec.Capture capture) {
        return capture.sampleUncertainty() ? "" : "CSV with time";
      }
    };
  }

  private static List<DesignText> described() {
    List<DesignText> all = new ArrayList<>();
    all.add(design().supply("{ voltage: 24 V, fuse: 1 A }").with("output-cable", cable("0.5 mm²")));
    all.add(
        design()
            .supply("{ voltage: 24 V, current: 100 mA }")
            .load("{ lamp: { power: 1.28 W, voltage: 24 V } }")
            .repeat(2));
    all.add(
        design()
            .supply("{ voltage: 28 V }")
            .load("{ led: { forward-voltage: 1.8 V, resistance: 2.2 kΩ } }"));
    all.add(design().source(SINK.formatted("2 V")));
    all.add(design().source("atmega328p").control("{ voltage: 4.5 .. 5 V }"));
    all.add(design().source("{ device: atmega328p }").repeat(10));
    all.add(design().control("{ voltage: 4.5 .. 5.5 V }").source("encoder-5v"));
    all.add(design().with("input-cable", cable("0.05 mm²")));
    for (SignalDevice device : DesignText.CATALOGUE.devices()) {
      all.add(design().source(device.key()).with("input-cable", cable("0.08 mm²")));
    }
    for (String load : loads()) {
      all.add(
          design()
              .with("module", "unstated")
              .with("input-cable", cable("0.5 mm²"))
              .with("output-cable", cable("0.5 mm²"))
              .load(load)
              .twins()
              .line("skew: [{ channels: [X, Y], sent: 10 µs, need: 5 µs }]")
              .line("installation: { overvoltage-category: 2 }")
              .line("rail: { length: 1 m, common: { load-plus: red } }"));
      all.add(design().load(load).signal("{ steady: high }").with("bleeder", "10 kΩ"));
      all.add(design().load(load).signal("{ pwm: { frequency: 1 kHz, duty: 20 .. 60 % } }"));
      all.add(
          design()
              .load(load)
              .with("output-cable", "{ length: 80 m, conductor: 0.5 mm², capacitance: 90 pF/m }")
              .signal("{ square: { frequency: 20 kHz, duty: 30 % } }"));
    }
    all.add(
        design()
            .twins()
            .signal("{ square: { frequency: 101 kHz } }")
            .line(STRICT)
            .line("skew: [{ channels: [X, Y], sent: 9 µs, need: 5 µs }]"));
    all.add(design().with("output-cable", "{ length: 1 m, conductor: AWG 18, ferrule: yes }"));
    for (String rail : rails()) {
      all.add(
          design()
              .with("output-cable", "{ length: 1 m, conductor: 0.6 mm², ferrule: yes }")
              .repeat(11)
              .line("rail: " + rail));
    }
    all.add(
        design()
            .load("{ resistor: { resistance: 240 Ω } }")
            .supply("{ voltage: 24 V }")
            .repeat(181)
            .line("rail: { common: { load-plus: red }, jumpers: { slots: 2, feed: left } }"));
    String line = "{ length: 100 m, conductor: 0.5 mm², capacitance: 100 pF/m }";
    for (String load : List.of("off-voltage: 5 V", "off-voltage: 5 V, resistance: 10 kΩ")) {
      all.add(
          design()
              .signal("{ steady: high }")
              .with("output-cable", line)
              .load("{ counter: { %s } }".formatted(load)));
    }
    all.add(design().with("output-cable", "{ length: 1 m, conductor: 2.5 mm², ferrule: yes }"));
    all.add(design().twins().line("rail: { common: { load-plus: red }, feed-through: 18.1 A }"));
    all.add(
        design()
            .with("output-cable", "{ length: 1 m, conductor: 4 mm², strip-length: 4 mm }")
            .repeat(3)
            .line("installation: { max-fire-load: 0.4 MJ }"));
    all.add(design().name("Spindle").repeat(2).line("rail: { marking: cards }"));
    return all;
  }

  private static List<String> loads() {
    return List.of(
        "{ resistor: { resistance: 1 kΩ, min-voltage: 3 V } }",
        "{ plc-input: { type: 3 } }",
        COUNTS,
        "{ counter: { off-voltage: 5 V, filter: 1 µs, min-separation: 1 µs } }",
        "{ lamp: { power: 5 W, voltage: 24 V } }",
        "{ led: { forward-voltage: 1.8 V, resistance: 2.2 kΩ } }",
        "{ capacitor: { capacitance: 1 µF } }",
        "{ coil: { resistance: 576 Ω, inductance: 0.8 H, pull-in: 20 V, suppression: { clamp: {"
            + " voltage: 12 V } } } }",
        "{ coil: { resistance: 576 Ω, inductance: 0.8 H, pull-in: 20 V, suppression: { diode: {"
            + " forward-voltage: 0.8 V } } } }");
  }

  private static List<String> rails() {
    return List.of(
        "{ marking: roll, markers: { colour: yellow } }",
        "{ marking: roll, markers: { colour: red } }",
        "{ marking: cards, markers: { colour: yellow } }",
        "{ marking: printed, markers: { colour: violet } }",
        "{ marking: cards, markers: { colour: blue } }",
        "{ marking: cards, markers: { colour: violet } }",
        "{ marking: printed, markers: { colour: white, text: names } }",
        "{ locks: [{ channel: X1, text: A }, { channel: X2, text: A }] }",
        "{ common: { load-plus: red, load-minus: blue }, jumpers: { rows: potential } }",
        "{ common: { load-plus: red, load-minus: blue }, jumpers: { rows: side } }",
        "{ common: { load-plus: red }, jumpers: { slots: 2, fixed: [{ potential: load-plus, from:"
            + " X1, to: X3 }, { potential: load-plus, from: X2, to: X4 }] } }",
        "{ common: { load-plus: red }, jumpers: { fixed: [{ potential: load-plus, from: X1, to:"
            + " X11 }] } }",
        "{ common: { load-plus: red }, feed-through: 17.9 A, jumpers: { slots: 1 } }");
  }

  private static List<DesignText> recorded() {
    String capture = "{ capture: a.vcd, wire: A }";
    return List.of(
        design().signal(capture).load(COUNTS),
        design().signal(capture).load(COUNTS).line(STRICT),
        design().signal("{ capture: a.vcd, wire: A, sample-uncertainty: no }").load(COUNTS),
        design()
            .signal(capture)
            .source(SINK.formatted("0.4 V"))
            .load("{ lamp: { power: 5 W, voltage: 24 V } }"),
        design()
            .signal(capture)
            .load("{ capacitor: { capacitance: 100 nF, series-resistance: 50 Ω } }"),
        design()
            .signal(capture)
            .supply("{ voltage: 24 V }")
            .load("{ coil: { resistance: 200 Ω, inductance: 1 mH } }"));
  }

  private static String cable(String conductor) {
    return "{ length: 5 m, conductor: %s }".formatted(conductor);
  }

  private static Waveform still(byte level) {
    return Waveform.of(0, level, new long[0], new byte[0], 1_000_000_000L);
  }

  /** Pulses with edges that are uncertain by some time. */
  private static Waveform train(
      int count, long periodMicros, long widthMicros, long uncertainNanos) {
    long us = 1_000_000;
    long edge = Math.min(uncertainNanos * 1_000, widthMicros * us - 1);
    long[] times = new long[4 * count];
    byte[] levels = new byte[4 * count];
    for (int i = 0; i < count; i++) {
      long rise = (periodMicros * i + 50) * us;
      long fall = rise + widthMicros * us;
      long[] at = {rise, rise + edge, fall, fall + edge};
      byte[] to = {Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED, Levels.LOW};
      System.arraycopy(at, 0, times, 4 * i, 4);
      System.arraycopy(to, 0, levels, 4 * i, 4);
    }
    return Waveform.of(0, Levels.LOW, times, levels, (periodMicros * count + 200) * us);
  }

  /** Two pulses that dip into the undefined zone, and none that leaves it. */
  private static Waveform neverSure() {
    long us = 1_000_000;
    return Waveform.of(
        0,
        Levels.LOW,
        new long[] {100 * us, 150 * us, 200 * us, 220 * us},
        new byte[] {Levels.UNDEFINED, Levels.LOW, Levels.UNDEFINED, Levels.LOW},
        300 * us);
  }

  /** One pulse that only dips into the undefined zone. */
  private static Waveform runt() {
    long us = 1_000_000;
    return Waveform.of(
        0,
        Levels.LOW,
        new long[] {100 * us, 150 * us, 200 * us, 220 * us},
        new byte[] {Levels.HIGH, Levels.LOW, Levels.UNDEFINED, Levels.LOW},
        300 * us);
  }
}
