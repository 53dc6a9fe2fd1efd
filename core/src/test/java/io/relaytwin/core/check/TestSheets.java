package io.relaytwin.core.check;

import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.ProductCategory;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the rules ask of data sheets: one module whose sheet states all of it, and modules and
 * devices that state less. Each line has a key, a label, the kind of limit with the number, and the
 * condition where one is printed.
 */
final class TestSheets {

  private static final List<String> ACCESSORIES =
      List.of(
          "end-plates",
          "marker-rolls",
          "pens",
          "plain-marker-cards",
          "printed-marker-cards",
          "jumpers",
          "operating-tools",
          "test-pins",
          "ferrules");

  private TestSheets() {}

  static List<RelayModule> modules() {
    Product.Builder own =
        sheet(
            "859-753",
            "Solid-state relay module, nominal input voltage DC 5 V",
            ProductCategory.RELAY_MODULE,
            new Citation("Data sheet 859-753", "Technical data", null),
            """
            nominal-input-voltage | Nominal input voltage U_N | nominal 5 V
            input-low | Input voltage range (low level) | range 0 .. 1 V
            input-high | Input voltage range (high level) | range 4 .. 6.25 V
            input-current | Nominal input current | nominal 16.5 mA | at U_N
            circuit-type | Circuit type | states 3-wire connection
            continuous-current | Limiting continuous current | maximum 0.1 A
            peak-current | Peak output current | maximum 0.8 A
            nominal-output-voltage | Nominal output voltage | nominal 24 V
            output-voltage | Output voltage range | range 20 .. 28.8 V
            voltage-drop | Max. voltage drop at output | maximum 1.2 V
            leakage-current | Leakage current | maximum 10 µA | at nominal voltage
            reverse-current | Max. output (reverse current) | maximum 7 mA
            turn-on-time | Turn-on time | maximum 0.5 µs
            drop-out-time | Drop-out time | maximum 5 µs
            switching-frequency | Switching frequency | maximum 100 kHz
            rated-voltage | Rated voltage | nominal 300 V
            overvoltage-category | Overvoltage category | states II
            pollution-degree | Pollution degree | states 2
            dielectric-strength | Dielectric strength, control/load circuit | minimum 2.5 kV | AC, 1 min
            insulation-control-load | Insulation type (control/load circuit) | states Basic insulation
            insulation-adjacent | Insulation type (adjacent devices) | states Reinforced insulation (safe isolation)
            solid-conductor | Solid conductor | range 0.08 .. 2.5 mm²
            solid-conductor-awg | Solid conductor (AWG) | states 28 .. 14 AWG
            stranded-conductor | Fine-stranded conductor | range 0.08 .. 2.5 mm²
            stranded-conductor-awg | Fine-stranded conductor (AWG) | states 28 .. 14 AWG
            strip-length | Strip length | range 5 .. 6 mm
            width | Width | nominal 6 mm
            height | Height from upper-edge of DIN-35 rail | nominal 56 mm
            depth | Depth | nominal 91 mm
            fire-load | Fire load | nominal 0.313 MJ
            weight | Weight | nominal 15.6 g
            operating-temperature | Surrounding air (operating) temperature | range -25 .. 55 °C | at U_N
            gtin | GTIN | states 4055143605472
            """);
    own.accessoryFamilies(ACCESSORIES)
        .notStated(
            List.of(
                new NotStated(
                    "push-pull",
                    "Does the output also pull to 0 V when it is off?",
                    "If not, the falling edge may take far longer than 5 µs.",
                    List.of("T12", "T13", "O12"))));
    Product.Builder guaranteed =
        sheet(
            "8950700000",
            "Solid-state relay TERMOPTO TOS 5VDC/48VDC 0,1A",
            ProductCategory.RELAY_MODULE,
            new Citation("Weidmüller catalogue page 8950700000", "Technical data", null),
            """
            nominal-input-voltage | Rated control voltage | nominal 5 V
            input-low | Drop-out voltage | maximum 1.25 V
            input-high | Cut-in voltage | minimum 4 V
            input-current | Nominal control current | nominal 7.7 mA
            output-voltage | Rated switching voltage | range 5 .. 48 V
            continuous-current | Continuous current | maximum 0.1 A | DC1
            voltage-drop | Voltage drop | maximum 1 V | at max. load
            leakage-current | Leakage current | maximum 10 µA
            turn-on-time | Switch-on delay | maximum 13 µs
            drop-out-time | Switch-off delay | maximum 42 µs
            switching-frequency | Max. switching frequency | maximum 3 kHz | DC control voltage
            width | Width | nominal 6.1 mm
            weight | Net weight | nominal 20.3 g
            operating-temperature | Operating temperature | range -20 .. 60 °C
            """);
    Product.Builder typical =
        sheet(
            "DRA-CN024D05",
            "Solid-state relay for the rail, 6.2 mm, DRA-CN024D05",
            ProductCategory.RELAY_MODULE,
            new Citation("Data sheet DRA-CN series, 2017", "Specifications", null),
            """
            nominal-input-voltage | Control voltage | nominal 5 V
            input-low | Must turn-off voltage | maximum 1 V
            input-high | Minimum turn-on voltage | minimum 3 V
            input-current | Typical input current | typical 10 mA | at 5 V
            turn-on-time | Typical turn-on time | typical 120 µs
            drop-out-time | Typical turn-off time | typical 120 µs
            output-voltage | Operating voltage | range 0 .. 24 V
            continuous-current | Maximum load current | maximum 3.5 A | at 40 °C
            peak-current | Maximum surge current | maximum 9 A | 10 ms
            voltage-drop | Typical on-state voltage drop | typical 0.4 V | at rated current
            leakage-current | Maximum off-state leakage current | maximum 1 µA | at rated voltage
            switching-frequency | Maximum PWM | maximum 500 Hz
            width | Width | nominal 6.2 mm
            """);
    return List.of(
        new RelayModule(
            Product.builder(
                    "unstated", "Relay whose sheet states nothing", ProductCategory.RELAY_MODULE)
                .build(),
            RelayModule.Wiring.TWO_WIRE),
        new RelayModule(own.build(), RelayModule.Wiring.THREE_WIRE_HIGH_SIDE),
        new RelayModule(guaranteed.build(), RelayModule.Wiring.TWO_WIRE),
        new RelayModule(typical.build(), RelayModule.Wiring.TWO_WIRE));
  }

