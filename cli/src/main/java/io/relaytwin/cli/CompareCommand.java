package io.relaytwin.cli;

import io.relaytwin.core.product.Comparison;
import io.relaytwin.core.product.Contradiction;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.product.CatalogueHtml;
import io.relaytwin.export.product.CatalogueJson;
import io.relaytwin.export.product.DataTable;
import io.relaytwin.export.product.DataTables;
import io.relaytwin.files.catalogue.FileCatalogue;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets two modules side by side. */
@Command(
    name = "compare",
    description = {
      "Sets two modules side by side.",
      "Only like is measured against like: a typical value is never compared with a maximum."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin compare 859-753 8950700000",
      "  relaytwin compare 859-753 CN024D24",
      "  relaytwin compare 859-753 2966634 --format json"
    })
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "MODULE", description = "An item number.")
  @Nullable String left;

  @Parameters(index = "1", paramLabel = "OTHER", description = "Another item number.")
  @Nullable String right;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json, or html: a page that needs no network.")
  ShowCommand.Format format = ShowCommand.Format.text;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileCatalogue catalogue = FileCatalogue.shipped();
    RelayModule first = module(catalogue, String.valueOf(left));
    RelayModule second = module(catalogue, String.valueOf(right));
    DataTable table = DataTables.comparison(Comparison.of(first, second));
    switch (format) {
      case json -> console.print(CatalogueJson.tables(List.of(table)));
      case html -> console.print(CatalogueHtml.tables(table.title(), List.of(table)));
      case pdf ->
          throw new UsageFault("a comparison is written as text, json or html; print the page.");
      case text -> {
        TableText.print(console, table);
        remarks(first);
        remarks(second);
      }
    }
    return ExitStatus.OK;
  }

  private static RelayModule module(FileCatalogue catalogue, String item) {
    return catalogue
        .module(item)
        .orElseThrow(() ->
            catalogue.device(item).isPresent() || catalogue.accessory(item).isPresent()
                ? new UsageFault(Words.fill("only modules are compared, and %s is none.", item))
                : ShowCommand.unknown(catalogue, item));
  }

  private void remarks(RelayModule module) {
    for (Contradiction contradiction : module.product().contradictions()) {
      console.println();
      console.println(
          Words.fill(
              "%s: %s is a contradiction between its documents:",
              module.item(), contradiction.label()));
      contradiction
          .figures()
          .forEach(figure ->
              console.println(Words.fill("  %s  %s", figure.text(), figure.source().document())));
      for (String piece : Table.wrap(contradiction.remark(), console.columns() - 2)) {
        console.println("  " + piece);
      }
    }
  }
}
