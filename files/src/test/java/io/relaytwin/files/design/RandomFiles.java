package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Fields;
import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.Forms;
import io.relaytwin.core.design.edit.Key;
import io.relaytwin.core.design.edit.Limit;
import io.relaytwin.core.design.edit.ListOf;
import io.relaytwin.core.design.edit.OneOf;
import io.relaytwin.core.design.edit.Sizes;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Design files without structural faults, made at random from the declared format: maps, lists,
 * texts, numbers and booleans. Most are free of other faults, too.
 */
final class RandomFiles {

  /** Stands for a missing value in a tree. */
  static final String NOTHING = "nothing-stands-here";

  /** So often a number is made until one has a size that is allowed. */
  private static final int TRIES = 10_000;

  private static final Pattern IN_A_LIST = Pattern.compile("[\\[,]\\s*" + NOTHING);

  private static final String[] TEXTS = {
    "A",
    "spindle.vcd",
    "dir/x y.sr",
    "74hc",
    "true",
    "null",
    "12",
    "0x1F",
    "-",
    "#1",
    "a: b",
    "[x]",
    "{",
    "\"quoted\"",
    "it's",
    "Größe µ",
    "~",
    "1e3",
    "<<",
    "*a",
    "!t",
    "%",
    ">= 4 V",
    "...",
    "name ",
    " x",
    "?",
    "yes",
    "日本語",
    "x#y",
    "x, y",
    "-5",
    "=",
    ".5",
    "\\n"
  };

  private final RandomGenerator random;
  private final Map<String, List<String>> known;
  private final int powers;
  private final List<String> names = new ArrayList<>();

  RandomFiles(RandomGenerator random) {
    this(random, Map.of(), 0);
  }

  /**
   * Makes files that can be checked.
   *
   * @param known texts that mean something, by key.
   * @param powers by how many powers of ten numbers are larger or smaller than usual at most.
   */
  RandomFiles(RandomGenerator random, Map<String, List<String>> known, int powers) {
    this.random = random;
    this.known = known;
    this.powers = powers;
  }

  Map<String, Object> file() {
    names.clear();
    return mapping(Forms.DESIGN);
  }

