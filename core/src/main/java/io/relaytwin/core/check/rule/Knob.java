package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a design that can be turned.
 *
 * @param parameter what it is called.
 * @param place where it is.
 * @param present its value as written.
 * @param at its value as a number in base units, where turning begins.
 * @param lowest the least value tried, base units.
 * @param highest the greatest value tried, base units.
 * @param logarithmic whether it is tried in equal ratios; else in equal steps.
 * @param unit its base unit.
 * @param channel the index of the channel that it changes; -1 when it changes all.
 * @param turn the design with another value.
 */
record Knob(
    String parameter,
    String place,
    String present,
    @Nullable BigDecimal at,
    BigDecimal lowest,
    BigDecimal highest,
    boolean logarithmic,
    Unit unit,
    int channel,
    Function<BigDecimal, Design> turn) {}
