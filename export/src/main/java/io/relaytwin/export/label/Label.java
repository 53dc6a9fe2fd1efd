package io.relaytwin.export.label;

/**
 * One marker to be printed.
 *
 * @param strip the name of the strip it belongs to.
 * @param position on the strip, from 1.
 * @param text that stands on it.
 * @param colour of the marker.
 * @param item the card or roll it comes from; empty when none can be had.
 * @param fits whether the text can be expected to fit.
 */
public record Label(
    String strip,
    int position,
    String text,
    io.relaytwin.core.product.Colour colour,
    String item,
    boolean fits) {}
