/**
 * One single part in one single circuit, picked out of everything that a design allows: what other
 * simulators are given to replay.
 *
 * <p>Read {@link io.relaytwin.core.check.replay.Specimen}. Where the checks carry ranges, a
 * specimen carries numbers; where they carry a band, it carries the trace of one part.
 */
@NullMarked
package io.relaytwin.core.check.replay;

import org.jspecify.annotations.NullMarked;
