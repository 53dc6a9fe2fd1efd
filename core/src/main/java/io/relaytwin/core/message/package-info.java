/**
 * Sentences as data: a key and typed values. What they read like in a language is told last, by
 * {@code core.check.text}.
 *
 * <p>Read {@link io.relaytwin.core.message.Message} and {@link io.relaytwin.core.message.Arg}.
 */
@NullMarked
package io.relaytwin.core.message;

import org.jspecify.annotations.NullMarked;
