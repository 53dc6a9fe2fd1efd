package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.RailEnds;
import io.relaytwin.core.message.Message;

/** What conductors with an end at a module are called. */
final class ConductorNames {

  private ConductorNames() {}

  /**
   * Such as {@code input conductors}.
   *
   * @param side {@link RailEnds#INPUT_CABLE}, {@link RailEnds#OUTPUT_CABLE} or a key of the rail
   *     section.
   */
  static Message of(String side) {
    return switch (side) {
      case RailEnds.INPUT_CABLE -> Message.of("strip.input-conductors");
      case RailEnds.OUTPUT_CABLE -> Message.of("strip.output-conductors");
      default -> Message.of("strip.rail-conductors", "terminal", side);
    };
  }
}
