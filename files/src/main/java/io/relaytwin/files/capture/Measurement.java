package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalStatistics;

/**
 * A recorded wire in figures, from one pass.
 *
 * @param bounds of the signal with its uncertainty: what surely and what possibly was.
 * @param recorded of the signal as the samples show it, each edge at its sample. A pulse of one
 *     sample is never surely high for any time and may leave no trace of its own in the bounds;
 *     here it counts.
 */
public record Measurement(SignalStatistics bounds, SignalStatistics recorded) {}
