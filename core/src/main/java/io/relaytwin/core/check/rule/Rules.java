package io.relaytwin.core.check.rule;

import java.util.List;

/** All rules, in the order in which they are told. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new InputHighLevel(),
          new InputOvervoltage(),
          new InputLowLevel(),
          new InputEdge(),
          new SourceCurrent(),
          new SourceGroupCurrent(),
          new ControlSupplyCurrent(),
          new InputCableLength(),
          new InputPolarity(),
          new SinkWiring(),
          new SourceTristate(),
          new InputDissipation(),
          new SwitchingFrequency(),
          WidthSurvives.pulse(),
          WidthSurvives.pause(),
          new OutputWidth(),
          new ReceiverRate(),
          new PwmLinearity(),
          new WidthDistortion(),
          new QuadratureSeparation(),
          new ChannelSkew(),
          new Latency(),
          new ReceiverFilter(),
          new FallingEdge(),
          new BleederChoice(),
          SilentFigures.jitter(),
          new LoadSupplyVoltage(),
          new ContinuousCurrent(),
          new RmsCurrent(),
          new PeakCurrent(),
          new CapacitorInrush(),
          new LampInrush(),
          new LoadVoltage(),
          new OutputCableDrop(),
          new CoilPullIn(),
          new PlcInputOn(),
          new PlcInputOff(),
          new HighImpedanceOff(),
          new LedGlow(),
          new CoilSuppression(),
          new SuppressorVoltage(),
          new ClampEnergy(),
          new ReleaseTime(),
          new LogicDirection(),
          new LoadReturn(),
          new SharedNode(),
          new BackFeed(),
          SilentFigures.shortCircuit(),
          new SwitchingLoss(),
          new ReceiverOvervoltage(),
          new AmbientTemperature(),
          new HeatSum(),
          new LoadSupplyCurrent(),
          new Insulation(),
          new AdjacentInsulation(),
          new JumperCurrent(),
          new JumperSelection(),
          new ConductorSize(),
          new FerruleChoice(),
          new ConductorFuse(),
          new RailLength(),
          new FireLoad(),
          new WeightSum(),
          new Emission(),
          SilentFigures.markets(),
          SilentFigures.safety(),
          new OrderCompleteness(),
          new NotStatedList());

  private Rules() {}

  static List<Rule> all() {
    return ALL;
  }

  /** What stands about each rule in the reference, in the order of {@link Checker}'s findings. */
  public static List<RuleInfo> infos() {
    return ALL.stream().map(Rule::info).toList();
  }
}
