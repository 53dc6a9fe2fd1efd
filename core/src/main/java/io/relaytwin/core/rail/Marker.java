package io.relaytwin.core.rail;

import io.relaytwin.core.product.Colour;
import org.jspecify.annotations.Nullable;

/**
 * One marker on a module.
 *
 * @param position of the module.
 * @param place which marker of the module, from 1.
 * @param text what stands on it.
 * @param item the card or roll it comes from; {@code null} when none can be had.
 * @param colour of the marker.
 * @param fits whether the text can be expected to fit; an estimate, since the height of letters and
 *     the length of a marker are not stated.
 */
public record Marker(
    int position, int place, String text, @Nullable String item, Colour colour, boolean fits) {}
