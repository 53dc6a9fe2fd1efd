package io.relaytwin.files.design;

import io.relaytwin.core.design.Rail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rail section as maps, lists and texts; what is at its default is left out. */
final class RailWriter {

  private RailWriter() {}

  static @Nullable Map<String, Object> rail(@Nullable Rail rail) {
    if (rail == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    list(map, "order", rail.order());
    list(map, "groups", rail.groups().stream().map(RailWriter::group).toList());
    if (!rail.common().isEmpty()) {
      map.put("common", rail.common());
    }
    text(map, "feed-through", rail.feedThrough());
    nested(map, "jumpers", jumpers(rail.jumpers()), rail.jumpers().equals(Rail.Jumpers.DEFAULT));
    text(map, "marking", rail.marking());
    nested(map, "markers", markers(rail.markers()), rail.markers().equals(Rail.Markers.DEFAULT));
    Map<String, Object> conductors = new LinkedHashMap<>();
    rail.conductors().forEach((terminal, wire) -> conductors.put(terminal, wire(wire)));
    nested(map, "conductors", conductors, conductors.isEmpty());
    nested(map, "plates", plates(rail.plates()), rail.plates().equals(Rail.Plates.DEFAULT));
    text(map, "length", rail.length());
    text(map, "end-stops", rail.endStops());
    list(map, "locks", rail.locks().stream().map(RailWriter::lock).toList());
    return map;
  }

  private static Map<String, Object> group(Rail.Group group) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", group.name());
    map.put("channels", group.channels());
    flag(map, "separate", group.separate());
    flag(map, "plate", group.plate());
    return map;
  }

  private static Map<String, Object> jumpers(Rail.Jumpers jumpers) {
    Rail.Jumpers plain = Rail.Jumpers.DEFAULT;
    Map<String, Object> map = new LinkedHashMap<>();
    if (jumpers.slots() != plain.slots()) {
      map.put("slots", jumpers.slots());
    }
    if (jumpers.rows() != plain.rows()) {
      map.put("rows", jumpers.rows().key());
    }
    if (jumpers.join() != plain.join()) {
      map.put("join", jumpers.join().key());
    }
    if (jumpers.feed() != plain.feed()) {
      map.put("feed", jumpers.feed().key());
    }
    flag(map, "across-plates", jumpers.acrossPlates());
    List<Object> fixed = new ArrayList<>();
    for (Rail.Bar bar : jumpers.fixed()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("potential", bar.potential());
      each.put("from", bar.from());
      each.put("to", bar.to());
      fixed.add(each);
    }
    list(map, "fixed", fixed);
    return map;
  }

  private static Map<String, Object> markers(Rail.Markers markers) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (markers.text() != Rail.Markers.DEFAULT.text()) {
      map.put("text", markers.text().key());
    }
    text(map, "colour", markers.colour());
    if (markers.perModule() != Rail.Markers.DEFAULT.perModule()) {
      map.put("per-module", markers.perModule());
    }
    return map;
  }

  private static Map<String, Object> wire(Rail.Wire wire) {
    Map<String, Object> map = new LinkedHashMap<>();
    text(map, "conductor", wire.size());
    text(map, "colour", wire.colour());
    text(map, "length", wire.length());
    Boolean ferrule = wire.ferrule();
    if (ferrule != null) {
      map.put("ferrule", ferrule ? "yes" : "no");
    }
    return map;
  }

  private static Map<String, Object> plates(Rail.Plates plates) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (plates.end() != Rail.Plates.DEFAULT.end()) {
      map.put("end", plates.end().key());
    }
    list(map, "after", plates.after());
    return map;
  }

  private static Map<String, Object> lock(Rail.Lock lock) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channel", lock.channel());
    Integer position = lock.position();
    if (position != null) {
      map.put("position", position);
    }
    text(map, "text", lock.text());
    return map;
  }

  private static void text(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value.toString());
    }
  }

  private static void flag(Map<String, Object> map, String key, boolean value) {
    if (value) {
      map.put(key, "yes");
    }
  }

  private static void list(Map<String, Object> map, String key, List<?> list) {
    if (!list.isEmpty()) {
      map.put(key, list);
    }
  }

  private static void nested(
      Map<String, Object> map, String key, Map<String, Object> value, boolean isDefault) {
    if (!isDefault) {
      map.put(key, value);
    }
  }
}
