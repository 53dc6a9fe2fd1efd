package io.relaytwin.export.label;

import io.relaytwin.core.quantity.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads back the subset of ZPL II that {@link Zpl} writes, by the rules of the language. */
final class ZplReader {

  /**
   * A label as a printer would take it.
   *
   * @param width in dots.
   * @param length in dots.
   * @param x of the field, in dots.
   * @param y of the field, in dots.
   * @param size of the letters, in dots.
   * @param turned whether the field runs from the bottom to the top.
   * @param text of the field.
   */
  record Read(int width, int length, int x, int y, int size, boolean turned, String text) {}

  private ZplReader() {}

  /**
   * The labels.
   *
   * @throws IllegalArgumentException for a command that is not known, or a label left open.
   */
  static List<Read> read(String zpl) {
    List<Read> labels = new ArrayList<>();
    int width = 0;
    int length = 0;
    int x = 0;
    int y = 0;
    int size = 0;
    boolean turned = false;
    boolean open = false;
    boolean hexadecimal = false;
    String text = "";
    for (String part : zpl.split("\\^", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String code = part.substring(0, 2);
      String rest = part.substring(2);
      switch (code) {
        case "XA" -> {
          if (open) {
            throw new IllegalArgumentException("A label begins inside of a label.");
          }
          open = true;
          text = "";
        }
        case "XZ" -> {
          if (!open) {
            throw new IllegalArgumentException("A label ends that did not begin.");
          }
          labels.add(new Read(width, length, x, y, size, turned, text));
          open = false;
        }
        case "PW" -> width = number(rest);
        case "LL" -> length = number(rest);
        case "FO" -> {
          x = number(rest.split(",", -1)[0]);
          y = number(rest.split(",", -1)[1]);
        }
        case "A0" -> {
          turned = rest.charAt(0) == 'B';
          size = number(rest.split(",", -1)[1]);
        }
        case "FH" -> hexadecimal = rest.strip().equals("_");
        case "FD" -> text = hexadecimal ? decode(rest) : rest;
        case "CI", "FB", "FS", "PQ" -> {}
        default ->
            throw new IllegalArgumentException(Words.fill("The command ^%s is not known.", code));
      }
    }
    if (open) {
      throw new IllegalArgumentException("The last label does not end.");
    }
    return labels;
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }

  private static String decode(String data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < data.length(); i++) {
      if (data.charAt(i) == '_') {
        bytes.write(Integer.parseInt(data.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(data.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
