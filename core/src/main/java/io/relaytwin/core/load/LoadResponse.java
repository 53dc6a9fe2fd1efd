package io.relaytwin.core.load;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a load does over a whole signal, for every conforming part and every load within its
 * tolerances.
 *
 * @param bounds of each measure that the load defines and that has a bound.
 * @param events the limits that may be exceeded, of those that the study was given.
 * @param seconds how long the signal lasts.
 * @param runs how many sets of loads were looked at to come close to what loads reach.
 */
public record LoadResponse(
    Map<Measure, Bound> bounds, List<LoadEvent> events, double seconds, int runs) {

  /** Copies bounds and events. */
  public LoadResponse {
    events = List.copyOf(events);
    bounds = Collections.unmodifiableMap(new EnumMap<>(bounds));
  }

  /**
   * The bound of a measure.
   *
   * @return empty when the measure makes no sense for the load, or nothing that is stated bounds
   *     it.
   */
  public Optional<Bound> bound(Measure measure) {
    return Optional.ofNullable(bounds.get(measure));
  }

  /** The event of a kind; empty when that limit is kept, or none was given. */
  public Optional<LoadEvent> event(LoadEvent.Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).findFirst();
  }

  /** The effective value (RMS) of the current over the signal, in amperes. */
  public Optional<Span> effectiveAmperes() {
    return average(Measure.CURRENT_SQUARE).map(LoadResponse::root);
  }

  /** The average power in the resistance of the load, in watts. */
  public Optional<Span> watts() {
    return average(Measure.HEAT);
  }

  private Optional<Span> average(Measure measure) {
    return seconds > 0
        ? bound(measure)
            .map(bound -> bound.outer())
            .map(total ->
                new Span(total.lo() / seconds, total.hi() / seconds)
                    .widened(4 * Math.ulp(total.hi() / seconds)))
        : Optional.empty();
  }

  private static Span root(Span square) {
    return new Span(
        Math.nextDown(StrictMath.sqrt(Math.max(0, square.lo()))),
        Math.nextUp(StrictMath.sqrt(square.hi())));
  }
}
