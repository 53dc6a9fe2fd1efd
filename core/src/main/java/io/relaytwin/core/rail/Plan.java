package io.relaytwin.core.rail;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strip of modules, planned to the last part. Lengths are in millimetres, positions count from 1
 * at the left, x is measured from the left end of the strip.
 *
 * @param name of the design.
 * @param positions the modules from left to right.
 * @param plates from left to right.
 * @param bars by terminal, then from left to right.
 * @param links conductors that join what bars cannot reach.
 * @param feeds where each commoned potential is fed.
 * @param markers by position.
 * @param marking the set of marking items that is ordered; {@code null} when no marker is asked
 *     for.
 * @param otherMarkings the sets that would do as well, best first, and those that cannot be had.
 * @param conductors every conductor with an end at a module, by position and terminal.
 * @param order what to order: modules first, then accessories in the order of the sheet.
 * @param sums over the strip.
 * @param assumptions each named assumption once.
 * @param notes what planning found worth saying, the gravest first.
 */
public record Plan(
    String name,
    List<Position> positions,
    List<Plate> plates,
    List<JumperBar> bars,
    List<WireLink> links,
    List<Feed> feeds,
    List<Marker> markers,
    @Nullable MarkerSet marking,
    List<MarkerSet> otherMarkings,
    List<Conductor> conductors,
    List<OrderLine> order,
    Sums sums,
    List<String> assumptions,
    List<Note> notes) {

  /** Copies the lists. */
  public Plan {
    positions = List.copyOf(positions);
    plates = List.copyOf(plates);
    bars = List.copyOf(bars);
    links = List.copyOf(links);
    feeds = List.copyOf(feeds);
    markers = List.copyOf(markers);
    otherMarkings = List.copyOf(otherMarkings);
    conductors = List.copyOf(conductors);
    order = List.copyOf(order);
    assumptions = List.copyOf(assumptions);
    notes = List.copyOf(notes);
  }

  /**
   * The module at a position.
   *
   * @param number range [1, the number of modules].
   */
  public Position position(int number) {
    return positions.get(number - 1);
  }

  /** The markers of a position. */
  public List<Marker> markersAt(int number) {
    return markers.stream().filter(marker -> marker.position() == number).toList();
  }

  /** The lines of the order that a position has a part in. */
  public List<OrderLine> orderFor(int number) {
    return order.stream().filter(line -> line.positions().contains(number)).toList();
  }

  /**
   * A module on the rail.
   *
   * @param number counted from 1 at the left.
   * @param channel the name of its channel.
   * @param item the item number of the module.
   * @param group the name of its group; {@code null} when it stands in none.
   * @param x its left edge, in mm.
   * @param width along the rail, in mm.
   */
  public record Position(
      int number, String channel, String item, @Nullable String group, Quantity x, Quantity width) {

    /** Its right edge, in mm. */
    public Quantity right() {
      return new Quantity(x.magnitude().add(width.magnitude()), x.unit());
    }
  }

  /**
   * An end or intermediate plate.
   *
   * @param item the item number.
   * @param kind what it does.
   * @param after the number of the position at its left; 0 when it stands left of all.
   * @param x its left edge, in mm.
   * @param thickness along the rail, in mm.
   * @param why it is there.
   */
  public record Plate(
      String item, Kind kind, int after, Quantity x, Quantity thickness, String why) {

    /** What a plate does. */
    public enum Kind {
      /** It closes the open side of the strip. */
      END("end plate"),
      /** It stands between two modules. */
      INTERMEDIATE("intermediate plate");

      private final String label;

      Kind(String label) {
        this.label = label;
      }

      /** The words, such as {@code end plate}. */
      public String label() {
        return label;
      }
    }
  }

  /**
   * A jumper bar in its slots.
   *
   * @param bar the item.
   * @param terminal the row of slots.
   * @param potential that it commons.
   * @param track 1, or 2 when it lies in the second slot of the row.
   * @param first the leftmost position.
   * @param last the rightmost position; {@code last - first + 1} is the number of ways.
   * @param current the most that flows through any of its contacts from one module to the next.
   * @param margin what is left of the nominal current, as a share of it; negative when exceeded.
   */
  public record JumperBar(
      Accessory.Jumper bar,
      Terminal terminal,
      String potential,
      int track,
      int first,
      int last,
      Quantity current,
      java.math.BigDecimal margin) {

    /** Rejects bars that do not fit between their ends. */
    public JumperBar {
      if (last - first + 1 != bar.ways() || first < 1) {
        throw new IllegalArgumentException(
            Words.fill("A bar of %d ways cannot reach from %d to %d.", bar.ways(), first, last));
      }
    }

    /** The number of modules that it joins. */
    public int ways() {
      return bar.ways();
    }
  }

  /**
   * A conductor between two modules of the strip that carries on a commoned potential.
   *
   * @param terminal at both ends.
   * @param potential that it carries.
   * @param from the left position.
   * @param to the right position.
   * @param current the most that flows through it.
   * @param why no bar is there.
   */
  public record WireLink(
      Terminal terminal, String potential, int from, int to, Quantity current, String why) {}

  /**
   * Where a potential is fed from its supply.
   *
   * @param terminal that takes the feed.
   * @param potential that is fed.
   * @param position of the module that takes the conductor.
   * @param serves the positions that are fed through it, from left to right.
   * @param current the most that flows through it.
   */
  public record Feed(
      Terminal terminal, String potential, int position, List<Integer> serves, Quantity current) {

    /** Copies the list. */
    public Feed {
      serves = List.copyOf(serves);
    }
  }

  /**
   * A line of the order.
   *
   * @param item the item number.
   * @param text what it is.
   * @param gtin the number of trade items, 13 digits; {@code null} when not known.
   * @param quantity pieces, cards or rolls, at least 1.
   * @param rule the id of the rule that asks for it, such as {@code J1}; the reference of the rail
   *     explains each.
   * @param positions that it serves, from left to right; empty when it serves the whole job.
   * @param why it is there, one sentence.
   */
  public record OrderLine(
      String item,
      String text,
      @Nullable String gtin,
      int quantity,
      String rule,
      List<Integer> positions,
      String why) {

    /** Copies the list and rejects empty lines. */
    public OrderLine {
      positions = List.copyOf(positions);
      if (quantity < 1) {
        throw new IllegalArgumentException(
            Words.fill("The quantity (%d) of %s must be positive.", quantity, item));
      }
    }
  }

  /**
   * Sums over the strip. What one module's sheet leaves out makes a sum {@code null}.
   *
   * @param modules how many.
   * @param width of modules and plates along the rail, in mm; end stops are not in it.
   * @param height above the upper edge of the rail, in mm, of the highest module.
   * @param depth across the rail, in mm, of the deepest module.
   * @param weight of the modules.
   * @param fireLoad of the modules.
   * @param heat the stated part, all on at once.
   * @param controlCurrent nominal, all on at once.
   * @param loadCurrent the most that all loads draw for long, all on at once.
   * @param loadPeak the most that all loads draw at any moment.
   * @param railLength as given; {@code null} when not given.
   */
  public record Sums(
      int modules,
      Quantity width,
      @Nullable Quantity height,
      @Nullable Quantity depth,
      @Nullable Quantity weight,
      @Nullable Quantity fireLoad,
      @Nullable Quantity heat,
      @Nullable Quantity controlCurrent,
      @Nullable Quantity loadCurrent,
      @Nullable Quantity loadPeak,
      @Nullable Quantity railLength) {}

  /**
   * Something that planning found.
   *
   * @param grade how grave it is.
   * @param rule the id of the rule, such as {@code J6} or {@code E7}.
   * @param positions concerned; empty when it concerns the whole strip.
   * @param message one sentence.
   * @param advice one line on what to do; {@link Message#NONE} when nothing is.
   */
  public record Note(
      Grade grade, String rule, List<Integer> positions, Message message, Message advice) {

    /** Copies the list. */
    public Note {
      positions = List.copyOf(positions);
    }

    /** How grave a note is. */
    public enum Grade {
      /** It cannot be built like this. */
      PROBLEM,
      /** It can be built, and something remains to be done or asked. */
      WARNING,
      /** Worth knowing. */
      INFO
    }
  }
}
