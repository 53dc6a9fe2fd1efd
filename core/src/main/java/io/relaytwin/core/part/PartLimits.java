package io.relaytwin.core.part;

/**
 * What a sheet says of a part as a timing element: a part conforms when its delays are no longer
 * and its thresholds lie in the zone.
 *
 * @param timing the delays.
 * @param zone where thresholds may lie.
 */
public record PartLimits(RelayTiming timing, InputZone zone) {

  /**
   * The conforming part that is on whenever any is: lowest threshold, fastest on, slowest off. Its
   * trace is the upper bound of the envelope.
   */
  public Part mostOn() {
    return part(0, timing.dropOutPicos(), ZoneReading.HIGH);
  }

  /** The conforming part that is off whenever any is: the lower bound of the envelope. */
  public Part mostOff() {
    return part(timing.turnOnPicos(), 0, ZoneReading.LOW);
  }

  /** The part that passes the fewest pulses: slow both ways, with the widest hysteresis. */
  public Part slowest() {
    return part(timing.turnOnPicos(), timing.dropOutPicos(), ZoneReading.HELD);
  }

  private Part part(long turnOnPicos, long dropOutPicos, ZoneReading reading) {
    return new Part(
        turnOnPicos, dropOutPicos, Part.Thresholds.within(zone, reading), DelaySemantics.INERTIAL);
  }
}
