package io.relaytwin.export.circuit;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
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
import org.jspecify.annotations.Nullable;

/**
 * One channel from its source over the module to its load, in mm, 172 wide.
 *
 * @param design that it belongs to.
 * @param channel that is drawn.
 * @param catalogue that knows its devices.
 */
record CircuitPicture(Design design, Channel channel, Catalogue catalogue) implements Picture {

  private static final Stroke WIRE = Stroke.of(Tone.INK, 0.35);
  private static final Stroke BODY = Stroke.of(Tone.INK, 0.5);
  private static final Look OPEN = new Look(Fill.solid(Tone.SURFACE), BODY);
  private static final Lettering VALUE = Lettering.of(2.5).in(Tone.MUTED);
  private static final Lettering LABEL = Lettering.of(2.5);

  private static final double PLUS = 6;
  private static final double ZERO = 62;
  private static final double MODULE_LEFT = 66;
  private static final double MODULE_RIGHT = 112;
  private static final double MODULE_TOP = 16;
  private static final double MODULE_BOTTOM = 54;
  private static final double UPPER = 24;
  private static final double MIDDLE = 35;
  private static final double LOWER = 46;
  private static final double LOAD = 140;

  @Override
  public void drawOn(Canvas canvas) {
    rails(canvas);
    boolean pullsDown = pullsDown();
    source(canvas, pullsDown);
    module(canvas);
    load(canvas);
  }

  private void rails(Canvas canvas) {
    rail(canvas, 2, MODULE_LEFT - 8, PLUS, "Control + " + text(design.control()));
    rail(canvas, 2, MODULE_LEFT - 8, ZERO, "Control 0 V");
    rail(canvas, MODULE_RIGHT + 8, 172, PLUS, "Load + " + text(design.load()));
    rail(canvas, MODULE_RIGHT + 8, 172, ZERO, "Load 0 V");
  }

  private static String text(Supply supply) {
    return supply.voltage().toString();
  }

  private static void rail(Canvas canvas, double from, double to, double y, String name) {
    canvas.line(new Point(from, y), new Point(to, y), Stroke.of(Tone.INK, 0.6));
    canvas.text(new Point(from, y == ZERO ? y + 3.4 : y - 1.4), LABEL.cut(name, to - from), LABEL);
  }

  /** Whether the source only pulls its output to 0 V. */
  private boolean pullsDown() {
    return switch (channel.source()) {
      case Source.PushPull ignored -> false;
      case Source.OpenCollector ignored -> true;
      case Source.Device device ->
          catalogue
              .device(device.key())
              .map(known -> known.output() == SignalDevice.Output.OPEN_COLLECTOR)
              .orElse(false);
    };
  }

  private void source(Canvas canvas, boolean pullsDown) {
    Box box = new Box(new Point(6, 20), new Point(34, 50));
    canvas.box(box, 0.8, OPEN);
    canvas.line(new Point(20, 50), new Point(20, ZERO), WIRE);
    node(canvas, 20, ZERO);
    double control = MODULE_LEFT;
    if (pullsDown) {
      canvas.polyline(
          List.of(new Point(50, PLUS), new Point(50, UPPER), new Point(control, UPPER)), WIRE);
      node(canvas, 50, PLUS);
      canvas.line(new Point(34, LOWER), new Point(control, LOWER), WIRE);
      cable(canvas, channel.inputCable(), 36, LOWER + 3.6);
      pullDown(canvas);
    } else {
      canvas.line(new Point(20, PLUS), new Point(20, 20), WIRE);
      node(canvas, 20, PLUS);
      canvas.line(new Point(34, UPPER), new Point(control, UPPER), WIRE);
      canvas.polyline(
          List.of(new Point(control, LOWER), new Point(50, LOWER), new Point(50, ZERO)), WIRE);
      node(canvas, 50, ZERO);
      cable(canvas, channel.inputCable(), 36, UPPER - 1.4);
      pushPull(canvas);
    }
    List<String> words = VALUE.lines(words(), 26);
    for (int i = 0; i < Math.min(words.size(), 3); i++) {
      String line = i == 2 && words.size() > 3 ? words.get(i) + "…" : words.get(i);
      canvas.text(new Point(21.5, 53.4 + i * 3.1), line, VALUE);
    }
  }

  private String words() {
    return switch (channel.source()) {
      case Source.PushPull source -> "push-pull, high " + source.high();
      case Source.OpenCollector ignored -> "open collector";
      case Source.Device device ->
          catalogue.device(device.key()).map(known -> known.product().title()).orElse(device.key());
    };
  }

  /** Two switches in a row, the output between them. */
  private static void pushPull(Canvas canvas) {
    switchSymbol(canvas, 20, 20, 28);
    switchSymbol(canvas, 20, 29, 50);
    canvas.polyline(
        List.of(
            new Point(20, 28.5), new Point(30, 28.5), new Point(30, UPPER), new Point(34, UPPER)),
        WIRE);
    node(canvas, 20, 28.5);
  }

  private static void pullDown(Canvas canvas) {
    canvas.polyline(
        List.of(new Point(34, LOWER), new Point(31, LOWER), new Point(31, 24), new Point(20, 24)),
        WIRE);
    switchSymbol(canvas, 20, 24, 50);
  }

  /** An electronic switch from a point to another below it. */
  private static void switchSymbol(Canvas canvas, double x, double top, double bottom) {
    double middle = (top + bottom) / 2;
    canvas.line(new Point(x, top), new Point(x, middle - 2), WIRE);
    canvas.line(new Point(x - 2.2, middle - 2.4), new Point(x, middle + 2), WIRE);
    canvas.line(new Point(x, middle + 2), new Point(x, bottom), WIRE);
  }

