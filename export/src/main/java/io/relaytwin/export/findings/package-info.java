/**
 * Findings as text: a table for the terminal, JSON for programs, JUnit XML for build servers.
 *
 * <p>Read {@link io.relaytwin.export.findings.FindingsTable} first.
 */
@NullMarked
package io.relaytwin.export.findings;

import org.jspecify.annotations.NullMarked;
