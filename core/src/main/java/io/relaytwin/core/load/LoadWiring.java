package io.relaytwin.core.load;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns loads of a design at the end of a cable into circuits: the one place that does. The table
 * of conductors bounds the resistance of a cable from above only, so it lies anywhere between 0 and
 * that; the capacitance is taken at the module's end, where it keeps the output up the longest.
 *
 * @param cableOhms of the cable there and back, from 0 to the greatest.
 * @param cableFarads between its conductors; 0 when not given.
 * @param sources where the resistance comes from.
 * @param missing what is not stated of the cable.
 * @param catalogue knows inputs of controllers and modules.
 */
public record LoadWiring(
    Span cableOhms,
    Span cableFarads,
    List<Citation> sources,
    List<String> missing,
    Catalogue catalogue) {

  /** Copies the lists. */
  public LoadWiring {
    sources = List.copyOf(sources);
    missing = List.copyOf(missing);
  }

  /**
   * Wires by a cable.
   *
   * @param cable to the load; {@code null} when there is none that counts.
   * @param temperature of the cable.
   * @param catalogue knows conductors, and inputs of controllers and modules.
   */
  public static LoadWiring of(@Nullable Cable cable, Range temperature, Catalogue catalogue) {
    if (cable == null) {
      return new LoadWiring(Span.of(0), Span.of(0), List.of(), List.of(), catalogue);
    }
    var found = catalogue.conductors().resistance(cable.conductor(), cable.stranded(), temperature);
    if (found.isEmpty()) {
      return new LoadWiring(
          Span.of(0),
          farads(cable),
          List.of(),
          cable.length().magnitude().signum() == 0
              ? List.of()
              : List.of("the resistance of a conductor of " + cable.conductor()),
          catalogue);
    }
    double perMetre = Math.nextUp(found.get().ohmPerMetre().hi().doubleValue());
    double most = Math.nextUp(2 * perMetre * Math.nextUp(cable.length().si()));
    return new LoadWiring(
        new Span(0, most), farads(cable), List.of(found.get().source()), List.of(), catalogue);
  }

  private static Span farads(Cable cable) {
    Quantity perLength = cable.capacitancePerLength();
    if (perLength == null || cable.length().magnitude().signum() == 0) {
      return Span.of(0);
    }
    double farads = perLength.si() * cable.length().si();
    return new Span(Math.nextDown(farads), Math.nextUp(farads));
  }

  /** The same cable, were there no capacitance between its conductors. */
  public LoadWiring withoutCapacitance() {
    return new LoadWiring(cableOhms, Span.of(0), sources, missing, catalogue);
  }

  /**
   * The circuit of a load.
   *
   * @param load of the design.
   */
  public WiredLoad wire(Load load) {
    return wire(load, null);
  }

  /**
   * The circuit of a load with a bleeder across it.
   *
   * @param load of the design.
   * @param bleeder across its terminals, at the far end of the cable; {@code null} for none.
   */
  public WiredLoad wire(Load load, @Nullable Range bleeder) {
    return new LoadWirer(this, bleeder).wire(load);
  }
}
