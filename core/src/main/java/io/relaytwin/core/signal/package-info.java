/**
 * Signals over exact time: three-valued levels that change at whole picoseconds, streamed in
 * columns, kept in memory as a {@link io.relaytwin.core.signal.Waveform} or made by a generator.
 *
 * <p>Read {@link io.relaytwin.core.signal.Levels}, then {@link
 * io.relaytwin.core.signal.SignalSink}.
 */
@NullMarked
package io.relaytwin.core.signal;

import org.jspecify.annotations.NullMarked;
