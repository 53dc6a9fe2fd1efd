/**
 * What a check found, as data. No sentences: {@code core.check.text} makes them.
 *
 * <p>Read {@link io.relaytwin.core.check.finding.Finding}.
 */
@NullMarked
package io.relaytwin.core.check.finding;

import org.jspecify.annotations.NullMarked;
