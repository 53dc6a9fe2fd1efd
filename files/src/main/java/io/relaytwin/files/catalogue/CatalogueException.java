package io.relaytwin.files.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Data files of the catalogue that cannot be used, with all their faults. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The faults; transient because nobody serialises them. */
  private final transient List<CatalogueFault> faults;

  /**
   * Creates the exception.
   *
   * @param faults at least one.
   */
  public CatalogueException(List<CatalogueFault> faults) {
    super(faults.stream().map(CatalogueFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order of the file. */
  public List<CatalogueFault> faults() {
    return faults;
  }
}
