package io.relaytwin.core.check.finding;

import io.relaytwin.core.signal.SignalSource;
import org.jspecify.annotations.Nullable;

/**
 * The signals along a channel, for every conforming part at once.
 *
 * @param channel its name.
 * @param input at the module's terminals: HIGH where every part sees a one.
 * @param output the band: ON where every part is on, UNCERTAIN where some are.
 * @param receiver what the receiver has surely or possibly recognised; {@code null} when the load
 *     is no receiver with minimum widths.
 */
public record ChannelSignals(
    String channel, SignalSource input, SignalSource output, @Nullable SignalSource receiver) {}
