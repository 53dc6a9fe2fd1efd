/**
 * What reaches the load: guaranteed bounds of its voltage, current, charge and heat for every
 * conforming part and every load within its tolerances, from closed forms, without a time step.
 *
 * <p>Read {@link io.relaytwin.core.load.LoadCircuit} first, then {@link
 * io.relaytwin.core.load.LoadStudy}, which plays a band through one. {@link
 * io.relaytwin.core.load.OutputStage} says what the module's output may do. {@link
 * io.relaytwin.core.load.LoadWiring} makes the circuit of a load of a design; {@link
 * io.relaytwin.core.load.LoadDemand} tells what it draws as far as no time passes. A load is a
 * scalar differential equation that is linear between events and grows with the state of the
 * switch, so that the band of the output has two extreme trajectories (comparison lemma of Kamke
 * and Müller): one with the output on as long as any part keeps it on and all values of the load
 * that raise the state, one the other way round. What a lamp adds up follows from the balance of
 * its heat ({@link io.relaytwin.core.load.LampPieces}). A coil with a snubber rings; sets that hold
 * all of them are carried from edge to edge instead ({@link io.relaytwin.core.load.SnubberBand}).
 *
 * <p>Numbers are doubles in SI base units, the unit in the name; times are picoseconds. Every bound
 * printed is widened by what rounding may have cost. {@link java.lang.StrictMath} throughout: the
 * same input gives the same bits on every machine.
 */
@NullMarked
package io.relaytwin.core.load;

import org.jspecify.annotations.NullMarked;
