package io.relaytwin.files.catalogue;

import io.relaytwin.core.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/** The kinds of quantity that the typed views of products expect. */
final class KnownFigures {

  private KnownFigures() {}

  /** The kind that a figure of that key must have; {@code null} when the key is free. */
  static @Nullable Dimension dimension(String key) {
    return switch (key) {
      case "nominal-input-voltage",
          "input-voltage",
          "input-low",
          "input-high",
          "nominal-output-voltage",
          "output-voltage",
          "voltage-drop",
          "blocking-voltage",
          "rated-voltage",
          "dielectric-strength",
          "supply",
          "level-supply",
          "high-voltage",
          "high-voltage-max",
          "high-below-supply",
          "low-voltage",
          "off-voltage" ->
          Dimension.VOLTAGE;
      case "input-current",
          "continuous-current",
          "peak-current",
          "leakage-current",
          "reverse-current",
          "minimum-load-current",
          "source-current",
          "sink-current",
          "group-source-current",
          "group-sink-current",
          "off-leakage" ->
          Dimension.CURRENT;
      case "turn-on-time", "drop-out-time", "edge" -> Dimension.TIME;
      case "switching-frequency", "input-frequency" -> Dimension.FREQUENCY;
      case "solid-conductor", "stranded-conductor" -> Dimension.CROSS_SECTION;
      case "strip-length", "width", "height", "depth" -> Dimension.LENGTH;
      case "fire-load" -> Dimension.ENERGY;
      case "weight" -> Dimension.MASS;
      case "operating-temperature",
          "storage-temperature",
          "processing-temperature",
          "level-temperature" ->
          Dimension.TEMPERATURE;
      case "input-resistance" -> Dimension.RESISTANCE;
      case "input-power", "output-power" -> Dimension.POWER;
      default -> key.startsWith("high-voltage-at-") ? Dimension.VOLTAGE : null;
    };
  }
}
