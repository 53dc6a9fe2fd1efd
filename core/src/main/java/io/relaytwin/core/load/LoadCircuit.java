package io.relaytwin.core.load;

/**
 * A load as the module sees it between its output and 0 V, each value with its tolerance. Every
 * load within the tolerances keeps its values all the time.
 */
public sealed interface LoadCircuit
    permits CurrentSink, CoilCircuit, CapacitorCircuit, LampCircuit, SnubberCircuit {}
