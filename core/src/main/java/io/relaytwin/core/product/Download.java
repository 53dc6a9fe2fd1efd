package io.relaytwin.core.product;

import org.jspecify.annotations.Nullable;

/**
 * A document or data set that the maker offers.
 *
 * @param group the heading, such as {@code Bid text}.
 * @param title the name.
 * @param version the version as printed; {@code null} when none is printed.
 * @param date the date as ISO 8601; {@code null} when none is printed.
 * @param format the file format, or {@code link}.
 * @param size the size as printed; {@code null} when none is printed.
 * @param source where it comes from.
 */
public record Download(
    String group,
    String title,
    @Nullable String version,
    @Nullable String date,
    String format,
    @Nullable String size,
    Citation source) {}
