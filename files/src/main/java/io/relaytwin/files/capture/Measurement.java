package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalStatistics;

/**
 * A recorded wire in figures, from one pass.
 *
 * @param bounds of the signal with its uncertainty: what surely and what possibly was.
 * @param recorded of the signal as the samples show it, each edge at its sample.
 */
public record Measurement(SignalStatistics bounds, SignalStatistics recorded) {}
