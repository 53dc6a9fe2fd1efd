/** Simulations as data: {@link io.relaytwin.export.simulation.SimulationJson}. */
@NullMarked
package io.relaytwin.export.simulation;

import org.jspecify.annotations.NullMarked;
