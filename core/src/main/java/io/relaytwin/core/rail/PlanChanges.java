package io.relaytwin.core.rail;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a plan changes of an earlier one.
 *
 * @param added channels that are new.
 * @param removed channels that are gone.
 * @param moved channels that stand elsewhere among those that stay.
 * @param remarked channels whose marker says something else.
 * @param keptBars how many bars stay between the same two channels.
 * @param newBars bars that are put in, in words.
 * @param oldBars bars that are taken out, in words.
 * @param newFeeds feeds that are put in, in words.
 * @param oldFeeds feeds that are taken out, in words.
 * @param order quantities that differ, by item number.
 */
public record PlanChanges(
    List<String> added,
    List<String> removed,
    List<String> moved,
    List<String> remarked,
    int keptBars,
    List<String> newBars,
    List<String> oldBars,
    List<String> newFeeds,
    List<String> oldFeeds,
    Map<String, Quantities> order) {

  /** Copies the collections. */
  public PlanChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    moved = List.copyOf(moved);
    remarked = List.copyOf(remarked);
    newBars = List.copyOf(newBars);
    oldBars = List.copyOf(oldBars);
    newFeeds = List.copyOf(newFeeds);
    oldFeeds = List.copyOf(oldFeeds);
    order = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(order));
  }

  /**
   * The quantity of an item.
   *
   * @param before in the earlier plan.
   * @param after in this one.
   */
  public record Quantities(int before, int after) {}

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added.isEmpty()
        && removed.isEmpty()
        && moved.isEmpty()
        && remarked.isEmpty()
        && newBars.isEmpty()
        && oldBars.isEmpty()
        && newFeeds.isEmpty()
        && oldFeeds.isEmpty()
        && order.isEmpty();
  }

  /** What the later plan changes. */
  public static PlanChanges of(PreviousPlan before, Plan plan) {
    PreviousPlan after = PreviousPlan.of(plan);
    List<String> added = new ArrayList<>(after.channels());
    added.removeAll(new HashSet<>(before.channels()));
    List<String> removed = new ArrayList<>(before.channels());
    removed.removeAll(new HashSet<>(after.channels()));
    Set<PreviousPlan.Bar> kept = new LinkedHashSet<>(after.bars());
    kept.retainAll(new HashSet<>(before.bars()));
    return new PlanChanges(
        added,
        removed,
        moved(before.channels(), after.channels()),
        after.channels().stream()
            .filter(before.channels()::contains)
            .filter(name -> !Objects.equals(before.markers().get(name), after.markers().get(name)))
            .toList(),
        kept.size(),
        words(after.bars(), kept),
        words(before.bars(), kept),
        feeds(after.feeds(), before.feeds()),
        feeds(before.feeds(), after.feeds()),
        order(before.order(), after.order()));
  }

  /** Channels out of the longest part of the strip that kept its order. */
  private static List<String> moved(List<String> before, List<String> after) {
    Map<String, Integer> places = new LinkedHashMap<>();
    before.forEach(name -> places.put(name, places.size()));
    List<String> common = after.stream().filter(places::containsKey).toList();
    int n = common.size();
    int[] length = new int[n];
    int[] from = new int[n];
    int best = -1;
    for (int i = 0; i < n; i++) {
      length[i] = 1;
      from[i] = -1;
      for (int j = 0; j < i; j++) {
        if (place(places, common.get(j)) < place(places, common.get(i))
            && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          from[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<String> stay = new HashSet<>();
    for (int i = best; i >= 0; i = from[i]) {
      stay.add(common.get(i));
    }
    return common.stream().filter(name -> !stay.contains(name)).toList();
  }

  private static int place(Map<String, Integer> places, String name) {
    return places.getOrDefault(name, -1);
  }

  private static List<String> words(List<PreviousPlan.Bar> bars, Set<PreviousPlan.Bar> kept) {
    return bars.stream()
        .filter(bar -> !kept.contains(bar))
        .map(bar ->
            Words.fill(
                "%s, %s from %s to %s", bar.item(), bar.terminal().key(), bar.from(), bar.to()))
        .toList();
  }

  private static List<String> feeds(
      List<PreviousPlan.Feed> these, List<PreviousPlan.Feed> without) {
    Set<PreviousPlan.Feed> others = new HashSet<>(without);
    return these.stream()
        .filter(feed -> !others.contains(feed))
        .map(feed -> Words.fill("%s at %s", feed.terminal().key(), feed.channel()))
        .toList();
  }

  private static Map<String, Quantities> order(
      Map<String, Integer> before, Map<String, Integer> after) {
    Map<String, Quantities> changes = new TreeMap<>();
    Set<String> items = new HashSet<>(before.keySet());
    items.addAll(after.keySet());
    for (String item : items) {
      int was = before.getOrDefault(item, 0);
      int is = after.getOrDefault(item, 0);
      if (was != is) {
        changes.put(item, new Quantities(was, is));
      }
    }
    return changes;
  }
}
