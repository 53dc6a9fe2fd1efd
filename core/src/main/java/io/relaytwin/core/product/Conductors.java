package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The greatest resistances of copper conductors by cross-section, and how they rise with
 * temperature.
 *
 * <p>The standard gives upper bounds only. So every answer is the interval from 0 to the greatest
 * resistance: its upper end bounds a voltage drop, its lower end an inrush current.
 *
 * @param entries by cross-section, thinnest first, no cross-section twice.
 */
public record Conductors(List<Entry> entries) {

  /** The change of resistance of copper per kelvin, relative to that at 20 °C: 0.00393 1/K. */
  public static final BigDecimal COPPER_TEMPERATURE_COEFFICIENT = new BigDecimal("0.00393");

  /** The temperature at which the table holds. */
  public static final Quantity REFERENCE = Quantity.of("20", "°C");

  /**
   * The greatest resistances of one cross-section at 20 °C.
   *
   * @param crossSection nominal.
   * @param stranded of a fine-stranded conductor, class 5 of IEC 60228, plain copper; {@code null}
   *     when not in the table.
   * @param solid of a solid or stranded conductor, class 1 or 2; {@code null} when not in the
   *     table.
   * @param source where the figures come from.
   */
  public record Entry(
      Quantity crossSection,
      @Nullable Quantity stranded,
      @Nullable Quantity solid,
      Citation source) {}

  /**
   * An answer of the table.
   *
   * @param ohmPerMetre resistance of one conductor per length, Ω/m, from 0 to the greatest.
   * @param tableCrossSection the entry used.
   * @param exact whether that is the cross-section asked for; else it is the next thinner, whose
   *     resistance is higher.
   * @param ofStranded whether the figure of class 5 was used.
   * @param source where the figure comes from.
   */
  public record Resistance(
      Interval ohmPerMetre,
      Quantity tableCrossSection,
      boolean exact,
      boolean ofStranded,
      Citation source) {}

  /** Sorts and checks the entries. */
  public Conductors {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::crossSection));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).crossSection().compareTo(sorted.get(i).crossSection()) == 0) {
        throw new IllegalArgumentException(
            Words.fill("The cross-section %s stands twice.", sorted.get(i).crossSection()));
      }
    }
    entries = List.copyOf(sorted);
  }

  /**
   * The resistance of one conductor per length over a range of temperatures.
   *
   * <p>A cross-section between two entries takes the thinner one; a solid conductor without an
   * entry takes that of a fine-stranded one. Both are higher, so the bound holds.
   *
   * @param crossSection of the conductor.
   * @param fineStranded whether it is of class 5.
   * @param temperature of the conductor, both bounds given, above -234 °C.
   * @return empty when the conductor is thinner than every entry.
   */
  public Optional<Resistance> resistance(
      Quantity crossSection, boolean fineStranded, Range temperature) {
    if (crossSection.dimension() != Dimension.CROSS_SECTION
        || temperature.dimension() != Dimension.TEMPERATURE) {
      throw new IllegalArgumentException(
          Words.fill("%s at %s is no cross-section at a temperature.", crossSection, temperature));
    }
    Interval factor =
        Interval.of(BigDecimal.ONE)
            .plus(
                temperature
                    .si()
                    .minus(Interval.of(REFERENCE))
                    .times(Interval.of(COPPER_TEMPERATURE_COEFFICIENT)));
    if (factor.lo().signum() <= 0) {
      throw new IllegalArgumentException(
          Words.fill("The temperature %s is below what the formula holds for.", temperature));
    }
    Entry best = null;
    Quantity perLength = null;
    boolean ofStranded = true;
    for (Entry entry : entries) {
      if (entry.crossSection().compareTo(crossSection) > 0) {
        break;
      }
      boolean solid = !fineStranded && entry.solid() != null;
      Quantity figure = solid ? entry.solid() : entry.stranded();
      if (figure != null) {
        best = entry;
        perLength = figure;
        ofStranded = !solid;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    BigDecimal greatest =
        Objects.requireNonNull(perLength, "perLength").exactSi().multiply(factor.hi());
    return Optional.of(
        new Resistance(
            new Interval(BigDecimal.ZERO, greatest),
            best.crossSection(),
            best.crossSection().compareTo(crossSection) == 0,
            ofStranded,
            best.source()));
  }

  /** The entry whose cross-section is nearest to that given; the thinner one when two are. */
  public Entry nearest(Quantity crossSection) {
    BigDecimal wanted = crossSection.exactSi();
    return entries.stream()
        .min(Comparator.comparing(entry -> entry.crossSection().exactSi().subtract(wanted).abs()))
        .orElseThrow();
  }
}
