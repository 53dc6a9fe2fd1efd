package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Reading;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Station;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Tells the worst case at each station of a channel. */
public final class Chain {

  private static final Message NONE = Message.of("chain.none");
  private static final Message NOT_GIVEN = Message.of("chain.not-given");
  private static final Message NOT_GUARANTEED = Message.of("chain.not-guaranteed");

  private Chain() {}

  public static List<ChainNode> of(Line line) {
    return List.of(source(line), inputCable(line), module(line), outputCable(line), load(line));
  }

  private static ChainNode source(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(reading("high", span(line.drive().high(), Dimension.VOLTAGE)));
    readings.add(reading("low", span(line.drive().low(), Dimension.VOLTAGE)));
    Quantity current = line.drive().current();
    readings.add(reading("current", current == null ? NOT_GIVEN : upTo(current)));
    return new ChainNode(Station.SOURCE, line.drive().title(), readings);
  }

  private static ChainNode inputCable(Line line) {
    if (line.inputWire().cable() == null) {
      return new ChainNode(Station.INPUT_CABLE, NONE, List.of());
    }
    Interval lost = Interval.of(line.drive().high().lo()).minus(Interval.of(line.inputHigh().lo()));
    return new ChainNode(
        Station.INPUT_CABLE,
        line.inputWire().says(),
        List.of(
            reading("loop", upTo(Arg.up(line.inputWire().loopOhms().hi(), Dimension.RESISTANCE))),
            reading("drop", upTo(Arg.up(lost.hi(), Dimension.VOLTAGE)))));
  }

  private static ChainNode module(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        reading("input-high", atLeast(Arg.down(line.inputHigh().lo(), Dimension.VOLTAGE))));
    readings.add(reading("input-low", atMost(Arg.up(line.inputLow().hi(), Dimension.VOLTAGE))));
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    readings.add(
        reading(
            "delays",
            turnOn == null || dropOut == null
                ? NOT_GUARANTEED
                : Message.of("chain.on-off", "on", turnOn, "off", dropOut)));
    Quantity drop = Bounds.max(line.module().voltageDrop());
    readings.add(reading("drop", drop == null ? NOT_GUARANTEED : upTo(drop)));
    readings.add(reading("supply", span(line.supply(), Dimension.VOLTAGE)));
    return new ChainNode(
        Station.MODULE, Message.of("chain.module", "module", line.module().item()), readings);
  }

  private static ChainNode outputCable(Line line) {
    if (line.outputWire().cable() == null) {
      return new ChainNode(Station.OUTPUT_CABLE, NONE, List.of());
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(
        reading("loop", upTo(Arg.up(line.outputWire().loopOhms().hi(), Dimension.RESISTANCE))));
    Interval current = line.demand().steady();
    if (current != null) {
      Interval drop = line.outputWire().loopOhms().times(Interval.of(current.hi()));
      readings.add(reading("drop", upTo(Arg.up(drop.hi(), Dimension.VOLTAGE))));
    }
    return new ChainNode(Station.OUTPUT_CABLE, line.outputWire().says(), readings);
  }

  private static ChainNode load(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        reading(
            "voltage-on",
            Bounds.max(line.module().voltageDrop()) == null
                ? NOT_GUARANTEED
                : atLeast(Arg.down(line.loadVoltage().lo(), Dimension.VOLTAGE))));
    Interval steady = line.demand().steady();
    readings.add(
        reading(
            "current", steady == null ? NOT_GIVEN : upTo(Arg.up(steady.hi(), Dimension.CURRENT))));
    if (line.demand().inrush()) {
      Interval peak = line.demand().peak();
      readings.add(
          reading(
              "inrush",
              peak == null
                  ? Message.of("chain.not-limited")
                  : upTo(Arg.up(peak.hi(), Dimension.CURRENT))));
    }
    return new ChainNode(Station.LOAD, line.demand().title(), readings);
  }

  private static Reading reading(String label, Message value) {
    return new Reading(Message.of("chain." + label), value);
  }

  private static Message upTo(Object value) {
    return Message.of("chain.up-to", "value", value);
  }

  private static Message atLeast(Object value) {
    return Message.of("chain.at-least", "value", value);
  }

  private static Message atMost(Object value) {
    return Message.of("chain.at-most", "value", value);
  }

  private static Message span(Interval interval, Dimension dimension) {
    return interval.lo().compareTo(interval.hi()) == 0
        ? Message.of("chain.value", "value", Arg.up(interval.hi(), dimension))
        : Message.of(
            "chain.span",
            "least",
            Arg.down(interval.lo(), dimension),
            "most",
            Arg.up(interval.hi(), dimension));
  }
}
