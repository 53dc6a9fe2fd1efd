package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The timing of a channel in figures, for every conforming part at once.
 *
 * @param description of the signal in words, such as {@code grbl.sr, wire STEP (Y axis)}.
 * @param duration of the signal; {@code null} when it goes on for ever.
 * @param pulsesSent pulses in the signal.
 * @param pulsesSurelySeen pulses that the receiver sees with every conforming part.
 * @param pulsesPossiblySeen pulses that it sees with some conforming part, at most.
 * @param shortestHigh the least time for which the input is surely high in one stretch; {@code
 *     null} when there is no pulse.
 * @param shortestLow as above, low between two pulses.
 * @param highestFrequency the highest frequency between two successive rises; {@code null} when
 *     there are fewer than two.
 * @param dutyAtHighest the share that is high there, in per cent; {@code null} as above.
 * @param onShare share of the time in which the output is surely on.
 * @param offShare share of the time in which the output is surely off.
 * @param uncertainShare the rest.
 */
public record TimingSummary(
    Message description,
    @Nullable Quantity duration,
    long pulsesSent,
    long pulsesSurelySeen,
    long pulsesPossiblySeen,
    @Nullable Quantity shortestHigh,
    @Nullable Quantity shortestLow,
    @Nullable Quantity highestFrequency,
    @Nullable Quantity dutyAtHighest,
    double onShare,
    double offShare,
    double uncertainShare) {}
