package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.report.Plot;
import io.relaytwin.export.simulation.SimulationJson;
import io.relaytwin.files.capture.CsvWriter;
import io.relaytwin.files.capture.NamedSignal;
import io.relaytwin.files.capture.VcdWriter;
import io.relaytwin.files.design.DesignFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin simulate}: what becomes of the signal? */
@Command(
    name = "simulate",
    description =
        "Tells what every part makes of the signal of every channel; writes the bands, or JSON.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin simulate examples/grbl-step-pulses --out bands.vcd",
      "  relaytwin simulate my.yaml --channel A --out bands.csv",
      "  relaytwin simulate examples/coil-with-diode --plot coil.png",
      "  relaytwin simulate my.yaml --format json > simulation.json",
      "",
      "Each channel gives NAME.input, NAME.output and, where the load is a receiver with minimum",
      "times, NAME.receiver. x is UNDEFINED at the input and UNCERTAIN behind it."
    })
final class SimulateCommand implements Callable<Integer> {
  private final Console console;
  private final Sentences sentences = Sentences.english();

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write: .vcd, or .csv; when neither this, --plot nor --format json is given, a"
              + " new bands.vcd.")
  @Nullable Path out;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draws the signals, and voltage and current at the loads: .svg, or .png.")
  @Nullable Path plot;

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  @Nullable String channel;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How to print counts, shares and what loads get: ${COMPLETION-CANDIDATES}; json writes no"
              + " file unless --out or --plot asks for one.",
      defaultValue = "table",
      showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
  Format format = Format.table;

  /** How a simulation is printed. */
  enum Format {
    /** For a person. */
    table,
    /** One object. */
    json
  }

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin simulate --help.");
    }
    boolean unnamed = out == null && plot == null && format == Format.table;
    Path bands = unnamed ? Path.of("bands.vcd") : out;
    if (unnamed && Files.exists(bands, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageFault(bands + " is there already; name a file with --out FILE");
    }
    boolean vcd = bands != null && endsWith(bands, ".vcd");
    if (bands != null && !vcd && !endsWith(bands, ".csv")) {
      throw new UsageFault(Words.fill("--out %s: the file must end in .vcd or .csv", bands));
    }
    if (plot != null && !endsWith(plot, ".svg") && !endsWith(plot, ".png")) {
      throw new UsageFault(Words.fill("--plot %s: the file must end in .svg or .png", plot));
    }
    Targets.file("--out", bands);
    Targets.file("--plot", plot);
    DesignFile file = Inputs.design(design);
    CheckSession session = Inputs.session(file, console);
    if (channel != null
        && file.design().channels().stream().noneMatch(each -> each.name().equals(channel))) {
      throw Inputs.noChannel(channel, file.design());
    }
    CircuitStudy study = session.study(/* withPictures= */ plot != null || format == Format.json);
    List<ChannelAssessment> shown =
        study.channels().stream().filter(each -> isWanted(each.channel().name())).toList();
    SupplyCourse supplies = channel == null ? study.supplies() : null;
    if (format == Format.json) {
      console.print(SimulationJson.render(file.design().name(), shown, supplies, sentences));
    } else {
      shown.forEach(each -> print(each.channel().name(), each.timing()));
    }
    if (bands != null) {
      List<NamedSignal> signals = signals(session);
      if (unnamed) {
        VcdWriter.writeNew(bands, signals);
      } else if (vcd) {
        VcdWriter.write(bands, signals);
      } else {
        CsvWriter.write(bands, signals);
      }
      written("Bands: " + bands);
    }
    if (plot != null) {
      Targets.write(
          "--plot",
          plot,
          endsWith(plot, ".svg")
              ? Plot.svg(shown, supplies, sentences).getBytes(StandardCharsets.UTF_8)
              : Plot.png(shown, supplies, sentences));
      written("Plot: " + plot);
    }
    return ExitStatus.OK;
  }

  private boolean isWanted(String name) {
    return channel == null || channel.equals(name);
  }

  private List<NamedSignal> signals(CheckSession session) {
    List<NamedSignal> signals = new ArrayList<>();
    for (ChannelSignals each : session.signals()) {
      if (isWanted(each.channel())) {
        signals.add(new NamedSignal(each.channel() + ".input", each.input()));
        signals.add(new NamedSignal(each.channel() + ".output", each.output()));
        if (each.receiver() != null) {
          signals.add(new NamedSignal(each.channel() + ".receiver", each.receiver()));
        }
      }
    }
    return signals;
  }

  /** Beside JSON, standard output has room for nothing else. */
  private void written(String line) {
    if (format == Format.json) {
      console.errorln(line);
    } else {
      console.println(line);
    }
  }

  private void print(String name, TimingSummary timing) {
    console.println(
        console.paint(Style.STRONG, "channel " + name) + "  " + sentences.of(timing.description()));
    Table.of(Table.Align.LEFT, Table.Align.LEFT)
        .indent(2)
        .row(
            "output",
            Words.fill(
                "surely on %s, surely off %s, uncertain %s of the time",
                share(timing.onShare()), share(timing.offShare()), share(timing.uncertainShare())))
        .row(
            "pulses",
            Words.fill(
                "%d sent, %d surely seen, %s possibly seen",
                timing.pulsesSent(),
                timing.pulsesSurelySeen(),
                timing.pulsesPossiblySeen() == Long.MAX_VALUE
                    ? "any number"
                    : Long.toString(timing.pulsesPossiblySeen())))
        .printTo(console);
  }

  private static boolean endsWith(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
