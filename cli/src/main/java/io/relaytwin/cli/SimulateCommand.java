package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.export.report.Plot;
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
    description = "Writes the bands of every channel: what every part makes of its signal.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin simulate examples/grbl-step-pulses --out bands.vcd",
      "  relaytwin simulate my.yaml --channel A --out bands.csv",
      "  relaytwin simulate examples/coil-with-diode --plot coil.png",
      "",
      "Each channel gives NAME.input, NAME.output and, where the load is a receiver with minimum",
      "times, NAME.receiver. x is UNDEFINED at the input and UNCERTAIN behind it."
    })
final class SimulateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write: .vcd, or .csv; when neither this nor --plot is given, a new bands.vcd.")
  @Nullable Path out;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draws the signals, and voltage and current at the loads: .svg, or .png.")
  @Nullable Path plot;

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  @Nullable String channel;

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin simulate --help.");
    }
    boolean unnamed = out == null && plot == null;
    Path bands = unnamed ? Path.of("bands.vcd") : out;
    if (unnamed && Files.exists(bands, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageFault(bands + " is there already; name a file with --out FILE");
    }
    boolean vcd = bands != null && endsWith(bands, ".vcd");
    if (bands != null && !vcd && !endsWith(bands, ".csv")) {
      throw new UsageFault("--out %s: the file must end in .vcd or .csv".formatted(bands));
    }
    if (plot != null && !endsWith(plot, ".svg") && !endsWith(plot, ".png")) {
      throw new UsageFault("--plot %s: the file must end in .svg or .png".formatted(plot));
    }
    Targets.file("--out", bands);
    Targets.file("--plot", plot);
    DesignFile file = Inputs.design(design);
    CheckSession session = Inputs.session(file, console);
    List<NamedSignal> signals = new ArrayList<>();
    for (ChannelSignals each : session.signals()) {
      if (channel == null || channel.equals(each.channel())) {
        signals.add(new NamedSignal(each.channel() + ".input", each.input()));
        signals.add(new NamedSignal(each.channel() + ".output", each.output()));
        if (each.receiver() != null) {
          signals.add(new NamedSignal(each.channel() + ".receiver", each.receiver()));
        }
      }
    }
    if (signals.isEmpty()) {
      throw Inputs.noChannel(channel, file.design());
    }
    List<ChannelAssessment> shown = new ArrayList<>();
    CircuitStudy study = session.study(/* withPictures= */ plot != null);
    for (ChannelAssessment each : study.channels()) {
      if (channel == null || channel.equals(each.channel().name())) {
        print(each.channel().name(), each.timing());
        shown.add(each);
      }
    }
    if (bands != null) {
      if (unnamed) {
        VcdWriter.writeNew(bands, signals);
      } else if (vcd) {
        VcdWriter.write(bands, signals);
      } else {
        CsvWriter.write(bands, signals);
      }
      console.println("Bands: " + bands);
    }
    if (plot != null) {
      SupplyCourse supplies = channel == null ? study.supplies() : null;
      Targets.write(
          "--plot",
          plot,
          endsWith(plot, ".svg")
              ? Plot.svg(shown, supplies, Sentences.english()).getBytes(StandardCharsets.UTF_8)
              : Plot.png(shown, supplies, Sentences.english()));
      console.println("Plot: " + plot);
    }
    return ExitStatus.OK;
  }

  private void print(String name, TimingSummary timing) {
    Sentences sentences = Sentences.english();
    console.println(
        console.paint(Style.STRONG, "channel " + name) + "  " + sentences.of(timing.description()));
    Table.of(Table.Align.LEFT, Table.Align.LEFT)
        .indent(2)
        .row(
            "output",
            "surely on %s, surely off %s, uncertain %s of the time"
                .formatted(
                    share(timing.onShare()),
                    share(timing.offShare()),
                    share(timing.uncertainShare())))
        .row(
            "pulses",
            "%d sent, %d surely seen, %s possibly seen"
                .formatted(
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
