package io.relaytwin.core.rail;

import java.util.List;
import java.util.Map;

/**
 * What is kept of an earlier plan of the same strip: nothing moves that need not.
 *
 * @param channels from left to right.
 * @param markers the text of the first marker by channel.
 * @param bars by the channels at their ends.
 * @param order the quantity by item number.
 * @param feeds by the channel that takes the conductor.
 */
public record PreviousPlan(
    List<String> channels,
    Map<String, String> markers,
    List<Bar> bars,
    Map<String, Integer> order,
    List<Feed> feeds) {

  /** There is no earlier plan. */
  public static final PreviousPlan NONE =
      new PreviousPlan(List.of(), Map.of(), List.of(), Map.of(), List.of());

  /** Copies the collections. */
  public PreviousPlan {
    channels = List.copyOf(channels);
    markers = Map.copyOf(markers);
    bars = List.copyOf(bars);
    order = Map.copyOf(order);
    feeds = List.copyOf(feeds);
  }

  /**
   * A bar of the earlier plan.
   *
   * @param terminal the row.
   * @param item the item number.
   * @param from the channel at its left end.
   * @param to the channel at its right end.
   */
  public record Bar(Terminal terminal, String item, String from, String to) {}

  /**
   * A feed of the earlier plan.
   *
   * @param terminal that takes it.
   * @param channel of the module.
   */
  public record Feed(Terminal terminal, String channel) {}

  /** What is kept of a plan. */
  public static PreviousPlan of(Plan plan) {
    Map<String, String> markers = new java.util.LinkedHashMap<>();
    for (Marker marker : plan.markers()) {
      if (marker.place() == 1) {
        markers.put(plan.position(marker.position()).channel(), marker.text());
      }
    }
    Map<String, Integer> order = new java.util.LinkedHashMap<>();
    plan.order().forEach(line -> order.merge(line.item(), line.quantity(), Integer::sum));
    return new PreviousPlan(
        plan.positions().stream().map(Plan.Position::channel).toList(),
        markers,
        plan.bars().stream()
            .map(bar ->
                new Bar(
                    bar.terminal(),
                    bar.bar().item(),
                    plan.position(bar.first()).channel(),
                    plan.position(bar.last()).channel()))
            .toList(),
        order,
        plan.feeds().stream()
            .map(feed -> new Feed(feed.terminal(), plan.position(feed.position()).channel()))
            .toList());
  }
}
