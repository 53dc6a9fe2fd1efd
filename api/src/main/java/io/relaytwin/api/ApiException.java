package io.relaytwin.api;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/** A document that cannot be read. Its message is fit for a user and names every fault. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final int MOST_TOLD = 20;

  private final transient List<String> faults;

  ApiException(String document, List<String> faults) {
    super(message(document, faults));
    this.faults = List.copyOf(faults);
  }

  private static String message(String document, List<String> faults) {
    String more =
        faults.size() > MOST_TOLD ? Words.fill("; and %d more", faults.size() - MOST_TOLD) : "";
    return Words.fill(
        "The %s document cannot be read: %s%s",
        document, String.join("; ", faults.subList(0, Math.min(MOST_TOLD, faults.size()))), more);
  }

  /** What is wrong, each with its place, such as {@code findings[3].rule: is missing}. */
  public List<String> faults() {
    return faults;
  }
}
