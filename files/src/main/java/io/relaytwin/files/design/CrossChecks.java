package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.design.Section.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds between values of a design file, so that no schema can say it. Works on whatever could
 * be read, so that these faults are reported together with the others.
 */
final class CrossChecks {

  /** Exact time reaches 106 days. */
  private static final BigDecimal LONGEST_SECONDS = new BigDecimal("9000000");

  private final Faults faults;
  private final @Nullable Catalogue catalogue;
  private final Set<String> names = new HashSet<>();

  /**
   * Checks.
   *
   * @param catalogue in which modules and sources stand; {@code null} when that is not asked.
   */
  CrossChecks(Faults faults, @Nullable Catalogue catalogue) {
    this.faults = faults;
    this.catalogue = catalogue;
  }

  void check(Section design, boolean allChannelsRead) {
    int total = 0;
    for (Section channel : design.sections("channels")) {
      long repeat = channel.whole("repeat", 1);
      total += (int) repeat;
      if (total > Forms.MAX_CHANNELS) {
        faults.value(
            design.places().of(channel.value()),
            null,
            Words.fill("there are more than %d channels", Forms.MAX_CHANNELS),
            "write several designs");
        return;
      }
      names(channel);
      signal(channel);
      load(channel);
      if (catalogue != null) {
        new Products(catalogue, faults).check(channel);
      }
    }
    if (allChannelsRead) {
      references(design);
    }
  }

  private void names(Section channel) {
    Item name = channel.item("name");
    if (name == null) {
      return;
    }
    for (String expanded : expandedNames(channel)) {
      if (!names.add(expanded)) {
        faults.value(
            name.place(),
            expanded,
            Words.fill("the name \"%s\" is taken already", Faults.shown(expanded)),
            "each channel has a name of its own");
        return;
      }
    }
  }

  /** The name, or the names when the channel is repeated. */
  static List<String> expandedNames(Section channel) {
    String name = String.valueOf(channel.text("name"));
    long repeat = channel.whole("repeat", 0);
    if (repeat == 0) {
      return List.of(name);
    }
    List<String> expanded = new ArrayList<>();
    for (long i = 1; i <= repeat; i++) {
      expanded.add(name + i);
    }
    return expanded;
  }

  private void references(Section design) {
    for (Section skew : design.sections("skew")) {
      channels(skew.list("channels"));
    }
    Section rail = design.section("rail");
    if (rail != null) {
      rail(rail);
    }
  }

  private void rail(Section rail) {
    channels(rail.list("order"));
    List<Item> grouped = new ArrayList<>();
    List<Item> groups = new ArrayList<>();
    for (Section group : rail.sections("groups")) {
      grouped.addAll(group.list("channels"));
      add(group, "name", groups);
    }
    channels(grouped);
    distinct(groups, "each group has a name of its own");
    Section plates = rail.section("plates");
    if (plates != null) {
      channels(plates.list("after"));
    }
    Section jumpers = rail.section("jumpers");
    if (jumpers != null) {
      for (Section bar : jumpers.sections("fixed")) {
        List<Item> ends = new ArrayList<>();
        add(bar, "from", ends);
        add(bar, "to", ends);
        channels(ends);
      }
    }
    List<Item> locked = new ArrayList<>();
    List<Item> positions = new ArrayList<>();
    for (Section lock : rail.sections("locks")) {
      add(lock, "channel", locked);
      add(lock, "position", positions);
    }
    channels(locked);
    distinct(positions, "one module stands at each position");
    for (Item position : positions) {
      if (position.value() instanceof Value.Count(long number) && number > names.size()) {
        faults.value(
            position.place(),
            Long.toString(number),
            Words.fill("there is no position %d", number),
            Words.fill("the strip has %d", names.size()));
      }
    }
  }

  private static void add(Section section, String key, List<Item> items) {
    Item item = section.item(key);
    if (item != null) {
      items.add(item);
    }
  }

  private void distinct(List<Item> items, String allowed) {
    Set<Object> seen = new HashSet<>();
    for (Item item : items) {
      if (!seen.add(item.value())) {
        String value = item.text();
        faults.value(
            item.place(),
            value,
            Words.fill("\"%s\" stands here again", Faults.shown(value)),
            allowed);
      }
    }
  }

