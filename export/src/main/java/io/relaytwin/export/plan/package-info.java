/**
 * The plan of a strip as text, JSON and lists.
 *
 * <p>Read {@link io.relaytwin.export.plan.PlanText} and {@link io.relaytwin.export.plan.PlanLists}.
 */
@NullMarked
package io.relaytwin.export.plan;

import org.jspecify.annotations.NullMarked;
