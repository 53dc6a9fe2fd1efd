/**
 * The modules on the rail: where each stands, what joins, closes and marks them, which conductors
 * go where, and what has to be ordered, every line with its reason.
 *
 * <p>Read {@link io.relaytwin.core.rail.Plan} first, then {@link io.relaytwin.core.rail.Planner},
 * which makes one of a design. It lists the steps: each is a function from what the steps before it
 * found to a record with what it found and what it has to remark. A plan is a value: the same
 * design, catalogue and currents give the same plan.
 */
@NullMarked
package io.relaytwin.core.rail;

import org.jspecify.annotations.NullMarked;