  private void channels(List<Item> references) {
    Set<String> seen = new HashSet<>();
    for (Item reference : references) {
      String name = reference.text();
      if (!names.contains(name)) {
        faults.value(
            reference.place(),
            name,
            Words.fill("there is no channel \"%s\"", Faults.shown(name)),
            Nearest.of(name, List.copyOf(new java.util.TreeSet<>(names)))
                .map(nearest -> Words.fill("did you mean \"%s\"?", Faults.shown(nearest)))
                .orElse("name a channel of this design"));
      } else if (!seen.add(name)) {
        faults.value(
            reference.place(),
            name,
            Words.fill("\"%s\" stands here again", Faults.shown(name)),
            "name each channel once");
      }
    }
  }

  private void signal(Section channel) {
    Section signal = channel.section("signal");
    if (signal == null) {
      return;
    }
    if (signal.text("capture") != null) {
      levels(signal);
    }
    Section pulses = signal.section("pulses");
    if (pulses != null) {
      pulses(pulses);
    }
    pulseList(signal.sections("pulse-list"));
  }

  private void levels(Section capture) {
    Quantity highFrom = capture.quantity("high-from");
    Quantity lowTo = capture.quantity("low-to");
    if (highFrom != null && lowTo != null && lowTo.compareTo(highFrom) >= 0) {
      faults.value(
          capture.place("low-to").orElseThrow(),
          lowTo.toString(),
          Words.fill("low-to must lie below high-from (%s)", highFrom),
          "between the two the level is undefined");
    }
  }

  private void pulses(Section pulses) {
    Item width = pulses.item("width");
    Item period = pulses.item("period");
    if (width == null
        || period == null
        || !(width.value() instanceof Value.Span(Range widths))
        || !(period.value() instanceof Value.Span(Range periods))) {
      return;
    }
    Quantity longestWidth = widths.max();
    Quantity shortestPeriod = periods.min();
    Quantity longestPeriod = periods.max();
    if (longestWidth == null || shortestPeriod == null || longestPeriod == null) {
      return;
    }
    if (longestWidth.compareTo(shortestPeriod) >= 0) {
      faults.value(
          width.place(),
          longestWidth.toString(),
          Words.fill("a pulse of %s does not end within the period", longestWidth),
          Words.fill("less than %s is allowed", shortestPeriod));
    }
    BigDecimal count = BigDecimal.valueOf(pulses.whole("count", 1));
    if (longestPeriod.exactSi().multiply(count).compareTo(LONGEST_SECONDS) > 0) {
      faults.value(
          pulses.place("count").orElse(period.place()),
          count.toPlainString(),
          "the pulses last longer than 9000000 s",
          "write fewer of them");
    }
  }

  private void pulseList(List<Section> list) {
    BigDecimal end = BigDecimal.ZERO;
    for (Section pulse : list) {
      Item at = pulse.item("at");
      Quantity rise = pulse.quantity("at");
      Quantity width = pulse.quantity("width");
      if (at == null || rise == null || width == null) {
        return;
      }
      if (rise.exactSi().compareTo(end) < 0) {
        faults.value(
            at.place(),
            rise.toString(),
            Words.fill("a pulse at %s starts before the one before it has ended", rise),
            "write them in the order of time, not overlapping");
      }
      end = rise.exactSi().add(width.exactSi());
    }
  }

  private void load(Section channel) {
    Section load = channel.section("load");
    if (load == null) {
      return;
    }
    for (String kind : List.of("coil", "counter")) {
      Section data = load.section(kind);
      if (data != null) {
        ordered(data, "drop-out", "pull-in");
        ordered(data, "off-voltage", "on-voltage");
      }
    }
  }

  private void ordered(Section data, String lowerKey, String upperKey) {
    Item item = data.item(lowerKey);
    Quantity lower = data.quantity(lowerKey);
    Quantity upper = data.quantity(upperKey);
    if (item != null && lower != null && upper != null && lower.compareTo(upper) > 0) {
      faults.value(
          item.place(),
          lower.toString(),
          Words.fill("%s is more than %s, %s", lower, upperKey, upper),
          Words.fill("%s must not lie above it", lowerKey));
    }
  }
}
