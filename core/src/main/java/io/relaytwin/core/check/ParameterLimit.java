package io.relaytwin.core.check;

import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one free parameter of a design can go while everything else stays as it is.
 *
 * @param parameter such as {@code frequency}.
 * @param place such as {@code channel A}.
 * @param present the value in the design, as written; empty when it has none.
 * @param from the least value that holds for every part; {@code null} when none was found to stop
 *     it.
 * @param to the greatest value that holds for every part; {@code null} likewise.
 * @param holds whether any value holds; when not, both bounds are {@code null}.
 * @param stopsBelow what stops it below {@code from}: rules and their sentences; empty when nothing
 *     does.
 * @param stopsAbove what stops it above {@code to}, or everywhere when nothing holds.
 * @param besides rules that fail whatever the value is.
 */
public record ParameterLimit(
    String parameter,
    String place,
    String present,
    @Nullable Quantity from,
    @Nullable Quantity to,
    boolean holds,
    List<String> stopsBelow,
    List<String> stopsAbove,
    List<String> besides) {

  /** Copies the lists. */
  public ParameterLimit {
    stopsBelow = List.copyOf(stopsBelow);
    stopsAbove = List.copyOf(stopsAbove);
    besides = List.copyOf(besides);
  }
}
