package io.relaytwin.core.message;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that is told. A computed one is rounded when it is first asked for: most findings of a
 * search are never read.
 */
public final class Amount implements Arg {

  /** Digits of a computed quantity; the last one is rounded to the unfavourable side. */
  public static final int DIGITS = 4;

  private final BigDecimal si;
  private final Dimension dimension;
  private final RoundingMode rounding;
  // a race computes the same value twice
  private volatile @Nullable Quantity quantity;

  private Amount(
      BigDecimal si, Dimension dimension, RoundingMode rounding, @Nullable Quantity quantity) {
    this.si = si;
    this.dimension = dimension;
    this.rounding = rounding;
    this.quantity = quantity;
  }

  /** The quantity as it was written. */
  public static Amount exactly(Quantity quantity) {
    return new Amount(
        quantity.magnitude(), quantity.dimension(), RoundingMode.UNNECESSARY, quantity);
  }

  /**
   * A computed quantity, told with {@value #DIGITS} digits.
   *
   * @param si in base units of the dimension.
   * @param dimension the kind of quantity.
   * @param rounding of the last digit.
   */
  public static Amount rounded(BigDecimal si, Dimension dimension, RoundingMode rounding) {
    return new Amount(si, dimension, rounding, null);
  }

  /** The quantity as it is told. */
  public Quantity quantity() {
    Quantity known = quantity;
    if (known == null) {
      known = Quantity.ofSi(si, dimension, DIGITS, rounding);
      quantity = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount
        && (sameSource(amount) || quantity().equals(amount.quantity()));
  }

  private boolean sameSource(Amount other) {
    return quantity == null
        && other.quantity == null
        && rounding == other.rounding
        && dimension == other.dimension
        && si.compareTo(other.si) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(quantity());
  }

  @Override
  public String toString() {
    return quantity().toString();
  }
}
