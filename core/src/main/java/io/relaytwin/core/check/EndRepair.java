package io.relaytwin.core.check;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.quantity.Quantity;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A repair of the ends of conductors in the clamps. */
public sealed interface EndRepair extends Repair {

  /**
   * Other conductors of one kind.
   *
   * @param key of the conductors in the rail section, such as {@code load-plus}.
   * @param crossSection of each.
   */
  record RailConductor(String key, Quantity crossSection) implements EndRepair {
    @Override
    public String kind() {
      return "rail-conductor";
    }

    @Override
    public String text() {
      return "%s conductors of %s".formatted(key, crossSection);
    }

    @Override
    public Map<String, Quantity> figures() {
      return Map.of("cross-section", crossSection);
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.wire(key, crossSection, null));
    }
  }

  /**
   * Another strip length.
   *
   * @param channel its name.
   * @param atInput whether it is the cable to the input; else it is that to the load.
   * @param length the nearest that the clamps take.
   */
  record StripLength(String channel, boolean atInput, Quantity length) implements EndRepair {
    @Override
    public String kind() {
      return "strip-length";
    }

    @Override
    public String text() {
      return "%s conductors stripped %s".formatted(atInput ? "input" : "output", length);
    }

    @Override
    public Map<String, Quantity> figures() {
      return Map.of("strip-length", length);
    }

    @Override
    public Design applyTo(Design design) {
      return cable(design, channel, atInput, cable -> cable.withStripLength(length));
    }
  }

  /**
   * A cable without ferrules.
   *
   * @param channel its name.
   * @param atInput whether it is the cable to the input; else it is that to the load.
   */
  record NoFerrule(String channel, boolean atInput) implements EndRepair {
    @Override
    public String kind() {
      return "no-ferrule";
    }

    @Override
    public String text() {
      return "%s conductors without ferrules, straight into the clamps"
          .formatted(atInput ? "input" : "output");
    }

    @Override
    public boolean dropsTheQuestion() {
      return true;
    }

    @Override
    public Design applyTo(Design design) {
      return cable(design, channel, atInput, cable -> cable.withFerrule(false));
    }
  }

  /**
   * Conductors of one kind without ferrules.
   *
   * @param key of the conductors in the rail section, such as {@code load-plus}.
   */
  record NoRailFerrule(String key) implements EndRepair {
    @Override
    public String kind() {
      return "no-ferrule";
    }

    @Override
    public String text() {
      return key + " conductors without ferrules, straight into the clamps";
    }

    @Override
    public boolean dropsTheQuestion() {
      return true;
    }

    @Override
    public Design applyTo(Design design) {
      return RailDraft.change(design, rail -> rail.wire(key, null, false));
    }
  }

  @Override
  default Map<String, Quantity> figures() {
    return Map.of();
  }

  private static Design cable(
      Design design, String name, boolean atInput, UnaryOperator<Cable> change) {
    return Repair.on(
        design,
        name,
        (Channel each) -> {
          Cable cable = atInput ? each.inputCable() : each.outputCable();
          Cable changed = cable == null ? null : change.apply(cable);
          return atInput ? each.withInputCable(changed) : each.withOutputCable(changed);
        });
  }
}
