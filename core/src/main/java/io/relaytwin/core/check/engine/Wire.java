package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cable as numbers.
 *
 * @param cable the cable; {@code null} when the design has none.
 * @param loopOhms resistance there and back, from 0 to the greatest.
 * @param perMetreOhms resistance of one conductor per metre, from 0 to the greatest.
 * @param known whether the table holds so thin a conductor.
 * @param sources where the figures come from.
 * @param premises what they rest on besides.
 */
public record Wire(
    @Nullable Cable cable,
    Interval loopOhms,
    Interval perMetreOhms,
    boolean known,
    List<Citation> sources,
    List<Premise> premises) {

  public static Wire of(@Nullable Cable cable, Range temperature, Catalogue catalogue) {
    if (cable == null) {
      return new Wire(null, Interval.ZERO, Interval.ZERO, true, List.of(), List.of());
    }
    return catalogue
        .conductors()
        .resistance(cable.conductor(), cable.stranded(), temperature)
        .map(found -> of(cable, found))
        .orElseGet(() ->
            new Wire(
                cable,
                Interval.ZERO,
                Interval.ZERO,
                cable.length().magnitude().signum() == 0,
                List.of(),
                List.of()));
  }

  private static Wire of(Cable cable, Conductors.Resistance found) {
    Interval loop = found.ohmPerMetre().times(Interval.of(cable.length())).times(2);
    List<Premise> premises =
        found.exact()
            ? List.of()
            : List.of(
                Premise.stated(
                    "premise.thinner-conductor",
                    "conductor",
                    cable.conductor(),
                    "table",
                    found.tableCrossSection()));
    return new Wire(cable, loop, found.ohmPerMetre(), true, List.of(found.source()), premises);
  }

  /** Such as {@code 25 m of 0.5 mm²}; NONE when there is no cable. */
  public Message says() {
    return cable == null
        ? Message.NONE
        : Message.of("cable", "length", cable.length(), "conductor", cable.conductor());
  }
}
