package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.EndRepair;
import io.relaytwin.core.check.Repair;
import io.relaytwin.core.check.StripRepair;
import io.relaytwin.core.design.Rail;
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

/** Ladders of changes of a strip, the smallest first; {@link Repairer} tries them. */
final class StripChanges {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private StripChanges() {}

  /** Sizes of the table from the nearest inside the limits on, away from the present size. */
  static List<Quantity> sizes(
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
  static List<Repair> conductors(Line line, String side, List<Quantity> sizes) {
    List<Repair> all = new ArrayList<>();
    for (Quantity size : sizes) {
      all.add(
          isCable(side)
              ? new Repair.Conductor(line.channel().name(), atInput(side), size)
              : new EndRepair.RailConductor(side, size));
    }
    return all;
  }

  /** The same conductors without ferrules. */
  static Repair noFerrule(Line line, String side) {
    return isCable(side)
        ? new EndRepair.NoFerrule(line.channel().name(), atInput(side))
        : new EndRepair.NoRailFerrule(side);
  }

  private static boolean isCable(String side) {
    return side.equals(RailEnds.INPUT_CABLE) || side.equals(RailEnds.OUTPUT_CABLE);
  }

  private static boolean atInput(String side) {
    return side.equals(RailEnds.INPUT_CABLE);
  }

  /** The shortest rail, in whole millimetres, that leaves the margin asked for. */
  static List<Repair> rail(BigDecimal neededMetres, BigDecimal margin) {
    BigDecimal share = BigDecimal.ONE.subtract(margin);
    if (share.signum() <= 0) {
      return List.of();
    }
    BigDecimal millimetres = neededMetres.movePointRight(3).divide(share, 0, RoundingMode.CEILING);
    return List.of(new StripRepair.RailLength(new Quantity(millimetres, Unit.of("mm"))));
  }

  /** Less and less current of other devices, in steps of 0.1 A, down to none. */
  static List<Repair> feedThrough(@Nullable Quantity present) {
    List<Repair> all = new ArrayList<>();
    if (present != null) {
      BigDecimal next = present.exactSi().setScale(1, RoundingMode.FLOOR);
      for (int i = 0; i < 1000 && next.signum() > 0; i++, next = next.subtract(TENTH)) {
        if (next.compareTo(present.exactSi()) < 0) {
          all.add(new StripRepair.FeedThrough(new Quantity(next, Unit.base(Dimension.CURRENT))));
        }
      }
      all.add(
          new StripRepair.FeedThrough(new Quantity(BigDecimal.ZERO, Unit.base(Dimension.CURRENT))));
    }
    return all;
  }

  /** One module less, two less, and so on, from the right end of the strip. */
  static List<Repair> fewerModules(Plan plan) {
    List<String> names = plan.positions().stream().map(Plan.Position::channel).toList();
    List<Repair> all = new ArrayList<>();
    for (int left = names.size() - 1; left > 0; left--) {
      all.add(new StripRepair.FewerModules(names.subList(left, names.size()), left));
    }
    return all;
  }

  /** Other markers: numbers first, then whatever can be had, then white ones. */
  static List<Repair> markings(Rail rail) {
    Rail.Markers now = rail.markers();
    List<Repair> all = new ArrayList<>();
    for (String colour : colours(now.colour())) {
      for (Rail.Markers.Text text : List.of(now.text(), Rail.Markers.Text.NUMBERS)) {
        for (String scheme : schemes(rail.marking())) {
          Rail.Markers markers = new Rail.Markers(text, colour, now.perModule());
          all.add(new StripRepair.Marking(scheme.isEmpty() ? null : scheme, markers));
        }
      }
    }
    return all.stream().distinct().toList();
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
  private static List<String> schemes(@Nullable String present) {
    return present == null ? List.of("") : List.of(present, "", "cards");
  }
}
