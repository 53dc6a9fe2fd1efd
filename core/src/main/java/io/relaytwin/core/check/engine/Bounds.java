package io.relaytwin.core.check.engine;

import io.relaytwin.core.message.Amount;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure guarantees, and numbers of a sentence rounded to the unfavourable side. A typical
 * or nominal value guarantees nothing and gives {@code null}.
 */
public final class Bounds {

  private static final MathContext ENGINE = new MathContext(13, RoundingMode.HALF_EVEN);

  private Bounds() {}

  public static @Nullable Quantity max(Optional<Figure> figure) {
    return figure.flatMap(Figure::guaranteedMax).orElse(null);
  }

  public static @Nullable Quantity min(Optional<Figure> figure) {
    return figure.flatMap(Figure::guaranteedMin).orElse(null);
  }

  /** The upper bound where there is one, else the nominal value: the best the sheet has. */
  public static @Nullable Quantity maxOrNominal(Optional<Figure> figure) {
    return figure.flatMap(f -> f.guaranteedMax().or(f::single)).orElse(null);
  }

  /** So many things in words, such as {@code 1 input} and {@code 2 inputs}. */
  public static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** The number rounded up, as a bound from above is printed. */
  public static Quantity up(BigDecimal si, Dimension dimension) {
    return Quantity.ofSi(si, dimension, Amount.DIGITS, RoundingMode.CEILING);
  }

  /** The number rounded down, as a bound from below is printed. */
  public static Quantity down(BigDecimal si, Dimension dimension) {
    return Quantity.ofSi(si, dimension, Amount.DIGITS, RoundingMode.FLOOR);
  }

  /**
   * A bound of the load engine. It is a double rounded outward, which shows from the fourteenth
   * digit on; without these a value that lies at its limit is seen to be there.
   */
  public static BigDecimal exact(double si) {
    return new BigDecimal(si).round(ENGINE);
  }

  /** A bound of the load engine from above, as it is printed. */
  public static Quantity up(double si, Dimension dimension) {
    return up(exact(si), dimension);
  }

  /** A bound of the load engine from below, as it is printed. */
  public static Quantity down(double si, Dimension dimension) {
    return down(exact(si), dimension);
  }
}
