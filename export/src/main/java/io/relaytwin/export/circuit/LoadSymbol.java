package io.relaytwin.export.circuit;

import io.relaytwin.core.design.Load;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.List;

/**
 * A load, standing upright between two wires.
 *
 * @param load that is drawn.
 * @param x of both its ends.
 * @param from the y of the end at the output.
 * @param to the y of the other end, above or below.
 */
record LoadSymbol(Load load, double x, double from, double to) implements Picture {

  private static final Stroke WIRE = Stroke.of(Tone.INK, 0.35);
  private static final Stroke BODY = Stroke.of(Tone.INK, 0.5);
  private static final Look OPEN = new Look(Fill.solid(Tone.SURFACE), BODY);
  private static final Lettering VALUE = Lettering.of(2.5).in(Tone.MUTED);

  private double middle() {
    return (from + to) / 2;
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.line(new Point(x, from), new Point(x, to), WIRE);
    Point middle = new Point(x, middle());
    double right =
        switch (load) {
          case Load.Resistor ignored -> resistor(canvas, middle);
          case Load.Coil coil -> coil(canvas, middle, coil);
          case Load.Lamp ignored -> lamp(canvas, middle);
          case Load.Led ignored -> led(canvas, middle);
          case Load.Capacitor ignored -> capacitor(canvas, middle);
          case Load.PlcInput ignored -> input(canvas, middle, "PLC");
          case Load.Counter ignored -> input(canvas, middle, "CTR");
          case Load.ModuleInput module -> module(canvas, middle, module);
        };
    List<String> lines = VALUE.lines(words(), 172 - x - right - 1);
    double top = middle() - (lines.size() - 1) * 1.6 + 0.9;
    for (int i = 0; i < lines.size(); i++) {
      canvas.text(new Point(x + right, top + i * 3.2), lines.get(i), VALUE);
    }
  }

  private String words() {
    return switch (load) {
      case Load.Resistor each -> "Resistor\n" + each.resistance();
      case Load.Coil each ->
          "Coil\n"
              + each.resistance()
              + (each.inductance() == null ? "" : "\n" + each.inductance())
              + "\n"
              + suppression(each.suppression());
      case Load.Lamp each -> "Lamp\n" + each.power() + "\n" + each.voltage();
      case Load.Led each -> "LED\n" + each.forwardVoltage() + "\n" + each.resistance();
      case Load.Capacitor each ->
          "Capacitor\n"
              + each.capacitance()
              + (each.seriesResistance() == null ? "" : "\n" + each.seriesResistance());
      case Load.PlcInput each ->
          (each.count() == 1 ? "" : each.count() + " x ")
              + "PLC input\ntype "
              + each.type()
              + " of\nIEC 61131-2";
      case Load.Counter each ->
          "Counter input" + (each.resistance() == null ? "" : "\n" + each.resistance());
      case Load.ModuleInput each ->
          "Input of\n"
              + each.module()
              + (each.seriesResistance() == null
                  ? ""
                  : "\n" + each.seriesResistance() + "\nin series");
    };
  }

  private static String suppression(Load.Suppression suppression) {
    return switch (suppression) {
      case Load.Suppression.None ignored -> "no suppression";
      case Load.Suppression.NotGiven ignored -> "suppression not given";
      case Load.Suppression.Diode ignored -> "freewheel diode";
      case Load.Suppression.Clamp each -> "clamp " + each.clampVoltage();
      case Load.Suppression.Snubber each -> "RC " + each.resistance() + ", " + each.capacitance();
    };
  }

  private static double resistor(Canvas canvas, Point at) {
    canvas.box(Box.at(at.moved(-2, -5), 4, 10), 0, OPEN);
    return 4;
  }

  private double coil(Canvas canvas, Point at, Load.Coil coil) {
    canvas.box(Box.at(at.moved(-5, -3), 10, 6), 0, OPEN);
    if (coil.suppression() instanceof Load.Suppression.None
        || coil.suppression() instanceof Load.Suppression.NotGiven) {
      return 7;
    }
    double side = x + 9;
    double above = at.y() - 7;
    double below = at.y() + 7;
    canvas.polyline(
        List.of(
            new Point(x, above),
            new Point(side, above),
            new Point(side, below),
            new Point(x, below)),
        WIRE);
    CircuitPicture.node(canvas, x, above);
    CircuitPicture.node(canvas, x, below);
    if (coil.suppression() instanceof Load.Suppression.Snubber) {
      canvas.box(Box.at(new Point(side - 1.2, at.y() - 5), 2.4, 5), 0, OPEN);
      plates(canvas, new Point(side, at.y() + 2.5), 2.4);
    } else {
      // It conducts towards the output, against the supply.
      double tip = to > from ? -1 : 1;
      canvas.polygon(
          List.of(
              new Point(side - 2, at.y() - tip * 1.8),
              new Point(side + 2, at.y() - tip * 1.8),
              new Point(side, at.y() + tip * 1.8)),
          OPEN);
      canvas.line(
          new Point(side - 2, at.y() + tip * 1.8), new Point(side + 2, at.y() + tip * 1.8), BODY);
      if (coil.suppression() instanceof Load.Suppression.Clamp) {
        canvas.line(
            new Point(side + 2, at.y() + tip * 1.8), new Point(side + 2, at.y() + tip * 0.8), BODY);
      }
    }
    return 13;
  }

  private static double lamp(Canvas canvas, Point at) {
    canvas.circle(at, 4.5, OPEN);
    double reach = 4.5 * Math.sqrt(0.5);
    canvas.line(at.moved(-reach, -reach), at.moved(reach, reach), BODY);
    canvas.line(at.moved(-reach, reach), at.moved(reach, -reach), BODY);
    return 6.5;
  }

  private double led(Canvas canvas, Point at) {
    double down = to > from ? 1 : -1;
    canvas.box(Box.at(at.moved(-1.6, -4 - down * 4.5), 3.2, 8), 0, OPEN);
    Point place = at.moved(0, down * 5);
    canvas.polygon(
        List.of(
            place.moved(-2.4, -down * 2), place.moved(2.4, -down * 2), place.moved(0, down * 2)),
        OPEN);
    canvas.line(place.moved(-2.4, down * 2), place.moved(2.4, down * 2), BODY);
    for (double shift : new double[] {0, 1.8}) {
      canvas.line(place.moved(3, shift - 1), place.moved(5, shift - 2.6), WIRE);
    }
    return 6.5;
  }

  private static double capacitor(Canvas canvas, Point at) {
    plates(canvas, at, 4);
    return 6;
  }

  private static void plates(Canvas canvas, Point at, double half) {
    canvas.box(
        Box.at(at.moved(-half, -0.8), 2 * half, 1.6), 0, Look.filled(Fill.solid(Tone.SURFACE)));
    canvas.line(at.moved(-half, -0.8), at.moved(half, -0.8), BODY);
    canvas.line(at.moved(-half, 0.8), at.moved(half, 0.8), BODY);
  }

  private double module(Canvas canvas, Point at, Load.ModuleInput module) {
    double down = to > from ? 1 : -1;
    if (module.seriesResistance() != null) {
      canvas.box(Box.at(at.moved(-1.6, -4 - down * 11), 3.2, 8), 0, OPEN);
    }
    return input(canvas, at, "SSR");
  }

  private static double input(Canvas canvas, Point at, String name) {
    canvas.box(Box.at(at.moved(-6, -6), 12, 12), 0, OPEN);
    canvas.text(at.moved(0, 1), name, Lettering.of(3).strong().middle());
    return 8;
  }
}
