/**
 * Physical quantities as people write them: a decimal number with a unit, ranges of them, exact
 * picoseconds, and interval arithmetic that rounds outward.
 *
 * <p>Start with {@link io.relaytwin.core.quantity.Quantity}, then {@link
 * io.relaytwin.core.quantity.Range}. {@link io.relaytwin.core.quantity.Interval} is what formulas
 * compute with: bare SI numbers whose bounds are safe.
 */
@NullMarked
package io.relaytwin.core.quantity;

import org.jspecify.annotations.NullMarked;
