/**
 * Plans that were written before, read for what the next plan keeps of them.
 *
 * <p>Read {@link io.relaytwin.files.plan.PlanFile}.
 */
@NullMarked
package io.relaytwin.files.plan;

import org.jspecify.annotations.NullMarked;
