/**
 * The rules and what they find.
 *
 * <p>Read {@link io.relaytwin.core.check.Verdict} and {@link io.relaytwin.core.check.Finding}.
 */
@NullMarked
package io.relaytwin.core.check;

import org.jspecify.annotations.NullMarked;
