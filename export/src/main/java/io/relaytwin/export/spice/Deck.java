package io.relaytwin.export.spice;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.math.BigDecimal;
import java.math.MathContext;

/** One channel with one part, from the source to the load, ready to run. */
final class Deck {

  /** How many steps ngspice takes at least, and how many its step limit may ask for at most. */
  private static final double LEAST_STEPS = 500;

  private static final double MOST_STEPS = 50_000;
  private static final double STEPS_PER_TIME_CONSTANT = 100;

  private Deck() {}

  /** The edges of the source as data of the model {@code d_source}. */
  static String stimulus(Waveform sent) {
    StringBuilder out = new StringBuilder();
    out.append("0 ").append(state(sent.initialLevel())).append('\n');
    for (int i = 0; i < sent.size(); i++) {
      out.append(Spice.seconds(sent.timePicos(i))).append(' ');
      out.append(state(sent.level(i))).append('\n');
    }
    return out.toString();
  }

  private static String state(byte level) {
    return level == Levels.HIGH ? "1s" : "0s";
  }

  /**
   * The deck.
   *
   * @param design the name of the design.
   * @param name of its file, without ending.
   * @param library the file with the subcircuit.
   * @param sentences the language of what people read.
   */
  static String text(
      String design, Specimen specimen, String name, String library, Sentences sentences) {
    ChannelModel model = specimen.model();
    Channel channel = model.channel();
    LoadNetlist load = LoadNetlist.of(specimen);
    StringBuilder out = new StringBuilder();
    line(
        out,
        Words.fill("* channel %s of \"%s\"", Spice.comment(channel.name()), Spice.comment(design)));
    line(
        out,
        Words.fill("* one %s: %s", Spice.comment(model.module().item()), specimen.choice().text()));
    line(out, Words.fill("* run: ngspice -b -r %s.raw %s.cir", name, name));
    line(
        out,
        Words.fill(
            "* time 0 of the deck is %s in the signal%s",
            Spice.comment(Picoseconds.toQuantity(specimen.offsetPicos()).toString()),
            specimen.cut() ? "; the signal goes on after the deck ends" : ""));
    notes(out, specimen);
    line(out, Words.fill(".include %s", library));
    out.append("\n* supply of the load circuit\n");
    parameter(out, "supply", specimen.supplyVolts(), model.supplyVolts(), "V");
    line(out, "Vsupply plus 0 {supply}");
    out.append(
        "\n* source: edges stand where this part's thresholds see them, so that they are steep\n");
    line(out, "Asource [sent] sent");
    line(out, Words.fill(".model sent d_source(input_file=\"%s.stim\")", name));
    line(
        out,
        Words.fill(
            "* %s: high %s, low %s",
            Spice.comment(sentences.of(model.source())),
            LoadNetlist.range(model.highVolts(), "V"),
            LoadNetlist.range(model.lowVolts(), "V")));
    line(out, "Adrive [sent] [source] drive");
    line(
        out,
        Words.fill(
            ".model drive dac_bridge(out_low=%s out_high=%s out_undef=%s t_rise=1n t_fall=1n)",
            Spice.number(specimen.lowVolts()),
            Spice.number(specimen.highVolts()),
            Spice.number(specimen.lowVolts())));
    out.append("\n* cable to the input, there and back\n");
    cable(out, "r_cable_in", "Rinput source in", specimen.inputLoopOhms(), model.inputLoopOhms());
    out.append("\n* module\n");
    line(
        out,
        Words.fill(
            "Xmodule in 0 plus 0 out %s %s",
            Spice.subcircuit(model.module().item()), ModuleSubcircuit.parameters(specimen)));
    out.append("\n* current of the load, and the cable to it, there and back\n");
    line(out, "Vfeed out feed 0");
    cable(
        out, "r_cable_out", "Routput feed load", specimen.outputLoopOhms(), model.outputLoopOhms());
    line(out, Words.fill("\n* load: %s", channel.load().kind()));
    load.lines().forEach(each -> line(out, each));
    out.append("\n.save v(in) v(out) v(load) i(Vfeed)\n");
    double end = Picoseconds.toSeconds(specimen.sent().endPicos());
    double step =
        Math.max(
            end / MOST_STEPS,
            Math.min(end / LEAST_STEPS, load.fastestSeconds() / STEPS_PER_TIME_CONSTANT));
    String steps = Spice.number(new BigDecimal(step).round(new MathContext(2)));
    line(out, ".options noacct reltol=1e-5");
    line(
        out,
        Words.fill(".tran %s %s 0 %s", steps, Spice.seconds(specimen.sent().endPicos()), steps));
    line(out, ".end");
    return out.toString();
  }

  private static void notes(StringBuilder out, Specimen specimen) {
    ChannelModel model = specimen.model();
    if (model.sinking()) {
      line(out, "* the source sinks: its node is the voltage between both terminals of the input");
    }
    if (model.channel().outputNode() != null) {
      line(out, "* other outputs share the load; this deck has one of them");
    }
    if (model.channel().seriesDiode()) {
      line(out, "* the diode behind the output is left out");
    }
    if (model.inputOhms() == null) {
      line(out, "* ASSUMED: the input resistance, which the sheet does not tell");
    }
  }

  private static void cable(
      StringBuilder out, String name, String element, BigDecimal ohms, Interval range) {
    if (ohms.signum() == 0) {
      // no resistor of 0 ohms, which ngspice would change
      line(out, Words.fill("V%s 0", element.substring(1)));
    } else {
      parameter(out, name, ohms, range, "ohm");
      line(out, Words.fill("%s {%s}", element, name));
    }
  }

  private static void parameter(
      StringBuilder out, String name, BigDecimal value, Interval range, String unit) {
    line(
        out,
        Words.fill(".param %s=%s ; %s", name, Spice.number(value), LoadNetlist.range(range, unit)));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
