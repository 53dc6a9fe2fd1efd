package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalSink;

/**
 * A wire to be read into a sink; several taps share one pass over the file, also on one wire.
 *
 * @param wire its name; see {@link Capture#signal}.
 * @param options how it is understood.
 * @param sink receives the signal.
 */
public record Tap(String wire, ReadOptions options, SignalSink sink) {}
