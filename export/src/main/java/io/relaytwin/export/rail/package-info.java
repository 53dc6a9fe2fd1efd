/**
 * The strip drawn to scale: front view of rail, modules, plates, bars and markers with dimensions
 * and a title block, as SVG, PDF and DXF.
 *
 * <p>Start with {@link io.relaytwin.export.rail.RailDrawing}.
 */
@NullMarked
package io.relaytwin.export.rail;

import org.jspecify.annotations.NullMarked;
