/**
 * Rules of the strip: neighbours, jumper bars, conductors and ferrules in the clamps, the length of
 * the rail, and what is ordered.
 */
@NullMarked
package io.relaytwin.core.check.rule.strip;

import org.jspecify.annotations.NullMarked;
