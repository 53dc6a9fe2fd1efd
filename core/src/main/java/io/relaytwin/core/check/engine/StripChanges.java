package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Repair.Cost;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.rail.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a strip and of the ends of its conductors; {@link Repairer} tries them. */
public final class StripChanges {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final int MOST_STEPS = 1000;
  private static final Path RAIL = Path.parse("rail");
  private static final Path JUMPERS = RAIL.key("jumpers");

  private StripChanges() {}

  /** Sizes of the table from the nearest inside the limits on, away from the present size. */
  public static List<Quantity> sizes(
      Circuit circuit, Quantity present, @Nullable Quantity least, @Nullable Quantity most) {
    boolean thicker = least != null && present.compareTo(least) < 0;
    List<Quantity> sizes = new ArrayList<>();
    for (Conductors.Entry entry : circuit.catalogue().conductors().entries()) {
      Quantity size = entry.crossSection();
      if ((least == null || size.compareTo(least) >= 0)
          && (most == null || size.compareTo(most) <= 0)) {
        sizes.add(size);
      }
    }
    return thicker ? sizes : sizes.reversed();
  }

  /** Conductors of other sizes: of a cable, or of one kind in the rail section. */
  public static Ladder conductors(Circuit circuit, Line line, String side, List<Quantity> sizes) {
    return Ladder.ordered(
        sizes.stream()
            .map(size ->
                isCable(side)
                    ? LineChanges.conductor(circuit.design(), line, atInput(side), size)
                    : railConductor(circuit.design(), side, size))
            .toList());
  }

  private static Change railConductor(Design design, String key, Quantity size) {
    return Change.of(
            "rail-conductor",
            Cost.CONDUCTOR,
            Message.of("repair.rail-conductor", "conductors", key, "size", size),
            Edits.set(design, wire(key).key("conductor"), Value.of(size)))
        .with("cross-section", size);
  }

  private static Path wire(String key) {
    return RAIL.key("conductors").key(key);
  }

  /** The same conductors without ferrules. */
  public static Change noFerrule(Circuit circuit, Line line, String side) {
    boolean atInput = atInput(side);
    Message says =
        isCable(side)
            ? Message.of(atInput ? "repair.input-no-ferrule" : "repair.output-no-ferrule")
            : Message.of("repair.rail-no-ferrule", "conductors", side);
    Path of = isCable(side) ? LineChanges.cable(line, atInput) : wire(side);
    return Change.of(
            "no-ferrule",
            Cost.SETTING,
            says,
            Edits.set(circuit.design(), of.key("ferrule"), Value.of(false)))
        .droppingTheQuestion();
  }

  /** Another strip length of the conductors of a cable. */
  public static Change stripLength(Circuit circuit, Line line, String side, Quantity length) {
    boolean atInput = atInput(side);
    return Change.of(
            "strip-length",
            Cost.SETTING,
            Message.of(atInput ? "repair.input-strip" : "repair.output-strip", "length", length),
            Edits.set(
                circuit.design(),
                LineChanges.cable(line, atInput).key("strip-length"),
                Value.of(length)))
        .with("strip-length", length);
  }

  private static boolean isCable(String side) {
    return side.equals(RailEnds.INPUT_CABLE) || side.equals(RailEnds.OUTPUT_CABLE);
  }

  private static boolean atInput(String side) {
    return side.equals(RailEnds.INPUT_CABLE);
  }

  /** The shortest rail, in whole millimetres, that leaves the margin asked for. */
  public static List<Change> rail(Design design, BigDecimal neededMetres) {
    BigDecimal share = BigDecimal.ONE.subtract(design.policy().margin());
    if (share.signum() <= 0) {
      return List.of();
    }
    BigDecimal millimetres = neededMetres.movePointRight(3).divide(share, 0, RoundingMode.CEILING);
    Quantity length = new Quantity(millimetres, Unit.of("mm"));
    return List.of(
        Change.of(
                "rail-length",
                Cost.PART,
                Message.of("repair.rail-length", "length", length),
                Edits.set(design, RAIL.key("length"), Value.of(length)))
            .with("length", length));
  }

  /** Less and less current of other devices, in steps of 0.1 A, down to none. */
  public static Ladder feedThrough(Design design, @Nullable Quantity present) {
    if (present == null) {
      return Ladder.EMPTY;
    }
    BigDecimal first = present.exactSi().setScale(1, RoundingMode.CEILING).subtract(TENTH);
    BigDecimal steps = first.divide(TENTH, 0, RoundingMode.FLOOR);
    int count = steps.min(BigDecimal.valueOf(MOST_STEPS)).max(BigDecimal.ZERO).intValueExact();
    return Ladder.ordered(
        PreferredValues.lazily(
            count + 1,
            i ->
                feedThrough(
                    design,
                    i == count
                        ? BigDecimal.ZERO
                        : first.subtract(TENTH.multiply(BigDecimal.valueOf(i))))));
  }

  private static Change feedThrough(Design design, BigDecimal amperes) {
    Quantity most = new Quantity(amperes, Unit.base(Dimension.CURRENT));
    return Change.of(
            "feed-through",
            Cost.SETTING,
            amperes.signum() == 0
                ? Message.of("repair.no-feed-through")
                : Message.of("repair.feed-through", "most", most),
            Edits.set(design, RAIL.key("feed-through"), Value.of(most)))
        .with("current", most);
  }

  /** Each potential fed in the middle. */
  public static Change feedInTheMiddle(Design design) {
    return Change.of(
        "feed",
        Cost.SETTING,
        Message.of("repair.feed-middle"),
        Edits.set(design, JUMPERS.key("feed"), Value.of("middle")));
  }

