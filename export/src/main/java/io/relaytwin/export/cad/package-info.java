/**
 * The strip in space: plain boxes of the printed outer dimensions, as STEP (ISO 10303-242) and GLB
 * (glTF 2.0).
 *
 * <p>Read {@link io.relaytwin.export.cad.Strip} first, then {@link
 * io.relaytwin.export.cad.StepFile} and {@link io.relaytwin.export.cad.GlbFile}. What no document
 * states, such as the outline within the box, is not drawn.
 */
@NullMarked
package io.relaytwin.export.cad;

import org.jspecify.annotations.NullMarked;
