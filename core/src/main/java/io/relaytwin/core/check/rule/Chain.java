package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.ChannelAssessment.ChainNode;
import io.relaytwin.core.check.ChannelAssessment.ChainNode.Reading;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Tells the worst case at each station of a channel. */
final class Chain {

  private Chain() {}

  static List<ChainNode> of(Line line) {
    return List.of(source(line), inputCable(line), module(line), outputCable(line), load(line));
  }

  private static ChainNode source(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading("high", span(line.drive().high(), Dimension.VOLTAGE)));
    readings.add(new Reading("low", span(line.drive().low(), Dimension.VOLTAGE)));
    Quantity current = line.drive().current();
    readings.add(new Reading("current", current == null ? "not given" : "up to " + current));
    return new ChainNode("Source", line.drive().title(), readings);
  }

  private static ChainNode inputCable(Line line) {
    if (line.inputWire().cable() == null) {
      return new ChainNode("Input cable", "none", List.of());
    }
    Interval lost = Interval.of(line.drive().high().lo()).minus(Interval.of(line.inputHigh().lo()));
    return new ChainNode(
        "Input cable",
        line.inputWire().text(),
        List.of(
            new Reading(
                "loop",
                "up to " + Bounds.up(line.inputWire().loopOhms().hi(), Dimension.RESISTANCE)),
            new Reading("drop", "up to " + Bounds.up(lost.hi(), Dimension.VOLTAGE))));
  }

  private static ChainNode module(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        new Reading(
            "input high", "at least " + Bounds.down(line.inputHigh().lo(), Dimension.VOLTAGE)));
    readings.add(
        new Reading("input low", "at most " + Bounds.up(line.inputLow().hi(), Dimension.VOLTAGE)));
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    readings.add(
        new Reading(
            "on / off within",
            turnOn == null || dropOut == null ? "not guaranteed" : turnOn + " / " + dropOut));
    Quantity drop = Bounds.max(line.module().voltageDrop());
    readings.add(new Reading("drop", drop == null ? "not guaranteed" : "up to " + drop));
    readings.add(new Reading("supply", span(line.supply(), Dimension.VOLTAGE)));
    return new ChainNode("Module", line.module().item(), readings);
  }

  private static ChainNode outputCable(Line line) {
    if (line.outputWire().cable() == null) {
      return new ChainNode("Output cable", "none", List.of());
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(
        new Reading(
            "loop", "up to " + Bounds.up(line.outputWire().loopOhms().hi(), Dimension.RESISTANCE)));
    Interval current = line.demand().steady();
    if (current != null) {
      Interval drop = line.outputWire().loopOhms().times(Interval.of(current.hi()));
      readings.add(new Reading("drop", "up to " + Bounds.up(drop.hi(), Dimension.VOLTAGE)));
    }
    return new ChainNode("Output cable", line.outputWire().text(), readings);
  }

  private static ChainNode load(Line line) {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        new Reading(
            "voltage on",
            Bounds.max(line.module().voltageDrop()) == null
                ? "not guaranteed"
                : "at least " + Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE)));
    Interval steady = line.demand().steady();
    readings.add(
        new Reading(
            "current",
            steady == null ? "not given" : "up to " + Bounds.up(steady.hi(), Dimension.CURRENT)));
    if (line.demand().inrush()) {
      Interval peak = line.demand().peak();
      readings.add(
          new Reading(
              "inrush",
              peak == null ? "not limited" : "up to " + Bounds.up(peak.hi(), Dimension.CURRENT)));
    }
    return new ChainNode("Load", line.demand().title(), readings);
  }

  private static String span(Interval interval, Dimension dimension) {
    if (interval.lo().compareTo(interval.hi()) == 0) {
      return Bounds.up(interval.hi(), dimension).toString();
    }
    return Bounds.down(interval.lo(), dimension) + " .. " + Bounds.up(interval.hi(), dimension);
  }
}
