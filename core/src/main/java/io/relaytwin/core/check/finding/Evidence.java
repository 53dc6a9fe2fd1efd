package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conforming parts that show a finding: one, or two that differ.
 *
 * @param parts each with its numbers; empty where the sheet bounds none.
 * @param says who they are and what they do.
 */
public record Evidence(List<Specimen> parts, Message says) {

  /** No part needs to be shown. */
  public static final Evidence NONE = new Evidence(List.of(), Message.NONE);

  /** Copies the list. */
  public Evidence {
    parts = List.copyOf(parts);
  }

  /** Parts and what they do. */
  public static Evidence of(Message says, Specimen... parts) {
    return new Evidence(Arrays.asList(parts), says);
  }

  /**
   * A part.
   *
   * @param numbers of its own, by the keys of the catalogue such as {@code turn-on-time}.
   */
  public record Specimen(Map<String, Quantity> numbers) {

    /** Copies the numbers, in their order. */
    public Specimen {
      numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** A part of which one number matters. */
    public static Specimen of(String figure, Quantity number) {
      return new Specimen(Map.of(figure, number));
    }
  }
}
