package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Finding;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is reported bounds every circuit within the tolerances, and some circuit touches it: the
 * values of the checks against plain arithmetic at random points and at the corners.
 *
 * <p>Values are printed with four digits, rounded to the unfavourable side; the margin keeps all of
 * them, so that bounds are compared to nine digits by way of it.
 */
class SoundnessTest {
  private static final int DESIGNS = 25;
  private static final int CIRCUITS = 1000;
  private static final double TOUCH = 1e-9;

  /** Numbers of a random design, each with its bounds; drawn from anew for each circuit. */
  private record Span(double least, double most) {
    static Span around(Random random, double centre, double tolerance) {
      double share = tolerance * random.nextDouble();
      return new Span(round(centre * (1 - share)), round(centre * (1 + share)));
    }

    private static double round(double value) {
      return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
    }

    double any(Random random) {
      return switch (random.nextInt(8)) {
        case 0 -> least;
        case 1 -> most;
        default -> least + random.nextDouble() * (most - least);
      };
    }

    String in(String unit) {
      return String.format(Locale.ROOT, "%s .. %s %s", plain(least), plain(most), unit);
    }

    private static String plain(double value) {
      return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }
  }

  /** The worst value of a finding with all its digits, from limit and margin; in base units. */
  private static double worst(Finding finding) {
    Figures figures = finding.figures();
    double limit = Objects.requireNonNull(figures.limit()).si();
    double left = Objects.requireNonNull(figures.margin()).left().doubleValue();
    return figures.relation() == Figures.Relation.AT_MOST ? limit - left : limit + left;
  }

  private static void assertTouched(double reported, double reached, DesignText design) {
    assertThat(Math.abs(reported - reached) / Math.abs(reported))
        .as("reported %s, reached %s in%n%s", reported, reached, design.text())
        .isLessThan(TOUCH);
  }

  @Test
  void currentOfAResistor() {
    Random random = new Random(1);
    for (int i = 0; i < DESIGNS; i++) {
      Span supply = Span.around(random, 24, 0.15);
      Span ohms = Span.around(random, 150 + 2000 * random.nextDouble(), 0.2);
      DesignText design =
          design()
              .supply("{ voltage: %s }".formatted(supply.in("V")))
              .with("output-cable", "{ length: 100 m, conductor: 0.25 mm² }")
              .load("{ resistor: { resistance: %s } }".formatted(ohms.in("Ω")));
      double continuous = worst(design.only("O2"));
      double peak = worst(design.only("O4"));
      assertTouched(peak, continuous, design);
      double most = 0;
      for (int n = 0; n < CIRCUITS; n++) {
        double drop = 1.2 * random.nextDouble();
        double loop = 15.2 * random.nextDouble();
        double current = (supply.any(random) - drop) / (ohms.any(random) + loop);
        most = Math.max(most, current);
      }
      assertThat(most).isLessThanOrEqualTo(continuous * (1 + TOUCH));
      assertTouched(continuous, supply.most() / ohms.least(), design);
    }
  }

  @Test
  void voltageAtAResistorBehindACable() {
    Random random = new Random(2);
    for (int i = 0; i < DESIGNS; i++) {
      Span supply = Span.around(random, 24, 0.15);
      Span ohms = Span.around(random, 300 + 2000 * random.nextDouble(), 0.2);
      Span air = new Span(10, 20 + random.nextInt(36));
      int metres = 1 + random.nextInt(300);
      DesignText design =
          design()
              .ambient(air.in("°C"))
              .supply("{ voltage: %s }".formatted(supply.in("V")))
              .with("output-cable", "{ length: %d m, conductor: 0.25 mm² }".formatted(metres))
              .load("{ resistor: { resistance: %s, min-voltage: 18 V } }".formatted(ohms.in("Ω")));
      double reported = worst(design.only("O7"));
      double least = Double.MAX_VALUE;
      for (int n = 0; n < CIRCUITS; n++) {
        double loop = loop(0.076, metres, air.any(random)) * random.nextDouble();
        least =
            Math.min(
                least,
                divided(supply.any(random) - 1.2 * random.nextDouble(), ohms.any(random), loop));
      }
      assertThat(least).isGreaterThanOrEqualTo(reported * (1 - TOUCH));
      assertTouched(
          reported,
          divided(supply.least() - 1.2, ohms.least(), loop(0.076, metres, air.most())),
          design);
    }
  }

  private static double divided(double volts, double ohms, double loop) {
    return volts * ohms / (ohms + loop);
  }

  /** Copper has 0.393 % more resistance a kelvin above 20 °C. */
  private static double loop(double ohmsPerMetre, double metres, double celsius) {
    return 2 * ohmsPerMetre * metres * (1 + 0.00393 * (celsius - 20));
  }

