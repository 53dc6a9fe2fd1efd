package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Designs and values made at random from the declared keys. */
final class RandomDesigns {

  private static final List<String> TEXTS =
      List.of(
          "A", "x y", "0", "a]b", "a\"b\\c", "true", "12", "Größe µ", "a.b[c", "- x", "#", "no");

  private final Random random;
  private int names;

  RandomDesigns(Random random) {
    this.random = random;
  }

  Design design() {
    names = 0;
    return Forms.design(value(Forms.DESIGN));
  }

  /** Another design with many values of the first. */
  Design variant(Design design) {
    return Forms.design(mutant(Forms.tree(design), Forms.DESIGN));
  }

  private Value mutant(Value value, Form<?> form) {
    if (random.nextInt(12) == 0 || form instanceof Form.Scalar) {
      return random.nextInt(3) == 0 ? value(form) : value;
    }
    return switch (value) {
      case Value.Entries(Map<String, Value> entries) -> entries(entries, form);
      case Value.Items(List<Value> items) when form instanceof ListOf<?> list -> {
        List<Value> changed = new ArrayList<>();
        for (Value item : items) {
          if (changed.size() < list.min() || random.nextInt(8) > 0) {
            changed.add(random.nextInt(3) == 0 ? mutant(item, list.element()) : item);
          }
          if (random.nextInt(8) == 0) {
            changed.add(random.nextInt(changed.size() + 1), value(list.element()));
          }
        }
        if (random.nextInt(6) == 0) {
          java.util.Collections.shuffle(changed, random);
        }
        yield new Value.Items(changed);
      }
      default -> value;
    };
  }

  private Value entries(Map<String, Value> entries, Form<?> form) {
    Fields<?> fields =
        switch (form) {
          case Fields<?> plain -> plain;
          case OneOf<?> oneOf ->
              oneOf.kinds().stream()
                  .filter(kind -> entries.containsKey(kind.tellingKey()))
                  .findFirst()
                  .orElseThrow()
                  .fields();
          default -> throw new IllegalStateException("keys in a " + form);
        };
    Map<String, Value> changed = new LinkedHashMap<>();
    for (Key<?, ?> key : fields.keys()) {
      Value held = entries.get(key.name());
      if (key.isOfFiles()) {
        continue;
      }
      boolean isName = key.name().equals("name") || key.name().equals("channel");
      if (held != null && (key.required() || random.nextInt(10) > 0)) {
        changed.put(key.name(), isName ? held : mutant(held, key.form()));
      } else if (held == null && random.nextInt(10) == 0) {
        changed.put(key.name(), value(key.form()));
      }
    }
    return new Value.Entries(changed);
  }

  Value value(Form<?> form) {
    return switch (form) {
      case Form.Text _ -> Value.of(pick(TEXTS));
      case Form.Words<?> words -> Value.of(pick(words.words()));
      case Form.Flag _ -> Value.of(random.nextBoolean());
      case Form.Whole whole ->
          Value.of(whole.min() + random.nextInt(Math.min(20, whole.max() - whole.min() + 1)));
      case Form.Amount amount -> Value.of(quantity(Unit.base(amount.dimension()), amount.limit()));
      case Form.Span span -> span(span);
      case Form.Conductor _ -> Value.of(quantity(Unit.of("mm²"), Form.Conductor.LIMIT));
      case ListOf<?> list -> {
        List<Value> items = new ArrayList<>();
        int count = list.min() + random.nextInt(3);
        for (int i = 0; i < count; i++) {
          items.add(value(list.element()));
        }
        yield new Value.Items(items);
      }
      case Fields<?> fields -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Key<?, ?> key : fields.keys()) {
          if (key.required() || (!key.isOfFiles() && random.nextInt(3) == 0)) {
            boolean isName = key.name().equals("name") || key.name().equals("channel");
            entries.put(key.name(), isName ? Value.of(pick(TEXTS) + names++) : value(key.form()));
          }
        }
        yield new Value.Entries(entries);
      }
      case OneOf<?> oneOf -> {
        OneOf.Brief<?> brief = oneOf.brief();
        int chosen = random.nextInt(oneOf.kinds().size() + (brief == null ? 0 : 1));
        yield brief != null && chosen == oneOf.kinds().size()
            ? value(brief.form())
            : value(oneOf.kinds().get(chosen).fields());
      }
    };
  }

  private Value span(Form.Span span) {
    Quantity one = quantity(Unit.base(span.dimension()), span.limit());
    Quantity other = quantity(Unit.base(span.dimension()), span.limit());
    Quantity least = one.compareTo(other) < 0 ? one : other;
    Quantity most = one.compareTo(other) < 0 ? other : one;
    return Value.of(
        switch (random.nextInt(3)) {
          case 0 -> Range.exactly(one);
          case 1 ->
              switch (span.open()) {
                case NEITHER -> new Range(least, most);
                case ABOVE -> Range.atLeast(one);
                case BELOW -> Range.atMost(one);
              };
          default -> new Range(least, most);
        });
  }

  private Quantity quantity(Unit unit, Limit limit) {
    BigDecimal share = new BigDecimal(1 + random.nextInt(99)).movePointLeft(2);
    Quantity max = limit.max();
    Quantity min = limit.min();
    BigDecimal most = max == null ? BigDecimal.TEN : max.exactSi().min(BigDecimal.TEN);
    BigDecimal least = min == null ? BigDecimal.ZERO : min.exactSi().max(BigDecimal.ZERO);
    BigDecimal si = least.add(share.multiply(most.subtract(least)));
    return new Quantity(si.stripTrailingZeros(), Unit.base(unit.dimension())).in(unit);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