  /** The text of a tree, written by the library. */
  static String yaml(Object tree, RandomGenerator random) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(
                switch (random.nextInt(3)) {
                  case 0 -> FlowStyle.BLOCK;
                  case 1 -> FlowStyle.FLOW;
                  default -> FlowStyle.AUTO;
                })
            .setDereferenceAliases(true)
            .build();
    String nothing = new String[] {"null", "~", ""}[random.nextInt(3)];
    String text = new Dump(settings).dumpToString(tree);
    // between the commas of a list YAML wants a word for nothing
    boolean listed = IN_A_LIST.matcher(text).find();
    return text.replace(NOTHING, nothing.isEmpty() && listed ? "~" : nothing);
  }

  private Map<String, Object> mapping(Fields<?> mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Key<?, ?> key : mapping.keys()) {
      if (key.required() || random.nextInt(3) == 0) {
        map.put(key.name(), value(key.form(), mapping, key));
      }
    }
    return map;
  }

  private Object value(Form<?> shape, @Nullable Fields<?> within, @Nullable Key<?, ?> key) {
    return switch (shape) {
      case Form.Text _ -> text(within, key);
      case Form.Words<?> words -> pick(words.words());
      case Form.Flag _ -> pick(List.<Object>of(true, false, "on", "off", "yes", "no"));
      case Form.Whole whole -> (int) random.nextLong(whole.min(), Math.min(whole.max(), 20) + 1);
      case Form.Amount amount -> amount(amount.dimension(), amount.limit());
      case Form.Span span -> span(span);
      case Form.Conductor _ ->
          switch (random.nextInt(3)) {
            case 0 -> "AWG " + random.nextInt(41);
            case 1 -> random.nextInt(41) + "AWG";
            default ->
                amount(Dimension.CROSS_SECTION, Sizes.of(Dimension.CROSS_SECTION).positive());
          };
      case ListOf<?> listing -> listing(listing, key);
      case Fields<?> mapping -> mapping(mapping);
      case OneOf<?> choice -> {
        int chosen = random.nextInt(choice.kinds().size() + (choice.brief() == null ? 0 : 1));
        yield chosen < choice.kinds().size() || choice.brief() == null
            ? mapping(choice.kinds().get(chosen).fields())
            : value(choice.brief().form(), within, null);
      }
    };
  }

  private Object text(@Nullable Fields<?> within, @Nullable Key<?, ?> key) {
    if (within != null
        && within.name().equals("channel")
        && key != null
        && key.name().equals("name")) {
      String name = "channel " + (char) ('a' + names.size() % 26) + names.size() + "_";
      names.add(name);
      return name;
    }
    List<String> meant = key == null ? null : known.get(key.name());
    if (meant != null) {
      return pick(meant);
    }
    return random.nextInt(10) == 0 ? random.nextInt(100) : pick(List.of(TEXTS));
  }

  private List<Object> listing(ListOf<?> listing, @Nullable Key<?, ?> key) {
    List<Object> list = new ArrayList<>();
    if (listing.element() instanceof Form.Text) {
      List<String> left = new ArrayList<>(names);
      int wanted = Math.max(listing.min(), random.nextInt(names.size() + 1));
      for (int i = 0; i < wanted; i++) {
        list.add(left.isEmpty() ? "nobody" : left.remove(random.nextInt(left.size())));
      }
      return list;
    }
    int count =
        listing.min() + random.nextInt(key != null && key.name().equals("channels") ? 4 : 2);
    for (int i = 0; i < count; i++) {
      list.add(value(listing.element(), null, null));
    }
    return list;
  }

  private Object amount(Dimension dimension, Limit limit) {
    for (int i = 0; i < TRIES; i++) {
      Object amount = anyAmount(dimension, limit);
      if (!(amount instanceof String text) || holds(limit, text)) {
        return amount;
      }
    }
    throw new IllegalStateException("no %s within %s".formatted(dimension, limit));
  }

  private Object anyAmount(Dimension dimension, Limit limit) {
    if (dimension == Dimension.RATIO && random.nextBoolean()) {
      return limit.max() == null
          ? 1 + random.nextInt(20)
          : new BigDecimal(random.nextInt(1001)).movePointLeft(3);
    }
    return number(limit) + space() + unit(dimension);
  }

  private Object span(Form.Span span) {
    for (int i = 0; i < TRIES; i++) {
      Object made = anySpan(span);
      if (!(made instanceof String text) || holds(span.limit(), text)) {
        return made;
      }
    }
    throw new IllegalStateException("no %s within %s".formatted(span.dimension(), span.limit()));
  }

  private static boolean holds(Limit limit, String text) {
    Range range;
    try {
      range = Range.parse(text);
    } catch (QuantitySyntaxException e) {
      return false;
    }
    return (range.min() == null || limit.holds(range.min()))
        && (range.max() == null || limit.holds(range.max()));
  }

  private Object anySpan(Form.Span span) {
    Dimension dimension = span.dimension();
    String unit = unit(dimension);
    return switch (random.nextInt(span.open() == Form.Span.Open.NEITHER ? 4 : 5)) {
      case 0 -> anyAmount(dimension, span.limit());
      case 1 -> {
        int low = 1 + random.nextInt(50);
        yield low
            + (random.nextBoolean() ? space() + unit : "")
            + space()
            + (random.nextBoolean() ? ".." : "...")
            + space()
            + (low + random.nextInt(50))
            + space()
            + unit;
      }
      case 2 -> number(span.limit()) + space() + unit + space() + plusMinus() + " 5 %";
      case 3 -> (50 + random.nextInt(9)) + " " + plusMinus() + space() + 0.5 + space() + unit;
      default ->
          pick(
                  span.open() == Form.Span.Open.BELOW
                      ? List.of("<=", "≤", "<= ")
                      : List.of(">=", "≥", ">= "))
              + number(span.limit())
              + space()
              + unit;
    };
  }

  private String plusMinus() {
    return pick(List.of("±", "+-", "+/-"));
  }

  private String number(Limit limit) {
    if (powers > 0 && random.nextInt(4) == 0) {
      int power = random.nextInt(-powers, powers + 1);
      return (1 + random.nextInt(99)) + "e" + power;
    }
    boolean isSigned = limit.min() == null && limit.max() == null;
    BigDecimal value =
        new BigDecimal(1 + random.nextInt(9999)).movePointLeft(2).round(new MathContext(3));
    return switch (random.nextInt(6)) {
      case 0 -> isSigned ? "-" + value.toPlainString() : "+" + value.toPlainString();
      case 1 ->
          value.toBigInteger().add(java.math.BigInteger.ONE) + "e" + pick(List.of("0", "+1", "-1"));
      case 2 -> "." + (1 + random.nextInt(99));
      default -> value.toPlainString();
    };
  }

  private String unit(Dimension dimension) {
    List<String> spellings =
        Unit.spellings(dimension).stream().filter(s -> !s.equals("1")).toList();
    return pick(spellings);
  }

  private String space() {
    return pick(List.of("", " ", " ", "\u00a0", "\u202f"));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
