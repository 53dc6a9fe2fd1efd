/**
 * A circuit as its engineer describes it: supplies, channels from the 5 V source to the 24 V load,
 * the rail, and what is asked of it.
 *
 * <p>Read {@link io.relaytwin.core.design.Design} first. Everything is a value; reading it from a
 * file is the work of another module.
 */
@NullMarked
package io.relaytwin.core.design;

import org.jspecify.annotations.NullMarked;
