/**
 * Documents of headings, paragraphs, lists, tables and pictures, described once and written as
 * pages for a PDF or as one web page.
 *
 * <p>Start with {@link io.relaytwin.export.drawing.document.Document}; {@link
 * io.relaytwin.export.drawing.document.PageLayout} and {@link
 * io.relaytwin.export.drawing.document.WebPage} write it.
 */
@NullMarked
package io.relaytwin.export.drawing.document;

import org.jspecify.annotations.NullMarked;
