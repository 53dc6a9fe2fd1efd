/**
 * Codes that machines read, as pictures: start with {@link
 * io.relaytwin.export.drawing.code.BarCode}.
 */
@NullMarked
package io.relaytwin.export.drawing.code;

import org.jspecify.annotations.NullMarked;
