package io.relaytwin.core.load;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a filament lamp, with what is taken where the design does not give them: general
 * knowledge of tungsten filaments, no bound.
 */
public final class LampFigures {

  /** Tungsten resists 10 to 15 times as much at 2,500 K to 3,000 K as at room temperature. */
  private static final Range COLD_RATIO = new Range(Quantity.of("10", "1"), Quantity.of("15", "1"));

  /** The inrush of a small lamp has come down to twice the rated current within milliseconds. */
  private static final Range TIME_CONSTANT =
      new Range(Quantity.of("0.01", "s"), Quantity.of("0.1", "s"));

  private LampFigures() {}

  /**
   * The cold inrush as a multiple of the rated current.
   *
   * @param lamp of the design.
   */
  public static Range coldRatio(Load.Lamp lamp) {
    Range given = lamp.coldRatio();
    return given == null ? COLD_RATIO : given;
  }

  /** The time constant of warming and cooling. */
  static Range timeConstant(Load.Lamp lamp) {
    Range given = lamp.timeConstant();
    return given == null ? TIME_CONSTANT : given;
  }

  /** What is taken of the lamp because the design does not give it. */
  static List<Premise> premises(Load.Lamp lamp) {
    List<Premise> premises = new ArrayList<>();
    if (lamp.coldRatio() == null) {
      premises.add(byDefault("premise.cold-ratio", COLD_RATIO));
    }
    if (lamp.timeConstant() == null) {
      premises.add(byDefault("premise.filament-time", TIME_CONSTANT));
    }
    return premises;
  }

  private static Premise byDefault(String key, Range range) {
    return Premise.byDefault(key, "least", range.si().lo(), "most", range.si().hi());
  }
}
