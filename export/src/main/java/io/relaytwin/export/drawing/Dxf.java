package io.relaytwin.export.drawing;

import java.nio.charset.Charset;

/**
 * Draws pictures as DXF of AutoCAD Release 12 (AC1009) in ASCII, code page 1252, one drawing unit a
 * millimetre.
 *
 * <p>The outermost groups of a picture become layers, its symbols blocks. Release 12 knows no
 * units, no line widths and no hatch patterns: even fills become filled areas, other fills only
 * their outline. What code page 1252 lacks is written as {@code \U+XXXX}.
 */
public final class Dxf {

  /** The code page of the text; Release 12 has no other way to say which letters are meant. */
  public static final Charset CODE_PAGE = Charset.forName("windows-1252");

  /** The name by which programs with patterns of their own know the short dashes. */
  static final String DASHED = "DASHED2";

  private Dxf() {}

  /**
   * The bytes of the file; y grows upwards, the picture's left bottom corner stands at the origin.
   */
  public static byte[] render(Picture picture) {
    Box extent = picture.extent();
    DxfCanvas canvas = new DxfCanvas(extent.left(), extent.bottom());
    picture.drawOn(canvas);
    DxfOut out = new DxfOut();
    out.section(
        "HEADER",
        () -> {
          out.variable("$ACADVER").pair(1, "AC1009");
          out.variable("$DWGCODEPAGE").pair(3, "ANSI_1252");
          out.variable("$INSBASE").point(10, 0, 0);
          out.variable("$EXTMIN").point(10, 0, 0);
          out.variable("$EXTMAX").point(10, extent.width(), extent.height());
          out.variable("$LIMMIN").flat(10, 0, 0);
          out.variable("$LIMMAX").flat(10, extent.width(), extent.height());
          out.variable("$HANDLING").pair(70, "1");
          out.variable("$HANDSEED").pair(5, canvas.nextHandle());
        });
    out.section("TABLES", () -> tables(out, canvas));
    out.section("BLOCKS", () -> out.append(canvas.blocks()));
    out.section("ENTITIES", () -> out.append(canvas.entities()));
    out.pair(0, "EOF");
    return out.toString().getBytes(CODE_PAGE);
  }

  private static void tables(DxfOut out, DxfCanvas canvas) {
    out.table(
        "LTYPE",
        2,
        () -> {
          out.pair(0, "LTYPE").pair(2, "CONTINUOUS").pair(70, "0").pair(3, "Solid line");
          out.pair(72, "65").pair(73, "0").number(40, 0);
          out.pair(0, "LTYPE").pair(2, DASHED).pair(70, "0").pair(3, "__ __ __");
          out.pair(72, "65").pair(73, "2").number(40, 3.5).number(49, 2).number(49, -1.5);
        });
    out.table(
        "LAYER",
        canvas.layers().size(),
        () -> {
          for (String layer : canvas.layers()) {
            out.pair(0, "LAYER").pair(2, layer).pair(70, "0").pair(62, "7").pair(6, "CONTINUOUS");
          }
        });
    out.table(
        "STYLE",
        1,
        () -> {
          out.pair(0, "STYLE").pair(2, "STANDARD").pair(70, "0").number(40, 0).number(41, 1);
          out.number(50, 0).pair(71, "0").number(42, 2.5).pair(3, "arial.ttf").pair(4, "");
        });
  }
}
