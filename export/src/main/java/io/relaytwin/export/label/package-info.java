/**
 * Marker texts for those who print them: sheets at true size, lists for marking programs, and ZPL.
 *
 * <p>Start with {@link io.relaytwin.export.label.Labels}, which all are made from.
 */
@NullMarked
package io.relaytwin.export.label;

import org.jspecify.annotations.NullMarked;
