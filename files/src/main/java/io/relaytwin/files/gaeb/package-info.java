/**
 * Reads GAEB DA XML 3.x: the texts of a tender, item by item.
 *
 * <p>Read {@link io.relaytwin.files.gaeb.GaebFile}.
 */
@NullMarked
package io.relaytwin.files.gaeb;

import org.jspecify.annotations.NullMarked;
