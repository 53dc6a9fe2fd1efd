package io.relaytwin.files.design;

import io.relaytwin.core.design.Rail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the rail of a design out of its section. */
final class RailBinder {

  private RailBinder() {}

  static @Nullable Rail rail(@Nullable Section rail) {
    if (rail == null) {
      return null;
    }
    Map<String, String> common = new LinkedHashMap<>();
    Section commoned = rail.section("common");
    if (commoned != null) {
      commoned
          .items()
          .forEach((potential, colour) -> common.put(potential, (String) colour.value()));
    }
    return new Rail(
        rail.texts("order"),
        rail.sections("groups").stream().map(RailBinder::group).toList(),
        common,
        rail.quantity("feed-through"),
        jumpers(rail.section("jumpers")),
        rail.text("marking"),
        markers(rail.section("markers")),
        conductors(rail.section("conductors")),
        plates(rail.section("plates")),
        rail.quantity("length"),
        rail.quantity("end-stops"),
        rail.sections("locks").stream()
            .map(lock ->
                new Rail.Lock(
                    lock.requiredText("channel"), lock.whole("position"), lock.text("text")))
            .toList());
  }

  private static Rail.Group group(Section group) {
    return new Rail.Group(
        group.requiredText("name"),
        group.texts("channels"),
        group.flag("separate", false),
        group.flag("plate", false));
  }

  private static Rail.Jumpers jumpers(@Nullable Section jumpers) {
    Rail.Jumpers plain = Rail.Jumpers.DEFAULT;
    if (jumpers == null) {
      return plain;
    }
    return new Rail.Jumpers(
        (int) jumpers.whole("slots", plain.slots()),
        word(jumpers.text("rows"), Rail.Rows.values(), Rail.Rows::key, plain.rows()),
        word(jumpers.text("join"), Rail.Join.values(), Rail.Join::key, plain.join()),
        word(jumpers.text("feed"), Rail.Feed.values(), Rail.Feed::key, plain.feed()),
        jumpers.flag("across-plates", plain.acrossPlates()),
        jumpers.sections("fixed").stream()
            .map(bar ->
                new Rail.Bar(
                    bar.requiredText("potential"),
                    bar.requiredText("from"),
                    bar.requiredText("to")))
            .toList());
  }

  private static Rail.Markers markers(@Nullable Section markers) {
    Rail.Markers plain = Rail.Markers.DEFAULT;
    if (markers == null) {
      return plain;
    }
    return new Rail.Markers(
        word(
            markers.text("text"), Rail.Markers.Text.values(), Rail.Markers.Text::key, plain.text()),
        markers.text("colour"),
        (int) markers.whole("per-module", plain.perModule()));
  }

  private static Map<String, Rail.Wire> conductors(@Nullable Section conductors) {
    Map<String, Rail.Wire> wires = new LinkedHashMap<>();
    if (conductors != null) {
      for (String terminal : List.copyOf(conductors.items().keySet())) {
        Section wire = conductors.requiredSection(terminal);
        wires.put(
            terminal,
            new Rail.Wire(
                wire.quantity("conductor"),
                wire.text("colour"),
                wire.quantity("length"),
                wire.item("ferrule") == null ? null : wire.flag("ferrule", false)));
      }
    }
    return wires;
  }

  private static Rail.Plates plates(@Nullable Section plates) {
    Rail.Plates plain = Rail.Plates.DEFAULT;
    if (plates == null) {
      return plain;
    }
    return new Rail.Plates(
        word(plates.text("end"), Rail.Plates.End.values(), Rail.Plates.End::key, plain.end()),
        plates.texts("after"));
  }

  private static <T> T word(
      @Nullable String word, T[] values, Function<T, String> key, T fallback) {
    for (T value : values) {
      if (key.apply(value).equals(word)) {
        return value;
      }
    }
    return fallback;
  }
}
