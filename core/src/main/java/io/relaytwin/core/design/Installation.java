package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Where the modules are built in and what their circuits are.
 *
 * @param controlCircuit the protective class of the control side.
 * @param loadCircuit the protective class of the load side.
 * @param workingVoltage between the two sides; {@code null} when not given.
 * @param overvoltageCategory 1 to 4; {@code null} when not given.
 * @param pollutionDegree 1 to 4; {@code null} when not given.
 * @param altitude above sea level; {@code null} when not given.
 * @param maxFireLoad what the cabinet or area may hold, an energy; {@code null} when not given.
 */
public record Installation(
    CircuitClass controlCircuit,
    CircuitClass loadCircuit,
    @Nullable Quantity workingVoltage,
    @Nullable Integer overvoltageCategory,
    @Nullable Integer pollutionDegree,
    @Nullable Quantity altitude,
    @Nullable Quantity maxFireLoad) {

  /** Protective class of a circuit. */
  public enum CircuitClass {
    /** Safety extra-low voltage. */
    SELV,
    /** Protective extra-low voltage. */
    PELV,
    /** Functional extra-low voltage. */
    FELV,
    /** Hazardous live, such as circuits of the mains. */
    HAZARDOUS,
    /** The design does not say; taken as SELV and printed as an assumption. */
    NOT_GIVEN
  }
}
