package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.text.TextWrap;
import java.util.List;

/**
 * How a line of text is set.
 *
 * @param size of the letters (em), in drawing units, greater than zero.
 * @param anchor which point of the line stands at the place given.
 * @param bold whether it is set bold.
 * @param colour of the letters.
 * @param upwards whether the line runs from the bottom to the top instead of from left to right.
 */
public record Lettering(double size, Anchor anchor, boolean bold, Colour colour, boolean upwards) {

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
          Words.fill("The size %s of letters must be positive.", size));
    }
  }

  /** Regular letters in ink from the left. */
  public static Lettering of(double size) {
    return new Lettering(size, Anchor.START, false, Tone.INK, false);
  }

  /** The same, around the middle. */
  public Lettering middle() {
    return new Lettering(size, Anchor.MIDDLE, bold, colour, upwards);
  }

  /** The same, up to the right end. */
  public Lettering end() {
    return new Lettering(size, Anchor.END, bold, colour, upwards);
  }

  /** The same, bold. */
  public Lettering strong() {
    return new Lettering(size, anchor, true, colour, upwards);
  }

  /** The same in another colour. */
  public Lettering in(Colour other) {
    return new Lettering(size, anchor, bold, other, upwards);
  }

  /** The same, from the bottom to the top. */
  public Lettering turned() {
    return new Lettering(size, anchor, bold, colour, true);
  }

  /** The same, with letters of another size. */
  public Lettering sized(double other) {
    return new Lettering(other, anchor, bold, colour, upwards);
  }

  /** The width of the text set so, in drawing units, rather too large than too small. */
  public double widthOf(String text) {
    return LetterWidths.widthOf(text, bold) * size;
  }

  /**
   * The text in lines no wider than the room. Breaks at blanks and line ends, not between a number
   * and its unit; a word that is wider by itself is broken within.
   *
   * @param room in drawing units.
   */
  public List<String> lines(String text, double room) {
    return wrap().lines(text, room);
  }

  /** As much of the text as fits, with an ellipsis where something is left out. */
  public String cut(String text, double room) {
    return wrap().cut(text, room);
  }

  /** What stays on one line: words, and numbers with their unit. */
  public List<String> words(String text) {
    return wrap().words(text);
  }

  private TextWrap wrap() {
    return TextWrap.measuredBy(this::widthOf).typeset();
  }
}
