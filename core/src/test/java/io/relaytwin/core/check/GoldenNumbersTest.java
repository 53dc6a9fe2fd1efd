package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked out by hand come out of the checks to the digits that were worked out. */
class GoldenNumbersTest {

  private static double value(Finding finding, String unit) {
    return Objects.requireNonNull(finding.figures().value())
        .in(Unit.of(unit))
        .magnitude()
        .doubleValue();
  }

  private static String message(Finding finding) {
    return Sentences.english().of(finding.message());
  }

  private static Quantity limit(Finding finding) {
    return Objects.requireNonNull(finding.figures().limit());
  }

  private static double limit(Finding finding, String unit) {
    return limit(finding).in(Unit.of(unit)).magnitude().doubleValue();
  }

  /** 240 Ω at 24 V draw 0.1 A; copper gains 0.393 % a kelvin. */
  @ParameterizedTest
  @CsvSource({
    "0.08, 4.740, 5.392, 5.671",
    "0.14, 2.680, 3.049, 3.207",
    "0.25, 1.520, 1.729, 1.819",
    "0.34, 1.060, 1.206, 1.268",
    "0.5, 0.780, 0.887, 0.933",
    "0.75, 0.520, 0.592, 0.622",
    "1, 0.390, 0.444, 0.467",
    "1.5, 0.266, 0.303, 0.318",
    "2.5, 0.160, 0.182, 0.191"
  })
  void aLoopOf100MetresDrops(String area, double at20, double at55, double at70) {
    double[] golden = {at20, at55, at70};
    int[] celsius = {20, 55, 70};
    for (int i = 0; i < celsius.length; i++) {
      Finding finding =
          design()
              .ambient(celsius[i] + " °C")
              .load("{ resistor: { resistance: 240 Ω } }")
              .with("output-cable", "{ length: 100 m, conductor: %s mm² }".formatted(area))
              .only("O8");
      // the product rounds up, the hand to the nearest
      assertThat(value(finding, "V"))
          .as("%s at %d °C", area, celsius[i])
          .isCloseTo(golden[i], within(0.001));
      assertThat(value(finding, "V")).isGreaterThanOrEqualTo(golden[i] - 0.0005);
    }
  }

  /**
   * Six inputs of type 3 draw 90 mA at most; 0.9 V are left over for the cable, as 1.0 V are at 0.1
   * A: the same loop of 10 Ω.
   */
  @ParameterizedTest
  @CsvSource({
    "0.08, 19",
    "0.14, 33",
    "0.25, 58",
    "0.34, 83",
    "0.5, 113",
    "0.75, 169",
    "1, 225",
    "1.5, 330",
    "2.5, 551"
  })
  void theOutputCableMayBeAsLongAsItsLoopHasTenOhms(String area, long metres) {
    Finding finding =
        design()
            .ambient("55 °C")
            .supply("{ voltage: 13.1 V }")
            .load("{ plc-input: { type: 3, count: 6 } }")
            .with("output-cable", "{ length: 1 m, conductor: %s mm² }".formatted(area))
            .only("O8");
    assertThat(Math.round(limit(finding, "m"))).isEqualTo(metres);
  }

  /** The source has 0.2 V more than the input needs, and the input draws 16.5 mA. */
  @ParameterizedTest
  @CsvSource({
    "0.08, 22",
    "0.14, 40",
    "0.25, 70",
    "0.34, 100",
    "0.5, 137",
    "0.75, 205",
    "1, 273",
    "1.5, 401",
    "2.5, 668"
  })
  void theInputCableMayBeAsLongAsItCosts200Millivolts(String area, int metres) {
    assertThat(atmega(area, metres - 1).verdict("I1")).contains(Verdict.PASS);
    assertThat(atmega(area, metres + 1).verdict("I1")).contains(Verdict.NOT_GUARANTEED);
  }

  private static DesignText atmega(String area, int metres) {
    return design()
        .ambient("55 °C")
        .source("atmega328p")
        .with("input-cable", "{ length: %d m, conductor: %s mm² }".formatted(metres, area));
  }

  @Test
  void atmegaThroughTwoMetresKeeps194Millivolts() {
    Finding finding = atmega("0.25", 2).only("I1");
    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.figures().value()).hasToString("4.194 V");
    BigDecimal left = Objects.requireNonNull(finding.figures().margin()).left();
    assertThat(left.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.194");
  }

  @Test
  void ninePinsOfAnAtmegaPortDrawLessThanItsLimit() {
    Finding nine = design().source("{ device: atmega328p, group: B }").repeat(9).only("I6");
    assertThat(nine.figures().value()).hasToString("148.5 mA");
    assertThat(nine.figures().limit()).hasToString("150 mA");
  }

  @ParameterizedTest
  @CsvSource({
    "100 Hz, 0.005 %, 0.05 %",
    "1 kHz, 0.05 %, 0.5 %",
    "2 kHz, 0.1 %, 1 %",
    "5 kHz, 0.25 %, 2.5 %",
    "10 kHz, 0.5 %, 5 %",
    "20 kHz, 1 %, 10 %",
    "50 kHz, 2.5 %, 25 %",
    "100 kHz, 5 %, 50 %"
  })
  void theDutyChangesBy(String frequency, String lower, String higher) {
    Finding finding =
        design().signal("{ pwm: { frequency: %s, duty: 50 %% } }".formatted(frequency)).only("T6");
    assertThat(message(finding))
        .startsWith("The duty may come out %s lower to %s higher".formatted(lower, higher));
    assertThat(finding.figures().value()).hasToString(higher);
  }

