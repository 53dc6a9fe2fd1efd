package io.relaytwin.api;

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
        faults.size() > MOST_TOLD ? "; and %d more".formatted(faults.size() - MOST_TOLD) : "";
    return "The %s document cannot be read: %s%s"
        .formatted(
            document,
            String.join("; ", faults.subList(0, Math.min(MOST_TOLD, faults.size()))),
            more);
  }

  /** What is wrong, each with its place, such as {@code findings[3].rule: is missing}. */
  public List<String> faults() {
    return faults;
  }
}
