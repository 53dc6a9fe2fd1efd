package io.relaytwin.core.rail;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every step of planning reads.
 *
 * @param rail what the design says of it.
 * @param parts to be had.
 * @param modules from left to right.
 * @param previous what is kept.
 * @param fedBefore its feeds.
 */
record Strip(
    Rail rail,
    Parts parts,
    List<Module> modules,
    PreviousPlan previous,
    Set<PreviousPlan.Feed> fedBefore) {
  static final Unit MILLIMETRE = Unit.of("mm");

  Strip {
    modules = List.copyOf(modules);
    fedBefore = Set.copyOf(fedBefore);
  }

  /**
   * A module in its place.
   *
   * @param number of its position, from 1.
   * @param channel of the design.
   * @param product the module.
   * @param signal the control terminal that its source drives.
   * @param group it stands in; {@code null} when in none.
   * @param currents that flow through it.
   */
  record Module(
      int number,
      Channel channel,
      RelayModule product,
      Terminal signal,
      Rail.@Nullable Group group,
      ChannelCurrents currents) {

    List<Terminal> terminals() {
      return Terminal.of(product.wiring());
    }

    /** How an end at this module is called. */
    String end(Terminal terminal) {
      return channel.name() + ": " + terminal.label();
    }
  }

  int size() {
    return modules.size();
  }

  /** Whether the earlier plan fed the terminal at the module that stands there now. */
  boolean wasFed(Terminal terminal, int number) {
    return fedBefore.contains(new PreviousPlan.Feed(terminal, module(number).channel().name()));
  }

  Module module(int number) {
    return modules.get(number - 1);
  }

  Rail.Wire wire(Terminal terminal) {
    return rail.conductors().getOrDefault(terminal.key(), Rail.Wire.DEFAULT);
  }

  Map<String, String> common() {
    return rail.common();
  }

  static Quantity millimetres(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, MILLIMETRE);
  }
}
