package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes docs/reference/design-file.md from the declared format. */
final class ReferencePage {

  private static final String INTRODUCTION =
      """
      # Design files

      A design file describes a circuit: supplies, channels from the 5 V source to the 24 V load,
      the rail, and what is asked of it. `relaytwin new` writes one to start with, `relaytwin check`
      reads it. This page lists every key; it is made from the same declaration as the reader and
      the [JSON Schema](design.schema.json).

      ## Writing values

      - The file is YAML 1.2, UTF-8, one document, up to 4 MB. Anchors and aliases may be used; tags
        and merge keys are refused. In YAML 1.2 `on`, `off`, `yes` and `no` are texts; they are
        understood where yes or no is asked.
      - A *quantity* is a number with a unit: `5 V`, `0.5 µs`, `1e-3 A`. A decimal comma is refused.
        `u` stands for `µ`, `ohm` for `Ω`, `mm2` for `mm²`, `degC` for `°C`.
      - A *range* is `4.75 .. 5.25 V`, `5 V ± 5 %` (or `+-`, `+/-`), or a quantity, which then is
        exact. Where the table says so, one bound may be open: `<= 0.4 V`, `">= 4.2 V"`. In YAML a
        value that starts with `>` needs quotes; `≥ 4.2 V` does not.
      - A *share* is written in per cent or as a plain number: `50 %`, `0.5`.
      - A *text* has 1 to 200 characters on one line. A plain number is taken as it is written.
      - What is left out takes the default of the table. *Not given* and *not stated* mean that there
        is none: a check that would need it says NOT STATED.

      ## Faults

      A file is read whole; all of its faults are reported at once, one to a line:

      ```
      design.yaml:12:14: channels[0].source.push-pull.current: "16 mV" is a voltage; a current is expected, in pA, nA, µA, mA, A, 0 A to 10000 A.
      ```

      The JSON Schema accepts exactly the files in which the reader finds no fault of structure:
      unknown, missing and repeated keys, values of the wrong kind, quantities spelt wrongly or in
      the wrong unit. Beyond the schema the reader finds faults of value:

      - a size out of the limits of the table, bounds the wrong way round, a number outside any
        quantity of the field (more than 30 powers of ten), a blank text or one with control
        characters;
      - a channel's name that is taken, a name in `rail.order` or `skew` that no channel has or that
        stands twice, more than 1000 channels;
      - pulses that do not end within their period, overlapping or unordered pulses of a list, a
        signal of more than 9000000 s;
      - `drop-out` above `pull-in`, `off-voltage` above `on-voltage`;
      - a capture file that is not there.

      A key that stands twice, a second document, and YAML that cannot be parsed are seen by the
      reader alone: a schema never gets to see them.
      """;

  private final StringBuilder page = new StringBuilder(INTRODUCTION);
  private final Deque<Shape> waiting = new ArrayDeque<>();
  private final Set<String> written = new LinkedHashSet<>();

  private ReferencePage() {}

  static String text() {
    ReferencePage reference = new ReferencePage();
    reference.waiting.add(Format.DESIGN);
    while (!reference.waiting.isEmpty()) {
      switch (reference.waiting.remove()) {
        case Shape.Mapping mapping -> reference.mapping(mapping);
        case Shape.Choice choice -> reference.choice(choice);
        case Shape other -> throw new IllegalStateException("no section of its own: " + other);
      }
    }
    return reference.page.toString();
  }

  private void mapping(Shape.Mapping mapping) {
    if (written.add(mapping.name())) {
      heading(mapping.name(), mapping.meaning());
      table(mapping.keys());
    }
  }

  private void choice(Shape.Choice choice) {
    if (!written.add(choice.name())) {
      return;
    }
    heading(choice.name(), choice.meaning());
    if (choice.scalar() != null) {
      page.append("\nEither ").append(kind(choice.scalar())).append(", or one of the following.\n");
    } else {
      page.append("\nOne of the following.\n");
    }
    for (Shape.Mapping variant : choice.variants()) {
      Key first = variant.keys().getFirst();
      boolean isNested = variant.keys().size() == 1 && first.shape() instanceof Shape.Mapping;
      page.append("\n### `").append(first.name()).append("`\n\n").append(variant.meaning());
      page.append("\n\n```yaml\n").append(choice.name()).append(": { ").append(first.name());
      page.append(": ").append(first.example());
      variant.keys().stream()
          .skip(1)
          .filter(Key::required)
          .forEach(key -> page.append(", ").append(key.name()).append(": ").append(key.example()));
      page.append(" }\n```\n");
      table(isNested ? ((Shape.Mapping) first.shape()).keys() : variant.keys());
    }
  }

  private void heading(String name, String meaning) {
    String title = name.equals("design") ? "The whole file" : "`" + name + "`";
    page.append("\n## ").append(title).append('\n');
    if (!name.equals("design")) {
      page.append('\n').append(meaning).append('\n');
    }
  }

  private void table(List<Key> keys) {
    page.append("\n| key | value | default | meaning | example |\n|---|---|---|---|---|\n");
    for (Key key : keys) {
      page.append(
          "| `%s` | %s | %s | %s | `%s` |\n"
              .formatted(
                  key.name(),
                  kind(key.shape()),
                  key.required() ? "**required**" : key.fallback(),
                  key.meaning(),
                  key.example()));
    }
  }

  private String kind(Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> "text";
      case Shape.Words words ->
          words.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
      case Shape.Flag _ -> "yes or no";
      case Shape.Whole whole ->
          whole.min() == whole.max()
              ? Long.toString(whole.min())
              : "%d to %d".formatted(whole.min(), whole.max());
      case Shape.Amount amount -> quantity(amount.dimension(), amount.limit());
      case Shape.Span span ->
          "range of "
              + quantity(span.dimension(), span.limit())
              + switch (span.open()) {
                case NEITHER -> "";
                case BELOW -> "; the lower bound may be open";
                case ABOVE -> "; the upper bound may be open";
              };
      case Shape.Conductor _ ->
          "cross-section (mm², m²), 0.001 mm² to 10000 mm², or `AWG 0` to `AWG 40`";
      case Shape.Listing listing ->
          "list of "
              + kind(listing.element())
              + (listing.min() == 0 ? "" : ", at least %d".formatted(listing.min()));
      case Shape.Mapping mapping -> {
        waiting.add(mapping);
        yield link(mapping.name());
      }
      case Shape.Choice choice -> {
        waiting.add(choice);
        yield link(choice.name());
      }
    };
  }

  private static String quantity(Dimension dimension, Limit limit) {
    String units =
        Unit.of(dimension).stream()
            .map(Unit::symbol)
            .filter(symbol -> !symbol.equals("1"))
            .collect(Collectors.joining(", "));
    String name = dimension == Dimension.RATIO ? "share" : dimension.label();
    String words = limit.words();
    return "%s (%s)%s".formatted(name, units, words.isEmpty() ? "" : ", " + words);
  }

  private static String link(String name) {
    return "[%s](#%s)".formatted(name, name);
  }
}
