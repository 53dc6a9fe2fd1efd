/**
 * The drawing port: a picture is described once and drawn on any canvas.
 *
 * <p>Read {@link io.relaytwin.export.drawing.Canvas} first, then {@link
 * io.relaytwin.export.drawing.Svg}, {@link io.relaytwin.export.drawing.Pdf} and {@link
 * io.relaytwin.export.drawing.Dxf}. Coordinates grow to the right and downwards; lengths are
 * drawing units, which a picture may take for millimetres or for pixels. Colours are roles rather
 * than numbers, so that the same picture suits a light page, a dark one and paper; a hatch stands
 * beside each colour that carries meaning.
 */
@NullMarked
package io.relaytwin.export.drawing;

import org.jspecify.annotations.NullMarked;
