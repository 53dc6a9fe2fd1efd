/**
 * The bid text: one model, written as GAEB DA XML X81 3.3 and as DOCX, and compared with what a
 * tender says.
 *
 * <p>Read {@link io.relaytwin.export.bid.BidText} first, then {@link
 * io.relaytwin.export.bid.GaebX81} and {@link io.relaytwin.export.bid.BidDocx}; {@link
 * io.relaytwin.export.bid.BidComparison} goes the other way. The schema of GAEB may not be shipped:
 * {@link io.relaytwin.export.bid.GaebRules} holds own structural rules, {@link
 * io.relaytwin.export.bid.GaebSchema} uses the official one where the user has it.
 */
@NullMarked
package io.relaytwin.export.bid;

import org.jspecify.annotations.NullMarked;
