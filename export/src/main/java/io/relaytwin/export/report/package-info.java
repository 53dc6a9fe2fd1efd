/**
 * The report: one self-contained HTML page on what a check came to.
 *
 * <p>Read {@link io.relaytwin.export.report.ReportPage} first. The page needs no network, follows
 * the light or dark setting of its reader, prints on A4 and can be read without colour and with the
 * keyboard alone. The same assessment always gives the same bytes.
 */
@NullMarked
package io.relaytwin.export.report;

import org.jspecify.annotations.NullMarked;
