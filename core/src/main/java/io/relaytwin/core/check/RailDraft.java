package io.relaytwin.core.check;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rail of a design while it is being changed. */
final class RailDraft {
  List<String> order;
  List<Rail.Group> groups;
  Map<String, String> common;
  @Nullable Quantity feedThrough;
  Rail.Jumpers jumpers;
  @Nullable String marking;
  Rail.Markers markers;
  Map<String, Rail.Wire> conductors;
  Rail.Plates plates;
  @Nullable Quantity length;
  List<Rail.Lock> locks;
  private final @Nullable Quantity endStops;

  private RailDraft(Rail rail) {
    order = rail.order();
    groups = rail.groups();
    common = new LinkedHashMap<>(rail.common());
    feedThrough = rail.feedThrough();
    jumpers = rail.jumpers();
    marking = rail.marking();
    markers = rail.markers();
    conductors = new LinkedHashMap<>(rail.conductors());
    plates = rail.plates();
    length = rail.length();
    locks = rail.locks();
    endStops = rail.endStops();
  }

  /** The design with a changed rail; one without a rail stays as it is. */
  static Design change(Design design, Consumer<RailDraft> change) {
    Rail rail = design.rail();
    if (rail == null) {
      return design;
    }
    RailDraft draft = new RailDraft(rail);
    change.accept(draft);
    return design.withRail(draft.rail());
  }

  private Rail rail() {
    return new Rail(
        order,
        groups,
        common,
        feedThrough,
        jumpers,
        marking,
        markers,
        conductors,
        plates,
        length,
        endStops,
        locks);
  }

  /** Changes the conductors of one key. */
  void wire(String key, @Nullable Quantity size, @Nullable Boolean ferrule) {
    Rail.Wire before = conductors.getOrDefault(key, Rail.Wire.DEFAULT);
    conductors.put(
        key,
        new Rail.Wire(
            size == null ? before.size() : size,
            before.colour(),
            before.length(),
            ferrule == null ? before.ferrule() : ferrule));
  }

  /** Takes channels out of everything that names them. */
  void without(List<String> channels, int left) {
    order = others(order, channels);
    List<Rail.Group> smaller = new ArrayList<>();
    for (Rail.Group group : groups) {
      List<String> stay = others(group.channels(), channels);
      if (!stay.isEmpty()) {
        smaller.add(new Rail.Group(group.name(), stay, group.separate(), group.plate()));
      }
    }
    groups = smaller;
    plates = new Rail.Plates(plates.end(), others(plates.after(), channels));
    jumpers =
        new Rail.Jumpers(
            jumpers.slots(),
            jumpers.rows(),
            jumpers.join(),
            jumpers.feed(),
            jumpers.acrossPlates(),
            jumpers.fixed().stream()
                .filter(bar -> !channels.contains(bar.from()) && !channels.contains(bar.to()))
                .toList());
    locks =
        locks.stream()
            .filter(lock -> !channels.contains(lock.channel()))
            .map(lock -> within(lock, left))
            .toList();
  }

  private static Rail.Lock within(Rail.Lock lock, int left) {
    Integer position = lock.position();
    return position == null || position <= left
        ? lock
        : new Rail.Lock(lock.channel(), null, lock.text());
  }

  private static List<String> others(List<String> names, List<String> without) {
    return names.stream().filter(name -> !without.contains(name)).toList();
  }
}
