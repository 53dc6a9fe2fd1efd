package io.relaytwin.export.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes a subset of ZPL II: one label a marker, text across it, in dots of 300 to the inch taken
 * as 12 to the millimetre.
 *
 * <p>Whatever is not a plain letter, digit or sign goes as hexadecimal bytes of UTF-8 after {@code
 * ^FH}, so that no text can begin a command.
 */
final class Zpl {

  static final int DOTS_PER_MM = 12;

  /** The length of a marker, chosen by us, in mm. */
  private static final int LENGTH = 9;

  private Zpl() {}

  static String write(List<Label> labels) {
    StringBuilder out = new StringBuilder();
    for (Label label : labels) {
      int width = LabelSheets.MARKER * DOTS_PER_MM;
      int length = LENGTH * DOTS_PER_MM;
      int letters = letters(label.text());
      // Taller than wide: the text runs along the marker where it would not fit across.
      boolean along = letters < 0;
      int size = Math.abs(letters);
      out.append("^XA\n^CI28\n^PW").append(width).append("\n^LL").append(length).append('\n');
      out.append("^FO0,").append(along ? 0 : (length - size) / 2);
      out.append("^A0").append(along ? 'B' : 'N').append(',').append(size).append(',');
      out.append(size).append("^FB").append(along ? length : width).append(",1,0,C");
      out.append("^FH_^FD").append(encode(label.text())).append("^FS\n");
      out.append("^PQ1\n^XZ\n");
    }
    return out.toString();
  }

  /** The height of the letters in dots; negative when the text is set along the marker. */
  private static int letters(String text) {
    int count = Math.max(1, text.codePointCount(0, text.length()));
    int across = LabelSheets.MARKER * DOTS_PER_MM * 2 / count;
    if (across >= 22) {
      return Math.min(across, 34);
    }
    int along = LENGTH * DOTS_PER_MM * 2 / count;
    return -Math.clamp(along, 12, 30);
  }

  static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9')
              || " .,:;/+-()".indexOf(unit) >= 0;
      if (plain) {
        out.append((char) unit);
      } else {
        out.append(String.format(Locale.ROOT, "_%02X", unit & 0xff));
      }
    }
    return out.toString();
  }
}
