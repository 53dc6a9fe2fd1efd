package io.relaytwin.export.rail;

import io.relaytwin.core.rail.Terminal;

/**
 * Where things stand on the front of a module, in mm from its upper edge.
 *
 * <p>The sheet gives the outline only. What stands inside of it here is illustrative: chosen so
 * that everything that a plan names can be told apart.
 *
 * @param depth of the module across the rail, in mm.
 */
record Face(double depth) {

  /** The depth for which the places below were chosen, in mm. */
  private static final double DESIGNED_FOR = 91;

  /** The width of a marker, in mm; its length is not stated. */
  static final double MARKER_WIDTH = 5;

  static final double MARKER_LENGTH = 8.4;

  static final double BAR = 2.4;

  static final double CLAMP = 1.7;

  private double at(double place) {
    return place * depth / DESIGNED_FOR;
  }

  /** The middle of the opening for the conductor. */
  double clamp(Terminal terminal) {
    return at(
        switch (terminal) {
          case LOAD_PLUS -> 6;
          case OUTPUT -> 14;
          case LOAD_MINUS -> 22;
          case CONTROL_PLUS -> 75;
          case CONTROL_MINUS -> 84;
        });
  }

  /** The upper side of a bar. */
  double bar(Terminal terminal, int track) {
    double top =
        switch (terminal) {
          case LOAD_PLUS -> 28.5;
          case LOAD_MINUS -> 35;
          case CONTROL_PLUS -> 58;
          case CONTROL_MINUS -> 64.5;
          case OUTPUT -> 41;
        };
    return at(top) + (track - 1) * (BAR + 0.5);
  }

  double lamp() {
    return at(43.2);
  }

  double marker() {
    return at(46.5);
  }

  double middle() {
    return depth / 2;
  }
}
