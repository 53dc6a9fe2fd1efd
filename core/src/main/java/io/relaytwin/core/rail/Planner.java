package io.relaytwin.core.rail;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.product.UnknownItemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans the strip of a design: everything that its rail section leaves open is decided here, the
 * same way every time. A planner is for one thread at a time.
 */
public final class Planner {
  private final Catalogue catalogue;
  private final Parts parts;

  /**
   * Creates a planner.
   *
   * @param catalogue where modules and accessories are looked up.
   */
  public Planner(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.parts = new Parts(catalogue);
  }

  /**
   * Plans a strip anew.
   *
   * @param design what to plan.
   * @param currents by name of the channel; those left out are not known.
   * @throws UnknownItemException when the catalogue does not hold a module of the design.
   */
  public Plan plan(Design design, Map<String, ChannelCurrents> currents) {
    return plan(design, currents, PreviousPlan.NONE);
  }

  /**
   * Plans a strip and leaves in place what need not move.
   *
   * @param design what to plan.
   * @param currents by name of the channel; those left out are not known.
   * @param previous what is kept.
   * @throws UnknownItemException when the catalogue does not hold a module of the design.
   */
  public Plan plan(Design design, Map<String, ChannelCurrents> currents, PreviousPlan previous) {
    Strip strip = strip(design, currents, previous);
    Layout layout = Layout.of(strip);
    Potentials potentials = Potentials.of(strip, layout);
    Jumpering jumpering = Jumpering.of(strip, potentials);
    Wiring wiring = Wiring.of(strip, potentials, jumpering);
    Marking marking = Marking.of(strip);
    Remarks remarks =
        Remarks.of(
            layout.remarks(),
            potentials.remarks(),
            jumpering.remarks(),
            wiring.remarks(),
            marking.remarks(),
            Totals.fit(strip, layout));
    return new Plan(
        design.name(),
        layout.positions(),
        layout.plates(),
        jumpering.bars(),
        jumpering.links(),
        jumpering.feeds(),
        marking.markers(),
        marking.chosen(),
        marking.others(),
        wiring.conductors(),
        OrderList.of(strip, layout, jumpering, marking, wiring),
        Totals.of(strip, layout),
        List.copyOf(remarks.assumptions()),
        remarks.notes());
  }

  private Strip strip(Design design, Map<String, ChannelCurrents> currents, PreviousPlan previous) {
    Rail rail = design.rail() == null ? Rail.DEFAULT : design.rail();
    return new Strip(
        rail,
        parts,
        modules(design, rail, currents, previous),
        previous,
        Set.copyOf(previous.feeds()));
  }

  private List<Strip.Module> modules(
      Design design, Rail rail, Map<String, ChannelCurrents> currents, PreviousPlan previous) {
    Map<String, Rail.Group> groups = new HashMap<>();
    for (Rail.Group group : rail.groups()) {
      group.channels().forEach(name -> groups.putIfAbsent(name, group));
    }
    List<Strip.Module> modules = new ArrayList<>();
    for (Channel channel : Ordering.of(design, rail, previous)) {
      modules.add(
          new Strip.Module(
              modules.size() + 1,
              channel,
              catalogue.requireModule(channel.module()),
              signal(channel),
              groups.get(channel.name()),
              currents.getOrDefault(channel.name(), ChannelCurrents.UNKNOWN)));
    }
    return modules;
  }

  /** The control terminal that the source drives; the other one is at a fixed potential. */
  private Terminal signal(Channel channel) {
    boolean sinking =
        switch (channel.source()) {
          case Source.PushPull _ -> false;
          case Source.OpenCollector _ -> true;
          case Source.Device device ->
              catalogue
                  .device(device.key())
                  .map(found -> found.output() == SignalDevice.Output.OPEN_COLLECTOR)
                  .orElse(false);
        };
    return sinking ? Terminal.CONTROL_MINUS : Terminal.CONTROL_PLUS;
  }
}
