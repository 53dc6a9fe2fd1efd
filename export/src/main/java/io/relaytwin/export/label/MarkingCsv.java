package io.relaytwin.export.label;

import java.util.List;

/** Writes the list that marking programs import: semicolons, one line a marker. */
final class MarkingCsv {

  private static final String HEAD = "strip;position;text;colour;item;quantity\r\n";

  private MarkingCsv() {}

  static String write(List<Label> labels) {
    StringBuilder out = new StringBuilder(HEAD);
    for (Label label : labels) {
      out.append(cell(label.strip())).append(';').append(label.position()).append(';');
      out.append(cell(label.text())).append(';').append(cell(label.colour().label()));
      out.append(';').append(cell(label.item())).append(";1\r\n");
    }
    return out.toString();
  }

  /** Quoted where it has to be, and guarded where a spreadsheet would take it for a formula. */
  private static String cell(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    if (!plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 && !isNumber(plain)) {
      plain = "'" + plain;
    }
    boolean quoted = plain.contains(";") || plain.contains("\"");
    return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
  }

  /** A marker may well read {@code -5} or {@code +24}. */
  private static boolean isNumber(String text) {
    return text.matches("[+-]\\d+");
  }
}
