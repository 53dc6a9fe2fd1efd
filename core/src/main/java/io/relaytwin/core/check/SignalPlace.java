package io.relaytwin.core.check;

import io.relaytwin.core.signal.Waveform;

/**
 * A stretch of a signal worth looking at, with the band of the output over the same time.
 *
 * @param title such as {@code shortest pulse} or {@code overview}.
 * @param explanation one sentence on why it is shown.
 * @param fromPicos start of the stretch.
 * @param toPicos end of the stretch.
 * @param input the three-valued input there.
 * @param band the three-valued output there.
 */
public record SignalPlace(
    String title,
    String explanation,
    long fromPicos,
    long toPicos,
    Waveform input,
    Waveform band) {}
