package io.relaytwin.core.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The typed view of a solid-state relay: what its sheet says, by name.
 *
 * <p>An empty answer means that the sheet does not state it, or that two sheets disagree about it.
 * Whether a figure bounds every part or is typical is asked of the {@link Figure}.
 *
 * <p>Two are equal when everything that is known of them is.
 */
public final class RelayModule {
  private final Product product;
  private final Wiring wiring;
  private final Map<String, Optional<Figure>> figures = new HashMap<>();

  /**
   * A module.
   *
   * @param product everything that is known of it.
   * @param wiring how the output is wired.
   */
  public RelayModule(Product product, Wiring wiring) {
    this.product = product;
    this.wiring = wiring;
    for (Section section : product.sections()) {
      for (Entry entry : section.entries()) {
        figures.put(entry.key(), product.figure(entry.key()));
      }
    }
  }

  /** Everything that is known of it. */
  public Product product() {
    return product;
  }

  /** How the output is wired. */
  public Wiring wiring() {
    return wiring;
  }

  private Optional<Figure> figure(String key) {
    return figures.getOrDefault(key, Optional.empty());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof RelayModule module
            && wiring == module.wiring
            && product.equals(module.product));
  }

  @Override
  public int hashCode() {
    return product.item().hashCode();
  }

  @Override
  public String toString() {
    return product.item();
  }

  /** How an output is wired. */
  public enum Wiring {
    /** Plus, 0 V and output; the output sources current out of the plus of the load supply. */
    THREE_WIRE_HIGH_SIDE("3-wire connection, high-side switching"),
    /** A contact of two terminals, free of potential. */
    TWO_WIRE("2-wire connection, free of potential");

    private final String label;

    Wiring(String label) {
      this.label = label;
    }

    /** The words, such as {@code 3-wire connection, high-side switching}. */
    public String label() {
      return label;
    }
  }

  /** The item number, such as {@code 859-753}. */
  public String item() {
    return product.item();
  }

  /** The voltage that the control circuit is named after. */
  public Optional<Figure> nominalInputVoltage() {
    return figure("nominal-input-voltage");
  }

  /** The input voltages at which the output is surely off. */
  public Optional<Figure> inputLow() {
    return figure("input-low");
  }

  /**
   * The input voltages at which the output is surely on; its upper end is the highest permitted.
   */
  public Optional<Figure> inputHigh() {
    return figure("input-high");
  }

  /** The input current at the nominal input voltage. */
  public Optional<Figure> inputCurrent() {
    return figure("input-current");
  }

  /** The current that the output may carry permanently. */
  public Optional<Figure> continuousCurrent() {
    return figure("continuous-current");
  }

  /** The current that the output may carry for a short time. */
  public Optional<Figure> peakCurrent() {
    return figure("peak-current");
  }

  /** The load voltage that the output is named after. */
  public Optional<Figure> nominalOutputVoltage() {
    return figure("nominal-output-voltage");
  }

  /** The load voltages permitted. */
  public Optional<Figure> outputVoltage() {
    return figure("output-voltage");
  }

  /** What the output drops when it is on. */
  public Optional<Figure> voltageDrop() {
    return figure("voltage-drop");
  }

  /** What flows when the output is off. */
  public Optional<Figure> leakageCurrent() {
    return figure("leakage-current");
  }

  /** The current printed as reverse current, whose meaning is open. */
  public Optional<Figure> reverseCurrent() {
    return figure("reverse-current");
  }

  /** From the input going high to the output being on. */
  public Optional<Figure> turnOnTime() {
    return figure("turn-on-time");
  }

  /** From the input going low to the output being off. */
  public Optional<Figure> dropOutTime() {
    return figure("drop-out-time");
  }

  /** The switching frequency permitted. */
  public Optional<Figure> switchingFrequency() {
    return figure("switching-frequency");
  }

  /** The voltage that the insulation is rated for. */
  public Optional<Figure> ratedInsulationVoltage() {
    return figure("rated-voltage");
  }

  /** The overvoltage category, 1 to 4. */
  public OptionalInt overvoltageCategory() {
    return switch (product.statement("overvoltage-category").map(Statement::text).orElse("")) {
      case "I" -> OptionalInt.of(1);
      case "II" -> OptionalInt.of(2);
      case "III" -> OptionalInt.of(3);
      case "IV" -> OptionalInt.of(4);
      default -> OptionalInt.empty();
    };
  }

  /** The pollution degree, 1 to 4. */
  public OptionalInt pollutionDegree() {
    return switch (product.statement("pollution-degree").map(Statement::text).orElse("")) {
      case "1" -> OptionalInt.of(1);
      case "2" -> OptionalInt.of(2);
      case "3" -> OptionalInt.of(3);
      case "4" -> OptionalInt.of(4);
      default -> OptionalInt.empty();
    };
  }

  /** The class of insulation between control and load circuit. */
  public Optional<Statement> insulationControlToLoad() {
    return product.statement("insulation-control-load");
  }

  /** The class of insulation to the devices beside it. */
  public Optional<Statement> insulationToAdjacent() {
    return product.statement("insulation-adjacent");
  }

  /** The cross-sections of solid conductors that the clamps take. */
  public Optional<Figure> solidConductor() {
    return figure("solid-conductor");
  }

  /** The cross-sections of fine-stranded conductors that the clamps take. */
  public Optional<Figure> strandedConductor() {
    return figure("stranded-conductor");
  }

  /** How long the insulation of a conductor is stripped. */
  public Optional<Figure> stripLength() {
    return figure("strip-length");
  }

  /** The width along the rail. */
  public Optional<Figure> width() {
    return figure("width");
  }

  /** The height above the upper edge of the rail. */
  public Optional<Figure> height() {
    return figure("height");
  }

  /** The extent across the rail. */
  public Optional<Figure> depth() {
    return figure("depth");
  }

  /** The heat of complete combustion. */
  public Optional<Figure> fireLoad() {
    return figure("fire-load");
  }

  /** The mass. */
  public Optional<Figure> weight() {
    return figure("weight");
  }

  /** The surrounding air temperature in operation. */
  public Optional<Figure> operatingTemperature() {
    return figure("operating-temperature");
  }

  /** What the sheet leaves out. */
  public List<NotStated> notStated() {
    return product.notStated();
  }
}
