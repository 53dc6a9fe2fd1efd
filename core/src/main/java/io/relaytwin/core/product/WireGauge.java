package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A size of the American wire gauge, computed from its definition: a wire of gauge n is {@code
 * 0.127 mm * 92^((36 - n) / 39)} thick.
 *
 * @param number the gauge, range [0, 40]; the higher the thinner.
 */
public record WireGauge(int number) {

  /** The thickest gauge of the table. */
  public static final int THICKEST = 0;

  /** The thinnest gauge of the table. */
  public static final int THINNEST = 40;

  private static final MathContext DIGITS = new MathContext(40);

  /** Pi to 40 digits. */
  private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643383279502884197");

  /** One step in diameter: the 39th root of 92. */
  private static final BigDecimal STEP = root(new BigDecimal("92"), 39);

  /** Keeps to the table. */
  public WireGauge {
    if (number < THICKEST || number > THINNEST) {
      throw new IllegalArgumentException(
          Words.fill("AWG %d is outside %d .. %d.", number, THICKEST, THINNEST));
    }
  }

  /** All gauges, thickest first. */
  public static List<WireGauge> all() {
    return IntStream.rangeClosed(THICKEST, THINNEST).mapToObj(WireGauge::new).toList();
  }

  /** The gauge whose cross-section is nearest to that given. */
  public static WireGauge nearest(Quantity crossSection) {
    BigDecimal wanted = crossSection.exactSi();
    if (crossSection.dimension() != Dimension.CROSS_SECTION) {
      throw new IllegalArgumentException(Words.fill("%s is no cross-section.", crossSection));
    }
    return all().stream()
        .min(Comparator.comparing(gauge -> gauge.squareMetres().lo().subtract(wanted).abs()))
        .orElseThrow();
  }

  /** The diameter in millimetres to 4 decimals, half up. */
  public Quantity diameter() {
    return new Quantity(millimetres().setScale(4, RoundingMode.HALF_UP), Unit.of("mm"));
  }

  /** The cross-section in mm² to 4 decimals, half up. */
  public Quantity crossSection() {
    return new Quantity(
        squareMetres().lo().movePointRight(6).setScale(4, RoundingMode.HALF_UP), Unit.of("mm²"));
  }

  /** The cross-section in m², known to more digits than anybody needs. */
  public Interval squareMetres() {
    BigDecimal d = millimetres().movePointLeft(3);
    BigDecimal area = d.multiply(d).multiply(PI).divide(BigDecimal.valueOf(4), DIGITS);
    // Each of about 80 roundings at the 40th digit is far below the 30th.
    BigDecimal doubt = area.movePointLeft(30);
    return new Interval(area.subtract(doubt), area.add(doubt));
  }

  private BigDecimal millimetres() {
    int steps = 36 - number;
    BigDecimal power = STEP.pow(Math.abs(steps), DIGITS);
    BigDecimal unit = new BigDecimal("0.127");
    return steps >= 0 ? unit.multiply(power, DIGITS) : unit.divide(power, DIGITS);
  }

  /** Newton's iteration; starts from above, falls until it stands still. */
  private static BigDecimal root(BigDecimal value, int degree) {
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal x = BigDecimal.valueOf(StrictMath.pow(value.doubleValue(), 1.0 / degree));
    for (int i = 0; i < 4; i++) {
      BigDecimal power = x.pow(degree - 1, DIGITS);
      BigDecimal correction =
          power.multiply(x, DIGITS).subtract(value).divide(n.multiply(power, DIGITS), DIGITS);
      x = x.subtract(correction, DIGITS);
    }
    return x;
  }

  @Override
  public String toString() {
    return "AWG " + number;
  }
}
