package io.relaytwin.export.cae;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.export.port.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a module as an element of QElectroTech (version 0.90 of its format): a box with a light
 * emitting diode on the control side, a switch on the load side and a terminal for each connection.
 *
 * <p>The sheet prints no designations of terminals; they carry the words of what they do. The
 * symbol is drawn here and shows the function, not the circuit inside, which is not stated.
 */
public final class QetElement {

  private static final String STYLE =
      "line-style:normal;line-weight:normal;filling:none;color:black";
  private static final String DASHED =
      "line-style:dashed;line-weight:thin;filling:none;color:black";
  private static final String FONT = "Sans Serif,5,-1,5,50,0,0,0,0,0";
  private static final String LABEL_FONT = "Sans Serif,9,-1,5,50,0,0,0,0,0";

  /** Half the width and height of the box; a module of the grid of 10. */
  private static final int BOX = 60;

  private static final int STEP = 20;

  private final RelayModule module;
  private final XmlText xml = new XmlText();

  private QetElement(RelayModule module) {
    this.module = module;
  }

  /** The file. */
  public static byte[] of(RelayModule module) {
    QetElement element = new QetElement(module);
    element.write();
    return element.xml.bytes();
  }

  private void write() {
    xml.open(
        "definition",
        "type",
        "element",
        "version",
        "0.90",
        "width",
        "160",
        "height",
        "120",
        "hotspot_x",
        "80",
        "hotspot_y",
        "60",
        "link_type",
        "simple");
    xml.empty("uuid", "uuid", uuid("element"));
    xml.open("names");
    xml.text("name", module.item() + " Halbleiterrelais", "lang", "de");
    xml.text("name", module.item() + " solid-state relay", "lang", "en");
    xml.close();
    xml.open("elementInformations");
    String maker = module.product().maker();
    if (maker != null) {
      information("manufacturer", maker);
    }
    information("manufacturer_reference", module.item());
    information("designation", module.item());
    information("description", module.product().title());
    xml.close();
    xml.text(
        "informations",
        "Written by relaytwin. Names of terminals say what they do; the data sheet prints none.");
    xml.open("description");
    box();
    control();
    load();
    for (Terminal terminal : Terminal.of(module.wiring())) {
      terminal(terminal);
    }
    text(-BOX + 4, 46, module.item());
    xml.open(
        "dynamic_text",
        "uuid",
        uuid("label"),
        "font",
        LABEL_FONT,
        "text_from",
        "ElementInfo",
        "x",
        "-60",
        "y",
        "-58",
        "z",
        "1",
        "keep_visual_rotation",
        "false",
        "Valignment",
        "AlignTop",
        "rotation",
        "0",
        "frame",
        "false",
        "text_width",
        "-1",
        "Halignment",
        "AlignLeft");
    xml.text("text", "").text("info_name", "label");
    xml.close();
    xml.close().close();
  }

  private void information(String name, String value) {
    xml.text("elementInformation", value, "name", name, "show", "1");
  }

  private void box() {
    xml.empty(
        "rect",
        "x",
        "-60",
        "y",
        "-40",
        "width",
        "120",
        "height",
        "90",
        "rx",
        "0",
        "ry",
        "0",
        "antialias",
        "false",
        "style",
        STYLE);
    line(0, -40, 0, 50, DASHED, false);
  }

  /** A diode between the two control terminals, with two rays towards the load side. */
  private void control() {
    line(-BOX, -STEP, -18, -STEP, STYLE, false);
    line(-18, -STEP, -18, -6, STYLE, false);
    xml.empty(
        "polygon",
        "x1",
        "-24",
        "y1",
        "-6",
        "x2",
        "-12",
        "y2",
        "-6",
        "x3",
        "-18",
        "y3",
        "6",
        "closed",
        "true",
        "antialias",
        "false",
        "style",
        STYLE);
    line(-24, 6, -12, 6, STYLE, false);
    line(-18, 6, -18, STEP, STYLE, false);
    line(-18, STEP, -BOX, STEP, STYLE, false);
    line(-9, -3, 5, -3, STYLE, true);
    line(-9, 3, 5, 3, STYLE, true);
  }

  /** A make contact between plus and output, left of their names. */
  private void load() {
    boolean threeWires = module.wiring() == RelayModule.Wiring.THREE_WIRE_HIGH_SIDE;
    line(BOX, -STEP, 20, -STEP, STYLE, false);
    line(20, -STEP, 20, -14, STYLE, false);
    line(20, 0, 12, -14, STYLE, false);
    line(20, 0, BOX, 0, STYLE, false);
    if (threeWires) {
      line(BOX, STEP, 20, STEP, STYLE, false);
      line(20, 16, 20, 24, STYLE, false);
    }
  }

  private void terminal(Terminal terminal) {
    boolean left = terminal.side() == Terminal.Side.CONTROL;
    int y =
        switch (terminal) {
          case CONTROL_PLUS, LOAD_PLUS -> -STEP;
          case OUTPUT -> 0;
          case CONTROL_MINUS, LOAD_MINUS -> STEP;
        };
    int x = left ? -BOX - 10 : BOX + 10;
    line(left ? -BOX : BOX, y, x, y, STYLE, false);
    text(left ? -BOX + 2 : 33, y - 2, terminal.label());
    xml.empty(
        "terminal",
        "uuid",
        uuid(terminal.key()),
        "name",
        terminal.label(),
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "orientation",
        left ? "w" : "e",
        "type",
        "Generic");
  }

  private void line(int x1, int y1, int x2, int y2, String style, boolean arrow) {
    List<Integer> ends = List.of(x1, y1, x2, y2);
    xml.empty(
        "line",
        "x1",
        ends.get(0).toString(),
        "y1",
        ends.get(1).toString(),
        "x2",
        ends.get(2).toString(),
        "y2",
        ends.get(3).toString(),
        "end1",
        "none",
        "end2",
        arrow ? "simple" : "none",
        "length1",
        "1.5",
        "length2",
        "1.5",
        "antialias",
        "false",
        "style",
        style);
  }

  private void text(int x, int y, String text) {
    xml.empty(
        "text",
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "text",
        text,
        "font",
        FONT,
        "rotation",
        "0",
        "color",
        "#000000");
  }

  private String uuid(String what) {
    String name = String.format(Locale.ROOT, "relaytwin/%s/%s", module.item(), what);
    return "{" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "}";
  }
}
