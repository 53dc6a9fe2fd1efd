/**
 * The JSON port: one way of writing JSON that every format in JSON shares.
 *
 * <p>Read {@link io.relaytwin.export.port.json.JsonText}. It knows no format.
 */
@NullMarked
package io.relaytwin.export.port.json;

import org.jspecify.annotations.NullMarked;
