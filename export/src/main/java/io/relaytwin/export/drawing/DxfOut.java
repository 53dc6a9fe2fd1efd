package io.relaytwin.export.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes group codes and their values, two lines each. */
final class DxfOut {

  /** Finer than any cabinet maker's saw: a micrometre. */
  private static final int DECIMALS = 3;

  private final StringBuilder out = new StringBuilder();

  DxfOut pair(int code, String value) {
    String number = Integer.toString(code);
    out.append(" ".repeat(Math.max(0, 3 - number.length()))).append(number).append("\r\n");
    out.append(value).append("\r\n");
    return this;
  }

  DxfOut number(int code, double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return pair(code, (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString());
  }

  /** The three coordinates of a point in the plane. */
  DxfOut point(int code, double x, double y) {
    return flat(code, x, y).number(code + 20, 0);
  }

  /** Two coordinates. */
  DxfOut flat(int code, double x, double y) {
    return number(code, x).number(code + 10, y);
  }

  DxfOut variable(String name) {
    return pair(9, name);
  }

  void section(String name, Runnable content) {
    pair(0, "SECTION").pair(2, name);
    content.run();
    pair(0, "ENDSEC");
  }

  void table(String name, int entries, Runnable content) {
    pair(0, "TABLE").pair(2, name).pair(70, Integer.toString(entries));
    content.run();
    pair(0, "ENDTAB");
  }

  void append(DxfOut other) {
    out.append(other.out);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
