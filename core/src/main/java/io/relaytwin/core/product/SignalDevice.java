package io.relaytwin.core.product;

import java.util.Optional;

/**
 * The typed view of a device whose output drives a control circuit.
 *
 * <p>Currents are magnitudes; the name says which way they flow. An empty answer means that nothing
 * in hand states it. {@code figure.source().confirmed()} tells printed figures from knowledge of
 * the field.
 *
 * @param product everything that is known of it.
 * @param output what its output can do.
 */
public record SignalDevice(Product product, Output output) {

  /** What an output can do. */
  public enum Output {
    /** It drives both ways. */
    PUSH_PULL("push-pull"),
    /** It only pulls to 0 V (open collector or open drain). */
    OPEN_COLLECTOR("open collector"),
    /** Two outputs that drive against each other; not made to work against 0 V. */
    DIFFERENTIAL("differential");

    private final String label;

    Output(String label) {
      this.label = label;
    }

    /** The words, such as {@code push-pull}. */
    public String label() {
      return label;
    }
  }

  /** The key by which designs name it, such as {@code atmega328p}. */
  public String key() {
    return product.item();
  }

  /** The supply voltages permitted. */
  public Optional<Figure> supply() {
    return product.figure("supply");
  }

  /** The supply voltage at which the output levels are stated. */
  public Optional<Figure> levelSupply() {
    return product.figure("level-supply");
  }

  /** The least voltage when high, at {@link #sourceCurrent()} and {@link #levelSupply()}. */
  public Optional<Figure> highVoltage() {
    return product.figure("high-voltage");
  }

  /** How far below its supply the output may stay when high; for outputs stated in that way. */
  public Optional<Figure> highBelowSupply() {
    return product.figure("high-below-supply");
  }

  /** The highest voltage when high, when it is not that of the supply. */
  public Optional<Figure> highVoltageMax() {
    return product.figure("high-voltage-max");
  }

  /** The highest voltage when low, at {@link #sinkCurrent()}. */
  public Optional<Figure> lowVoltage() {
    return product.figure("low-voltage");
  }

  /** The current out of the pin that goes with {@link #highVoltage()}. */
  public Optional<Figure> sourceCurrent() {
    return product.figure("source-current");
  }

  /** The current into the pin that goes with {@link #lowVoltage()}. */
  public Optional<Figure> sinkCurrent() {
    return product.figure("sink-current");
  }

  /** The most that a group of pins may source together. */
  public Optional<Figure> groupSourceCurrent() {
    return product.figure("group-source-current");
  }

  /** The most that a group of pins may sink together. */
  public Optional<Figure> groupSinkCurrent() {
    return product.figure("group-sink-current");
  }

  /** What flows into an open collector that does not conduct. */
  public Optional<Figure> offLeakage() {
    return product.figure("off-leakage");
  }

  /** The highest voltage at an open collector that does not conduct. */
  public Optional<Figure> offVoltage() {
    return product.figure("off-voltage");
  }

  /** The time of an edge over its whole swing. */
  public Optional<Figure> edge() {
    return product.figure("edge");
  }
}
