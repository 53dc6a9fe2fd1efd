package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.ParameterLimit.Parameter;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a design that can be turned.
 *
 * @param parameter which one.
 * @param place where it is.
 * @param channel the index of the channel that it changes; -1 when it changes all.
 * @param present its value as written.
 * @param at its value as a number in base units, where turning begins.
 * @param span what is tried.
 * @param turn the edit that sets another value, in base units.
 * @param timing of the signal with another value, as it arrives at the input; {@code null} where it
 *     is that of the edited signal.
 */
record Knob(
    Parameter parameter,
    Place place,
    int channel,
    Message present,
    @Nullable BigDecimal at,
    Span span,
    Function<BigDecimal, Edit> turn,
    @Nullable Function<BigDecimal, Timing> timing) {

  /**
   * The values that are tried, in base units.
   *
   * @param dimension of the parameter.
   * @param lowest the least.
   * @param highest the greatest.
   * @param isLogarithmic whether they are tried in equal ratios; else in equal steps.
   */
  record Span(Dimension dimension, BigDecimal lowest, BigDecimal highest, boolean isLogarithmic) {

    static Span of(Dimension dimension, String lowest, String highest, boolean isLogarithmic) {
      return new Span(dimension, new BigDecimal(lowest), new BigDecimal(highest), isLogarithmic);
    }
  }
}
