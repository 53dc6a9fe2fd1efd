package io.relaytwin.core.check;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repair of how the modules stand on the rail, and of what joins and marks them. */
public sealed interface StripRepair extends Repair {

  /**
   * A longer rail.
   *
   * @param length the shortest that is long enough, in whole millimetres.
   */
  record RailLength(Quantity length) implements StripRepair {
    @Override
    public String kind() {
      return "rail-length";
    }

    @Override
    public String text() {
      return "a rail of " + length;
    }

    @Override
    public Map<String, Quantity> figures() {
      return Map.of("length", length);
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.length = length);
    }
  }

  /** Every potential fed where its bars carry least. */
  record FeedInTheMiddle() implements StripRepair {
    @Override
    public String kind() {
      return "feed";
    }

    @Override
    public String text() {
      return "each potential fed in the middle, jumpers: { feed: middle }";
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(
          design, rail -> rail.jumpers = rail.jumpers.withFeed(Rail.Feed.MIDDLE));
    }
  }

  /** A feed for every bar. */
  record FeedForEachBar() implements StripRepair {
    @Override
    public String kind() {
      return "feeds";
    }

    @Override
    public String text() {
      return "a feed for each bar, jumpers: { join: feeds }";
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(
          design, rail -> rail.jumpers = rail.jumpers.withJoin(Rail.Join.FEEDS));
    }
  }

  /**
   * Less current of other devices through the bars.
   *
   * @param most that may flow through them besides.
   */
  record FeedThrough(Quantity most) implements StripRepair {
    @Override
    public String kind() {
      return "feed-through";
    }

    @Override
    public String text() {
      return most.magnitude().signum() == 0
          ? "no current of other devices through the bars"
          : "at most %s of other devices through the bars".formatted(most);
    }

    @Override
    public Map<String, Quantity> figures() {
      return Map.of("current", most);
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.feedThrough = most);
    }
  }

  /**
   * Another potential commoned, or none in its stead.
   *
   * @param potential that is not commoned any more.
   * @param instead what is; {@code null} for nothing.
   */
  record Common(String potential, @Nullable String instead) implements StripRepair {
    @Override
    public String kind() {
      return "common";
    }

    @Override
    public String text() {
      return instead == null
          ? "%s not commoned".formatted(potential)
          : "%s commoned instead of %s".formatted(instead, potential);
    }

    @Override
    public boolean dropsTheQuestion() {
      return true;
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(
          design,
          rail -> {
            String colour = rail.common.remove(potential);
            if (instead != null && colour != null) {
              rail.common.putIfAbsent(instead, colour);
            }
          });
    }
  }

  /** One row of slots for each side: what bars do not common, conductors do. */
  record RowForEachSide() implements StripRepair {
    @Override
    public String kind() {
      return "rows";
    }

    @Override
    public String text() {
      return "bars for one potential of the side and conductors for the other, jumpers: { rows:"
          + " side }";
    }

    @Override
    public boolean dropsTheQuestion() {
      return true;
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.jumpers = rail.jumpers.withRows(Rail.Rows.SIDE));
    }
  }

  /** One bar for each slot. */
  record OneSlot() implements StripRepair {
    @Override
    public String kind() {
      return "slots";
    }

    @Override
    public String text() {
      return "bars that do not overlap, jumpers: { slots: 1 }";
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.jumpers = rail.jumpers.withSlots(1));
    }
  }

  /**
   * A bar left to the planner.
   *
   * @param bar that is not fixed any more.
   */
  record BarNotFixed(Rail.Bar bar) implements StripRepair {
    @Override
    public String kind() {
      return "fixed-bar";
    }

    @Override
    public String text() {
      return "the bar of %s from %s to %s left to the planner"
          .formatted(bar.potential(), bar.from(), bar.to());
    }

    @Override
    public boolean dropsTheQuestion() {
      return true;
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.jumpers = rail.jumpers.without(bar));
    }
  }

  /**
   * Other markers.
   *
   * @param scheme such as {@code cards}; {@code null} for the fewest pieces.
   * @param markers what stands on them.
   */
  record Marking(@Nullable String scheme, Rail.Markers markers) implements StripRepair {
    @Override
    public String kind() {
      return "marking";
    }

    @Override
    public String text() {
      String colour = markers.colour() == null ? "white" : markers.colour();
      return "%s on %s"
          .formatted(
              markers.text() == Rail.Markers.Text.NUMBERS ? "running numbers" : "the same texts",
              switch (scheme) {
                case null -> colour + " cards or a roll, whatever takes fewest pieces";
                case "printed" -> colour + " printed cards";
                case "roll" -> "a " + colour + " roll";
                default -> colour + " plain cards";
              });
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(
          design,
          rail -> {
            rail.marking = scheme;
            rail.markers = markers;
          });
    }
  }

  /**
   * Modules that stand elsewhere.
   *
   * @param away the channels that leave, from left to right.
   * @param left how many stay.
   */
  record FewerModules(List<String> away, int left) implements StripRepair {

    /** Copies the list. */
    public FewerModules {
      away = List.copyOf(away);
    }

    @Override
    public String kind() {
      return "fewer-modules";
    }

    @Override
    public String text() {
      return "%d %s here and %d elsewhere (%s)"
          .formatted(
              left,
              left == 1 ? "module" : "modules",
              away.size(),
              away.size() == 1
                  ? away.getFirst()
                  : "%s to %s".formatted(away.getFirst(), away.getLast()));
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(
          design.without(away), rail -> rail.without(away, design.channels().size() - away.size()));
    }
  }

  @Override
  default Map<String, Quantity> figures() {
    return Map.of();
  }
}
