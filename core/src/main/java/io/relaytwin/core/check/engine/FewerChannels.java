package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import java.util.ArrayList;
import java.util.List;

/** Takes channels out of a design and out of everything of its rail that names them. */
final class FewerChannels {

  private FewerChannels() {}

  static Design of(Design design, List<String> away) {
    Design fewer = design.without(away);
    Rail rail = design.rail();
    return rail == null
        ? fewer
        : fewer.withRail(rail(rail, away, design.channels().size() - away.size()));
  }

  private static Rail rail(Rail rail, List<String> away, int left) {
    List<Rail.Group> groups = new ArrayList<>();
    for (Rail.Group group : rail.groups()) {
      List<String> stay = others(group.channels(), away);
      if (!stay.isEmpty()) {
        groups.add(new Rail.Group(group.name(), stay, group.separate(), group.plate()));
      }
    }
    Rail.Jumpers jumpers = rail.jumpers();
    for (Rail.Bar bar : jumpers.fixed()) {
      if (away.contains(bar.from()) || away.contains(bar.to())) {
        jumpers = jumpers.without(bar);
      }
    }
    return new Rail(
        others(rail.order(), away),
        groups,
        rail.common(),
        rail.feedThrough(),
        jumpers,
        rail.marking(),
        rail.markers(),
        rail.conductors(),
        new Rail.Plates(rail.plates().end(), others(rail.plates().after(), away)),
        rail.length(),
        rail.endStops(),
        rail.locks().stream()
            .filter(lock -> !away.contains(lock.channel()))
            .map(lock -> within(lock, left))
            .toList());
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
