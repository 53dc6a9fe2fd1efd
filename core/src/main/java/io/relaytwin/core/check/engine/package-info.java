/**
 * How designs are judged: everything looked up, signals studied, rules asked, again only where
 * something changed. Hidden from users of the library; {@link io.relaytwin.core.check.CheckSession}
 * is the way in.
 *
 * <p>Read {@link io.relaytwin.core.check.engine.Circuit}, {@link
 * io.relaytwin.core.check.engine.Line} and {@link io.relaytwin.core.check.engine.Snapshot}.
 */
@NullMarked
package io.relaytwin.core.check.engine;

import org.jspecify.annotations.NullMarked;
