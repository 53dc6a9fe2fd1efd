package io.relaytwin.cli;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.findings.LimitsJson;
import io.relaytwin.files.design.DesignFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
  private final Sentences sentences = Sentences.english();

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
    List<ParameterLimit> limits = Inputs.session(file, console).limits();
    if (format == Format.json) {
      console.print(LimitsJson.render(file.design().name(), limits, sentences));
      return ExitStatus.OK;
    }
    console.println(console.paint(Style.STRONG, file.design().name()));
    console.println();
    Place place = null;
    for (ParameterLimit limit : limits) {
      if (!limit.place().equals(place)) {
        place = limit.place();
        console.println(console.paint(Style.STRONG, sentences.of(place)));
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
        String.format(
            Locale.ROOT,
            "  %-20s %s%s",
            sentences.of(limit.parameter().says()),
            limit.holds()
                ? console.paint(Style.STRONG, range(limit))
                : console.paint(Style.STRONG, "no value holds"),
            limit.present().isNone() ? "" : "   (now " + sentences.of(limit.present()) + ")"));
    stops("below", limit.from().stops());
    stops("above", limit.to().stops());
    stops("now", limit.stops());
    if (!limit.besides().isEmpty()) {
      String rules =
          limit.besides().stream().map(RuleId::toString).collect(Collectors.joining(", "));
      lines("besides", List.of(rules + " fails whatever the value"));
    }
  }

  private void stops(String label, List<Finding> findings) {
    lines(
        label,
        findings.stream()
            .map(finding -> finding.id() + ": " + sentences.of(finding.message()))
            .toList());
  }

  private void lines(String label, List<String> texts) {
    int width = Math.max(40, console.columns() - 14);
    String head = String.format(Locale.ROOT, "    %-8s", label);
    for (String text : texts) {
      for (String line : Table.wrap(text, width)) {
        console.println(console.paint(Style.FAINT, head) + line);
        head = " ".repeat(12);
      }
    }
  }

  private static String range(ParameterLimit limit) {
    Quantity from = limit.from().value();
    Quantity to = limit.to().value();
    if (from == null) {
      return to == null ? "no limit found" : "up to " + to;
    }
    return to == null ? "from " + from : from + " .. " + to;
  }
}
