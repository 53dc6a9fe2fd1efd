package io.relaytwin.core.rail;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which channel stands where: as the design orders, else as before, else as in the file; groups
 * together; locked channels at their position.
 */
final class Ordering {

  private Ordering() {}

  static List<Channel> of(Design design, Rail rail, PreviousPlan previous) {
    Map<String, Channel> channels = new LinkedHashMap<>();
    design.channels().forEach(channel -> channels.put(channel.name(), channel));
    Set<String> names = new LinkedHashSet<>(rail.order());
    if (rail.order().isEmpty()) {
      names.addAll(kept(previous, channels));
    }
    names.addAll(channels.keySet());
    names.retainAll(channels.keySet());
    List<Channel> sorted = new ArrayList<>(names.stream().map(channels::get).toList());
    if (!rail.groups().isEmpty()) {
      Map<String, Integer> groups = new HashMap<>();
      for (int i = 0; i < rail.groups().size(); i++) {
        for (String name : rail.groups().get(i).channels()) {
          groups.putIfAbsent(name, i);
        }
      }
      int last = rail.groups().size();
      sorted.sort(Comparator.comparing(channel -> groups.getOrDefault(channel.name(), last)));
    }
    return locked(sorted, rail.locks());
  }

  /** The earlier order with each new channel behind the one that it follows in the file. */
  private static List<String> kept(PreviousPlan previous, Map<String, Channel> channels) {
    List<String> kept = new ArrayList<>(previous.channels());
    kept.retainAll(channels.keySet());
    if (kept.isEmpty()) {
      return kept;
    }
    Set<String> known = new HashSet<>(kept);
    String before = null;
    for (String name : channels.keySet()) {
      if (!known.contains(name)) {
        int at = before == null ? 0 : kept.indexOf(before) + 1;
        kept.add(at, name);
      }
      before = name;
    }
    return kept;
  }

  private static List<Channel> locked(List<Channel> sorted, List<Rail.Lock> locks) {
    TreeMap<Integer, Channel> fixed = new TreeMap<>();
    List<Channel> free = new ArrayList<>(sorted);
    for (Rail.Lock lock : locks) {
      Integer position = lock.position();
      if (position != null && position >= 1 && position <= sorted.size()) {
        for (Channel channel : sorted) {
          if (channel.name().equals(lock.channel())
              && !fixed.containsValue(channel)
              && !fixed.containsKey(position)) {
            fixed.put(position, channel);
            free.remove(channel);
          }
        }
      }
    }
    if (fixed.isEmpty()) {
      return sorted;
    }
    List<Channel> placed = new ArrayList<>();
    for (int number = 1, next = 0; number <= sorted.size(); number++) {
      Channel held = fixed.get(number);
      placed.add(held != null ? held : free.get(next++));
    }
    return placed;
  }
}
