package io.relaytwin.core.rail;

import io.relaytwin.core.product.RelayModule;
import java.util.List;
import java.util.Optional;

/**
 * A connection of a module. The sheet prints no designations, so these words of what a connection
 * does stand for them; which of them a jumper bar reaches is not stated either.
 */
public enum Terminal {
  /** Plus of the control circuit. */
  CONTROL_PLUS("control-plus", "control +", Side.CONTROL),
  /** 0 V of the control circuit. */
  CONTROL_MINUS("control-minus", "control -", Side.CONTROL),
  /** Plus of the load supply. */
  LOAD_PLUS("load-plus", "load +", Side.LOAD),
  /** 0 V of the load supply. */
  LOAD_MINUS("load-minus", "load -", Side.LOAD),
  /** The switched output. */
  OUTPUT("output", "output", Side.LOAD);

  /**
   * The key of the conductors that close the circuits of loads; they have no terminal of theirs.
   */
  public static final String LOAD_RETURN = "load-return";

  /** The key of the conductors that close the circuits of sources, likewise. */
  public static final String SOURCE_RETURN = "source-return";

  private final String key;
  private final String label;
  private final Side side;

  Terminal(String key, String label, Side side) {
    this.key = key;
    this.label = label;
    this.side = side;
  }

  /** The side of a module. */
  public enum Side {
    /** Where the 5 V signal enters. */
    CONTROL,
    /** Where the load hangs. */
    LOAD
  }

  /** The name in design files and lists, such as {@code load-plus}. */
  public String key() {
    return key;
  }

  /** A short name for drawings, such as {@code load +}. */
  public String label() {
    return label;
  }

  /** The side of the module it stands at. */
  public Side side() {
    return side;
  }

  /** Whether bars may common it; an output never is. */
  public boolean isCommonable() {
    return this != OUTPUT;
  }

  /** The terminal of that key. */
  public static Optional<Terminal> find(String key) {
    for (Terminal terminal : values()) {
      if (terminal.key.equals(key)) {
        return Optional.of(terminal);
      }
    }
    return Optional.empty();
  }

  /** The terminals of a module wired like this, control side first. */
  public static List<Terminal> of(RelayModule.Wiring wiring) {
    return switch (wiring) {
      case THREE_WIRE_HIGH_SIDE -> List.of(values());
      case TWO_WIRE -> List.of(CONTROL_PLUS, CONTROL_MINUS, LOAD_PLUS, OUTPUT);
    };
  }
}
