/**
 * Channels as Verilog: the timing of one part as a module, and a test bench that plays the signal
 * through it.
 *
 * <p>Read {@link io.relaytwin.export.verilog.VerilogFiles}.
 */
@NullMarked
package io.relaytwin.export.verilog;

import org.jspecify.annotations.NullMarked;
