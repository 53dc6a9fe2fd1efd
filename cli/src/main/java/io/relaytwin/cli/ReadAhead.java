package io.relaytwin.cli;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.files.catalogue.CatalogueException;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.util.Optional;

/**
 * Reads the product that a command will most likely ask for while the command line is still being
 * parsed: on two cores a start is shorter by the smaller of the two.
 */
final class ReadAhead {

  private ReadAhead() {}

  /**
   * Starts to read in the background.
   *
   * @param args the words after {@code relaytwin}.
   */
  static void start(String... args) {
    if (args.length >= 2) {
      String item =
          args[0].equals("show") && !args[1].startsWith("-")
              ? args[1]
              : ShowCommand.MODULE_OF_THE_HOUSE;
      Thread.ofPlatform().daemon().name("read-ahead").start(() -> read(item));
    }
  }

  private static void read(String item) {
    try {
      FileCatalogue catalogue = FileCatalogue.shipped();
      Optional<RelayModule> module = catalogue.moduleInFile(item);
      module.ifPresent(catalogue::accessoryFamilies);
    } catch (CatalogueException e) {
      // The command that asks for the product meets the same fault, and reports it.
    }
  }
}
