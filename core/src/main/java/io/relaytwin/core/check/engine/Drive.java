package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What drives an input, as numbers: the voltage between the input's terminals, before the cable.
 *
 * @param title what it is.
 * @param sinking whether it pulls the minus terminal down, so that the logic is inverted.
 * @param differential whether it drives two wires against each other.
 * @param high volts when the input is meant to be on.
 * @param low volts when the input is meant to be off.
 * @param highStated whether the lower end of the high level is stated; else it is 0 V.
 * @param lowStated whether the upper end of the low level is stated; else it is 0 V.
 * @param current what it can carry with the input on; {@code null} when not known.
 * @param leakage what still flows with the input off; {@code null} when not known.
 * @param edge the time of an edge over the whole swing; {@code null} when not known.
 * @param tristate whether it may let go of the input.
 * @param device the key of the device; {@code null} when it is none of the catalogue.
 * @param group the group of pins; {@code null} when there is none.
 * @param groupCurrent what the group can carry together; {@code null} when not known.
 * @param sources where the figures come from.
 * @param premises what they rest on besides.
 */
public record Drive(
    Message title,
    boolean sinking,
    boolean differential,
    Interval high,
    Interval low,
    boolean highStated,
    boolean lowStated,
    @Nullable Quantity current,
    @Nullable Quantity leakage,
    @Nullable Quantity edge,
    boolean tristate,
    @Nullable String device,
    @Nullable String group,
    @Nullable Figure groupCurrent,
    List<Citation> sources,
    List<Premise> premises) {

  public Drive {
    sources = List.copyOf(sources);
    premises = List.copyOf(premises);
  }

  public static Drive of(Source source, Supply control, Interval supply, Catalogue catalogue) {
    return switch (source) {
      case Source.PushPull pin -> pushPull(pin, supply);
      case Source.OpenCollector stage -> openCollector(stage, supply);
      case Source.Device device -> device(device, control, supply, catalogue);
    };
  }

  private static Drive pushPull(Source.PushPull pin, Interval supply) {
    List<Premise> premises = new ArrayList<>();
    Quantity least = pin.high().min();
    Quantity most = pin.high().max();
    Interval high;
    if (least != null && most != null && least.compareTo(most) < 0) {
      high = new Interval(least.exactSi(), most.exactSi());
    } else {
      // one number is what the pin reaches under load; unloaded it may rise to its supply
      BigDecimal floor = least != null ? least.exactSi() : BigDecimal.ZERO;
      high = new Interval(floor, floor.max(supply.hi()));
      premises.add(Premise.estimate("premise.pin-rises"));
    }
    Quantity lowest = pin.low().min();
    Quantity highest = pin.low().max();
    BigDecimal top = highest != null ? highest.exactSi() : BigDecimal.ZERO;
    BigDecimal bottom =
        lowest != null && !pin.low().isSingle()
            ? lowest.exactSi()
            : top.min(BigDecimal.ZERO); // one number is the highest low level
    return new Drive(
        Message.of("source.push-pull"),
        false,
        false,
        high,
        new Interval(bottom, top),
        true,
        true,
        pin.current(),
        null,
        pin.edge(),
        pin.tristate(),
        null,
        null,
        null,
        List.of(),
        premises);
  }

  private static Drive openCollector(Source.OpenCollector stage, Interval supply) {
    return sinking(
        Message.of("source.open-collector"),
        supply,
        new Interval(
            BigDecimal.ZERO.min(lowOf(stage)),
            stage.low().max() == null ? BigDecimal.ZERO : stage.low().max().exactSi()),
        stage.current(),
        stage.leakage(),
        stage.edge(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static BigDecimal lowOf(Source.OpenCollector stage) {
    Quantity min = stage.low().min();
    return min == null ? BigDecimal.ZERO : min.exactSi();
  }

  private static Drive sinking(
      Message title,
      Interval supply,
      @Nullable Interval saturation,
      @Nullable Quantity current,
      @Nullable Quantity leakage,
      @Nullable Quantity edge,
      @Nullable String device,
      @Nullable String group,
      @Nullable Figure groupCurrent,
      List<Citation> sources,
      List<Premise> premises) {
    return new Drive(
        title,
        true,
        false,
        saturation == null ? new Interval(BigDecimal.ZERO, supply.hi()) : supply.minus(saturation),
        Interval.ZERO,
        saturation != null,
        true,
        current,
        leakage,
        edge,
        false,
        device,
        group,
        groupCurrent,
        sources,
        premises);
  }

  private static Drive device(
      Source.Device source, Supply control, Interval supply, Catalogue catalogue) {
    SignalDevice device =
        catalogue
            .device(source.key())
            .orElseThrow(() -> new UnknownItemException("signal source", source.key(), catalogue));
    List<Citation> sources = new ArrayList<>();
    List<Premise> premises = new ArrayList<>();
    Quantity edge =
        source.edge() != null ? source.edge() : atMost(device.edge(), sources).orElse(null);
    if (device.output() == SignalDevice.Output.OPEN_COLLECTOR) {
      Interval saturation =
          atMost(device.lowVoltage(), sources)
              .map(most -> new Interval(BigDecimal.ZERO, most.exactSi()))
              .orElse(null);
      return sinking(
          title(device),
          supply,
          saturation,
          guaranteed(device.sinkCurrent(), sources).orElse(null),
          atMost(device.offLeakage(), sources).orElse(null),
          edge,
          device.key(),
          source.group(),
          device.groupSinkCurrent().orElse(null),
          sources,
          premises);
    }
    Optional<BigDecimal> stated =
        atLeast(device.highVoltage(), sources)
            .map(Quantity::exactSi)
            .or(() ->
                atMost(device.highBelowSupply(), sources)
                    .map(below -> supply.lo().subtract(below.exactSi())));
    BigDecimal least = stated.orElse(BigDecimal.ZERO);
    device
        .levelSupply()
        .flatMap(figure -> Optional.ofNullable(Bounds.maxOrNominal(Optional.of(figure))))
        .ifPresent(at -> {
          if (supply.lo().compareTo(at.exactSi()) < 0 && device.highVoltage().isPresent()) {
            premises.add(
                Premise.estimate(
                    "premise.level-supply",
                    "source",
                    title(device),
                    "at",
                    at,
                    "supply",
                    control.voltage()));
          }
        });
    BigDecimal lacking =
        device.highVoltage().isEmpty()
            ? BigDecimal.ZERO
            : device
                .levelSupply()
                .map(figure -> Bounds.maxOrNominal(Optional.of(figure)))
                .map(at -> at.exactSi().subtract(supply.lo()).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    BigDecimal floor = least.subtract(lacking);
    BigDecimal top =
        atMost(device.highVoltageMax(), sources).map(Quantity::exactSi).orElse(supply.hi());
    Optional<BigDecimal> statedLow = atMost(device.lowVoltage(), sources).map(Quantity::exactSi);
    BigDecimal lowTop = statedLow.orElse(BigDecimal.ZERO);
    if (statedLow.isEmpty()) {
      premises.add(Premise.estimate("premise.low-is-zero", "source", title(device)));
    }
    boolean differential = device.output() == SignalDevice.Output.DIFFERENTIAL;
    return new Drive(
        title(device),
        false,
        differential,
        new Interval(floor, floor.max(top)),
        new Interval(differential ? lowTop.max(top).negate() : BigDecimal.ZERO.min(lowTop), lowTop),
        stated.isPresent(),
        statedLow.isPresent(),
        guaranteed(device.sourceCurrent(), sources).orElse(null),
        null,
        edge,
        false,
        device.key(),
        source.group(),
        device.groupSourceCurrent().orElse(null),
        sources,
        premises);
  }

  private static Message title(SignalDevice device) {
    return Message.of("source.device", "title", device.product().title());
  }

  /** The bound that no device lies below. */
  private static Optional<Quantity> atLeast(Optional<Figure> figure, List<Citation> sources) {
    return noted(figure, figure.flatMap(Figure::guaranteedMin), sources);
  }

  /** The bound that no device lies above. */
  private static Optional<Quantity> atMost(Optional<Figure> figure, List<Citation> sources) {
    return noted(figure, figure.flatMap(Figure::guaranteedMax), sources);
  }

  /** The current of a test condition, which is printed as a least or as a greatest one. */
  private static Optional<Quantity> guaranteed(Optional<Figure> figure, List<Citation> sources) {
    return noted(figure, figure.flatMap(f -> f.guaranteedMin().or(f::guaranteedMax)), sources);
  }

  private static Optional<Quantity> noted(
      Optional<Figure> figure, Optional<Quantity> bound, List<Citation> sources) {
    if (bound.isPresent()) {
      figure.ifPresent(f -> sources.add(f.source()));
    }
    return bound;
  }
}
