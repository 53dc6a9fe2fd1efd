package io.relaytwin.core.product;

import java.util.Optional;

/**
 * A range of wire gauges, both ends included; the higher number is the thinner wire.
 *
 * @param thinnest the gauge of the thinnest wire, such as 28.
 * @param thickest the gauge of the thickest wire, such as 14.
 */
public record GaugeRange(int thinnest, int thickest) {

  /** Checks the order. */
  public GaugeRange {
    if (thinnest < thickest) {
      throw new IllegalArgumentException(
          "AWG %d is no thinner wire than AWG %d.".formatted(thinnest, thickest));
    }
  }

  /** Reads {@code 28 .. 14 AWG}; empty when the text is something else. */
  public static Optional<GaugeRange> find(String text) {
    String numbers = text.replace("AWG", "").strip();
    int dots = numbers.indexOf(" .. ");
    if (dots < 0) {
      return Optional.empty();
    }
    try {
      int thinnest = Integer.parseInt(numbers.substring(0, dots).strip());
      int thickest = Integer.parseInt(numbers.substring(dots + 4).strip());
      return thinnest < thickest
          ? Optional.empty()
          : Optional.of(new GaugeRange(thinnest, thickest));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a wire of that gauge is neither too thin nor too thick. */
  public boolean contains(int gauge) {
    return gauge <= thinnest && gauge >= thickest;
  }

  @Override
  public String toString() {
    return thinnest + " .. " + thickest + " AWG";
  }
}
