package io.relaytwin.export.verilog;

import io.relaytwin.core.check.replay.PartChoice;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A design as files for a Verilog simulator: times are whole picoseconds. */
public final class VerilogFiles {

  private VerilogFiles() {}

  /**
   * The files: a model for each module, a test bench and its stimulus for each channel.
   *
   * @param design its name.
   * @param specimens one for each channel.
   * @return texts by name; the same for the same specimens.
   */
  public static Map<String, String> of(String design, List<Specimen> specimens) {
    Map<String, String> files = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    for (Specimen specimen : specimens) {
      String module = module(specimen.model().module().item());
      files.computeIfAbsent(module + ".v", file -> model(specimen));
      String base = identifier(specimen.model().channel().name());
      String name = base;
      for (int i = 2; !names.add(name); i++) {
        name = base + "_" + i;
      }
      files.put(name + "_tb.v", bench(design, specimen, name, module));
      files.put(name + ".hex", stimulus(specimen.seen()));
    }
    return files;
  }

  private static String ascii(String text) {
    return text.replace("µ", "u").replaceAll("[^ -~]", "?");
  }

  private static String identifier(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.matches("[a-z].*") ? plain : "channel_" + plain;
  }

  private static String module(String item) {
    return "relay_" + item.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static String model(Specimen specimen) {
    PartLimits limits = Objects.requireNonNull(specimen.model().limits());
    long turnOn = limits.timing().turnOnPicos();
    long dropOut = limits.timing().dropOutPicos();
    StringBuilder out = new StringBuilder();
    out.append("// ").append(ascii(specimen.model().module().item()));
    out.append(
        Words.fill(
            """
            : the timing of one single part, in picoseconds.
            // The output follows when the input has kept its level for the whole delay (inertial).
            // Every conforming part has TURN_ON from 0 to %d and DROP_OUT from 0 to %d; a sheet without
            // minima lets a part treat pulses shorter than its delays as it likes.
            """,
            turnOn, dropOut));
    for (PartChoice choice : PartChoice.values()) {
      Specimen each = Specimen.still(specimen.model(), choice);
      out.append(
          String.format(
              Locale.ROOT,
              "//   %-7s #(.TURN_ON(%d), .DROP_OUT(%d)): %s%n",
              choice.key(),
              each.part().turnOnPicos(),
              each.part().dropOutPicos(),
              choice.text()));
    }
    out.append(
        Words.fill(
            """
            `timescale 1ps/1ps
            module %s #(
              parameter TURN_ON = %d,
              parameter DROP_OUT = %d
            ) (
              input wire in,
              output wire out
            );
              assign #(TURN_ON, DROP_OUT) out = in;
            endmodule
            """,
            module(specimen.model().module().item()), turnOn, dropOut));
    return out.toString().replace("\r\n", "\n");
  }

  /** The times between edges as hexadecimal numbers, one a line. */
  private static String stimulus(Waveform seen) {
    StringBuilder out = new StringBuilder("// picoseconds from edge to edge, from time 0 on\n");
    long last = 0;
    for (int i = 0; i < seen.size(); i++) {
      out.append(Long.toHexString(seen.timePicos(i) - last)).append('\n');
      last = seen.timePicos(i);
    }
    if (seen.size() == 0) {
      out.append("0\n"); // never played, but an empty file is refused
    }
    return out.toString();
  }

  private static String bench(String design, Specimen specimen, String name, String module) {
    Waveform seen = specimen.seen();
    long last = seen.size() == 0 ? 0 : seen.timePicos(seen.size() - 1);
    boolean starts = seen.initialLevel() == Levels.HIGH;
    return String.format(
        Locale.ROOT,
        """
        // channel %1$s of "%2$s"
        // one %3$s: %4$s
        // run: iverilog -g2012 -o %5$s.vvp %6$s.v %5$s_tb.v && vvp -n %5$s.vvp
        // writes the edges of the output to %5$s.edges (picoseconds, level) and both signals to %5$s.vcd
        // time 0 is %7$s in the signal%8$s
        `timescale 1ps/1ps
        module %5$s_tb;
          reg [63:0] gap [0:%9$d];
          reg seen = %10$d;  // what the thresholds of this part make of its input
          reg settled = 0;
          wire out;
          integer i;
          integer edges;

          %6$s #(.TURN_ON(%11$d), .DROP_OUT(%12$d)) part (.in(seen), .out(out));

          initial begin
            $readmemh("%5$s.hex", gap);
            edges = $fopen("%5$s.edges", "w");
            $dumpfile("%5$s.vcd");
            $dumpvars(1, %5$s_tb.seen, %5$s_tb.out);
            // the first level has been held for ever: its way through the part takes no time
            force out = seen;
            #%13$d release out;
            settled = 1;
            for (i = 0; i < %14$d; i = i + 1) begin
              if (i == 0) #(gap[i] - %13$d) seen = ~seen;
              else #(gap[i]) seen = ~seen;
            end
            #%15$d $fclose(edges);
            $finish;
          end

          always @(out) if (settled) $fstrobe(edges, "%%0d %%b", $time, out);
        endmodule
        """,
        ascii(specimen.model().channel().name()),
        ascii(design),
        ascii(specimen.model().module().item()),
        specimen.choice().text(),
        name,
        module,
        ascii(Picoseconds.toQuantity(specimen.offsetPicos()).toString()),
        specimen.cut() ? "; the signal goes on after the bench ends" : "",
        Math.max(0, seen.size() - 1),
        starts ? 1 : 0,
        specimen.part().turnOnPicos(),
        specimen.part().dropOutPicos(),
        settling(specimen),
        seen.size(),
        seen.endPicos() - (seen.size() == 0 ? settling(specimen) : last));
  }

  /** Longer than both delays, and shorter than the time before the first edge of a stretch. */
  private static long settling(Specimen specimen) {
    PartLimits limits = Objects.requireNonNull(specimen.model().limits());
    return limits.timing().settlingPicos() + Picoseconds.MICROSECOND;
  }
}
