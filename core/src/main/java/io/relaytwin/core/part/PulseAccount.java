package io.relaytwin.core.part;

import java.util.OptionalLong;

/**
 * How many pulses of a signal reach a receiver, for every conforming part and receiver. A pulse is
 * counted by its rise.
 *
 * @param surelySeen the receiver counts at least so many.
 * @param possiblySeen the receiver counts at most so many; empty when the reading sets no bound.
 */
public record PulseAccount(long surelySeen, OptionalLong possiblySeen) {}
