package io.relaytwin.core.rail;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan in the making: what every step reads, and where it leaves what it has to say. */
final class Strip {
  static final Unit MILLIMETRE = Unit.of("mm");

  final Design design;
  final Rail rail;
  final Catalogue catalogue;
  final Parts parts;
  final List<Module> modules;
  final PreviousPlan previous;
  private final Set<PreviousPlan.Feed> fedBefore;
  final Set<String> assumptions = new LinkedHashSet<>();
  private final List<Plan.Note> notes = new ArrayList<>();

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
      Rail.@org.jspecify.annotations.Nullable Group group,
      ChannelCurrents currents) {

    List<Terminal> terminals() {
      return Terminal.of(product.wiring());
    }

    /** How an end at this module is called. */
    String end(Terminal terminal) {
      return channel.name() + ": " + terminal.label();
    }
  }

  Strip(
      Design design,
      Rail rail,
      Catalogue catalogue,
      Parts parts,
      List<Module> modules,
      PreviousPlan previous) {
    this.design = design;
    this.rail = rail;
    this.catalogue = catalogue;
    this.parts = parts;
    this.modules = List.copyOf(modules);
    this.previous = previous;
    fedBefore = Set.copyOf(previous.feeds());
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

  void assume(String assumption) {
    assumptions.add(assumption);
  }

  void note(
      Plan.Note.Grade grade,
      String rule,
      List<Integer> positions,
      Message message,
      Message advice) {
    notes.add(new Plan.Note(grade, rule, positions, message, advice));
  }

  List<Plan.Note> notes() {
    List<Plan.Note> sorted = new ArrayList<>(notes);
    sorted.sort(java.util.Comparator.comparing(Plan.Note::grade));
    return sorted;
  }

  static Quantity millimetres(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, MILLIMETRE);
  }
}