  static List<SignalDevice> devices() {
    return List.of(
        device(
            "7407",
            "Open-collector buffer 7406/7407",
            SignalDevice.Output.OPEN_COLLECTOR,
            false,
            """
            supply | Supply voltage | range 4.75 .. 5.25 V
            low-voltage | Output low voltage | maximum 0.7 V | 40 mA
            sink-current | Current at the low level | maximum 40 mA
            off-leakage | Output leakage current | maximum 250 µA | 30 V
            off-voltage | Output voltage when off | maximum 30 V
            """),
        device(
            "74f-sink",
            "Fast TTL logic 74F, wired to sink",
            SignalDevice.Output.OPEN_COLLECTOR,
            false,
            """
            supply | Supply voltage | range 4.5 .. 5.5 V
            low-voltage | Output low voltage | maximum 0.5 V | 20 mA
            sink-current | Current at the low level | maximum 20 mA
            """),
        device(
            "atmega328p",
            "Microcontroller ATmega48/88/168/328 (Arduino boards of 5 V)",
            SignalDevice.Output.PUSH_PULL,
            true,
            """
            level-supply | Supply at which the levels hold | nominal 5 V
            level-temperature | Temperature up to which the levels hold | maximum 85 °C
            high-voltage | Output high voltage | minimum 4.2 V | -20 mA, supply 5 V, 85 °C
            high-voltage-at-105 | Output high voltage at 105 °C | minimum 4.1 V
            source-current | Current at the high level | maximum 20 mA
            low-voltage | Output low voltage | maximum 0.9 V | 20 mA, supply 5 V
            sink-current | Current at the low level | maximum 20 mA
            group-source-current | Sum of the currents sourced by a group of pins | maximum 150 mA
            group-sink-current | Sum of the currents sunk by a group of pins | maximum 100 mA
            supply | Supply voltage | range 1.8 .. 5.5 V
            """),
        device(
            "encoder-5v",
            "Incremental encoder of 5 V with push-pull output (Elero Picolo)",
            SignalDevice.Output.PUSH_PULL,
            true,
            """
            level-supply | Supply at which the levels hold | nominal 5 V
            high-below-supply | Output high voltage below the supply | maximum 0.7 V
            source-current | Current at the high level | maximum 30 mA
            edge | Edge time | maximum 10 µs
            """),
        device(
            "esp32",
            "Microcontroller ESP32",
            SignalDevice.Output.PUSH_PULL,
            true,
            """
            supply | Supply voltage | range 2.7 .. 3.6 V
            level-supply | Supply at which the levels hold | nominal 3.3 V
            high-voltage | Output high voltage | minimum 2.64 V | supply 3.3 V, 25 °C
            high-voltage-max | Output high voltage | maximum 3.6 V | greatest supply
            low-voltage | Output low voltage | maximum 0.33 V | supply 3.3 V, 25 °C
            source-current | Current at the high level | typical 40 mA | 2.64 V
            sink-current | Current at the low level | typical 28 mA | 0.495 V
            """),
        device(
            "raspberry-pi",
            "Single-board computer Raspberry Pi, pin header",
            SignalDevice.Output.PUSH_PULL,
            false,
            """
            level-supply | Supply of the pins | nominal 3.3 V
            high-voltage-max | Output high voltage | maximum 3.3 V
            """),
        device(
            "rs-422",
            "Differential line driver by RS-422 (AM26LS31 and its like)",
            SignalDevice.Output.DIFFERENTIAL,
            false,
            """
            supply | Supply voltage | range 4.75 .. 5.25 V
            level-supply | Supply at which the levels hold | nominal 4.75 V
            high-voltage | Output high voltage against 0 V | minimum 2.5 V | -20 mA
            source-current | Current at the high level | maximum 20 mA
            low-voltage | Output low voltage against 0 V | maximum 0.5 V | 20 mA
            sink-current | Current at the low level | maximum 20 mA
            """),
        device(
            "stm32",
            "Microcontroller STM32F103, pins with 8 mA",
            SignalDevice.Output.PUSH_PULL,
            true,
            """
            supply | Supply voltage | range 2 .. 3.6 V
            level-supply | Supply at which the levels hold | nominal 2.7 V
            high-voltage | Output high voltage | minimum 2.4 V | 8 mA, four pins at once
            high-voltage-max | Output high voltage | maximum 3.6 V | greatest supply
            source-current | Current at the high level | maximum 8 mA
            low-voltage | Output low voltage | maximum 0.4 V | 8 mA, eight pins at once
            sink-current | Current at the low level | maximum 8 mA
            """));
  }

