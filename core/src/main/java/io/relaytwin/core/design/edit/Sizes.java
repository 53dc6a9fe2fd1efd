package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;

/**
 * Between which sizes quantities of a design lie, whatever they are of: far beyond what stands
 * around a relay on a rail, and narrow enough that work, memory and the digits of every reckoning
 * stay bounded.
 *
 * @param least the smallest that is more than nothing.
 * @param most the largest.
 */
public record Sizes(Quantity least, Quantity most) {

  /**
   * The sizes of a kind of quantity.
   *
   * @throws IllegalArgumentException for times, frequencies and temperatures, which have their own.
   */
  public static Sizes of(Dimension dimension) {
    return switch (dimension) {
      case VOLTAGE -> sizes("1 µV", "10 kV");
      case CURRENT -> sizes("1 pA", "10000 A");
      case RESISTANCE -> sizes("0.001 mΩ", "1000 GΩ");
      case CAPACITANCE -> sizes("0.001 pF", "1000 F");
      case INDUCTANCE -> sizes("0.001 nH", "1000 H");
      case POWER -> sizes("1 nW", "1000 kW");
      case ENERGY -> sizes("1 nJ", "1000000 MJ");
      case LENGTH -> sizes("1 µm", "1000 km");
      case CROSS_SECTION -> sizes("0.001 mm²", "10000 mm²");
      case CAPACITANCE_PER_LENGTH -> sizes("0.001 pF/m", "1000 µF/m");
      case RATIO -> sizes("0.001 %", "100000 %");
      default -> throw new IllegalArgumentException("no size of a " + dimension.label());
    };
  }

  private static Sizes sizes(String least, String most) {
    return new Sizes(Quantity.parse(least), Quantity.parse(most));
  }

  /** More than nothing. */
  public Limit positive() {
    return Limit.between(least, most);
  }

  /** Nothing, or more. */
  public Limit notNegative() {
    return Limit.between(new Quantity(BigDecimal.ZERO, Unit.base(most.dimension())), most);
  }

  /** Either sign. */
  public Limit signed() {
    return Limit.between(new Quantity(most.magnitude().negate(), most.unit()), most);
  }
}
