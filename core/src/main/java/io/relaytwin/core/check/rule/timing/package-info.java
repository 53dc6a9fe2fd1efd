/**
 * The rules about what a module does to a signal in time: frequencies, pulses and pauses, edges and
 * what the receiver makes of them. Read {@link io.relaytwin.core.check.rule.timing.TimingRules}.
 */
@NullMarked
package io.relaytwin.core.check.rule.timing;

import org.jspecify.annotations.NullMarked;
