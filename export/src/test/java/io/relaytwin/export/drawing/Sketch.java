package io.relaytwin.export.drawing;

import java.util.List;

/** A picture with everything that a canvas takes, and text that is hard to set. */
final class Sketch {

  static final String UMLAUTS = "Fräse „Süd“: 5 µs, 50 Ω, −25 … 55 °C, ≤ 10 % \\ ^ %%c";

  /** A word from right to left, in the order in which it is read. */
  static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";

  static final String ARABIC = "\u0633\u0644\u0627\u0645";

  static final String NASTY = "\u202e\u0000 \ud800 \ud83d\ude00 \u65e5\u672c <&\"'>";

  private Sketch() {}

  static Picture everything() {
    return canvas -> {
      canvas.group(
          "Frame",
          frame -> {
            frame.box(
                Box.at(new Point(10, 10), 180, 60), 0, Look.outlined(Stroke.of(Tone.INK, 0.5)));
            frame.text(new Point(12, 20), "left", Lettering.of(5));
            frame.text(new Point(100, 20), "middle", Lettering.of(5).middle());
            frame.text(new Point(188, 20), "right", Lettering.of(5).end().strong());
          });
      canvas.group(
          "Texts",
          texts -> {
            texts.text(new Point(12, 30), UMLAUTS, Lettering.of(4));
            texts.text(new Point(12, 36), HEBREW + " (1)", Lettering.of(4));
            texts.text(new Point(60, 36), ARABIC, Lettering.of(4));
            texts.text(new Point(100, 36), NASTY, Lettering.of(4));
            texts.text(new Point(100, 36), "", Lettering.of(4));
            texts.text(new Point(195, 68), "upwards", Lettering.of(4).turned());
            texts.text(new Point(200, 40), "up", Lettering.of(4).turned().middle());
          });
      canvas.group(
          "Fills: über & <all>",
          fills -> {
            double x = 12;
            for (Hatch hatch : Hatch.values()) {
              fills.box(
                  Box.at(new Point(x, 40), 10, 8),
                  1.5,
                  new Look(new Fill(Tone.ACCENT, hatch), Stroke.dashed(Tone.BAD, 0.3)));
              x += 14;
            }
            fills.circle(new Point(x + 5, 44), 4, Look.filled(Fill.solid(Rgb.of(0xd0201a))));
            fills.circle(new Point(x + 18, 44), 4, Look.outlined(Stroke.of(Tone.INK, 0.3)));
            fills.polygon(
                List.of(new Point(150, 40), new Point(160, 48), new Point(150, 48)),
                Look.filled(Fill.solid(Rgb.of(0x1f4fa0))));
          });
      canvas.group(
          "Blocks",
          blocks -> {
            for (int i = 0; i < 8; i++) {
              blocks.symbol("Module", new Point(12 + 6 * i, 52), Sketch::module);
            }
            blocks.polyline(
                List.of(new Point(80, 52), new Point(90, 60), new Point(100, 52)),
                Stroke.of(Tone.GOOD, 0.4));
          });
      Sketch.everySmall().placed(new Point(120, 52), 0.25).drawOn(canvas);
    };
  }

  private static void module(Canvas canvas) {
    canvas.box(Box.at(new Point(0, 0), 6, 14), 0, Look.outlined(Stroke.of(Tone.INK, 0.2)));
    canvas.symbol(
        "Lamp",
        new Point(3, 4),
        lamp -> lamp.circle(new Point(0, 0), 1, Look.filled(Fill.solid(Rgb.of(0xd0201a)))));
  }

  private static Picture everySmall() {
    return canvas -> {
      canvas.symbol("Module", new Point(0, 0), Sketch::module);
      canvas.polygon(
          List.of(new Point(10, 0), new Point(20, 8), new Point(12, 8)),
          new Look(new Fill(Tone.WARN, Hatch.CROSS), Stroke.of(Tone.INK, 1)));
    };
  }
}
