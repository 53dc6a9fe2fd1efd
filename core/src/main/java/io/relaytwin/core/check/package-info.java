/**
 * Checks designs: the way into everything below. Read {@link io.relaytwin.core.check.CheckSession}.
 */
@NullMarked
package io.relaytwin.core.check;

import org.jspecify.annotations.NullMarked;
