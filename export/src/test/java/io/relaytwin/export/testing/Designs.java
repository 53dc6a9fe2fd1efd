package io.relaytwin.export.testing;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Designs whose findings are made up. */
public final class Designs {

  private Designs() {}

  /** A design between 5 V and 24 V with a margin of 10 %. */
  public static Design of(String name, List<Channel> channels) {
    return new Design(
        name,
        Range.parse("5 .. 45 °C"),
        new Supply(Range.parse("5 V ± 5 %"), null, null, null),
        new Supply(Range.parse("24 V ± 10 %"), null, null, null),
        channels,
        List.of(),
        new Installation(CircuitClass.SELV, CircuitClass.SELV, null, null, null, null, null),
        null,
        new Policy(
            new BigDecimal("0.1"),
            new BigDecimal("1.25"),
            Set.of(Policy.Reading.ONE_TRANSITION_PER_EDGE),
            OffReading.EITHER));
  }

  /** The same with one channel, K1. */
  public static Design of(String name) {
    return of(
        name,
        List.of(
            new Channel(
                "K1",
                "859-753",
                new Source.PushPull(
                    Range.parse("4.4 .. 5 V"), Range.parse("0 .. 0.4 V"), null, null, false),
                null,
                new SignalSpec.Steady(true),
                null,
                new Load.Resistor(Range.parse("1 kΩ"), null),
                Channel.LoadReturn.ZERO_VOLT,
                null,
                false)));
  }
}
