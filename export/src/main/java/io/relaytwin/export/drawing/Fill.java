package io.relaytwin.export.drawing;

/**
 * What an area is filled with.
 *
 * @param colour of the fill or of its lines.
 * @param hatch how it is spread.
 */
public record Fill(Colour colour, Hatch hatch) {

  /** An even fill. */
  public static Fill solid(Colour colour) {
    return new Fill(colour, Hatch.SOLID);
  }
}