  private static SignalDevice device(
      String key, String title, SignalDevice.Output output, boolean confirmed, String lines) {
    Citation source = new Citation("Data sheet of " + title, "Output", null, null, confirmed);
    return new SignalDevice(
        sheet(key, title, ProductCategory.SIGNAL_DEVICE, source, lines).build(), output);
  }

  private static Product.Builder sheet(
      String item, String title, ProductCategory category, Citation source, String lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      entries.add(entry(Arrays.asList(line.split(" \\| ", -1)), source));
    }
    return Product.builder(item, title, category)
        .section(new Section("data", source.section(), entries));
  }

  private static Entry entry(List<String> cells, Citation sheet) {
    String key = cells.get(0);
    String label = cells.get(1);
    String condition = cells.size() > 3 ? cells.get(3) : null;
    Citation source = sheet.withDetail(label);
    String[] told = cells.get(2).split(" ", 2);
    if (told[0].equals("states")) {
      return new Statement(key, label, List.of(told[1]), condition, List.of(), source, null, null);
    }
    LimitKind kind = LimitKind.valueOf(told[0].toUpperCase(Locale.ROOT));
    Range value =
        switch (kind) {
          case NOMINAL, TYPICAL -> Range.exactly(Quantity.parse(told[1]));
          case MINIMUM -> new Range(Quantity.parse(told[1]), null);
          case MAXIMUM -> new Range(null, Quantity.parse(told[1]));
          case RANGE -> Range.parse(told[1]);
        };
    return new Figure(key, label, kind, value, condition, List.of(), source, null, null);
  }
}
