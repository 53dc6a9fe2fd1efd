package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The listed ferrules, and which of them a conductor takes. Plans and checks both ask here, so that
 * they say the same.
 *
 * @param all listed, thinnest first.
 */
public record Ferrules(List<Accessory.Ferrule> all) {

  /** Design files write a gauge as a cross-section of four digits. */
  private static final BigDecimal FOUR_DIGITS = new BigDecimal("0.001");

  /** Sorts them. */
  public Ferrules {
    all = all.stream().sorted(Comparator.comparing(Accessory.Ferrule::crossSection)).toList();
  }

  /** Those among accessories. */
  public static Ferrules of(List<Accessory> accessories) {
    return new Ferrules(
        accessories.stream()
            .filter(Accessory.Ferrule.class::isInstance)
            .map(Accessory.Ferrule.class::cast)
            .toList());
  }

  /** Why a ferrule is the one for a conductor. */
  public enum Fit {
    /** The list prints the cross-section. */
    LISTED,
    /** The list prints the gauge whose cross-section it is. */
    GAUGE,
    /** The list prints the next larger one; that its sleeve holds a thinner one is not stated. */
    NEXT_LARGER
  }

  /**
   * The ferrule of a conductor.
   *
   * @param ferrule the item.
   * @param fit why.
   * @param sameGauge those for which its gauge is printed, thinnest first, itself among them; empty
   *     when it is not chosen by its gauge.
   * @param assumption in words; empty when the list prints the size.
   */
  public record Choice(
      Accessory.Ferrule ferrule, Fit fit, List<Accessory.Ferrule> sameGauge, String assumption) {

    /** Copies the list. */
    public Choice {
      sameGauge = List.copyOf(sameGauge);
    }
  }

  /**
   * The ferrule for a conductor; empty when it is thinner than every listed size and has no listed
   * gauge, or thicker than all.
   *
   * @param size cross-section.
   */
  public Optional<Choice> choose(Quantity size) {
    for (Accessory.Ferrule ferrule : all) {
      if (ferrule.crossSection().compareTo(size) == 0) {
        return Optional.of(new Choice(ferrule, Fit.LISTED, List.of(), ""));
      }
    }
    return byGauge(size).or(() -> nextLarger(size));
  }

  /** Gauges are not whole cross-sections: AWG 20 is a little thicker than its 0.5 mm² sleeve. */
  private Optional<Choice> byGauge(Quantity size) {
    List<Accessory.Ferrule> printed =
        all.stream().filter(ferrule -> isGauge(size, ferrule.gauge())).toList();
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    Accessory.Ferrule taken =
        printed.stream()
            .filter(ferrule -> ferrule.crossSection().compareTo(size) >= 0)
            .findFirst()
            .orElse(printed.getLast());
    String assumption =
        printed.size() == 1
            ? ""
            : Words.fill(
                "AWG %d is printed for %s and %s: the one not thinner than the conductor is taken",
                taken.gauge(), printed.getFirst().item(), printed.getLast().item());
    return Optional.of(new Choice(taken, Fit.GAUGE, printed, assumption));
  }

  private static boolean isGauge(Quantity size, int gauge) {
    BigDecimal exact = new WireGauge(gauge).squareMetres().lo().movePointRight(6);
    BigDecimal given = size.in(Unit.of("mm²")).magnitude();
    return given.subtract(exact).abs().compareTo(exact.multiply(FOUR_DIGITS)) <= 0;
  }

  /** Thinner than the smallest sleeve: nothing says that it would hold. */
  private Optional<Choice> nextLarger(Quantity size) {
    if (all.isEmpty() || size.compareTo(all.getFirst().crossSection()) < 0) {
      return Optional.empty();
    }
    return all.stream()
        .filter(ferrule -> ferrule.crossSection().compareTo(size) > 0)
        .findFirst()
        .map(ferrule ->
            new Choice(
                ferrule,
                Fit.NEXT_LARGER,
                List.of(),
                "between two listed sizes the next larger ferrule is taken; that its sleeve holds a"
                    + " thinner conductor is not stated"));
  }
}
