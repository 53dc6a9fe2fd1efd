package io.relaytwin.export.drawing;

import org.jspecify.annotations.Nullable;

/**
 * How a closed figure is drawn.
 *
 * @param fill of its area; {@code null} leaves it open.
 * @param outline of its rim; {@code null} draws none.
 */
public record Look(@Nullable Fill fill, @Nullable Stroke outline) {

  /** An area without a rim. */
  public static Look filled(Fill fill) {
    return new Look(fill, null);
  }

  /** A rim without an area. */
  public static Look outlined(Stroke outline) {
    return new Look(null, outline);
  }
}
