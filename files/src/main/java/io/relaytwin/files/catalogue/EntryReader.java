package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one figure or statement. */
final class EntryReader {

  private static final String STATES = "states";

  private EntryReader() {}

  /** The entry; empty, with faults, when it has none or several values. */
  static Optional<Entry> read(
      YamlMap map, Documents documents, @Nullable String document, String section) {
    String key = map.required("key");
    String label = map.required("label");
    String condition = map.text("condition").orElse(null);
    List<String> missing = map.texts("missing");
    String note = map.text("note").orElse(null);
    String printed = map.text("printed").orElse(null);
    Citation source = documents.cite(map, document, section, map.text("line").orElse(label));
    Optional<Entry> entry = Optional.empty();
    Optional<LimitKind> kind = kind(map);
    if (kind.isPresent()) {
      Optional<Range> value = value(map, kind.get(), KnownFigures.dimension(key));
      if (value.isPresent()) {
        entry =
            Optional.of(
                new Figure(
                    key,
                    label,
                    kind.get(),
                    value.get(),
                    condition,
                    missing,
                    source,
                    note,
                    printed));
      }
    } else if (map.has(STATES)) {
      List<String> values = map.texts(STATES);
      if (KnownFigures.dimension(key) != null) {
        map.fault(STATES, "A figure is expected here, not words.");
      } else if (!values.isEmpty()) {
        if (key.equals("gtin")) {
          checkGtin(map, values.getFirst());
        }
        entry =
            Optional.of(
                new Statement(key, label, values, condition, missing, source, note, printed));
      }
    }
    map.texts("readings");
    map.finish();
    return entry;
  }

  private static String word(LimitKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LimitKind> kind(YamlMap map) {
    List<String> found = new ArrayList<>();
    LimitKind only = null;
    for (LimitKind kind : LimitKind.values()) {
      if (map.has(word(kind))) {
        found.add(word(kind));
        only = kind;
      }
    }
    if (map.has(STATES)) {
      found.add(STATES);
    }
    if (found.size() != 1) {
      map.texts("readings");
      map.fault(
          found.isEmpty() ? "key" : found.getLast(),
          found.isEmpty()
              ? "The value is missing: one of nominal, typical, minimum, maximum, range, states."
              : Words.fill("There are several values: %s; keep one.", String.join(", ", found)));
      found.forEach(map::texts); // so that they are not reported as unknown, too
      return Optional.empty();
    }
    return Optional.ofNullable(only);
  }

  private static Optional<Range> value(YamlMap map, LimitKind kind, @Nullable Dimension expected) {
    return switch (kind) {
      case NOMINAL, TYPICAL -> map.quantity(word(kind), expected).map(Range::exactly);
      case MINIMUM -> map.quantity(word(kind), expected).map(Range::atLeast);
      case MAXIMUM -> map.quantity(word(kind), expected).map(Range::atMost);
      case RANGE -> map.range(word(kind), expected);
    };
  }

  /** The last digit of a GTIN makes the sum of all, every second one three times, end in 0. */
  private static void checkGtin(YamlMap map, String gtin) {
    int sum = 0;
    for (int i = 0; i < gtin.length(); i++) {
      int digit = gtin.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        map.fault(STATES, Words.fill("\"%s\" is no GTIN: digits are expected.", gtin));
        return;
      }
      sum += (gtin.length() - i) % 2 == 0 ? 3 * digit : digit;
    }
    if (gtin.length() != 13 || sum % 10 != 0) {
      map.fault(
          STATES,
          gtin.length() == 13
              ? Words.fill("\"%s\" is no GTIN: its check digit is wrong.", gtin)
              : Words.fill("\"%s\" is no GTIN of 13 digits.", gtin));
    }
  }
}
