/**
 * What stands at the 24 V side: the loads, each one record.
 *
 * <p>Read {@link io.relaytwin.core.load.Load} first.
 */
@NullMarked
package io.relaytwin.core.load;

import org.jspecify.annotations.NullMarked;
