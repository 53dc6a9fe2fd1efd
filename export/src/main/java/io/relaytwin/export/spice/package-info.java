/**
 * Channels as netlists: the module as a subcircuit, the channel as a deck that ngspice runs as it
 * stands, the signal as data of a digital source.
 *
 * <p>Read {@link io.relaytwin.export.spice.SpiceFiles}. A deck plays one single part; what every
 * part may do is the business of the checks. Traps of ngspice 39 that the decks avoid: sources of
 * the kind PWL take time in the square of their edges, {@code filesource} sets no breakpoints, an
 * {@code adc_bridge} with two thresholds has an unknown state instead of hysteresis.
 */
@NullMarked
package io.relaytwin.export.spice;

import org.jspecify.annotations.NullMarked;
