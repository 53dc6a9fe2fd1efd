package io.relaytwin.export.spice;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LampFigures;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The load between the nodes {@code load} and its return, with what has to be said about it. */
final class LoadNetlist {

  /** In the middle of what lamps have, where a lamp does not say. */
  private static final BigDecimal ASSUMED_SECONDS = new BigDecimal("0.03");

  private final Specimen specimen;
  private final String back;
  private final List<String> lines = new ArrayList<>();

  /** The shortest time constant, in seconds; infinite without one. */
  private double fastest = Double.POSITIVE_INFINITY;

  private LoadNetlist(Specimen specimen) {
    this.specimen = specimen;
    back = specimen.model().channel().loadTo() == Channel.LoadReturn.PLUS ? "plus" : "0";
  }

  static LoadNetlist of(Specimen specimen) {
    LoadNetlist netlist = new LoadNetlist(specimen);
    netlist.write(specimen.model().channel().load());
    netlist.bleeder();
    netlist.cable();
    return netlist;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  double fastestSeconds() {
    return fastest;
  }

  private void write(Load load) {
    switch (load) {
      case Load.Resistor resistor -> resistor("Rload", resistor.resistance());
      case Load.Coil coil -> coil(coil);
      case Load.Lamp lamp -> lamp(lamp);
      case Load.Led led -> {
        say("light-emitting diode: nothing up to its forward voltage, its resistor above");
        parameter("v_led", hindering(led.forwardVoltage()), led.forwardVoltage().toString());
        parameter("r_led", hindering(led.resistance()), led.resistance().toString());
        lines.add(Words.fill("Bled load %s I=max(0,v(load,%s)-{v_led})/{r_led}", back, back));
      }
      case Load.Capacitor capacitor -> capacitor(capacitor);
      case Load.PlcInput input -> plcInput(input);
      case Load.ModuleInput input ->
          throw new IllegalStateException("inputs of modules have been looked up");
      case Load.Counter counter -> {
        Range resistance = counter.resistance();
        if (resistance == null) {
          say("the design does not tell the resistance of the counter: nothing loads the output");
        } else {
          resistor("Rload", resistance);
        }
      }
    }
  }

  private void resistor(String name, Range resistance) {
    parameter("r_load", hindering(resistance), resistance.toString());
    lines.add(Words.fill("%s load %s {r_load}", name, back));
  }

  private void coil(Load.Coil coil) {
    parameter("r_coil", hindering(coil.resistance()), coil.resistance().toString());
    Range inductance = coil.inductance();
    if (inductance == null) {
      say("the design does not tell the inductance of the coil: its resistance alone");
      lines.add(Words.fill("Rcoil load %s {r_coil}", back));
      return;
    }
    BigDecimal henries = hindering(inductance);
    parameter("l_coil", henries, inductance.toString());
    lines.add("Lcoil load coil {l_coil}");
    lines.add(Words.fill("Rcoil coil %s {r_coil}", back));
    constant(henries.doubleValue() / hindering(coil.resistance()).doubleValue());
    switch (coil.suppression()) {
      case Load.Suppression.Diode diode -> {
        say("freewheel diode: an ideal one with its forward voltage, so that closed forms compare");
        clamp(driving(diode.forwardVoltage()), diode.forwardVoltage().toString());
      }
      case Load.Suppression.Clamp clamp -> {
        say("clamp: carries the current of the coil from its voltage on");
        clamp(driving(clamp.clampVoltage()), clamp.clampVoltage().toString());
      }
      case Load.Suppression.Snubber snubber -> {
        BigDecimal ohms = hindering(snubber.resistance());
        BigDecimal farads = hindering(snubber.capacitance());
        parameter("r_snub", ohms, snubber.resistance().toString());
        parameter("c_snub", farads, snubber.capacitance().toString());
        lines.add("Rsnub load snub {r_snub}");
        lines.add(Words.fill("Csnub snub %s {c_snub}", back));
        constant(ohms.doubleValue() * farads.doubleValue());
      }
      case Load.Suppression.None none -> unclamped("has no suppressor");
      case Load.Suppression.NotGiven notGiven -> unclamped("names no suppressor");
    }
  }

  private void unclamped(String why) {
    say("ASSUMED: the design " + why + " and the sheet states no blocking voltage of the output.");
    say("So that the deck runs, something conducts at 100 V; what a real part does is not known.");
    clamp(new BigDecimal("100"), "assumed");
  }

  private void clamp(BigDecimal volts, String of) {
    parameter("v_clamp", volts, of);
    lines.add(Words.fill("Vclamp clamp %s {-v_clamp}", back));
    lines.add("Sclamp clamp load clamp load clamp OFF");
    lines.add(".model clamp SW(vt=0 vh=0 ron=1m roff=1e9)");
  }

  private void lamp(Load.Lamp lamp) {
    BigDecimal ratio = driving(LampFigures.coldRatio(lamp).si());
    say("filament: cold at first; its heat grows with the power and is lost in proportion to it.");
    Range time = lamp.timeConstant();
    if (time == null) {
      say("ASSUMED: the time constant of the filament, which neither design nor sheet tells");
    }
    if (lamp.coldRatio() == null) {
      say("ASSUMED: a cold current of 10 to 15 times the hot one");
    }
    BigDecimal seconds = time == null ? ASSUMED_SECONDS : driving(time.si());
    BigDecimal watts = driving(lamp.power().si());
    BigDecimal square = lamp.voltage().exactSi().pow(2);
    BigDecimal coldOhms = square.divide(watts.multiply(ratio), MathContext.DECIMAL64);
    parameter("p_lamp", watts, lamp.power().toString());
    parameter("r_cold", coldOhms, "cold; hot at the rated voltage 1+rise times as much");
    parameter("rise", ratio.subtract(BigDecimal.ONE), "of the resistance, cold to hot");
    parameter("t_lamp", seconds, (time == null ? "assumed " : "") + "time constant");
    lines.add(Words.fill("Bheat 0 heat I=v(load,%s)*i(Vfeed)/{p_lamp}", back));
    lines.add("Cheat heat 0 {t_lamp}");
    lines.add("Rheat heat 0 1");
    // no reckoning inside braces here: ngspice 39 takes the text of it without brackets
    lines.add(Words.fill("Blamp load %s I=v(load,%s)/({r_cold}*(1+{rise}*v(heat)))", back, back));
    constant(seconds.doubleValue() / ratio.doubleValue());
  }

  private void capacitor(Load.Capacitor capacitor) {
    BigDecimal farads = hindering(capacitor.capacitance());
    parameter("c_load", farads, capacitor.capacitance().toString());
    Range series = capacitor.seriesResistance();
    BigDecimal path = specimen.outputLoopOhms();
    if (series == null) {
      lines.add(Words.fill("Cload load %s {c_load}", back));
    } else {
      parameter("r_series", hindering(series), series.toString());
      lines.add("Rseries load cap {r_series}");
      lines.add(Words.fill("Cload cap %s {c_load}", back));
      path = path.add(hindering(series));
    }
    constant(path.max(new BigDecimal("0.1")).doubleValue() * farads.doubleValue());
    Range bleed = capacitor.bleedResistance();
    if (bleed != null) {
      parameter("r_bleed", hindering(bleed), bleed.toString());
      lines.add(Words.fill("Rbleed %s %s {r_bleed}", series == null ? "load" : "cap", back));
    }
  }

  private void plcInput(Load.PlcInput input) {
    PlcInputType type = specimen.model().plcInput();
    if (type == null) {
      throw new IllegalStateException("The model of a PLC input lacks its type.");
    }
    Interval amperes =
        new Interval(type.highCurrentMin().exactSi(), type.highCurrentMax().exactSi())
            .times(input.count());
    // at the least voltage of the high range it draws its least current
    say(Words.fill("input of type %d of IEC 61131-2: a current limiter", input.type()));
    say(
        Words.fill(
            "ASSUMED: its knee, anywhere below the least high voltage of %s",
            Spice.comment(type.highVoltageMin().toString())));
    parameter("i_input", leastOrMost(amperes), range(amperes, "A"));
    parameter("v_knee", type.lowVoltageMax().exactSi(), "assumed");
    lines.add(Words.fill("Binput load %s I={i_input}*min(1,v(load,%s)/{v_knee})", back, back));
  }

  private BigDecimal leastOrMost(Interval amperes) {
    return specimen.choice().driving(amperes);
  }

  private void bleeder() {
    Range bleeder = specimen.model().channel().bleeder();
    if (bleeder != null) {
      parameter("r_bleeder", hindering(bleeder), bleeder.toString());
      lines.add(Words.fill("Rbleeder load %s {r_bleeder}", back));
    }
  }

  private void cable() {
    BigDecimal farads = specimen.outputFarads();
    if (farads.signum() > 0) {
      say("capacitance of the output cable, all of it at the load");
      parameter("c_cable", farads, "of the whole length");
      lines.add("Ccable load 0 {c_cable}");
      ChannelModel model = specimen.model();
      double ohms = Math.max(0.1, model.outputLoopOhms().hi().doubleValue());
      constant(ohms * farads.doubleValue());
    }
  }

  private BigDecimal hindering(Range range) {
    return specimen.choice().hindering(closed(range));
  }

  private BigDecimal driving(Range range) {
    return specimen.choice().driving(closed(range));
  }

  private BigDecimal driving(Interval range) {
    return specimen.choice().driving(range);
  }

  /** A range with one bound stands for that bound. */
  private static Interval closed(Range range) {
    Quantity min = either(range.min(), range.max());
    Quantity max = either(range.max(), range.min());
    return new Interval(min.exactSi(), max.exactSi());
  }

  private static Quantity either(@Nullable Quantity one, @Nullable Quantity other) {
    if (one != null) {
      return one;
    }
    if (other == null) {
      throw new IllegalArgumentException("A range has a bound.");
    }
    return other;
  }

  static String range(Interval range, String unit) {
    String lo = Spice.number(range.lo().round(MathContext.DECIMAL32));
    String hi = Spice.number(range.hi().round(MathContext.DECIMAL32));
    return lo.equals(hi) ? lo + " " + unit : Words.fill("%s .. %s %s", lo, hi, unit);
  }

  private void parameter(String name, BigDecimal value, String range) {
    lines.add(Words.fill(".param %s=%s ; %s", name, Spice.number(value), Spice.comment(range)));
  }

  private void say(String text) {
    lines.add("* " + text);
  }

  private void constant(double seconds) {
    fastest = Math.min(fastest, seconds);
  }
}
