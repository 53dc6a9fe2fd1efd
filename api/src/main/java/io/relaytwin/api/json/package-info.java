/**
 * The JSON port: one way of writing JSON that every format in JSON shares.
 *
 * <p>Read {@link io.relaytwin.api.json.JsonText}. It knows no format.
 */
@NullMarked
package io.relaytwin.api.json;

import org.jspecify.annotations.NullMarked;
