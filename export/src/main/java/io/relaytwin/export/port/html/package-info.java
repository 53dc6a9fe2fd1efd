/**
 * The HTML port: one way of writing pages that every page shares.
 *
 * <p>Read {@link io.relaytwin.export.port.html.Html}. It knows no page.
 */
@NullMarked
package io.relaytwin.export.port.html;

import org.jspecify.annotations.NullMarked;
