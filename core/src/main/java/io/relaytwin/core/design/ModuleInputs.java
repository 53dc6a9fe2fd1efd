package io.relaytwin.core.design;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the input of a module is to the output that drives it: a receiver with the figures of its
 * sheet. Voltages are told in front of the series resistor, on the unfavourable side.
 *
 * <p>No sheet prints the current of an input over its voltage, only the nominal point: the input is
 * taken for the resistor through it.
 */
public final class ModuleInputs {

  /** So many digits are told, rounded to the unfavourable side. */
  private static final int DIGITS = 6;

  private ModuleInputs() {}

  /** What is taken for granted of an input. */
  public static Premise premise(RelayModule module) {
    return Premise.estimate("premise.input-resistor", "module", module.item());
  }

  /**
   * The input as a receiver.
   *
   * @param input of the design.
   * @param module whose input it is.
   */
  public static Load.Counter receiver(Load.ModuleInput input, RelayModule module) {
    Interval series =
        input.seriesResistance() == null ? Interval.ZERO : input.seriesResistance().si();
    Interval siemens = conductance(module);
    Interval share = siemens == null ? null : series.times(siemens).plus(Interval.of(1));
    boolean bare = series.hi().signum() == 0;
    return new Load.Counter(
        max(module.turnOnTime()),
        max(module.dropOutTime()),
        null,
        null,
        max(module.switchingFrequency()),
        front(module.inputHigh().flatMap(Figure::guaranteedMin), bare, share, CEILING),
        front(module.inputLow().flatMap(Figure::guaranteedMax), bare, share, FLOOR),
        siemens == null ? null : ohms(Interval.of(1).over(siemens).plus(series)),
        front(module.inputHigh().flatMap(Figure::guaranteedMax), bare, share, FLOOR));
  }

  /** Through the nominal point; {@code null} when the sheet lacks it. */
  private static @Nullable Interval conductance(RelayModule module) {
    Quantity volts = maxOrNominal(module.nominalInputVoltage());
    Quantity amperes = maxOrNominal(module.inputCurrent());
    return volts == null || amperes == null || amperes.exactSi().signum() <= 0
        ? null
        : Interval.of(amperes).over(Interval.of(volts));
  }

  private static @Nullable Quantity max(Optional<Figure> figure) {
    return figure.flatMap(Figure::guaranteedMax).orElse(null);
  }

  private static @Nullable Quantity maxOrNominal(Optional<Figure> figure) {
    return figure.flatMap(f -> f.guaranteedMax().or(f::single)).orElse(null);
  }

  /** The voltage in front of the series resistor at which that much lies at the input. */
  private static @Nullable Quantity front(
      Optional<Quantity> atInput, boolean bare, @Nullable Interval share, RoundingMode rounding) {
    if (atInput.isEmpty() || bare) {
      return atInput.orElse(null);
    }
    if (share == null) {
      return null;
    }
    Interval volts = Interval.of(atInput.get()).times(share);
    return rounded(rounding == CEILING ? volts.hi() : volts.lo(), Dimension.VOLTAGE, rounding);
  }

  private static Range ohms(Interval si) {
    return new Range(
        rounded(si.lo(), Dimension.RESISTANCE, FLOOR),
        rounded(si.hi(), Dimension.RESISTANCE, CEILING));
  }

  private static Quantity rounded(BigDecimal si, Dimension dimension, RoundingMode rounding) {
    return Quantity.ofSi(si, dimension, DIGITS, rounding);
  }
}
