package io.relaytwin.export.spice;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.PartChoice;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.List;

/** The module as a subcircuit, once with the digital elements of ngspice and once without. */
final class ModuleSubcircuit {

  private ModuleSubcircuit() {}

  private static String head(ChannelModel model) {
    Specimen slow = Specimen.still(model, PartChoice.SLOW);
    Specimen fast = Specimen.still(model, PartChoice.FAST);
    return Words.fill(
        """
        * pins: in_plus in_minus | plus zero out
        * parameters, every conforming part within:
        *   theta_on, theta_off  input thresholds, rising and falling   V    %s .. %s, theta_off <= theta_on
        *   t_on                 turn-on delay, above 0                 s    up to %s
        *   t_off                drop-out delay, above 0                s    up to %s
        *   drop                 lost in the output while on            V    0 .. %s, whatever the current
        *   leak                 out of the output while off            A    0 .. %s
        *   sink                 into the output while off              A    0; the sheet leaves open whether anything pulls down
        *   r_in                 input resistance                       ohm  %s
        * The control circuit and the load circuit are insulated in the module; join their zeros outside.
        """,
        Spice.number(fast.part().thresholds().falling().exactSi()),
        Spice.number(slow.part().thresholds().rising().exactSi()),
        Spice.seconds(slow.part().turnOnPicos()),
        Spice.seconds(fast.part().dropOutPicos()),
        Spice.number(slow.dropVolts()),
        Spice.number(fast.leakageAmperes()),
        model.inputOhms() == null
            ? "assumed; the sheet does not tell"
            : "through the nominal point, the only one that the sheet prints");
  }

  private static String header(String name, ChannelModel model) {
    Specimen middle = Specimen.still(model, PartChoice.MIDDLE);
    return ".subckt "
        + name
        + " in_plus in_minus plus zero out PARAMS: "
        + parameters(middle)
        + "\n";
  }

  /** The parameters of a part, as they stand behind a call of the subcircuit. */
  static String parameters(Specimen specimen) {
    return String.join(" ", assignments(specimen));
  }

  static List<String> assignments(Specimen specimen) {
    List<String> all = new ArrayList<>();
    all.add("theta_on=" + Spice.number(specimen.part().thresholds().rising().exactSi()));
    all.add("theta_off=" + Spice.number(specimen.part().thresholds().falling().exactSi()));
    // the digital delay of ngspice is at least 1 ps
    all.add("t_on=" + Spice.seconds(Math.max(1, specimen.part().turnOnPicos())));
    all.add("t_off=" + Spice.seconds(Math.max(1, specimen.part().dropOutPicos())));
    all.add("drop=" + Spice.number(specimen.dropVolts()));
    all.add("leak=" + Spice.number(specimen.leakageAmperes()));
    all.add("sink=0");
    all.add("r_in=" + Spice.number(specimen.inputOhms()));
    return all;
  }

  /** The library for ngspice. */
  static String library(ChannelModel model) {
    String name = Spice.subcircuit(model.module().item());
    return "* "
        + Spice.comment(model.module().item())
        + ": one single part, for ngspice with its digital elements (XSPICE)\n"
        + head(model)
        + header(name, model)
        + """
        Rin in_plus in_minus {r_in}
        * comparator with hysteresis: half of its width is what vh wants
        Vone one 0 1
        Scompare one seen in_plus in_minus compare OFF
        .model compare SW(vt={(theta_on+theta_off)/2} vh={(theta_on-theta_off)/2} ron=1 roff=1e9)
        Rcompare seen 0 1k
        * both thresholds alike: no unknown band
        Adigital [seen] [logic] digital
        .model digital adc_bridge(in_low=0.5 in_high=0.5 rise_delay=1p fall_delay=1p)
        * an edge deletes what is pending; a part may treat pulses shorter than its delays otherwise
        Adelay logic state delay
        .model delay d_buffer(rise_delay={t_on} fall_delay={t_off})
        Aanalog [state] [on] analog
        .model analog dac_bridge(out_low=0 out_high=1 out_undef=0.5 t_rise=1n t_fall=1n)
        """
        + OUTPUT
        + ".ends "
        + name
        + "\n"
        + presets(name, model);
  }

  private static final String OUTPUT =
      """
      * output: the drop is no resistance
      Vdrop plus supply {drop}
      * a switch of 1 Tohm and 1 mohm whose conductance grows evenly by decades: steep ones stop ngspice
      Boutput supply out I=v(supply,out)*exp(34.5*v(on)-27.6)
      Bleak plus out I={leak}*(1-v(on))*min(1,max(0,v(plus,out)/10m))
      Bsink out zero I={sink}*(1-v(on))*min(1,max(0,v(out,zero)/10m))
      """;

  private static String presets(String name, ChannelModel model) {
    StringBuilder out = new StringBuilder();
    for (PartChoice choice : PartChoice.values()) {
      String preset = name + "_" + choice.name();
      out.append("\n* ").append(choice.text()).append('\n');
      out.append(".subckt ").append(preset).append(" in_plus in_minus plus zero out\n");
      out.append("Xpart in_plus in_minus plus zero out ").append(name).append(' ');
      out.append(parameters(Specimen.still(model, choice))).append('\n');
      out.append(".ends ").append(preset).append('\n');
    }
    return out.toString();
  }

  /** The library without digital elements. */
  static String plain(ChannelModel model) {
    String name = Spice.subcircuit(model.module().item()) + "_PLAIN";
    return "* "
        + Spice.comment(model.module().item())
        + ": one single part, PLAIN variant without digital elements\n"
        + """
        * Meant for readers of other SPICE dialects, such as that of LTspice: SW with hysteresis, B sources with u, min, max.
        * It has been run in ngspice only. Delays are exact after pulses and pauses of ten times the delay; after shorter
        * ones it switches earlier, as a conforming part may. For corner parts and short pulses take the other library.
        """
        + head(model)
        + header(name, model)
        + """
        Rin in_plus in_minus {r_in}
        Vone one 0 1
        Scompare one seen in_plus in_minus compare OFF
        .model compare SW(vt={(theta_on+theta_off)/2} vh={(theta_on-theta_off)/2} ron=1m roff=1e9)
        Rcompare seen 0 1k
        * charges and discharges to one half within t_on and t_off
        Btimer 0 timer I=(v(seen)-v(timer))*0.69314718056n*(u(v(seen)-0.5)/{t_on}+(1-u(v(seen)-0.5))/{t_off})
        Ctimer timer 0 1n
        Bstate state 0 V=u(v(timer)-0.5)
        Rstate state on 1k
        Cstate on 0 1p
        """
        + OUTPUT
        + ".ends "
        + name
        + "\n";
  }
}
