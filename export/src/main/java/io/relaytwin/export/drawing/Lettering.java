package io.relaytwin.export.drawing;

/**
 * How a line of text is set.
 *
 * @param size of the letters (em), in drawing units, greater than zero.
 * @param anchor which point of the line stands at the place given.
 * @param bold whether it is set bold.
 * @param colour of the letters.
 */
public record Lettering(double size, Anchor anchor, boolean bold, Colour colour) {

  /** Which point of a line of text, always on its base line, stands at the place given. */
  public enum Anchor {
    /** The left end. */
    START,
    /** The middle. */
    MIDDLE,
    /** The right end. */
    END
  }

  /** Rejects letters that cannot be seen. */
  public Lettering {
    if (!(size > 0) || !Double.isFinite(size)) {
      throw new IllegalArgumentException(
          "The size %s of letters must be positive.".formatted(size));
    }
  }

  /** Regular letters in ink from the left. */
  public static Lettering of(double size) {
    return new Lettering(size, Anchor.START, false, Tone.INK);
  }

  /** The same, around the middle. */
  public Lettering middle() {
    return new Lettering(size, Anchor.MIDDLE, bold, colour);
  }

  /** The same, up to the right end. */
  public Lettering end() {
    return new Lettering(size, Anchor.END, bold, colour);
  }

  /** The same, bold. */
  public Lettering strong() {
    return new Lettering(size, anchor, true, colour);
  }

  /** The same in another colour. */
  public Lettering in(Colour other) {
    return new Lettering(size, anchor, bold, other);
  }

  /** The width of the text set so, in drawing units, rather too large than too small. */
  public double widthOf(String text) {
    return LetterWidths.widthOf(text, bold) * size;
  }
}
