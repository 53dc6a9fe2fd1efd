/**
 * The circuit of each channel with symbols of our own: start with {@link
 * io.relaytwin.export.circuit.Circuits}.
 */
@NullMarked
package io.relaytwin.export.circuit;

import org.jspecify.annotations.NullMarked;
