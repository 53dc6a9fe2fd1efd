package io.relaytwin.cli;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.bid.BidComparison;
import io.relaytwin.export.bid.GaebSchema;
import io.relaytwin.export.bid.GaebX81;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.gaeb.GaebFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin diff-bid}: does a tender still say what the catalogue says? */
@Command(
    name = "diff-bid",
    description = {
      "Compares the figures of a tender (GAEB DA XML 3.x) with the catalogue:",
      "value, kind of limit and unit."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin diff-bid tender.x81",
      "  relaytwin diff-bid tender.x83 --module 859-753 --all",
      "  relaytwin diff-bid tender.x81 --gaeb-xsd ~/gaeb-3.3",
      "",
      "Exit status: 0 every figure found agrees; 1 one does not, or the schema refuses the file;",
      "2 the input cannot be used; 3 an internal fault."
    })
final class DiffBidCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A GAEB file, such as tender.x81.")
  @Nullable Path file;

  @Option(
      names = "--module",
      paramLabel = "ITEM",
      description = "The module to compare with (default: 859-753).",
      defaultValue = "859-753")
  String module = "859-753";

  @Option(names = "--all", description = "Also list the figures that agree.")
  boolean all;

  @Option(
      names = "--gaeb-xsd",
      paramLabel = "DIR",
      description = {
        "Also validate an X81 3.3 file against the official schema in this folder",
        "(GAEB_DA_XML_81_3.3_2021-05.xsd and its library, from gaeb.de; it is not shipped)."
      })
  @Nullable Path schema;

  DiffBidCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new UsageFault("which file? See relaytwin diff-bid --help.");
    }
    FileCatalogue catalogue = FileCatalogue.shipped();
    RelayModule relay =
        catalogue.module(module).orElseThrow(() -> ShowCommand.unknown(catalogue, module));
    GaebFile tender = GaebFile.read(file);
    List<BidComparison.Line> lines =
        tender.lines().stream()
            .map(line -> new BidComparison.Line(line.item(), line.text()))
            .toList();
    BidComparison comparison = BidComparison.of(relay.product(), lines);
    if (comparison.items().isEmpty()) {
      throw new UsageFault(
          Words.fill(
              ("no item of %s describes such a module: none of its %d lines of text belong to an"
                  + " item that names three of its properties."),
              file,
              lines.size()));
    }
    print(comparison, relay);
    boolean valid = schema == null || validate(schema, tender);
    return comparison.agrees() && valid ? ExitStatus.OK : ExitStatus.NOT_GUARANTEED;
  }

  private void print(BidComparison comparison, RelayModule relay) {
    Table table =
        Table.of(
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.LEFT);
    table.header("RESULT", "ITEM", "FIGURE", "THE TENDER SAYS", "THE CATALOGUE SAYS");
    int same = 0;
    for (BidComparison.Row row : comparison.rows()) {
      boolean agrees = row.outcome() == BidComparison.Outcome.SAME;
      same += agrees ? 1 : 0;
      if (all || !agrees) {
        table.row(
            Table.cell(agrees ? Style.PLAIN : Style.STRONG, row.outcome().label()),
            Table.cell(row.item()),
            Table.cell(row.name()),
            Table.cell(row.said()),
            Table.cell(row.catalogue()));
      }
    }
    int others = comparison.rows().size() - same;
    if (all || others > 0) {
      table.printTo(console);
      console.println();
    }
    for (String line : Table.wrap(missing(comparison), console.columns())) {
      console.println(line);
    }
    console.println(
        others == 0
            ? Words.fill("All %d figures found agree with %s.", same, relay.item())
            : Words.fill(
                "%d of %d figures found differ from %s.",
                others, comparison.rows().size(), relay.item()));
  }

  private static String missing(BidComparison comparison) {
    return comparison.missing().isEmpty()
        ? "The tender names every figure."
        : "Not named in the tender: " + String.join("; ", comparison.missing()) + ".";
  }

  private boolean validate(Path folder, GaebFile tender) throws IOException {
    if (!tender.namespace().equals(GaebX81.NAMESPACE)) {
      throw new UsageFault(
          Words.fill(
              "the schema is for %s, and the file is %s.", GaebX81.NAMESPACE, tender.namespace()));
    }
    GaebSchema official = GaebSchema.in(folder);
    official.remarks().forEach(remark -> console.errorln("relaytwin: note: " + remark));
    List<String> faults = official.faults(tender.content());
    faults.forEach(fault -> console.println("Schema: " + fault));
    if (faults.isEmpty()) {
      console.println("Schema: valid by the schema in " + folder + ".");
    }
    return faults.isEmpty();
  }
}
