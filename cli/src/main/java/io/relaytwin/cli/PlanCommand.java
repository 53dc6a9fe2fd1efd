package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PlanChanges;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.plan.PlanChangesText;
import io.relaytwin.export.plan.PlanText;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.plan.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin plan}: what to buy, and how to build it? */
@Command(
    name = "plan",
    description = "Plans the strip: positions, jumpers, markers, conductors, the order list.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin plan examples/row-of-twenty",
      "  relaytwin plan my.yaml --out strip",
      "  relaytwin plan my.yaml --out strip --only order,conductors",
      "  relaytwin plan my.yaml --out strip --date 2026-11-27",
      "  relaytwin plan my.yaml --previous strip/plan.json",
      "",
      "Without --out the plan is printed."
    })
final class PlanCommand implements Callable<Integer> {
  private static final Pattern DATE = Pattern.compile("(19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d");

  private final Console console;

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the files of the plan to this folder.")
  @Nullable Path out;

  @Option(
      names = "--only",
      paramLabel = "LIST",
      split = ",",
      description = "Only these files: names of outputs or of files, with commas between.")
  @Nullable List<String> only;

  @Option(
      names = "--gaeb-xsd",
      paramLabel = "DIR",
      description = {
        "Also validate the bid text against the official schema in this folder",
        "(GAEB_DA_XML_81_3.3_2021-05.xsd and its library, from gaeb.de; it is not shipped)."
      })
  @Nullable Path schemas;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "The date to print in the files, such as 2026-11-27. Without it they name none, and",
        "formats that must name one carry 2026-01-01: the same design, the same bytes."
      })
  @Nullable String date;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description =
          "The plan.json of an earlier run, or its folder: what need not move stays where it was;"
              + " with --out, the one that is there.")
  @Nullable Path previous;

  @Option(names = "--fresh", description = "Keep nothing of an earlier plan.")
  boolean fresh;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin plan --help.");
    }
    List<PlanOutput> outputs = only == null ? PlanOutputs.ALL : PlanOutputs.chosen(only);
    if (out == null && only != null) {
      throw new UsageFault("--only chooses files: say where with --out DIR.");
    }
    Targets.folder("--out", out);
    LocalDate day = date();
    DesignFile file = Inputs.design(design);
    Catalogue catalogue = FileCatalogue.shipped();
    CheckSession session = Inputs.session(file);
    PreviousPlan earlier = previous();
    Plan plan =
        new Planner(catalogue)
            .plan(file.design(), session.currents(), earlier == null ? PreviousPlan.NONE : earlier);
    if (earlier != null) {
      console.errorln(PlanChangesText.of(PlanChanges.of(earlier, plan)).stripTrailing());
    }
    if (out == null) {
      console.print(PlanText.of(plan));
      return ExitStatus.OK;
    }
    tellLettersLacking(plan, outputs);
    PlanOutput.Work work = new PlanOutput.Work(file.design(), plan, catalogue, schemas, day);
    List<Path> written = PlanOutputs.write(outputs, work, out);
    for (int i = 0; i < written.size(); i++) {
      console.println(written.get(i) + "  " + outputs.get(i).about());
    }
    return ExitStatus.OK;
  }

  /** A drawing with names that nobody can read is told of, and not found on the shop floor. */
  private void tellLettersLacking(Plan plan, List<PlanOutput> outputs) {
    if (outputs.stream().noneMatch(output -> output.file().endsWith(".pdf"))) {
      return;
    }
    StringBuilder names = new StringBuilder(plan.name());
    plan.positions().forEach(position -> names.append(position.channel()));
    plan.markers().forEach(marker -> names.append(marker.text()));
    String lacking = Pdf.lacking(names.toString());
    if (!lacking.isEmpty()) {
      console.errorln(
          Words.fill(
              "The fonts of the PDFs lack %s: drawn there as \ufffd. The other files keep such"
                  + " letters.",
              lacking));
    }
  }

  private @Nullable LocalDate date() {
    if (date == null) {
      return null;
    }
    if (out == null) {
      throw new UsageFault("--date is printed in files: say where with --out DIR.");
    }
    if (DATE.matcher(date).matches()) {
      try {
        return LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        // There is no such day.
      }
    }
    throw new UsageFault(
        Words.fill(
            "--date \"%s\" is no date from 1900-01-01 to 9999-12-31; write year, month, day such as"
                + " 2026-11-27.",
            date));
  }

  private @Nullable PreviousPlan previous() throws IOException {
    if (fresh) {
      if (previous != null) {
        throw new UsageFault("--fresh keeps nothing, --previous does: give one of them.");
      }
      return null;
    }
    if (previous != null) {
      Path file = Files.isDirectory(previous) ? previous.resolve(PlanOutputs.PLAN_JSON) : previous;
      if (!Files.exists(file)) {
        throw new UsageFault(
            Words.fill(
                "--previous %s: there is no %s; name the plan.json of an earlier run, or its"
                    + " folder",
                previous, file));
      }
      return PlanFile.read(file);
    }
    Path there = out == null ? null : out.resolve(PlanOutputs.PLAN_JSON);
    return there == null || !Files.exists(there) ? null : PlanFile.read(there);
  }
}
