package io.relaytwin.core.rail;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * A conductor of the strip: with at least one end at a module, or the return of a load or a source,
 * which may pass the module by.
 *
 * @param number counted from 1 in the order of the list.
 * @param kind what it does.
 * @param potential that it carries, such as {@code load-plus}, or the signal of a channel.
 * @param from the end that drives.
 * @param to the end that takes.
 * @param size cross-section; {@code null} when not given.
 * @param stranded whether it is fine-stranded.
 * @param colour of its insulation; {@code null} when not given.
 * @param length {@code null} when not known.
 */
public record Conductor(
    int number,
    Kind kind,
    String potential,
    End from,
    End to,
    @Nullable Quantity size,
    boolean stranded,
    @Nullable String colour,
    @Nullable Quantity length) {

  /** What a conductor does. */
  public enum Kind {
    /** From the source to the control circuit, or back. */
    SIGNAL("signal"),
    /** From a supply to a module or to a bar. */
    FEED("feed"),
    /** From module to module. */
    LINK("link"),
    /** From the output to the load. */
    OUTPUT("output"),
    /** From the other end of a load or a source back: to a clamp of the module or to the supply. */
    RETURN("return");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word, such as {@code feed}. */
    public String label() {
      return label;
    }
  }

  /**
   * One end.
   *
   * @param name such as {@code K3: load +} or {@code load supply +}.
   * @param position of the module; {@code null} when the end is not at a module.
   * @param terminal of the module; {@code null} likewise.
   * @param treatment what is done to it.
   * @param ferrule the item number of its ferrule; {@code null} when it carries none.
   * @param stripLength of the insulation, by the clamp, or as given; {@code null} when not known.
   */
  public record End(
      String name,
      @Nullable Integer position,
      @Nullable Terminal terminal,
      Treatment treatment,
      @Nullable String ferrule,
      @Nullable Range stripLength) {}

  /** What is done to the end of a conductor. */
  public enum Treatment {
    /** Stripped, no ferrule. */
    STRIPPED("stripped"),
    /** Carries the ferrule listed. */
    FERRULE("ferrule"),
    /** A ferrule is asked for and none is listed for this size. */
    NO_LISTED_FERRULE("no listed ferrule"),
    /** Not at the strip; the other device decides. */
    NOT_GIVEN("not given");

    private final String label;

    Treatment(String label) {
      this.label = label;
    }

    /** The words, such as {@code no listed ferrule}. */
    public String label() {
      return label;
    }
  }
}