  /** A feed for each bar. */
  public static Change feedForEachBar(Design design) {
    return Change.of(
        "feeds",
        Cost.SETTING,
        Message.of("repair.feed-each"),
        Edits.set(design, JUMPERS.key("join"), Value.of("feeds")));
  }

  /** Bars that do not overlap. */
  public static Change oneSlot(Design design) {
    return Change.of(
        "slots",
        Cost.SETTING,
        Message.of("repair.one-slot"),
        Edits.set(design, JUMPERS.key("slots"), Value.of(1)));
  }

  /** One row of slots for each side: what bars do not common, conductors do. */
  public static Change rowForEachSide(Design design) {
    return Change.of(
            "rows",
            Cost.SETTING,
            Message.of("repair.row-for-each-side"),
            Edits.set(design, JUMPERS.key("rows"), Value.of("side")))
        .droppingTheQuestion();
  }

  /** The bars that are fixed, each left to the planner by itself. */
  public static List<Change> barsNotFixed(Design design, Rail rail) {
    List<Change> all = new ArrayList<>();
    List<Rail.Bar> fixed = rail.jumpers().fixed();
    for (int i = 0; i < fixed.size(); i++) {
      Rail.Bar bar = fixed.get(i);
      Path path = JUMPERS.key("fixed");
      all.add(
          Change.of(
                  "fixed-bar",
                  Cost.SETTING,
                  Message.of(
                      "repair.bar-not-fixed",
                      "potential",
                      bar.potential(),
                      "from",
                      bar.from(),
                      "to",
                      bar.to()),
                  Edits.remove(design, fixed.size() == 1 ? path : path.item(i)))
              .droppingTheQuestion());
    }
    return all;
  }

  /** A potential that is not commoned any more, and one that is in its stead, if any. */
  public static Change common(
      Design design, Rail rail, String potential, @Nullable String instead) {
    Path common = RAIL.key("common");
    List<Edit> edits = new ArrayList<>();
    String colour = rail.common().get(potential);
    if (instead != null && colour != null && !rail.common().containsKey(instead)) {
      edits.add(Edits.set(design, common.key(instead), Value.of(colour)));
    }
    edits.add(Edits.remove(design, common.key(potential)));
    return Change.of(
            "common",
            Cost.SETTING,
            instead == null
                ? Message.of("repair.not-commoned", "potential", potential)
                : Message.of("repair.commoned-instead", "potential", potential, "instead", instead),
            edits.toArray(Edit[]::new))
        .droppingTheQuestion();
  }

  /** One module less, two less, and so on, from the right end of the strip. */
  public static Ladder fewerModules(Design design, Plan plan) {
    List<String> names = plan.positions().stream().map(Plan.Position::channel).toList();
    int most = names.size() - 1;
    return Ladder.ordered(
        PreferredValues.lazily(
            most, i -> fewerModules(design, names.subList(most - i, names.size()), most - i)));
  }

  private static Change fewerModules(Design design, List<String> away, int left) {
    return Change.of(
        "fewer-modules",
        Cost.REBUILD,
        Message.of(
            away.size() == 1 ? "repair.one-module-away" : "repair.fewer-modules",
            "left",
            left,
            "away",
            away.size(),
            "first",
            away.getFirst(),
            "last",
            away.getLast()),
        Edits.between(design, FewerChannels.of(design, away)).toArray(Edit[]::new));
  }

  /** Other markers: numbers first, then whatever can be had, then white ones. */
  public static List<Change> markings(Design design, Rail rail) {
    Rail.Markers now = rail.markers();
    List<Change> all = new ArrayList<>();
    for (String colour : colours(now.colour())) {
      for (Rail.Markers.Text text : List.of(now.text(), Rail.Markers.Text.NUMBERS)) {
        for (String scheme : schemes(rail.marking())) {
          all.add(marking(design, rail, scheme, text, colour));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static Change marking(
      Design design,
      Rail rail,
      @Nullable String scheme,
      Rail.Markers.Text text,
      @Nullable String colour) {
    boolean numbers = text == Rail.Markers.Text.NUMBERS;
    List<Edit> edits = new ArrayList<>();
    Path markers = RAIL.key("markers");
    put(design, edits, RAIL.key("marking"), rail.marking(), scheme);
    if (text != rail.markers().text()) {
      edits.add(Edits.set(design, markers.key("text"), Value.of(numbers ? "numbers" : "auto")));
    }
    put(design, edits, markers.key("colour"), rail.markers().colour(), colour);
    return Change.of(
        "marking",
        Cost.SETTING,
        Message.of(
            "repair.marking",
            "texts",
            Message.of(numbers ? "repair.marking.numbers" : "repair.marking.same"),
            "on",
            Message.of(
                "repair.marking." + (scheme == null ? "any" : scheme),
                "colour",
                colour == null ? "white" : colour)),
        edits.toArray(Edit[]::new));
  }

  private static void put(
      Design design, List<Edit> edits, Path path, @Nullable String now, @Nullable String then) {
    if (then != null && !then.equals(now)) {
      edits.add(Edits.set(design, path, Value.of(then)));
    } else if (then == null && now != null) {
      edits.add(Edits.remove(design, path));
    }
  }

  private static List<@Nullable String> colours(@Nullable String present) {
    List<@Nullable String> all = new ArrayList<>();
    all.add(present);
    if (present != null) {
      all.add(null);
    }
    return all;
  }

  /** The scheme that is asked for, then the one of fewest pieces. */
  private static List<@Nullable String> schemes(@Nullable String present) {
    List<@Nullable String> all = new ArrayList<>();
    all.add(present);
    if (present != null) {
      all.add(null);
      all.add("cards");
    }
    return all;
  }
}
