package io.relaytwin.core.load;

import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load of a design with the cable to it, as a circuit. Voltages of the circuit are those at the
 * terminals of the module; at the load they are lower by what the cable takes.
 *
 * @param circuit what the module sees between its output and 0 V.
 * @param reading when the load reads the output as a signal, how; {@code null} when it does not, or
 *     its thresholds are not stated.
 * @param cableFarads between its conductors; part of the circuit unless a premise says otherwise.
 * @param sources where figures come from that the design does not give.
 * @param premises what it rests on besides.
 * @param missing what is not stated and keeps something from being bounded.
 * @param whole whether nothing of cable and bleeder was left out of the circuit.
 */
public record WiredLoad(
    LoadCircuit circuit,
    @Nullable Reading reading,
    Span cableFarads,
    List<Citation> sources,
    List<Premise> premises,
    List<String> missing,
    boolean whole) {

  /** Copies the lists. */
  public WiredLoad {
    sources = List.copyOf(sources);
    premises = List.copyOf(premises);
    missing = List.copyOf(missing);
  }
}
