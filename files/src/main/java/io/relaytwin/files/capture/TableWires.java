package io.relaytwin.files.capture;

import io.relaytwin.files.capture.TableLayout.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes wires of the columns of a table that are neither times nor row numbers. */
final class TableWires {

  private static final Pattern BUS =
      Pattern.compile("(?:D|DIO|d)\\s*(\\d{1,3})\\s*-\\s*(?:D|DIO|d)?\\s*(\\d{1,3})");

  private final TableHead head;
  private final List<Title> titles;
  private final HeadKeys keys;
  private final Producer producer;
  private final List<String> notes;

  /**
   * Creates the maker.
   *
   * @param notes takes what had to be taken for granted.
   */
  TableWires(
      TableHead head, List<Title> titles, HeadKeys keys, Producer producer, List<String> notes) {
    this.head = head;
    this.titles = titles;
    this.keys = keys;
    this.producer = producer;
    this.notes = notes;
  }

  /** The wires at the given places among the columns of values. */
  List<Column> of(List<Integer> places) {
    List<String> names = names(places);
    boolean unitless = false;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      int index = head.columns().get(place);
      Title title = titles.get(place);
      String name = names.get(i).isEmpty() ? "column " + (index + 1) : names.get(i);
      Integer volts = title.unit().isEmpty() ? null : Title.voltExponent(title.unit());
      Cells.Kind kind = head.kind(index);
      Matcher bus = BUS.matcher(name);
      if (kind == Cells.Kind.HEX || bus.matches()) {
        int first = bus.matches() ? Integer.parseInt(bus.group(1)) : 63;
        int last = bus.matches() ? Integer.parseInt(bus.group(2)) : 0;
        int bits = Math.min(Math.abs(first - last) + 1, 64);
        columns.add(
            new Column(
                index,
                new Wire(i + 1, name, name, Wire.Kind.LOGIC, bits),
                0,
                "",
                Math.min(first, last)));
        continue;
      }
      boolean analogue = volts != null || kind != Cells.Kind.LEVEL;
      if (analogue && title.unit().isEmpty() && producer.isUnknown()) {
        unitless = true;
      }
      boolean generic = title.unit().isEmpty() || Title.of(title.unit()).isGeneric();
      columns.add(
          new Column(
              index,
              new Wire(
                  i + 1,
                  name,
                  title.name().equals(name) ? title.written() : name,
                  analogue ? Wire.Kind.ANALOGUE : Wire.Kind.LOGIC,
                  1),
              volts == null ? producer.voltExponent() : volts,
              volts == null && !generic ? title.unit() : "",
              0));
    }
    if (unitless) {
      notes.add("numbers without a unit are taken for volts (see scale)");
    }
    return List.copyOf(columns);
  }

  /** The names of the wires: their own, or those that a line of the head gives. */
  private List<String> names(List<Integer> places) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean poor = false;
    for (int place : places) {
      String name = titles.get(place).isGeneric() ? "" : titles.get(place).name();
      names.add(name);
      poor |= name.isEmpty() || !seen.add(name);
    }
    if (poor) {
      List<String> given = keys.names(places.size());
      if (!given.isEmpty()) {
        return given;
      }
      if (places.size() == 1 && !titles.get(places.get(0)).name().isEmpty()) {
        return List.of(titles.get(places.get(0)).name());
      }
    }
    return names;
  }
}
