package io.relaytwin.cli;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Thresholds;
import io.relaytwin.files.capture.Capture;
import io.relaytwin.files.capture.CaptureException;
import io.relaytwin.files.capture.Captures;
import io.relaytwin.files.capture.Measurement;
import io.relaytwin.files.capture.ReadOptions;
import io.relaytwin.files.capture.Wire;
import io.relaytwin.files.design.RecordingFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin recording}: what does this file hold, and how is it read? */
@Command(
    name = "recording",
    description = {
      "Tells what a recording holds: who wrote it, its wires, levels or voltages, rate, duration,",
      "pulses and pauses, and the signal block for a design."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin recording NewFile1.csv",
      "  relaytwin recording spindle.sr --wire A",
      "  relaytwin recording table.csv --rate \"1 MHz\" --high-from \"2 V\" --low-to \"0.8 V\"",
      "",
      "The options are keys of signal: { capture: FILE } in a design, with the same meaning.",
      "Without them voltages are LOW up to 1 V and HIGH from 4 V here; in a design the module"
          + " tells."
    })
final class RecordingCommand implements Callable<Integer> {

  /** More wires than this are listed and measured when asked for by name. */
  private static final int MAX_MEASURED = 32;

  private static final int MAX_LISTED = 200;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A sigrok session, a VCD or a table.")
  @Nullable Path file;

  @Option(names = "--wire", paramLabel = "NAME", description = "Only this wire.")
  @Nullable String wire;

  @Option(names = "--rate", paramLabel = "RATE", description = "Samples a second: \"1 MHz\".")
  @Nullable String rate;