  static void node(Canvas canvas, double x, double y) {
    canvas.circle(new Point(x, y), 0.7, Look.filled(Fill.solid(Tone.INK)));
  }

  private static void cable(Canvas canvas, @Nullable Cable cable, double x, double y) {
    if (cable != null) {
      canvas.text(new Point(x, y), cable.length() + ", " + cable.conductor(), VALUE);
    }
  }

  private void module(Canvas canvas) {
    boolean threeWires =
        catalogue
            .module(channel.module())
            .map(module -> module.wiring() == RelayModule.Wiring.THREE_WIRE_HIGH_SIDE)
            .orElse(true);
    canvas.box(
        new Box(new Point(MODULE_LEFT, MODULE_TOP), new Point(MODULE_RIGHT, MODULE_BOTTOM)),
        0,
        OPEN);
    double gap = (MODULE_LEFT + MODULE_RIGHT) / 2 + 1;
    canvas.line(
        new Point(gap, MODULE_TOP), new Point(gap, MODULE_BOTTOM), Stroke.dashed(Tone.MUTED, 0.3));
    canvas.text(
        new Point((MODULE_LEFT + MODULE_RIGHT) / 2, MODULE_TOP - 1.6),
        channel.module(),
        Lettering.of(3).strong().middle());
    lightSource(canvas);
    double x = gap + 9;
    canvas.line(new Point(MODULE_RIGHT, UPPER), new Point(x, UPPER), WIRE);
    canvas.line(new Point(x, UPPER), new Point(x, 26), WIRE);
    switchSymbol(canvas, x, 25, MIDDLE);
    canvas.line(new Point(x, MIDDLE), new Point(MODULE_RIGHT, MIDDLE), WIRE);
    terminal(canvas, MODULE_LEFT, UPPER, "control +");
    terminal(canvas, MODULE_LEFT, LOWER, "control -");
    terminal(canvas, MODULE_RIGHT, UPPER, "load +");
    terminal(canvas, MODULE_RIGHT, MIDDLE, "output");
    canvas.polyline(
        List.of(
            new Point(MODULE_RIGHT, UPPER),
            new Point(MODULE_RIGHT + 14, UPPER),
            new Point(MODULE_RIGHT + 14, PLUS)),
        WIRE);
    node(canvas, MODULE_RIGHT + 14, PLUS);
    if (threeWires) {
      terminal(canvas, MODULE_RIGHT, LOWER, "load -");
      canvas.polyline(
          List.of(
              new Point(MODULE_RIGHT, LOWER),
              new Point(MODULE_RIGHT + 14, LOWER),
              new Point(MODULE_RIGHT + 14, ZERO)),
          WIRE);
      node(canvas, MODULE_RIGHT + 14, ZERO);
    }
  }

  private static void lightSource(Canvas canvas) {
    double x = MODULE_LEFT + 14;
    canvas.polyline(
        List.of(new Point(MODULE_LEFT, UPPER), new Point(x, UPPER), new Point(x, 32)), WIRE);
    canvas.polygon(List.of(new Point(x - 2.6, 32), new Point(x + 2.6, 32), new Point(x, 37)), OPEN);
    canvas.line(new Point(x - 2.6, 37), new Point(x + 2.6, 37), BODY);
    canvas.polyline(
        List.of(new Point(x, 37), new Point(x, LOWER), new Point(MODULE_LEFT, LOWER)), WIRE);
    for (double y : new double[] {32.5, 35.5}) {
      canvas.line(new Point(x + 4, y), new Point(x + 8, y), Stroke.of(Tone.BAD, 0.3));
      canvas.polygon(
          List.of(new Point(x + 9.2, y), new Point(x + 7.4, y - 0.7), new Point(x + 7.4, y + 0.7)),
          Look.filled(Fill.solid(Tone.BAD)));
    }
  }

  private static void terminal(Canvas canvas, double x, double y, String name) {
    canvas.circle(new Point(x, y), 0.9, OPEN);
    Lettering letters = Lettering.of(2.2).in(Tone.MUTED);
    boolean left = x < (MODULE_LEFT + MODULE_RIGHT) / 2;
    canvas.text(new Point(left ? x + 1.6 : x - 1.6, y - 1.1), name, left ? letters : letters.end());
  }

  private void load(Canvas canvas) {
    double from = MODULE_RIGHT;
    canvas.line(new Point(from + 0.9, MIDDLE), new Point(LOAD, MIDDLE), WIRE);
    cable(canvas, channel.outputCable(), from + 3, MIDDLE - 1.4);
    if (channel.seriesDiode()) {
      double x = from + 20;
      canvas.polygon(
          List.of(
              new Point(x, MIDDLE - 1.8), new Point(x, MIDDLE + 1.8), new Point(x + 3.4, MIDDLE)),
          OPEN);
      canvas.line(new Point(x + 3.4, MIDDLE - 1.8), new Point(x + 3.4, MIDDLE + 1.8), BODY);
    }
    String shared = channel.outputNode();
    if (shared != null) {
      node(canvas, LOAD, MIDDLE);
      canvas.text(new Point(LOAD + 2, MIDDLE - 1.4), "node " + shared, VALUE);
    }
    boolean toZero = channel.loadTo() == Channel.LoadReturn.ZERO_VOLT;
    double end = toZero ? ZERO : PLUS;
    new LoadSymbol(channel.load(), LOAD, MIDDLE, end).drawOn(canvas);
    node(canvas, LOAD, end);
  }
}
