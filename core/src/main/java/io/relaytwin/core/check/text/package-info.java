/**
 * Makes sentences of findings, last of all: everything a person reads of a check comes from the
 * templates of a language, in {@code resources/io/relaytwin/core/check/text}.
 *
 * <p>Read {@link io.relaytwin.core.check.text.Sentences}.
 */
@NullMarked
package io.relaytwin.core.check.text;

import org.jspecify.annotations.NullMarked;