  @Option(
      names = "--time-unit",
      paramLabel = "TIME",
      description = "How long one unit of time of the file lasts: \"1 us\".")
  @Nullable String timeUnit;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description = "By what recorded voltages are multiplied.")
  @Nullable String scale;

  @Option(names = "--offset", paramLabel = "VOLTAGE", description = "What is then added to them.")
  @Nullable String offset;

  @Option(
      names = "--high-from",
      paramLabel = "VOLTAGE",
      description = "From which recorded voltage the wire is HIGH.")
  @Nullable String highFrom;

  @Option(
      names = "--low-to",
      paramLabel = "VOLTAGE",
      description = "Up to which recorded voltage it is LOW.")
  @Nullable String lowTo;

  RecordingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path asked = file;
    if (asked == null) {
      throw new UsageFault("which file? See relaytwin recording --help.");
    }
    SignalSpec.Reading reading =
        new SignalSpec.Reading(
            quantity("--rate", rate, Dimension.FREQUENCY),
            quantity("--time-unit", timeUnit, Dimension.TIME),
            quantity("--scale", scale, Dimension.RATIO),
            quantity("--offset", offset, Dimension.VOLTAGE),
            quantity("--high-from", highFrom, Dimension.VOLTAGE),
            quantity("--low-to", lowTo, Dimension.VOLTAGE));
    ReadOptions options = options(reading);
    Capture capture = Captures.open(asked);
    console.println(Words.fill("%s: read as %s", asked, capture.readAs(reading.rate())));
    List<Row> rows = rows(capture, options);
    print(rows);
    rows.stream()
        .filter(row -> row.figures() != null)
        .findFirst()
        .ifPresent(row -> {
          console.println("");
          console.println("For a design:");
          console.println("  " + block(asked, row.name(), reading));
        });
    return rows.stream().anyMatch(row -> row.problem().isEmpty())
        ? ExitStatus.OK
        : ExitStatus.UNUSABLE_INPUT;
  }

  private static ReadOptions options(SignalSpec.Reading reading) {
    try {
      return RecordingFiles.options(reading, Thresholds.CONTROL_INPUT);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Quantity quantity(
      String option, @Nullable String text, Dimension dimension) {
    if (text == null) {
      return null;
    }
    try {
      return Quantity.parse(text, dimension);
    } catch (QuantitySyntaxException e) {
      throw new UsageFault(Words.fill("%s: %s", option, e.getMessage()));
    }
  }

  /**
   * A wire in figures.
   *
   * @param name by which it is asked for.
   * @param what it shows.
   * @param figures {@code null} when it was not measured.
   * @param problem why it cannot be read; empty when it can.
   */
  private record Row(
      int number, String name, String what, @Nullable Measurement figures, String problem) {}

  private List<Row> rows(Capture capture, ReadOptions options) {
    List<Wire> wires = capture.wires();
    List<Row> rows = new ArrayList<>();
    String only = wire;
    if (only != null) {
      capture.checkWire(only);
      String what =
          wires.stream()
              .filter(w -> w.name().equals(only))
              .map(w -> what(w))
              .findFirst()
              .orElse("");
      rows.add(new Row(0, only, what, capture.measure(only, options), ""));
      return rows;
    }
    boolean measured = wires.size() <= MAX_MEASURED;
    for (Wire each : wires.subList(0, Math.min(wires.size(), MAX_LISTED))) {
      String name = name(wires, each);
      Measurement figures = null;
      String problem = "";
      if (measured && each.bits() == 1) {
        try {
          figures = capture.measure(name, options);
        } catch (CaptureException e) {
          problem = String.valueOf(e.getMessage());
        }
      }
      rows.add(new Row(each.number(), name, what(each), figures, problem));
    }
    if (wires.size() > MAX_LISTED) {
      console.println(
          Words.fill(
              "%d wires, of which the first %d are listed; --wire takes any.",
              wires.size(), MAX_LISTED));
    }
    return rows;
  }

  /** The shortest name that means this wire only. */
  private static String name(List<Wire> wires, Wire wire) {
    if (wires.stream().filter(other -> other.name().equals(wire.name())).count() == 1) {
      return wire.name();
    }
    return wires.stream().filter(other -> other.fullName().equals(wire.fullName())).count() == 1
        ? wire.fullName()
        : "#" + wire.number();
  }

  private static String what(Wire wire) {
    return switch (wire.kind()) {
      case LOGIC -> wire.bits() > 1 ? wire.bits() + " bits" : "levels";
      case ANALOGUE -> "voltage";
      case OTHER -> "no levels";
    };
  }

  private void print(List<Row> rows) {
    Table table =
        Table.of(
            Table.Align.RIGHT,
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.RIGHT,
            Table.Align.LEFT,
            Table.Align.LEFT,
            Table.Align.LEFT);
    table.header(
        "#", "WIRE", "SHOWS", "DURATION", "PULSES", "SHORTEST PULSE", "PAUSE", "HIGHEST RATE");
    for (Row row : rows) {
      Measurement figures = row.figures();
      String number = row.number() == 0 ? "" : Integer.toString(row.number());
      if (figures == null) {
        table.row(number, row.name(), row.what(), "", "", "", "", "");
      } else {
        SignalStatistics seen = figures.recorded();
        table.row(
            number,
            row.name(),
            row.what(),
            time(seen.endPicos() - seen.startPicos()),
            pulses(figures),
            time(seen.shortestMaybeHigh()),
            time(seen.shortestMaybeLow()),
            rate(figures));
      }
    }
    table.printTo(console);
    for (Row row : rows) {
      if (!row.problem().isEmpty()) {
        console.println(row.problem());
      }
    }
  }

  /** Those that surely were, and those that may have been where the level is undefined. */
  private static String pulses(Measurement figures) {
    SignalStatistics bounds = figures.bounds();
    long sure = bounds.settledRises();
    long possible = sure + bounds.runts() + bounds.dips();
    return sure == possible ? Long.toString(sure) : sure + " .. " + possible;
  }

  private static String time(SignalStatistics.@Nullable Extreme extreme) {
    return extreme == null ? "none" : time(extreme.picos());
  }

  private static String time(long picos) {
    return Picoseconds.toQuantity(picos).toString();
  }

  private static String rate(Measurement figures) {
    SignalStatistics.Extreme period = figures.recorded().minShortestPeriod();
    if (period == null) {
      return "none";
    }
    Quantity hertz = Quantity.ofSi(1e12 / Math.max(1, period.picos()), Dimension.FREQUENCY, 4);
    return hertz.toString();
  }

  private static String block(Path file, String wire, SignalSpec.Reading reading) {
    StringBuilder keys = new StringBuilder();
    add(keys, "rate", reading.rate());
    add(keys, "time-unit", reading.timeUnit());
    add(keys, "scale", reading.scale());
    add(keys, "offset", reading.offset());
    add(keys, "high-from", reading.highFrom());
    add(keys, "low-to", reading.lowTo());
    return Words.fill(
        "signal: { capture: %s, wire: %s%s }", quoted(file.toString()), quoted(wire), keys);
  }

  private static void add(StringBuilder keys, String key, @Nullable Quantity value) {
    if (value != null) {
      keys.append(", ").append(key).append(": ").append(value);
    }
  }

  /** A text as YAML takes it between braces. */
  private static String quoted(String text) {
    return text.matches("[\\p{L}_./][\\p{L}\\p{N}_./-]*")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
