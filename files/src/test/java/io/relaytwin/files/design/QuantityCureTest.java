package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.edit.Limit;
import io.relaytwin.core.design.edit.Sizes;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people copy from parts and catalogues is answered by how it is written here. */
class QuantityCureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RESISTANCE | 2k4 | 2.4 kΩ",
        "RESISTANCE | 4R7 | 4.7 Ω",
        "RESISTANCE | 1M5 | 1.5 MΩ",
        "RESISTANCE | 10k | 10 kΩ",
        "RESISTANCE | 10 K | 10 kΩ",
        "RESISTANCE | 470R | 470 Ω",
        "RESISTANCE | 2.4 kOhm | 2.4 kΩ",
        "RESISTANCE | 2.4 KOHMS | 2.4 kΩ",
        "RESISTANCE | 1 kilo ohm |",
        "RESISTANCE | 1 MOhm | 1 MΩ",
        "CAPACITANCE | 4n7 | 4.7 nF",
        "CAPACITANCE | 100n | 100 nF",
        "CAPACITANCE | 10 UF | 10 µF",
        "FREQUENCY | 1 khz | 1 kHz",
        "FREQUENCY | 20 mhz | 20 MHz",
        "FREQUENCY | 5 Hertz | 5 Hz",
        "FREQUENCY | 0.5-2 kHz | 0.5 .. 2 kHz",
        "FREQUENCY | <= 10 Hz | 0.000001 Hz .. 10 Hz",
        "FREQUENCY | >= 10 Hz |",
        "TIME | 10 usec | 10 µs",
        "TIME | 10 µsec | 10 µs",
        "TIME | 3 msec | 3 ms",
        "TIME | 2 Seconds | 2 s",
        "VOLTAGE | 24 VDC | 24 V",
        "VOLTAGE | 24V DC | 24 V",
        "VOLTAGE | 24 Vdc | 24 V",
        "VOLTAGE | 3V3 | 3.3 V",
        "VOLTAGE | 24 volts | 24 V",
        "VOLTAGE | 230 VAC |",
        "VOLTAGE | <= 0.4 V | 0 V .. 0.4 V",
        "CURRENT | 20 MA | 20 mA",
        "CURRENT | 2 Amps | 2 A",
        "TEMPERATURE | 10-45 °C | 10 .. 45 °C",
        "TEMPERATURE | 10 – 45 °C | 10 .. 45 °C",
        "TEMPERATURE | 10..45 C | 10 .. 45 °C",
        "TEMPERATURE | 10 to 45 degrees C | 10 .. 45 °C",
        "TEMPERATURE | 10 °C to 45 °C | 10 .. 45 °C",
        "TEMPERATURE | -20 - 45 celsius | -20 .. 45 °C",
        "TEMPERATURE | 45 .. 10 C |",
        "LENGTH | 20 meters | 20 m",
        "RATIO | 40 | 40 %",
        "RATIO | 140 |",
        "RATIO | 40 percent | 40 %",
        "VOLTAGE | five volts |",
        "VOLTAGE | 5 Ω |",
        "VOLTAGE | 99 kV dc |",
      })
  void aCureIsWhatCanBeRead(Dimension dimension, String written, String cure) {
    Limit limit =
        switch (dimension) {
          case FREQUENCY -> Limit.between(Quantity.of("0.000001", "Hz"), Quantity.of("1", "GHz"));
          case TIME -> Limit.between(Quantity.of("0", "s"), Quantity.of("1000000", "s"));
          case TEMPERATURE ->
              Limit.between(Quantity.of("-273.15", "°C"), Quantity.of("1000", "°C"));
          case RATIO -> Limit.between(Quantity.of("0", "%"), Quantity.of("100", "%"));
          default -> Sizes.of(dimension).notNegative();
        };
    assertThat(new QuantityCure(dimension, limit, true).of(written).orElse(null)).isEqualTo(cure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VOLTAGE | <= 5 VDC | 5 V",
        "VOLTAGE | 1 - 5 V |",
        "VOLTAGE | 24 VDC | 24 V",
      })
  void aKeyThatTakesOneValueIsOfferedOne(Dimension dimension, String written, String cure) {
    QuantityCure cures = new QuantityCure(dimension, Sizes.of(dimension).notNegative(), false);
    assertThat(cures.of(written).orElse(null)).isEqualTo(cure);
  }
}
