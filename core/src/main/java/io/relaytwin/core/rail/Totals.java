package io.relaytwin.core.rail;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums over the strip; a module whose sheet is silent makes a sum unknown. */
final class Totals {
  private static final int DIGITS = 6;

  private Totals() {}

  static Plan.Sums of(Strip strip, Layout layout) {
    return new Plan.Sums(
        strip.size(),
        Strip.millimetres(layout.width()),
        greatest(strip, RelayModule::height),
        greatest(strip, RelayModule::depth),
        sum(strip, RelayModule::weight, Unit.of("g")),
        sum(strip, RelayModule::fireLoad, Unit.of("MJ")),
        rounded(heat(strip), Dimension.POWER),
        rounded(total(strip, Totals::control), Dimension.CURRENT),
        rounded(total(strip, each -> each.currents().steady()), Dimension.CURRENT),
        rounded(total(strip, each -> each.currents().peak()), Dimension.CURRENT),
        strip.rail().length());
  }

  /** Whether the strip is longer than its rail. */
  static Remarks fit(Strip strip, Layout layout) {
    Remarks.Draft said = new Remarks.Draft();
    Quantity length = strip.rail().length();
    if (length == null) {
      return said.done();
    }
    Quantity stops = strip.rail().endStops();
    BigDecimal needed =
        stops == null ? layout.width() : layout.width().add(stops.in(Strip.MILLIMETRE).magnitude());
    if (Strip.millimetres(needed).compareTo(length) > 0) {
      said.note(
          Plan.Note.Grade.PROBLEM,
          "E11",
          List.of(),
          Message.of(
              stops == null ? "note.too-long" : "note.too-long-with-stops",
              "needed",
              Strip.millimetres(needed),
              "length",
              length),
          Message.of("note.longer-rail"));
    }
    return said.done();
  }

  private static @Nullable Quantity greatest(
      Strip strip, Function<RelayModule, Optional<Figure>> figure) {
    BigDecimal greatest = null;
    for (Strip.Module module : strip.modules()) {
      Optional<BigDecimal> each = Layout.millimetres(figure.apply(module.product()));
      if (each.isEmpty()) {
        return null;
      }
      greatest = greatest == null ? each.get() : greatest.max(each.get());
    }
    return greatest == null ? null : Strip.millimetres(greatest);
  }

  private static @Nullable Quantity sum(
      Strip strip, Function<RelayModule, Optional<Figure>> figure, Unit unit) {
    BigDecimal sum = total(strip, module -> si(figure.apply(module.product())));
    return sum == null ? null : new Quantity(sum, Unit.base(unit.dimension())).in(unit);
  }

  private static @Nullable BigDecimal total(
      Strip strip, Function<Strip.Module, @Nullable BigDecimal> each) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Strip.Module module : strip.modules()) {
      BigDecimal one = each.apply(module);
      if (one == null) {
        return null;
      }
      sum = sum.add(one);
    }
    return sum;
  }

  private static @Nullable BigDecimal si(Optional<Figure> figure) {
    return figure.flatMap(f -> f.guaranteedMax().or(f::single)).map(Quantity::exactSi).orElse(null);
  }

  private static @Nullable BigDecimal control(Strip.Module module) {
    BigDecimal given = module.currents().control();
    return given != null ? given : si(module.product().inputCurrent());
  }

  /** Nominal control power and the whole drop at the steady current, as far as stated. */
  private static @Nullable BigDecimal heat(Strip strip) {
    return total(
        strip,
        module -> {
          BigDecimal volts = si(module.product().nominalInputVoltage());
          BigDecimal amperes = control(module);
          BigDecimal drop = si(module.product().voltageDrop());
          BigDecimal load = module.currents().steady();
          return volts == null || amperes == null || drop == null || load == null
              ? null
              : volts.multiply(amperes).add(drop.multiply(load));
        });
  }

  private static @Nullable Quantity rounded(@Nullable BigDecimal si, Dimension dimension) {
    return si == null ? null : Quantity.ofSi(si, dimension, DIGITS, RoundingMode.CEILING);
  }
}
