/**
 * The relay as a two-level element whose delays are known only within limits: what every conforming
 * part does to a signal, what some part may do, and which part that is.
 *
 * <p>Read {@link io.relaytwin.core.part.EnvelopeStage} first: it turns a three-valued input into
 * the band OFF, ON, UNCERTAIN that holds for all conforming parts. {@link
 * io.relaytwin.core.part.PartSimulator} is its counterpart for one single part and judges it in the
 * tests; {@link io.relaytwin.core.part.PulseAccountant} counts what a receiver gets to see; {@link
 * io.relaytwin.core.part.PulseMath} holds the closed forms.
 */
@NullMarked
package io.relaytwin.core.part;

import org.jspecify.annotations.NullMarked;
