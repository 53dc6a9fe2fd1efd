package io.relaytwin.export.report;

import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a load gets at most, beside what a part with a load was computed to reach.
 *
 * @param label what it is.
 * @param dimension of the numbers, which are in its base units.
 * @param most no part and no load exceeds it; infinite when nothing that is stated bounds it.
 * @param seen what one was computed to reach; {@code null} when none was.
 */
record LoadFigure(String label, Dimension dimension, double most, @Nullable Double seen) {

  private static final int DIGITS = 4;

  /** The figures that make sense for the load, in the order in which a person asks for them. */
  static List<LoadFigure> of(LoadResponse response) {
    double seconds = response.seconds();
    if (!(seconds > 0)) {
      return List.of();
    }
    List<LoadFigure> figures = new ArrayList<>();
    DoubleUnaryOperator perSecond = total -> total / seconds;
    DoubleUnaryOperator root = total -> StrictMath.sqrt(Math.max(0, total) / seconds);
    DoubleUnaryOperator same = DoubleUnaryOperator.identity();
    add(figures, "average current", Dimension.CURRENT, response, Measure.CHARGE, perSecond);
    add(figures, "effective current", Dimension.CURRENT, response, Measure.CURRENT_SQUARE, root);
    add(figures, "peak current", Dimension.CURRENT, response, Measure.CURRENT_PEAK, same);
    add(figures, "peak voltage", Dimension.VOLTAGE, response, Measure.VOLTAGE_PEAK, same);
    add(figures, "heat in the load", Dimension.POWER, response, Measure.HEAT, perSecond);
    add(figures, "heat in the module", Dimension.POWER, response, Measure.MODULE_HEAT, perSecond);
    add(figures, "energy stored", Dimension.ENERGY, response, Measure.STORED_ENERGY, same);
    return figures;
  }

  private static void add(
      List<LoadFigure> figures,
      String label,
      Dimension dimension,
      LoadResponse response,
      Measure measure,
      DoubleUnaryOperator form) {
    Bound bound = response.bound(measure).orElse(null);
    if (bound == null || bound.outer().hi() == 0) {
      return;
    }
    Span witness = bound.witness();
    figures.add(
        new LoadFigure(
            label,
            dimension,
            Math.nextUp(form.applyAsDouble(bound.outer().hi())),
            witness == null ? null : form.applyAsDouble(witness.hi())));
  }

  /** Whether there is a bound. */
  boolean isBounded() {
    return most < Double.POSITIVE_INFINITY;
  }

  /** The bound, rounded up. */
  String words() {
    return isBounded()
        ? "at most " + quantity(most, RoundingMode.CEILING)
        : "nothing that is stated bounds it";
  }

  /** What was reached, rounded down, and how far the bound lies above it. */
  String seenWords() {
    if (seen == null || !isBounded()) {
      return "";
    }
    double gap = seen > 0 ? (most - seen) / seen : 0;
    String told = gap < 5e-10 ? "0 %" : String.format(Locale.ROOT, "%.2g %%", gap * 100);
    return Words.fill("%s is reached, gap %s", quantity(seen, RoundingMode.FLOOR), told);
  }

  private Quantity quantity(double si, RoundingMode rounding) {
    // what bounds are widened by for rounding is not worth a last digit
    BigDecimal exact = new BigDecimal(si).round(new MathContext(10));
    return Quantity.ofSi(exact, dimension, DIGITS, rounding);
  }
}
