package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the modules stand on the rail: what the engineer decided. Whatever is left out is decided by
 * the planner, and leaving it out again resets it.
 *
 * @param order names of channels from left to right; channels not named follow in file order.
 * @param groups that stand together, from left to right; channels in none of them follow.
 * @param common colour of the jumper bar by the potential that it commons, such as {@code
 *     load-plus: red}; in the order of the file.
 * @param feedThrough current of other devices that flows through the bars besides; {@code null}
 *     when none.
 * @param jumpers how bars are used.
 * @param marking {@code cards}, {@code printed} or {@code roll}; {@code null} when not given.
 * @param markers what stands on the markers.
 * @param conductors by terminal, such as {@code load-plus}, or {@code load-return} and {@code
 *     source-return} for those that close circuits; in the order of the file.
 * @param plates where plates stand.
 * @param length of the rail; {@code null} when not given.
 * @param endStops what the end stops or brackets take of the rail, all together; {@code null} when
 *     not given.
 * @param locks what stays as it is.
 */
public record Rail(
    List<String> order,
    List<Group> groups,
    Map<String, String> common,
    @Nullable Quantity feedThrough,
    Jumpers jumpers,
    @Nullable String marking,
    Markers markers,
    Map<String, Wire> conductors,
    Plates plates,
    @Nullable Quantity length,
    @Nullable Quantity endStops,
    List<Lock> locks) {

  /** Nothing is decided. */
  public static final Rail DEFAULT = new Rail(List.of(), Map.of(), null, null, null);

  /** Copies the collections. */
  public Rail {
    order = List.copyOf(order);
    groups = List.copyOf(groups);
    common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
    conductors = Collections.unmodifiableMap(new LinkedHashMap<>(conductors));
    locks = List.copyOf(locks);
  }

  /** A rail of which only this is decided. */
  public Rail(
      List<String> order,
      Map<String, String> common,
      @Nullable Quantity feedThrough,
      @Nullable String marking,
      @Nullable Quantity length) {
    this(
        order,
        List.of(),
        common,
        feedThrough,
        Jumpers.DEFAULT,
        marking,
        Markers.DEFAULT,
        Map.of(),
        Plates.DEFAULT,
        length,
        null,
        List.of());
  }

  /**
   * Channels that stand together.
   *
   * @param name distinct within the rail.
   * @param channels names of its channels, at least one, in no other group.
   * @param separate whether its potentials are its own, so that no bar joins it to its neighbours.
   * @param plate whether an intermediate plate parts it from the group that follows.
   */
  public record Group(String name, List<String> channels, boolean separate, boolean plate) {

    /** Copies the list. */
    public Group {
      channels = List.copyOf(channels);
    }
  }

  /**
   * How bars are used.
   *
   * @param slots for bars in each row, 1 or 2; with 2, bars overlap by one module.
   * @param rows what has a row of slots of its own.
   * @param join how bars of one potential are joined where a bar cannot reach.
   * @param feed where a potential is fed.
   * @param acrossPlates whether a bar may cross an intermediate plate.
   * @param fixed bars that the engineer placed.
   */
  public record Jumpers(
      int slots, Rows rows, Join join, Feed feed, boolean acrossPlates, List<Bar> fixed) {

    /** One slot, a row for each potential, joined by links, fed where it is simplest. */
    public static final Jumpers DEFAULT =
        new Jumpers(1, Rows.POTENTIAL, Join.LINKS, Feed.AUTO, false, List.of());

    /** Copies the list. */
    public Jumpers {
      fixed = List.copyOf(fixed);
      if (slots < 1 || slots > 2) {
        throw new IllegalArgumentException(Words.fill("A row has 1 or 2 slots, not %d.", slots));
      }
    }

    /** With another number of slots. */
    public Jumpers withSlots(int other) {
      return new Jumpers(other, rows, join, feed, acrossPlates, fixed);
    }

    /** With other rows. */
    public Jumpers withRows(Rows other) {
      return new Jumpers(slots, other, join, feed, acrossPlates, fixed);
    }

    /** Joined otherwise. */
    public Jumpers withJoin(Join other) {
      return new Jumpers(slots, rows, other, feed, acrossPlates, fixed);
    }

    /** Fed elsewhere. */
    public Jumpers withFeed(Feed other) {
      return new Jumpers(slots, rows, join, other, acrossPlates, fixed);
    }

    /** Without a bar that the engineer placed. */
    public Jumpers without(Bar bar) {
      return new Jumpers(
          slots,
          rows,
          join,
          feed,
          acrossPlates,
          fixed.stream().filter(each -> !each.equals(bar)).toList());
    }
  }

  /** What has a row of slots of its own; the sheet does not state it. */
  public enum Rows {
    /** Each potential. */
    POTENTIAL("potential"),
    /** Each side of the module: of two commoned potentials of a side, the second gets wires. */
    SIDE("side");

    private final String key;

    Rows(String key) {
      this.key = key;
    }

    /** The word in design files. */
    public String key() {
      return key;
    }
  }

  /** How bars of one potential are joined where a bar cannot reach. */
  public enum Join {
    /** By a conductor from module to module. */
    LINKS("links"),
    /** Not at all: each is fed from the supply. */
    FEEDS("feeds");

    private final String key;

    Join(String key) {
      this.key = key;
    }

    /** The word in design files. */
    public String key() {
      return key;
    }
  }

  /** Where a potential is fed. */
  public enum Feed {
    /** At the left end, or in the middle when the bars need it. */
    AUTO("auto"),
    /** At the left end. */
    LEFT("left"),
    /** At the right end. */
    RIGHT("right"),
    /** Where the bars carry least. */
    MIDDLE("middle");

    private final String key;

    Feed(String key) {
      this.key = key;
    }

    /** The word in design files. */
    public String key() {
      return key;
    }
  }

  /**
   * A bar that the engineer placed.
   *
   * @param potential the terminal that it commons, such as {@code load-plus}.
   * @param from the channel at one of its ends.
   * @param to the channel at its other end.
   */
  public record Bar(String potential, String from, String to) {}

  /**
   * What stands on the markers.
   *
   * @param text what is written.
   * @param colour of the markers, such as {@code light-green}; {@code null} takes white.
   * @param perModule markers on each module, at least 1.
   */
  public record Markers(Text text, @Nullable String colour, int perModule) {

    /** One white marker with the name of the channel, or its number on printed cards. */
    public static final Markers DEFAULT = new Markers(Text.AUTO, null, 1);

    /** What is written. */
    public enum Text {
      /** Numbers on printed cards, else names. */
      AUTO("auto"),
      /** Names of channels. */
      NAMES("names"),
      /** Running numbers. */
      NUMBERS("numbers");

      private final String key;

      Text(String key) {
        this.key = key;
      }

      /** The word in design files. */
      public String key() {
        return key;
      }
    }
  }

  /**
   * The conductors at one terminal of all modules, as far as they differ from the channel's cable.
   *
   * @param size cross-section; {@code null} takes that of the channel's cable.
   * @param colour of the insulation; {@code null} when not given.
   * @param length {@code null} takes that of the channel's cable where it leads to its far end.
   * @param ferrule whether the ends at modules carry ferrules; {@code null} as the channel's cable.
   */
  public record Wire(
      @Nullable Quantity size,
      @Nullable String colour,
      @Nullable Quantity length,
      @Nullable Boolean ferrule) {

    /** Nothing differs. */
    public static final Wire DEFAULT = new Wire(null, null, null, null);
  }

  /**
   * Where plates stand.
   *
   * @param end at which ends of the strip.
   * @param after names of channels with an intermediate plate to their right.
   */
  public record Plates(End end, List<String> after) {

    /** One at the right, the side taken to be open. */
    public static final Plates DEFAULT = new Plates(End.RIGHT, List.of());

    /** Copies the list. */
    public Plates {
      after = List.copyOf(after);
    }

    /** At which ends of the strip a plate stands. */
    public enum End {
      /** At the right. */
      RIGHT("right"),
      /** At the left. */
      LEFT("left"),
      /** At both. */
      BOTH("both"),
      /** At none. */
      NONE("none");

      private final String key;

      End(String key) {
        this.key = key;
      }

      /** The word in design files. */
      public String key() {
        return key;
      }
    }
  }

  /**
   * What stays as it is for one channel.
   *
   * @param channel its name.
   * @param position where it stands, from 1; {@code null} when it may move.
   * @param text of its marker; {@code null} when it follows the rule of all.
   */
  public record Lock(String channel, @Nullable Integer position, @Nullable String text) {}
}
