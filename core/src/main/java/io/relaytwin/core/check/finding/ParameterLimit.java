package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far one free parameter of a design can go while everything else stays as it is.
 *
 * @param parameter which one.
 * @param place where it is.
 * @param present the value in the design, as written; {@link Message#NONE} when it has none.
 * @param from where it ends below.
 * @param to where it ends above.
 * @param holds whether any value holds; when not, both ends are open.
 * @param stops what stops it at its present value, when nothing holds.
 * @param besides rules that fail there whatever the value is.
 */
public record ParameterLimit(
    Parameter parameter,
    Place place,
    Message present,
    End from,
    End to,
    boolean holds,
    List<Finding> stops,
    List<RuleId> besides) {

  /** Copies the lists. */
  public ParameterLimit {
    stops = List.copyOf(stops);
    besides = List.copyOf(besides);
  }

  /** The same limit of an equal channel. */
  public ParameterLimit at(String channel, End otherFrom, End otherTo) {
    return new ParameterLimit(
        parameter,
        place.at(channel),
        present,
        otherFrom,
        otherTo,
        holds,
        stops.stream().map(stop -> stop.at(channel, null)).toList(),
        besides);
  }

  /**
   * An end of the range that holds.
   *
   * @param value the last value that was seen to hold for every part; the next one of five digits
   *     was seen to fail. {@code null} when nothing was found to stop it.
   * @param edit of the design that sets it to that value; {@code null} likewise.
   * @param stops what stops it beyond; empty when nothing does.
   */
  public record End(@Nullable Quantity value, @Nullable Edit edit, List<Finding> stops) {

    /** Nothing was found to stop it. */
    public static final End OPEN = new End(null, null, List.of());

    /** Copies the list. */
    public End {
      stops = List.copyOf(stops);
    }

    /** The same end of an equal channel, with the edit there. */
    public End at(String channel, @Nullable Edit other) {
      return new End(value, other, stops.stream().map(stop -> stop.at(channel, null)).toList());
    }
  }

  /** What can be turned. */
  public enum Parameter {
    /** The frequency of a signal, in hertz. */
    FREQUENCY,
    /** The share of the period that a signal is high. */
    DUTY,
    /** The shortest pulse that surely arrives, a time. */
    SHORTEST_PULSE,
    /** The shortest pause that surely arrives, a time. */
    SHORTEST_PAUSE,
    /** The length of the cable to the input. */
    INPUT_CABLE,
    /** The length of the cable to the load. */
    OUTPUT_CABLE,
    /** The resistance of the load. */
    LOAD_RESISTANCE,
    /** The voltage of the control supply. */
    CONTROL_SUPPLY,
    /** The voltage of the load supply. */
    LOAD_SUPPLY,
    /** The temperature of the surrounding air. */
    AMBIENT_TEMPERATURE;

    /** What it is called. */
    public Message says() {
      return Message.of("parameter." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
