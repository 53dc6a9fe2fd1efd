package io.relaytwin.export.cad;

import io.relaytwin.export.cad.Strip.Part;
import io.relaytwin.export.cad.Strip.Shape;
import io.relaytwin.export.drawing.Rgb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Strips to write. */
final class Strips {

  static final Shape MODULE =
      new Shape("859-753", "relay module", mm("6"), mm("91"), mm("56"), Rgb.of(0x8c8c8c));
  static final Shape PLATE =
      new Shape("859-525", "end plate", mm("1"), mm("91"), mm("56"), Rgb.of(0x666666));

  private Strips() {}

  static BigDecimal mm(String millimetres) {
    return new BigDecimal(millimetres);
  }

  /** Modules side by side and a plate at the end. */
  static Strip of(int modules) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < modules; i++) {
      parts.add(new Part(MODULE, "859-753:" + (i + 1), mm("6").multiply(new BigDecimal(i))));
    }
    parts.add(new Part(PLATE, "859-525:1", mm("6").multiply(new BigDecimal(modules))));
    return new Strip("Strip of " + modules, parts);
  }

  /** Names that break careless writers. */
  static Strip hostile() {
    String name = "Tür \"links\" 'é' \\ #1=() Ω 𝄞 \ud800 \u0000\n" + "ü".repeat(200);
    return new Strip(name, List.of(new Part(MODULE, name, mm("0.5"))));
  }
}
