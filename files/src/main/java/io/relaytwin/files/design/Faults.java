package io.relaytwin.files.design;

import io.relaytwin.files.yaml.Place;
import io.relaytwin.files.yaml.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one file. */
final class Faults {

  /** More faults than this help nobody; the rest is counted only. */
  static final int KEPT = 100;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private int count;

  Faults(String file) {
    this.file = file;
  }

  void structure(Place place, @Nullable String value, String problem, String allowed) {
    add(Fault.Kind.STRUCTURE, place, value, problem, allowed);
  }

  void value(Place place, @Nullable String value, String problem, String allowed) {
    add(Fault.Kind.VALUE, place, value, problem, allowed);
  }

  void file(Place place, String problem, String allowed) {
    add(Fault.Kind.FILE, place, null, problem, allowed);
  }

  private void add(
      Fault.Kind kind, Place place, @Nullable String value, String problem, String allowed) {
    count++;
    if (faults.size() < KEPT) {
      faults.add(
          new Fault(
              kind,
              file,
              place.line(),
              place.column(),
              place.path(),
              value == null ? null : shown(value),
              PlainText.clean(problem),
              PlainText.clean(allowed)));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  DesignException exception() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
    return new DesignException(sorted, count);
  }

  /** The text shortened, on one line, without characters that could drive a terminal. */
  static String shown(String text) {
    return PlainText.shown(text);
  }
}
