package io.relaytwin.export.testing;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Strips to write: modules side by side, a bar, a wire link, a plate at the end. */
public final class Plans {

  /** The shipped catalogue. */
  public static final Catalogue CATALOGUE = FileCatalogue.shipped();

  private Plans() {}

  /** A strip of modules whose channels are K1, K2 ... */
  public static Plan of(int modules) {
    return of("Press 3", "K", modules);
  }

  /** Names that break careless writers. */
  public static Plan hostile() {
    String name =
        "Tür \"links\" <'é'> & \\ --> ]]> #1=() Ω 𝄞 \ud800 \u0000\n שלום " + "ü".repeat(200);
    return of(name, name, 2);
  }

  private static Plan of(String name, String channel, int modules) {
    List<Plan.Position> positions = new ArrayList<>();
    for (int i = 0; i < modules; i++) {
      positions.add(new Plan.Position(i + 1, channel + (i + 1), "859-753", null, mm(6 * i), mm(6)));
    }
    List<Plan.JumperBar> bars = new ArrayList<>();
    List<Plan.WireLink> links = new ArrayList<>();
    List<Plan.OrderLine> order = new ArrayList<>();
    if (modules > 0) {
      order.add(line("859-753", modules));
      order.add(line("859-525", 1));
    }
    if (modules >= 2 && modules <= 10) {
      Accessory bar = CATALOGUE.accessory("859-4%02d/000-006".formatted(modules)).orElseThrow();
      bars.add(
          new Plan.JumperBar(
              (Accessory.Jumper) bar,
              Terminal.LOAD_MINUS,
              "load-minus",
              1,
              1,
              modules,
              Quantity.of("1", "A"),
              BigDecimal.ONE));
      links.add(
          new Plan.WireLink(
              Terminal.LOAD_PLUS, "load-plus", 1, 2, Quantity.of("1", "A"), "no bar"));
      order.add(line(bar.item(), 1));
    }
    order.add(line("2009-145/000-002", 1));
    List<Plan.Plate> plates =
        modules == 0
            ? List.of()
            : List.of(
                new Plan.Plate(
                    "859-525", Plan.Plate.Kind.END, modules, mm(6 * modules), mm(1), "open side"));
    return new Plan(
        name,
        positions,
        plates,
        bars,
        links,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        order,
        new Plan.Sums(
            modules, mm(6 * modules + 1), mm(56), mm(91), null, null, null, null, null, null, null),
        List.of(),
        List.of());
  }

  private static Plan.OrderLine line(String item, int quantity) {
    return new Plan.OrderLine(item, item, null, quantity, "R1", List.of(), "why");
  }

  private static Quantity mm(int millimetres) {
    return Quantity.of(Integer.toString(millimetres), "mm");
  }
}
