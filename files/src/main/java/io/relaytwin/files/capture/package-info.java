/**
 * Recorded signals from files and back: sigrok sessions, VCD (IEEE 1364-2005, clause 18) and CSV as
 * sigrok and Saleae write it.
 *
 * <p>Read {@link io.relaytwin.files.capture.Captures} first, then {@link
 * io.relaytwin.files.capture.Capture}. Every reader streams with flat memory, answers a file it
 * cannot use with one {@link io.relaytwin.files.capture.CaptureException}, and never trusts a count
 * that the file states.
 */
@NullMarked
package io.relaytwin.files.capture;

import org.jspecify.annotations.NullMarked;
