package io.relaytwin.cli;

import io.relaytwin.core.check.ParameterLimit;
import io.relaytwin.core.check.rule.LimitFinder;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.findings.LimitsJson;
import io.relaytwin.files.design.DesignFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin limits}: how far can each parameter go? */
@Command(
    name = "limits",
    description = "Tells how far each free parameter can go while every part still works.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin limits examples/grbl-step-pulses",
      "  relaytwin limits my.yaml --format json"
    })
final class LimitsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print the limits: ${COMPLETION-CANDIDATES}.",
      defaultValue = "table",
      showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
  Format format = Format.table;

  /** How limits are printed. */
  enum Format {
    /** For a person. */
    table,
    /** One object. */
    json
  }

  LimitsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin limits --help.");
    }
    DesignFile file = Inputs.design(design);
    List<ParameterLimit> limits =
        new LimitFinder(Inputs.checker(file, console)).limits(file.design());
    if (format == Format.json) {
      console.print(LimitsJson.render(file.design().name(), limits));
      return ExitStatus.OK;
    }
    console.println(console.paint(Style.STRONG, file.design().name()));
    console.println();
    String place = "";
    for (ParameterLimit limit : limits) {
      if (!limit.place().equals(place)) {
        place = limit.place();
        console.println(console.paint(Style.STRONG, place));
      }
      print(limit);
    }
    console.println(
        "Each range holds for every part that meets the sheet, with everything else as in the"
            + " design.");
    return ExitStatus.OK;
  }

  private void print(ParameterLimit limit) {
    console.println(
        "  %-20s %s%s"
            .formatted(
                limit.parameter(),
                limit.holds()
                    ? console.paint(Style.STRONG, range(limit))
                    : console.paint(Style.STRONG, "no value holds"),
                limit.present().isEmpty() ? "" : "   (now " + limit.present() + ")"));
    lines("below", limit.stopsBelow());
    lines(limit.holds() ? "above" : "now", limit.stopsAbove());
    if (!limit.besides().isEmpty()) {
      lines("besides", List.of(String.join(", ", limit.besides()) + " fails whatever the value"));
    }
  }

  private void lines(String label, List<String> texts) {
    int width = Math.max(40, console.columns() - 14);
    String head = "    %-8s".formatted(label);
    for (String text : texts) {
      for (String line : Table.wrap(text, width)) {
        console.println(console.paint(Style.FAINT, head) + line);
        head = " ".repeat(12);
      }
    }
  }

  private static String range(ParameterLimit limit) {
    Quantity from = limit.from();
    Quantity to = limit.to();
    if (from == null) {
      return to == null ? "no limit found" : "up to " + to;
    }
    return to == null ? "from " + from : from + " .. " + to;
  }
}
