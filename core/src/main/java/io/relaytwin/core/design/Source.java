package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What drives the input of a module. */
public sealed interface Source {

  /** The time an edge takes over its whole swing; {@code null} when not given. */
  @Nullable Quantity edge();

  /**
   * An output that drives both ways, wired between its pin and 0 V.
   *
   * @param high the voltage at the pin when high, under the load of the module; a missing upper
   *     bound takes that of the control supply.
   * @param low the voltage at the pin when low; a missing lower bound is 0 V.
   * @param current what it can source at that high level; {@code null} when not given.
   * @param edge the time an edge takes over its whole swing; {@code null} when not given.
   * @param tristate whether it may be switched to high impedance, as at power-up.
   */
  record PushPull(
      Range high, Range low, @Nullable Quantity current, @Nullable Quantity edge, boolean tristate)
      implements Source {}

  /**
   * An output that only pulls to 0 V; the module's plus input is wired to the control supply, and
   * the logic is inverted.
   *
   * @param low the voltage across the transistor when it conducts.
   * @param current what it can sink at that voltage; {@code null} when not given.
   * @param leakage what flows when it does not conduct; {@code null} when not given.
   * @param edge the time an edge takes over its whole swing; {@code null} when not given.
   */
  record OpenCollector(
      Range low, @Nullable Quantity current, @Nullable Quantity leakage, @Nullable Quantity edge)
      implements Source {}

  /**
   * A device of the catalogue.
   *
   * @param key the key of its data file, such as {@code atmega328p}.
   * @param group a name shared by channels whose pins draw from one limit of the device; {@code
   *     null} when they do not.
   * @param edge the time an edge takes over its whole swing; {@code null} takes the catalogue's.
   */
  record Device(String key, @Nullable String group, @Nullable Quantity edge) implements Source {}
}
