package io.relaytwin.export.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list as comma-separated values by RFC 4180: UTF-8 with a byte order mark, lines ended by CR LF.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class PlanCsv {

  private PlanCsv() {}

  /** The bytes of the file. */
  public static byte[] of(PlanLists.Sheet sheet) {
    StringBuilder text = new StringBuilder("\uFEFF");
    line(text, sheet.heads());
    sheet.rows().forEach(row -> line(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static String cell(String cell) {
    String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
