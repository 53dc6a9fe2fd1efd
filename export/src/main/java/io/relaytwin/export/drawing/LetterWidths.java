package io.relaytwin.export.drawing;

/**
 * How wide text becomes, without a font at hand.
 *
 * <p>Advance widths follow the common proportions of sans-serif text faces, raised a little so that
 * a wider substitute still fits.
 */
final class LetterWidths {

  /** Raised so much over the narrowest of the usual faces. */
  private static final double ALLOWANCE = 1.04;

  private static final double BOLD = 1.07;

  /** Hundredths of the size, for the printable ASCII characters from the space on. */
  private static final String ASCII =
      // one letter a width: a = 0.20, b = 0.24, c = 0.28, ... in steps of 0.04
      "ccejjrmaeefkceccjjjjjjjjjjcckkkjvmmnnmkpncimjqnpmpnmknmtmmkccchjejjijjcjjbbibqjjjjeicjiniiiecek";

  private LetterWidths() {}

  /** The width as a multiple of the size. */
  static double widthOf(String text, boolean bold) {
    double sum = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      sum += widthOf(letter);
      i += Character.charCount(letter);
    }
    return sum * ALLOWANCE * (bold ? BOLD : 1);
  }

  private static double widthOf(int letter) {
    if (letter >= ' ' && letter < ' ' + ASCII.length()) {
      return 0.20 + 0.04 * (ASCII.charAt(letter - ' ') - 'a');
    }
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(letter) ? 1.0 : 0.62;
  }

  /** Whether a letter is as wide as it is high, as in East Asian scripts and pictographs. */
  private static boolean isWide(int letter) {
    return (letter >= 0x1100 && letter <= 0x115f)
        || (letter >= 0x2e80 && letter <= 0xa4cf)
        || (letter >= 0xac00 && letter <= 0xd7a3)
        || (letter >= 0xf900 && letter <= 0xfaff)
        || (letter >= 0xff00 && letter <= 0xff60)
        || letter >= 0x1f000;
  }
}