  /** The frequency at the best duty, that duty, and the frequency at 50 %. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 153.8, , 90.9",
    "1, 133.3, , 83.3",
    "2, 105.3, , 71.4",
    "2.5, 95.2, 28.6, 66.7",
    "5, 64.5, 35.5, 50.0",
    "10, 39.2, 41.2, 33.3",
    "50, 9.48, 47.9, 9.09"
  })
  void theReceiverFollowsUpTo(String micros, double best, Double duty, double half) {
    Finding finding =
        design()
            .load("{ counter: { min-high: %s µs, min-low: %s µs } }".formatted(micros, micros))
            .only("T5");
    double last = best < 10 ? 0.01 : 0.1;
    // four digits rounded down by the product, to the nearest by hand
    assertThat(limit(finding, "kHz")).isBetween(best - last, best + last / 2);
    if (duty != null) {
      assertThat(message(finding)).contains("at a duty of %s %%".formatted(duty));
    }
    String at50 = message(finding).replaceAll(".* %, ([0-9.]+) kHz at 50 %.*", "$1");
    assertThat(Double.parseDouble(at50)).isCloseTo(half, within(last / 2 + 1e-9));
  }

  @Test
  void receiverWithoutWidthsIsFollowedUpTo181Kilohertz() {
    Finding finding = design().load("{ counter: { resistance: 1 kΩ } }").only("T5");
    assertThat(limit(finding, "kHz")).isCloseTo(181.8, within(0.05));
    assertThat(message(finding)).contains("100 kHz at 50 %");
  }

  @ParameterizedTest
  @CsvSource({"1, 50", "2, 200", "3, 150"})
  void leakageIsSoManyTimesLessThanAnInputNeeds(int type, int factor) {
    Finding finding = design().load("{ plc-input: { type: %d } }".formatted(type)).only("O11");
    assertThat(message(finding)).contains(" %d times less ".formatted(factor));
  }

  @Test
  void leakageThrough500KiloohmsMakesFiveVolts() {
    Finding finding =
        design().load("{ counter: { off-voltage: 6 V, resistance: 500 kΩ } }").only("O12");
    assertThat(finding.figures().value()).hasToString("5 V");
  }

  private static DesignText coil() {
    return design()
        .load(
            "{ coil: { resistance: 576 Ω, inductance: 0.8 H, suppression: { diode: {"
                + " forward-voltage: 0.8 V } } } }");
  }

  @Test
  void coilHolds694MicrojoulesAndReleasesWithin477Milliseconds() {
    assertThat(value(coil().only("O14"), "mJ")).isCloseTo(0.694, within(0.0006));
    assertThat(value(coil().only("O2"), "mA")).isCloseTo(41.7, within(0.05));
    Finding release = coil().signal("{ steady: high }").only("O17");
    assertThat(value(release, "ms")).isCloseTo(4.77, within(0.005));
  }

  /** 1/(2 * (4.7694 ms + 5 µs)) = 104.7 Hz, with the 5 µs the output may stay on. */
  @Test
  void coilIsSwitchedAtMost105TimesASecond() {
    String square = "{ square: { frequency: %s } }";
    assertThat(coil().signal(square.formatted("104.7 Hz")).verdict("O17")).contains(Verdict.PASS);
    assertThat(coil().signal(square.formatted("105 Hz")).verdict("O17"))
        .contains(Verdict.NOT_GUARANTEED);
  }

  @Test
  void tenOutputsLoadABarWithAnAmpereOfEighteen() {
    Finding finding =
        design()
            .load("{ resistor: { resistance: 240 Ω } }")
            .repeat(10)
            .line("rail: { common: { load-plus: red } }")
            .only("E6");
    assertThat(finding.figures().value()).hasToString("1 A");
    assertThat(finding.figures().limit()).hasToString("18 A");
    assertThat(Objects.requireNonNull(finding.figures().margin()).share().doubleValue())
        .isCloseTo(1 - 1 / 18.0, within(1e-9));
  }

  @Test
  void tenInrushesLoadABarWithEightAmperes() {
    Finding finding =
        design()
            .load("{ lamp: { power: 1.28 W, voltage: 24 V } }")
            .repeat(10)
            .line("rail: { common: { load-plus: red } }")
            .only("E6");
    assertThat(finding.figures().value()).hasToString("8 A");
  }

  @ParameterizedTest
  @CsvSource({
    "24 V, 10 .. 15, 1.28 W, 1.281 W",
    "24 V, 10, 1.92 W, 1.921 W",
    "28.8 V, 10 .. 15, 1.066 W, 1.067 W",
    "28.8 V, 10, 1.6 W, 1.601 W"
  })
  void lampsUpToThisPowerStayWithinThePeak(
      String supply, String ratio, String holds, String exceeds) {
    assertThat(lamp(supply, ratio, holds).verdict("O6")).contains(Verdict.NOT_STATED);
    assertThat(lamp(supply, ratio, exceeds).verdict("O6")).contains(Verdict.FAIL);
  }

  private static DesignText lamp(String supply, String ratio, String power) {
    return design()
        .supply("{ voltage: %s }".formatted(supply))
        .load("{ lamp: { power: %s, voltage: 24 V, cold-ratio: %s } }".formatted(power, ratio));
  }

  @Test
  void oneModuleGivesOff202Milliwatts() {
    Finding finding = design().load("{ resistor: { resistance: 240 Ω } }").only("E2");
    assertThat(value(finding, "mW")).isCloseTo(202.5, within(0.001));
  }
}
