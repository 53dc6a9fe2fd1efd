package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.design.DesignReader;
import io.relaytwin.files.design.DesignTemplate;
import io.relaytwin.files.design.JsonSchema;
import io.relaytwin.files.output.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented design to start with. */
@Command(
    name = "new",
    description = {
      "Writes a commented design file to start with, or the schema by which an editor",
      "completes and checks design files."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin new",
      "  relaytwin new spindle.yaml --template pwm",
      "  relaytwin new --schema > design.schema.json"
    })
final class NewCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to write; in a folder, its design.yaml; - for standard output.")
  Path file = Path.of(DesignReader.DEFAULT_NAME);

  @Option(
      names = {"-t", "--template"},
      paramLabel = "NAME",
      completionCandidates = TemplateNames.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  String template = DesignTemplate.ENCODER.key();

  @Option(names = "--force", description = "Overwrites a file that is there.")
  boolean force;

  @Option(names = "--schema", description = "Prints the JSON Schema of design files instead.")
  boolean schema;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (schema) {
      console.print(JsonSchema.text());
      return ExitStatus.OK;
    }
    String text = chosen().text();
    if (file.toString().equals(STANDARD_OUTPUT)) {
      console.print(text);
      return ExitStatus.OK;
    }
    Path target = Files.isDirectory(file) ? file.resolve(DesignReader.DEFAULT_NAME) : file;
    write(target, text);
    console.println(Words.fill("Wrote %s; now: relaytwin check %s", target, target));
    return ExitStatus.OK;
  }

  private DesignTemplate chosen() {
    return Arrays.stream(DesignTemplate.values())
        .filter(each -> each.key().equals(template))
        .findFirst()
        .orElseThrow(() ->
            new UsageFault(
                Words.fill(
                    "there is no template '%s'; there are %s",
                    template, String.join(", ", names()))));
  }

  private void write(Path target, String text) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageFault(Words.fill("there is no folder %s", folder));
    }
    WholeFiles.Content content = out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    try {
      if (force || WholeFiles.isStream(target)) {
        WholeFiles.write(target, content);
      } else {
        WholeFiles.writeNew(target, content);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(target);
    }
  }

  private static UsageFault exists(Path path) {
    return new UsageFault(Words.fill("%s is there already; overwrite it with --force", path));
  }

  private static List<String> names() {
    return Arrays.stream(DesignTemplate.values()).map(DesignTemplate::key).toList();
  }

  /** The names for help and completion. */
  static final class TemplateNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
