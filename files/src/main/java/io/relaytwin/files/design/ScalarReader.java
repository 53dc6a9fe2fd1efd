package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Form;
import io.relaytwin.core.design.edit.Limit;
import io.relaytwin.core.design.edit.Sizes;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.product.WireGauge;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.yaml.Place;
import io.relaytwin.files.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads one scalar by its shape. */
final class ScalarReader {

  /** Decimals beyond this size are no quantities of the field. */
  private static final int MAX_DIGITS = 60;

  /** Cuts off the digits of a wire gauge: the thinner wire has the higher resistance. */
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.FLOOR);

  private static final Limit THICK = Sizes.of(Dimension.CROSS_SECTION).positive();

  private final Faults faults;
  private final Scalar scalar;
  private final Place place;
  private final String text;

  ScalarReader(Faults faults, Scalar scalar, Place place) {
    this.faults = faults;
    this.scalar = scalar;
    this.place = place;
    this.text = scalar.text();
  }

  /** The value; {@code null}, with a fault, when it does not fit. */
  @Nullable Value read(Form.Scalar<?> form) {
    return switch (form) {
      case Form.Text _ -> text(form);
      case Form.Words<?> words -> words(words);
      case Form.Flag _ -> flag(form);
      case Form.Whole whole -> whole(whole);
      case Form.Amount amount -> amount(amount);
      case Form.Span span -> span(span);
      case Form.Conductor _ -> conductor(form);
    };
  }

  private @Nullable Value text(Form<?> shape) {
    if (scalar.type() == Scalar.Type.CUT) {
      return wrong(
          Words.fill("%s has a comma, which ends a value between braces", quoted()),
          "put the text in quotes");
    }
    boolean isNumber = scalar.type() == Scalar.Type.NUMBER;
    if (!isNumber && scalar.type() != Scalar.Type.STRING) {
      return wrong(
          Words.fill("%s is not a text", quoted()), "put it in quotes if it is meant as a text");
    }
    if (isNumber ? text.length() > Form.Text.MAX_LENGTH : hasBadLength()) {
      return isNumber
          ? unfit(quoted() + " is too long", shape.expectation())
          : wrong(text.isEmpty() ? "is empty" : quoted() + " is too long", shape.expectation());
    }
    if (text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
      return unfit(
          text.isBlank() ? "is blank" : "holds control characters or more than one line",
          shape.expectation());
    }
    return new Value.Text(text);
  }

  private boolean hasBadLength() {
    int length = text.codePointCount(0, text.length());
    return length < 1 || length > Form.Text.MAX_LENGTH;
  }

  private @Nullable Value words(Form.Words<?> shape) {
    if (scalar.type() == Scalar.Type.STRING && shape.words().contains(text)) {
      return new Value.Text(text);
    }
    String hint =
        Nearest.of(text, shape.words())
            .map(nearest -> Words.fill("did you mean \"%s\"? ", nearest))
            .orElse("");
    return wrong(quoted() + " is not possible here", hint + shape.expectation());
  }

  private @Nullable Value flag(Form<?> shape) {
    if (scalar.type() == Scalar.Type.BOOLEAN) {
      return new Value.Flag(text.equalsIgnoreCase("true"));
    }
    if (scalar.type() == Scalar.Type.STRING) {
      if (Form.Flag.TRUE_WORDS.contains(text)) {
        return new Value.Flag(true);
      }
      if (Form.Flag.FALSE_WORDS.contains(text)) {
        return new Value.Flag(false);
      }
    }
    return wrong(quoted() + " is neither yes nor no", shape.expectation());
  }

  private @Nullable Value whole(Form.Whole shape) {
    BigDecimal number = scalar.number();
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return wrong(quoted() + " is not a whole number", shape.expectation());
    }
    if (number.compareTo(BigDecimal.valueOf(shape.min())) < 0
        || number.compareTo(BigDecimal.valueOf(shape.max())) > 0) {
      return wrong(text + " is out of range", shape.expectation());
    }
    return new Value.Count(number.longValueExact());
  }

  private @Nullable Value amount(Form.Amount shape) {
    Quantity value = null;
    if (isBareRatio(shape.dimension())) {
      value = bareRatio(shape);
    } else if (isQuantityText(Patterns.amount(shape.dimension()).matcher(text))) {
      value = parsed(shape, () -> Quantity.parse(text, shape.dimension()));
    } else {
      misspelt(
          shape,
          () -> Quantity.parse(text, shape.dimension()),
          new QuantityCure(shape.dimension(), shape.limit(), false));
    }
    return value != null && fits(shape.limit(), value) ? new Value.Amount(value) : null;
  }

  private @Nullable Value span(Form.Span shape) {
    Range value = null;
    if (isBareRatio(shape.dimension())) {
      Quantity bare = bareRatio(shape);
      value = bare == null ? null : Range.exactly(bare);
    } else if (isQuantityText(Patterns.span(shape.dimension(), shape.open()).matcher(text))) {
      value = parsed(shape, () -> Range.parse(text, shape.dimension()));
    } else {
      misspelt(
          shape,
          () -> Range.parse(text, shape.dimension()),
          new QuantityCure(shape.dimension(), shape.limit(), true));
    }
    return value != null
            && (value.min() == null || fits(shape.limit(), value.min()))
            && (value.max() == null || fits(shape.limit(), value.max()))
        ? new Value.Span(value)
        : null;
  }

  private @Nullable Value conductor(Form<?> shape) {
    if (!isQuantityText(Patterns.conductor().matcher(text))) {
      misspelt(
          shape,
          () -> Quantity.parse(text, Dimension.CROSS_SECTION),
          new QuantityCure(Dimension.CROSS_SECTION, THICK, false));
      return null;
    }
    Matcher gauge = Patterns.AWG.matcher(text);
    if (gauge.matches()) {
      String digits = gauge.group(2) != null ? gauge.group(2) : gauge.group(4);
      int number = Integer.parseInt(digits);
      return number > WireGauge.THINNEST
          ? unfit(quoted() + " is too thin", shape.expectation())
          : new Value.Amount(crossSection(new WireGauge(number)));
    }
    Quantity value = parsed(shape, () -> Quantity.parse(text, Dimension.CROSS_SECTION));
    return value != null && fits(Form.Conductor.LIMIT, value) ? new Value.Amount(value) : null;
  }

  private static Quantity crossSection(WireGauge gauge) {
    BigDecimal squareMillimetres = gauge.squareMetres().lo().movePointRight(6).round(FOUR_DIGITS);
    return new Quantity(squareMillimetres.stripTrailingZeros(), Unit.of("mm²"));
  }

  private boolean isBareRatio(Dimension dimension) {
    return dimension == Dimension.RATIO && scalar.type() == Scalar.Type.NUMBER;
  }

  private @Nullable Quantity bareRatio(Form<?> shape) {
    BigDecimal number = scalar.number();
    if (number == null
        || number.precision() > MAX_DIGITS
        || Math.abs((long) number.scale()) > MAX_DIGITS) {
      unfit(quoted() + " is outside any quantity of the field", shape.expectation());
      return null;
    }
    return new Quantity(number, Unit.base(Dimension.RATIO));
  }

  private boolean isQuantityText(Matcher matcher) {
    return scalar.type() == Scalar.Type.STRING
        && text.length() <= JsonSchema.MAX_QUANTITY_LENGTH
        && matcher.matches();
  }

  private <T> @Nullable T parsed(Form<?> shape, Parser<T> parser) {
    try {
      return parser.parse();
    } catch (QuantitySyntaxException e) {
      Said said = Said.of(e, shape);
      unfit(said.problem, said.allowed);
      return null;
    }
  }

  private void misspelt(Form<?> shape, Parser<?> parser, QuantityCure cure) {
    Said said = new Said(quoted() + " cannot stand here", shape.expectation());
    try {
      parser.parse();
    } catch (QuantitySyntaxException e) {
      said = Said.of(e, shape);
    }
    String allowed = said.allowed;
    faults.structure(
        place, text, said.problem, cure.of(text).map(found -> meant(text, found)).orElse(allowed));
  }

  private static String meant(String text, String cure) {
    boolean half = text.startsWith("<") || text.startsWith("≤");
    return half && cure.contains("..") ? "write both bounds, such as " + cure : meant(cure);
  }

  private static String meant(String cure) {
    return "write " + cure;
  }

  private boolean fits(Limit limit, Quantity value) {
    if (limit.holds(value)) {
      return true;
    }
    faults.value(
        place,
        text,
        Words.fill("%s is out of range", quoted()),
        Words.fill("%s is allowed%s", limit.words(), remedy(limit, value)));
    return false;
  }

  /** What a number out of range was probably meant for. */
  private String remedy(Limit limit, Quantity value) {
    Dimension dimension = value.dimension();
    if (dimension == Dimension.RATIO && scalar.type() == Scalar.Type.NUMBER) {
      return new QuantityCure(dimension, limit, false)
          .of(text)
          .map(cure -> "; " + meant(cure))
          .orElse("");
    }
    return dimension == Dimension.FREQUENCY && value.magnitude().signum() == 0
        ? "; begin the range with the slowest rate that occurs, and write a signal that stands"
            + " still as steady"
        : "";
  }

  private @Nullable Value wrong(String problem, String allowed) {
    faults.structure(place, text, problem, allowed);
    return null;
  }

  private @Nullable Value unfit(String problem, String allowed) {
    faults.value(place, text, problem, allowed);
    return null;
  }

  private String quoted() {
    return Words.fill("\"%s\"", Faults.shown(text));
  }

  /** Something that reads a quantity or a range. */
  private interface Parser<T> {
    T parse();
  }

  /** The message of a quantity that cannot be read, cut into what is wrong and what is allowed. */
  private record Said(String problem, String allowed) {
    private static Said of(QuantitySyntaxException e, Form<?> shape) {
      String message = String.valueOf(e.getMessage());
      String sentence =
          message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
      int cut = sentence.lastIndexOf("; ");
      if (cut < 0) {
        return new Said(sentence, shape.expectation());
      }
      String advice = sentence.substring(cut + 2);
      return new Said(
          sentence.substring(0, cut), advice.contains("expected") ? shape.expectation() : advice);
    }
  }
}
