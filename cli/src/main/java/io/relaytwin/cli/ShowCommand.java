package io.relaytwin.cli;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.product.CatalogueHtml;
import io.relaytwin.export.product.CatalogueJson;
import io.relaytwin.export.product.DataSheet;
import io.relaytwin.export.product.DataTable;
import io.relaytwin.export.product.DataTables;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the catalogue knows of an item. */
@Command(
    name = "show",
    description = {
      "Shows what a data sheet says: every figure with its kind of limit, condition and source.",
      "Without ITEM lists what there is: modules, signal sources, accessories, tables."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin show 859-753",
      "  relaytwin show 859-753 --not-stated",
      "  relaytwin show --accessories",
      "  relaytwin show atmega328p --sources",
      "  relaytwin show 859-402/000-005",
      "  relaytwin show 859-753 --format json | jq '.sections[].entries[].text'",
      "  relaytwin show 859-753 --format html > 859-753.html",
      "  relaytwin show 859-753 --format pdf --out 859-753.pdf"
    })
final class ShowCommand implements Callable<Integer> {

  /** The item that the options ask about when none is named. */
  static final String MODULE_OF_THE_HOUSE = "859-753";

  /** The gauges of the field: from thicker than any clamp takes to thinner. */
  private static final int THICKEST_GAUGE = 10;

  private static final int THINNEST_GAUGE = 30;

  /** How to write it. */
  enum Format {
    text,
    json,
    html,
    pdf
  }

  private final Console console;

  @Parameters(
      paramLabel = "ITEM",
      arity = "0..1",
      description = "An item number, a signal source, a family of accessories or a table.")
  @Nullable String item;

  @Option(names = "--sources", description = "Names the source of each line.")
  boolean sources;

  @Option(
      names = "--not-stated",
      description = "Lists what the documents leave out, and why it matters.")
  boolean notStated;

  @Option(names = "--accessories", description = "Lists the items that fit.")
  boolean accessories;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json, html: a page that needs no network, or pdf.")
  Format format = Format.text;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write a pdf.")
  @Nullable Path out;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((format == Format.pdf) != (out != null)) {
      throw new UsageFault(
          format == Format.pdf
              ? "a PDF goes to a file: say where with --out FILE."
              : "--out is for --format pdf; the other formats go to standard output.");
    }
    FileCatalogue catalogue = FileCatalogue.shipped();
    if (item == null && !notStated && !accessories) {
      tables("Catalogue", List.of(DataTables.contents(catalogue.contents())));
      return ExitStatus.OK;
    }
    String wanted = item == null ? MODULE_OF_THE_HOUSE : item;
    Optional<DataTable> table =
        accessories || notStated ? Optional.empty() : table(catalogue, wanted);
    if (table.isPresent()) {
      tables(table.get().title(), List.of(table.get()));
      return ExitStatus.OK;
    }
    Optional<RelayModule> module = catalogue.module(wanted);
    if (module.isPresent()) {
      module(catalogue, module.get());
      return ExitStatus.OK;
    }
    Optional<SignalDevice> device = catalogue.device(wanted);
    if (device.isPresent()) {
      if (accessories) {
        throw new UsageFault(Words.fill("No accessories are known of %s.", wanted));
      }
      product(device.get().product(), device.get().output().label() + " output", List.of());
      return ExitStatus.OK;
    }
    List<DataTable> found = accessory(catalogue, wanted);
    if (found.isEmpty()) {
      throw unknown(catalogue, wanted);
    }
    if (notStated || accessories) {
      throw new UsageFault(Words.fill("%s is an accessory; leave out the option.", wanted));
    }
    tables(wanted, found);
    return ExitStatus.OK;
  }

  /**
   * The fault of an item that is not in the catalogue.
   *
   * @param wanted what was asked for.
   */
  static UsageFault unknown(FileCatalogue catalogue, String wanted) {
    List<String> near = catalogue.nearest(wanted);
    return new UsageFault(
        Words.fill(
            "the catalogue does not hold '%s'.\n%s",
            wanted,
            near.isEmpty()
                ? "See what it holds: relaytwin show"
                : "Did you mean: " + String.join(" or ", near) + "?"));
  }

  private void module(FileCatalogue catalogue, RelayModule module) throws IOException {
    List<DataTable> fitting = new ArrayList<>();
    if (accessories || format == Format.html || format == Format.pdf) {
      for (AccessoryFamily family : catalogue.accessoryFamilies(module)) {
        fitting.add(DataTables.accessories(family));
      }
    }
    if (accessories) {
      if (fitting.isEmpty()) {
        throw new UsageFault(Words.fill("No accessories are known of %s.", module.item()));
      }
      tables("Accessories of " + module.item(), fitting);
    } else {
      product(module.product(), module.wiring().label(), fitting);
    }
  }

  private void product(Product product, String type, List<DataTable> fitting) throws IOException {
    if (notStated) {
      notStated(product);
      return;
    }
    switch (format) {
      case text -> new SheetText(console, product, sources).print(type);
      case json -> console.print(CatalogueJson.product(product, type));
      case html -> console.print(CatalogueHtml.product(product, type, fitting));
      case pdf -> file(DataSheet.pdf(product, type, fitting));
    }
  }

  private void file(byte[] bytes) throws IOException {
    if (out != null) {
      Targets.write("--out", out, bytes);
    }
  }

  private void notStated(Product product) throws IOException {
    DataTable table = DataTables.notStated(product);
    if (format != Format.text || product.notStated().isEmpty()) {
      tables(table.title(), List.of(table));
      return;
    }
    console.println(console.paint(Style.STRONG, table.title()));
    console.println();
    Table lines = Table.of(Table.Align.RIGHT, Table.Align.LEFT);
    int number = 1;
    for (var gap : product.notStated()) {
      String rules = gap.rules().isEmpty() ? "" : " [" + String.join(", ", gap.rules()) + "]";
      lines.row(Table.cell(number + "."), Table.cell(Style.STRONG, gap.question()));
      lines.row("", gap.why() + rules);
      number++;
    }
    lines.printTo(console);
  }

  private static Optional<DataTable> table(FileCatalogue catalogue, String key) {
    return switch (key) {
      case "plc-inputs" -> Optional.of(DataTables.plcInputs(catalogue.plcInputTypes()));
      case "conductors" -> Optional.of(DataTables.conductors(catalogue.conductors()));
      case "awg" -> Optional.of(DataTables.gauges(THICKEST_GAUGE, THINNEST_GAUGE));
      default -> Optional.empty();
    };
  }

  private static List<DataTable> accessory(FileCatalogue catalogue, String wanted) {
    for (AccessoryFamily family : catalogue.accessoryFamilies()) {
      if (family.key().equalsIgnoreCase(wanted)) {
        return List.of(DataTables.accessories(family));
      }
      for (Accessory accessory : family.items()) {
        if (accessory.item().equalsIgnoreCase(wanted)) {
          return List.of(DataTables.accessory(family, accessory));
        }
      }
    }
    return List.of();
  }

  private void tables(String title, List<DataTable> tables) throws IOException {
    switch (format) {
      case json -> console.print(CatalogueJson.tables(tables));
      case html -> console.print(CatalogueHtml.tables(title, tables));
      case pdf -> file(DataSheet.pdf(title, tables));
      case text -> {
        boolean first = true;
        for (DataTable table : tables) {
          if (!first) {
            console.println();
          }
          first = false;
          TableText.print(console, table);
        }
      }
    }
  }
}