  @Test
  void highLevelBehindACable() {
    Random random = new Random(3);
    for (int i = 0; i < DESIGNS; i++) {
      Span high = Span.around(random, 4.8, 0.1);
      Span air = new Span(10, 20 + random.nextInt(36));
      int metres = 1 + random.nextInt(60);
      DesignText design =
          design()
              .ambient(air.in("°C"))
              .source(
                  "{ push-pull: { high: %s, low: 0 .. 0.4 V, current: 24 mA } }"
                      .formatted(high.in("V")))
              .with("input-cable", "{ length: %d m, conductor: 0.25 mm² }".formatted(metres));
      double reported = worst(design.only("I1"));
      double least = Double.MAX_VALUE;
      for (int n = 0; n < CIRCUITS; n++) {
        double loop = loop(0.076, metres, air.any(random)) * random.nextDouble();
        least = Math.min(least, high.any(random) - loop * 0.0165 * random.nextDouble());
      }
      assertThat(least).isGreaterThanOrEqualTo(reported * (1 - TOUCH));
      assertTouched(reported, high.least() - loop(0.076, metres, air.most()) * 0.0165, design);
    }
  }

  @Test
  void currentOfALightEmittingDiode() {
    Random random = new Random(4);
    for (int i = 0; i < DESIGNS; i++) {
      Span supply = Span.around(random, 24, 0.15);
      Span forward = Span.around(random, 2, 0.3);
      Span ohms = Span.around(random, 500 + 2000 * random.nextDouble(), 0.2);
      DesignText design =
          design()
              .supply("{ voltage: %s }".formatted(supply.in("V")))
              .load(
                  "{ led: { forward-voltage: %s, resistance: %s } }"
                      .formatted(forward.in("V"), ohms.in("Ω")));
      double reported = worst(design.only("O2"));
      for (int n = 0; n < CIRCUITS; n++) {
        double volts = supply.any(random) - 1.2 * random.nextDouble() - forward.any(random);
        assertThat(volts / ohms.any(random)).isLessThanOrEqualTo(reported * (1 + TOUCH));
      }
      assertTouched(reported, (supply.most() - forward.least()) / ohms.least(), design);
    }
  }

  @Test
  void inrushOfALamp() {
    Random random = new Random(5);
    for (int i = 0; i < DESIGNS; i++) {
      Span supply = Span.around(random, 24, 0.15);
      Span watts = Span.around(random, 0.2 + random.nextDouble(), 0.2);
      Span cold = new Span(9, 10 + random.nextInt(6));
      DesignText design =
          design()
              .supply("{ voltage: %s }".formatted(supply.in("V")))
              .load(
                  "{ lamp: { power: %s, voltage: 24 V, cold-ratio: %s } }"
                      .formatted(watts.in("W"), cold.in("").strip()));
      double reported = worst(design.only("O6"));
      for (int n = 0; n < CIRCUITS; n++) {
        double volts = supply.any(random) - 1.2 * random.nextDouble();
        double ohms = 24 * 24 / watts.any(random) / cold.any(random);
        assertThat(volts / ohms).isLessThanOrEqualTo(reported * (1 + TOUCH));
      }
      assertTouched(reported, cold.most() * watts.most() * supply.most() / 24 / 24, design);
    }
  }

  @Test
  void releaseOfACoil() {
    Random random = new Random(6);
    for (int i = 0; i < DESIGNS; i++) {
      Span supply = Span.around(random, 24, 0.15);
      Span ohms = Span.around(random, 400 + 800 * random.nextDouble(), 0.2);
      Span henry = Span.around(random, 0.3 + random.nextDouble(), 0.2);
      Span forward = Span.around(random, 0.8, 0.3);
      DesignText design =
          design()
              .supply("{ voltage: %s }".formatted(supply.in("V")))
              .signal("{ square: { frequency: 10 Hz } }")
              .load(
                  "{ coil: { resistance: %s, inductance: %s, suppression: { diode: { forward-voltage: %s } } } }"
                      .formatted(ohms.in("Ω"), henry.in("H"), forward.in("V")));
      double reported = worst(design.only("O17"));
      for (int n = 0; n < CIRCUITS; n++) {
        double r = ohms.any(random);
        double volts = supply.any(random) - 1.2 * random.nextDouble();
        double seconds = henry.any(random) / r * Math.log(1 + volts / forward.any(random));
        assertThat(seconds).isLessThanOrEqualTo(reported * (1 + TOUCH));
      }
      assertTouched(
          reported,
          henry.most() / ohms.least() * Math.log(1 + supply.most() / forward.least()),
          design);
    }
  }

  @Test
  void leakageIntoAnInput() {
    Random random = new Random(7);
    for (int i = 0; i < DESIGNS; i++) {
      Span ohms = Span.around(random, 1e5 + 3e6 * random.nextDouble(), 0.2);
      DesignText design =
          design()
              .load("{ counter: { off-voltage: 5 V, resistance: %s } }".formatted(ohms.in("Ω")));
      double reported = worst(design.only("O12"));
      for (int n = 0; n < CIRCUITS; n++) {
        double volts = Math.min(24, 1e-5 * random.nextDouble() * ohms.any(random));
        assertThat(volts).isLessThanOrEqualTo(reported * (1 + TOUCH));
      }
      assertTouched(reported, Math.min(24, 1e-5 * ohms.most()), design);
    }
  }
}
