package io.relaytwin.export.spice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Words and numbers as netlists have them: ASCII, one line, no unit letters. */
final class Spice {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private Spice() {}

  /** A number with at most twelve digits, such as {@code 2.5}, {@code 1E-9}. */
  static String number(BigDecimal value) {
    BigDecimal short12 = value.round(DIGITS).stripTrailingZeros();
    int exponent = short12.precision() - short12.scale() - 1;
    return short12.signum() == 0
        ? "0"
        : exponent >= -3 && exponent <= 6 ? short12.toPlainString() : short12.toString();
  }

  /** A time in seconds, exactly. */
  static String seconds(long picos) {
    BigDecimal exact = BigDecimal.valueOf(picos, 12).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toString();
  }

  /** Text of a user as part of a comment. */
  static String comment(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> {
          switch (letter) {
            case 'µ', 0x3bc -> out.append('u');
            case 'Ω', 0x2126 -> out.append("ohm");
            case '²' -> out.append('2');
            case '±' -> out.append("+-");
            case '°' -> out.append("deg ");
            default -> out.append(letter >= ' ' && letter < 0x7f ? (char) letter : '?');
          }
        });
    return out.toString();
  }

  /** The name of the subcircuit of an item, such as {@code RELAY_859_753}. */
  static String subcircuit(String item) {
    return "RELAY_" + item.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  /** A name of a file made of a name of a user: lower-case letters, digits, hyphens. */
  static String file(String name) {
    String plain =
        comment(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "channel" : plain;
  }
}
