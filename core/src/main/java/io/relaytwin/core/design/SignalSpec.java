package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source sends: a recording, or a described signal. */
public sealed interface SignalSpec {

  /**
   * A recording.
   *
   * @param file the path as written in the design file, relative to it.
   * @param wire the name of the wire in the recording.
   * @param sampleUncertainty whether an edge is taken to lie anywhere since the sample before.
   * @param inverted whether the recording shows the complement of what drives the input.
   * @param reading what the file leaves unsaid, or says otherwise.
   */
  record Capture(
      String file, String wire, boolean sampleUncertainty, boolean inverted, Reading reading)
      implements SignalSpec {

    /** A recording that says everything itself. */
    public Capture(String file, String wire, boolean sampleUncertainty, boolean inverted) {
      this(file, wire, sampleUncertainty, inverted, Reading.AS_STATED);
    }
  }

  /**
   * What the user adds to a recording; {@code null} where the file or the module tells.
   *
   * @param rate samples a second.
   * @param timeUnit how long one unit of time of the file lasts.
   * @param scale by which recorded voltages are multiplied, a ratio of more than 0.
   * @param offset what is then added to them, a voltage.
   * @param highFrom the voltage from which the wire is HIGH.
   * @param lowTo the voltage up to which it is LOW.
   */
  record Reading(
      @Nullable Quantity rate,
      @Nullable Quantity timeUnit,
      @Nullable Quantity scale,
      @Nullable Quantity offset,
      @Nullable Quantity highFrom,
      @Nullable Quantity lowTo) {

    /** Nothing is added. */
    public static final Reading AS_STATED = new Reading(null, null, null, null, null, null);

    /** Whether the user says which voltages are levels, so that the wire is one of voltages. */
    public boolean statesLevels() {
      return highFrom != null || lowTo != null;
    }
  }

  /**
   * One level for ever.
   *
   * @param high whether it is high.
   */
  record Steady(boolean high) implements SignalSpec {}

  /**
   * A square wave; the bounds of the ranges are what must work.
   *
   * @param frequency in hertz, greater than zero.
   * @param duty the share of the period that is high, between 0 and 1; one half when left out.
   */
  record Square(Range frequency, Range duty) implements SignalSpec {}

  /**
   * Pulse-width modulation: one frequency, a duty that moves.
   *
   * @param frequency in hertz.
   * @param duty the range of the share that is high.
   * @param maxDutyError the largest error of the duty that is allowed; {@code null} when not given.
   */
  record Pwm(Range frequency, Range duty, @Nullable Quantity maxDutyError) implements SignalSpec {}

  /**
   * One track of a quadrature encoder.
   *
   * @param frequency of one track at the highest speed.
   * @param phaseError deviation of any edge from its place, as a share of a quarter period.
   * @param track which of the two.
   */
  record Quadrature(Range frequency, Quantity phaseError, Track track) implements SignalSpec {

    /** The tracks of an encoder; B follows A by a quarter period. */
    public enum Track {
      /** The leading track. */
      A,
      /** The track a quarter period later. */
      B
    }
  }

  /**
   * A train of equal pulses.
   *
   * @param width how long each is high.
   * @param period from rise to rise.
   * @param count how many, at least 1.
   */
  record Pulses(Range width, Range period, long count) implements SignalSpec {}

  /**
   * Pulses at listed times.
   *
   * @param pulses in the order of time, not overlapping.
   */
  record PulseList(List<Pulse> pulses) implements SignalSpec {

    /** Copies the list. */
    public PulseList {
      pulses = List.copyOf(pulses);
    }

    /**
     * One pulse.
     *
     * @param at when it rises, from the start.
     * @param width how long it is high.
     */
    public record Pulse(Quantity at, Quantity width) {}
  }
}
