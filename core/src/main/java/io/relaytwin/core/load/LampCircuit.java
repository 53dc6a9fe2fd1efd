package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;

/**
 * A filament lamp. Its resistance grows in proportion to the temperature of the filament, which
 * loses heat in proportion to its temperature above the air. With {@code r} for the resistance as a
 * share of that at the rated voltage {@code U}, {@code m = 1 / cold ratio} its least value:
 *
 * <pre>
 *   on:   tau r' = (1 - m) (V / U)^2 / r - r + m
 *   off:  tau r' = m - r
 * </pre>
 *
 * <p>Real filaments lose part of their heat by radiation, which grows faster; they settle sooner
 * than this model and change less with the voltage.
 *
 * @param ratedVolts above 0.
 * @param hotOhms the resistance at the rated voltage, above 0.
 * @param coldRatio the resistance at the rated voltage over that of the cold filament, above 1.
 * @param seconds the time constant of warming and cooling, above 0.
 * @param leadOhms of the line to it, at least 0.
 */
public record LampCircuit(
    double ratedVolts, Span hotOhms, Span coldRatio, Span seconds, Span leadOhms)
    implements LoadCircuit {

  /** Checks the signs. */
  public LampCircuit {
    if (!(ratedVolts > 0 && ratedVolts < Double.POSITIVE_INFINITY && coldRatio.lo() > 1)) {
      throw new IllegalArgumentException(
          Words.fill("A lamp for %s V with a cold ratio of %s is none.", ratedVolts, coldRatio));
    }
    Units.positive(hotOhms, "hot resistance");
    Units.positive(coldRatio, "cold ratio");
    Units.positive(seconds, "time constant");
    Units.notNegative(leadOhms, "line resistance");
  }

  /**
   * A lamp of the design.
   *
   * @param power at the rated voltage.
   * @param voltage rated.
   * @param coldRatio the cold inrush as a multiple of the rated current, above 1.
   * @param seconds the time constant of warming and cooling, above 0.
   * @param leadOhms of the line to it, at least 0.
   */
  public static LampCircuit of(
      Range power, Quantity voltage, Span coldRatio, Span seconds, Span leadOhms) {
    Span watts = Units.positive(power, Dimension.POWER);
    double volts = Units.positive(Range.exactly(voltage), Dimension.VOLTAGE).hi();
    double square = volts * volts;
    return new LampCircuit(
        volts,
        new Span(Math.nextDown(square / watts.hi()), Math.nextUp(square / watts.lo())),
        coldRatio,
        seconds,
        leadOhms);
  }

  /** The current of the cold filament at the moment of a turn-on, in amperes. */
  public Span coldAmperes(OutputStage stage) {
    return new Span(
            stage.onVolts().lo() / (hotOhms.hi() / coldRatio.lo() + leadOhms.hi()),
            stage.onVolts().hi() / (hotOhms.lo() / coldRatio.hi() + leadOhms.lo()))
        .widened(8 * Math.ulp(stage.onVolts().hi() * coldRatio.hi() / hotOhms.lo()));
  }

  /**
   * How long the inrush after a turn-on of the cold filament may stay above a current, however long
   * the output stays on.
   *
   * @param stage what the output does.
   * @param amperes above 0.
   * @return seconds, rounded up to a hundredth of itself; infinite when it need not come down.
   */
  public double inrushSeconds(OutputStage stage, double amperes) {
    if (!(amperes > 0)) {
      throw new IllegalArgumentException(Words.fill("A current of %s A is none.", amperes));
    }
    return LampEvaluation.inrushSeconds(this, stage, amperes);
  }
}
