package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.rail.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A design with everything looked up: what the rules read. Unchanging, and safe for threads. */
public final class Circuit {
  private final Design design;
  private final Catalogue catalogue;
  private final Interval loadSupply;
  private final List<Line> lines;
  private final PlannedStrip strip;
  // made when first asked for; a race makes the same twice
  private volatile @Nullable SumTree<RowSums> sums;
  private volatile @Nullable SumTree<Double> dropWatts;
  private volatile @Nullable List<Line> kinds;
  private volatile @Nullable Ferrules ferrules;

  Circuit(
      Design design,
      Catalogue catalogue,
      Interval loadSupply,
      List<Line> lines,
      PlannedStrip strip) {
    this.design = design;
    this.catalogue = catalogue;
    this.loadSupply = loadSupply;
    this.lines = lines;
    this.strip = strip;
  }

  /** The circuit with one channel changed; sums over the row are not made anew. */
  Circuit with(Design changed, int index, Line line) {
    List<Line> all = new ArrayList<>(lines);
    all.set(index, line);
    boolean sameStrip = PlannedStrip.isAlike(design, lines.get(index), line);
    Circuit circuit =
        new Circuit(changed, catalogue, loadSupply, all, sameStrip ? strip : new PlannedStrip());
    SumTree<RowSums> known = sums;
    if (known != null) {
      circuit.sums = known.with(index, RowSums.of(line), RowSums::plus);
    }
    SumTree<Double> watts = dropWatts;
    if (watts != null) {
      circuit.dropWatts = watts.with(index, averageWatts(line), Double::sum);
    }
    circuit.ferrules = ferrules;
    return circuit;
  }

  /** Whether another circuit has the same kinds of modules, in the same order. */
  public boolean hasKindsOf(Circuit other) {
    if (kinds().size() != other.kinds().size()) {
      return false;
    }
    for (int i = 0; i < kinds().size(); i++) {
      if (!kinds().get(i).module().item().equals(other.kinds().get(i).module().item())) {
        return false;
      }
    }
    return true;
  }

  /** As it was written. */
  public Design design() {
    return design;
  }

  /** Where products are looked up. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Volts of the load supply, ripple included. */
  public Interval loadSupply() {
    return loadSupply;
  }

  /** One line for each channel. */
  public List<Line> lines() {
    return lines;
  }

  /** One line for each kind of module, the first one of it, in the order of the design. */
  public List<Line> kinds() {
    List<Line> known = kinds;
    if (known == null) {
      Map<String, Line> first = new LinkedHashMap<>();
      lines.forEach(line -> first.putIfAbsent(line.module().item(), line));
      known = List.copyOf(first.values());
      kinds = known;
    }
    return known;
  }

  /** What the channels add up to. */
  public RowSums sums() {
    SumTree<RowSums> known = sums;
    if (known == null) {
      known = SumTree.of(lines.stream().map(RowSums::of).toList(), RowSums::plus);
      sums = known;
    }
    return known.total();
  }

  /**
   * The watts of the drop of all modules on average while their signals are played, rounded up; not
   * a number where one of them is not known, or its signal does not change.
   */
  public double dropWatts() {
    SumTree<Double> known = dropWatts;
    if (known == null) {
      known = SumTree.of(lines.stream().map(Circuit::averageWatts).toList(), Double::sum);
      dropWatts = known;
    }
    return known.total();
  }

  private static double averageWatts(Line line) {
    LoadResponse response = line.response();
    Bound heat = response == null ? null : response.bound(Measure.MODULE_HEAT).orElse(null);
    if (response == null || heat == null || response.seconds() <= 0) {
      return Double.NaN;
    }
    double watts = heat.outer().hi() / response.seconds();
    return watts == 0 ? 0 : Math.nextUp(watts);
  }

  /** The ferrules that are listed. */
  public Ferrules ferrules() {
    Ferrules known = ferrules;
    if (known == null) {
      known = Ferrules.of(catalogue.accessories());
      ferrules = known;
    }
    return Objects.requireNonNull(known);
  }

  /** How the modules stand on the rail. */
  public Plan plan() {
    return strip.of(this);
  }

  /** The plan, made or not: the same object as long as nothing changed that it depends on. */
  public PlannedStrip strip() {
    return strip;
  }
}
