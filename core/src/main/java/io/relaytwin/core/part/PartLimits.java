package io.relaytwin.core.part;

/**
 * What a sheet says of a part as a timing element: a part conforms when its numbers lie in these
 * ranges.
 *
 * @param timing the delays.
 * @param zone where thresholds may lie.
 */
public record PartLimits(RelayTiming timing, InputZone zone) {

  /** Whether the part meets the sheet. */
  public boolean admits(Part part) {
    return timing.turnOn().contains(part.turnOnPicos())
        && timing.dropOut().contains(part.dropOutPicos())
        && part.thresholds().falling().compareTo(zone.highestLow()) >= 0
        && part.thresholds().rising().compareTo(zone.lowestHigh()) <= 0;
  }

  /**
   * The conforming part that is on whenever any is: lowest threshold, fastest on, slowest off. Its
   * trace is the upper bound of the envelope of a sheet without minima.
   */
  public Part mostOn() {
    return part(timing.turnOn().minPicos(), timing.dropOut().maxPicos(), ZoneReading.HIGH);
  }

  /** The conforming part that is off whenever any is: the lower bound of the envelope. */
  public Part mostOff() {
    return part(timing.turnOn().maxPicos(), timing.dropOut().minPicos(), ZoneReading.LOW);
  }

  /** The part that passes the fewest pulses: slow both ways, with the widest hysteresis. */
  public Part slowest() {
    return part(timing.turnOn().maxPicos(), timing.dropOut().maxPicos(), ZoneReading.HELD);
  }

  /** The part that passes everything: fast both ways, edges at every visit to the zone. */
  public Part fastest() {
    return part(timing.turnOn().minPicos(), timing.dropOut().minPicos(), ZoneReading.CROSSED);
  }

  private Part part(long turnOnPicos, long dropOutPicos, ZoneReading reading) {
    return new Part(
        turnOnPicos, dropOutPicos, Part.Thresholds.within(zone, reading), DelaySemantics.INERTIAL);
  }
}
