package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A design file that cannot be used; carries every fault that was found, in the file's order. */
public final class DesignException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;
  private final int count;

  DesignException(List<Fault> faults, int count) {
    super(text(faults, count));
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  /** The faults; at most {@link Faults#KEPT} of them. */
  public List<Fault> faults() {
    return faults;
  }

  /** How many faults there are in all. */
  public int count() {
    return count;
  }

  private static String text(List<Fault> faults, int count) {
    String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    return count > faults.size()
        ? lines + Words.fill("\nand %d more.", count - faults.size())
        : lines;
  }
}
