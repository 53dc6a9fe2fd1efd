package io.relaytwin.cli;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.PartChoice;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.spice.SpiceFiles;
import io.relaytwin.export.verilog.VerilogFiles;
import io.relaytwin.files.design.DesignFile;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin export}: the design for other programs. */
@Command(
    name = "export",
    description = "Writes the design for other programs: SPICE decks, Verilog test benches.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin export examples/coil-with-diode --to spice --out coil",
      "  cd coil; ngspice -b -r k1.raw k1.cir",
      "  relaytwin export my.yaml --to spice --part fast --channel A --from \"2.5 ms\" --edges 100",
      "  relaytwin export my.yaml --to verilog --out bench",
      "",
      "Each file has one single part in it: slow (on last, off first, least current) and fast (the",
      "opposite) bound every other; middle lies between; witness loses the most pulses.",
      "Bands of all parts at once: relaytwin simulate DESIGN --out FILE.vcd or FILE.csv."
    })
final class ExportCommand implements Callable<Integer> {

  /** Where to. */
  enum Target {
    spice,
    verilog
  }

  /** Which part, as typed. */
  enum PartName {
    slow,
    fast,
    middle,
    witness
  }

  private final Console console;

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  Target target = Target.spice;

  @Option(
      names = "--part",
      paramLabel = "PART",
      defaultValue = "slow",
      showDefaultValue = Visibility.ALWAYS,
      description = "Which part: ${COMPLETION-CANDIDATES}.")
  PartName part = PartName.slow;

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  @Nullable String channel;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to; made when it is missing.",
      defaultValue = "export",
      showDefaultValue = Visibility.ALWAYS)
  Path out = Path.of("export");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      defaultValue = "0 s",
      description =
          "Begin with the first edge from this time of the signal on, such as \"2.5 ms\".")
  String from = "0 s";

  @Option(
      names = "--edges",
      paramLabel = "N",
      defaultValue = "400",
      showDefaultValue = Visibility.ALWAYS,
      description = "Stop after so many edges of the signal.")
  int edges = 400;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin export --help.");
    }
    if (edges < 1) {
      throw new UsageFault(Words.fill("--edges %d: at least 1", edges));
    }
    Targets.folder("--out", out);
    DesignFile file = Inputs.design(design);
    List<Specimen> specimens = specimens(file, fromPicos());
    String name = file.design().name();
    Map<String, String> files =
        switch (target) {
          case spice -> SpiceFiles.of(name, specimens, Sentences.english());
          case verilog -> VerilogFiles.of(name, specimens);
        };
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((each, text) -> bytes.put(each, text.getBytes(StandardCharsets.UTF_8)));
    for (Path written : Targets.write("--out", out, bytes)) {
      console.println(written.toString());
    }
    for (Specimen each : specimens) {
      if (each.cut()) {
        console.println(
            Words.fill(
                "channel %s: the first %d edges only; more with --edges, others with --from",
                each.model().channel().name(), each.sent().size()));
      }
    }
    return ExitStatus.OK;
  }

  private long fromPicos() {
    try {
      Quantity time = Quantity.parse(from, Dimension.TIME);
      return time.picoseconds(RoundingMode.FLOOR);
    } catch (QuantitySyntaxException | ArithmeticException e) {
      throw new UsageFault(Words.fill("--from %s: a time such as \"2.5 ms\" is wanted", from));
    }
  }

  private List<Specimen> specimens(DesignFile file, long fromPicos) {
    PartChoice choice = PartChoice.valueOf(part.name().toUpperCase(Locale.ROOT));
    List<Specimen> specimens = new ArrayList<>();
    for (ChannelModel model : Inputs.session(file).models()) {
      if (channel == null || channel.equals(model.channel().name())) {
        if (model.limits() == null) {
          throw new UsageFault(
              Words.fill(
                  "channel %s: the sheet of %s does not guarantee both delays and both input"
                      + " levels, so that it has no part to export",
                  model.channel().name(), model.module().item()));
        }
        specimens.add(Specimen.of(model, choice, fromPicos, edges));
      }
    }
    if (specimens.isEmpty()) {
      throw Inputs.noChannel(channel, file.design());
    }
    return specimens;
  }
}
