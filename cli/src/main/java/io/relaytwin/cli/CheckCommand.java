package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.export.findings.FindingsJson;
import io.relaytwin.export.findings.FindingsJunit;
import io.relaytwin.export.findings.FindingsTable;
import io.relaytwin.export.report.ReportPage;
import io.relaytwin.files.design.DesignFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin check}: is the circuit guaranteed, rule by rule? */
@Command(
    name = "check",
    description = "Checks a circuit, rule by rule, for every part that meets its sheet.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin check examples/grbl-step-pulses",
      "  relaytwin check my.yaml --report out",
      "  relaytwin check my.yaml --format junit --strict > check.xml",
      "",
      "Exit status: 0 guaranteed (PASS, MARGINAL); 1 FAIL or NOT_GUARANTEED, with --strict also",
      "MARGINAL and NOT_STATED; 2 the input cannot be used; 3 an internal fault."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print the findings: ${COMPLETION-CANDIDATES}.",
      defaultValue = "table",
      showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
  Format format = Format.table;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Also write report.html, one self-contained page, to this folder.")
  @Nullable Path report;

  @Option(names = "--strict", description = "MARGINAL and NOT_STATED end with exit status 1 too.")
  boolean strict;

  /** How findings are printed. */
  enum Format {
    /** For a person. */
    table,
    /** One object. */
    json,
    /** For build servers. */
    junit
  }

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin check --help.");
    }
    Targets.folder("--report", report);
    DesignFile file = Inputs.design(design);
    CheckSession session = Inputs.session(file, console);
    Assessment assessment = session.assessment();
    Sentences sentences = Sentences.english();
    console.print(
        switch (format) {
          case table ->
              FindingsTable.render(assessment, sentences, console.columns(), console.colours());
          case json -> FindingsJson.render(assessment, sentences);
          case junit -> FindingsJunit.render(assessment, sentences, strict);
        });
    if (report != null) {
      byte[] page =
          ReportPage.render(assessment, session.study(/* withPictures= */ true), sentences)
              .getBytes(StandardCharsets.UTF_8);
      Path written = Targets.write("--report", report, Map.of("report.html", page)).getFirst();
      console.errorln("Report: " + written);
    }
    return status(assessment, strict);
  }

  /** The exit status of a check. */
  static int status(Assessment assessment, boolean strict) {
    return switch (assessment.verdict()) {
      case FAIL, NOT_GUARANTEED -> ExitStatus.NOT_GUARANTEED;
      case MARGINAL -> strict ? ExitStatus.NOT_GUARANTEED : ExitStatus.OK;
      case PASS, NOT_STATED, INFO ->
          strict && assessment.notStated() > 0 ? ExitStatus.NOT_GUARANTEED : ExitStatus.OK;
    };
  }
}
