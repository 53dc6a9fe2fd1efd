package io.relaytwin.export.bid;

import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.export.bid.BidText.Article;
import io.relaytwin.export.bid.BidText.Item;
import io.relaytwin.export.bid.BidText.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes a module for a bid. */
final class ModuleText {

  private ModuleText() {}

  static Item item(RelayModule module, int quantity, Language language, Variant variant) {
    Product product = module.product();
    List<Property> properties = new ArrayList<>();
    for (Terms.Term term : Terms.all()) {
      product
          .entry(term.key())
          .ifPresent(entry ->
              properties.add(new Property(term.key(), term.in(language), value(entry, language))));
    }
    String control = nominal(product, "nominal-input-voltage", language);
    String load = nominal(product, "nominal-output-voltage", language);
    String shortText =
        language.of("Halbleiterrelais", "Solid-state relay")
            + (control.isEmpty() ? "" : language.of(", Steuerung ", ", control ") + control)
            + (load.isEmpty() ? "" : language.of(", Last ", ", load ") + load);
    return new Item(
        shortText,
        language.of(
            "Halbleiterrelais mit getrenntem Steuer- und Lastkreis liefern, montieren und"
                + " anschließen. Gefordert ist:",
            "Supply, mount and connect solid-state relays whose control and load circuit are"
                + " separated. Required is:"),
        properties,
        quantity,
        variant == Variant.NEUTRAL ? null : new Article(product.maker(), product.item()));
  }

  private static String nominal(Product product, String key, Language language) {
    return product
        .figure(key)
        .flatMap(Figure::single)
        .map(quantity -> number(quantity, language))
        .orElse("");
  }

  static List<String> preface(Language language, Variant variant) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        language.of(
            "Grenzwerte gelten für jedes gelieferte Stück, nicht nur als Mittelwert oder"
                + " Richtwert.",
            "Limits hold for every piece delivered, not as a mean or a guide."));
    if (variant == Variant.NEUTRAL) {
      sentences.add(
          language.of(
              "Der Bieter nennt zu jeder Position Fabrikat und Typ.",
              "For each item the bidder names make and type."));
    }
    return sentences;
  }

  /** What the documents leave open and a tender should therefore ask. */
  static List<String> unclear(Product product, Language language) {
    Optional<Entry> reverse = product.entry("reverse-current");
    if (reverse.isEmpty() || !product.readings().containsKey("reverse-current")) {
      return List.of();
    }
    return List.of(
        language.of(
            "Zulässiger Rückstrom in den Ausgang, Kurzschlussfestigkeit und Dauer des"
                + " Spitzenstroms sind vom Bieter anzugeben.",
            "The bidder states the current that may flow back into the output, its behaviour at"
                + " short circuit, and how long the peak current may last."));
  }

  /** The value of an entry as a tender asks for it. */
  static String value(Entry entry, Language language) {
    String value =
        switch (entry) {
          case Figure figure -> figure(figure, language);
          case Statement statement ->
              statement.values().stream()
                  .map(each -> Terms.value(each, language))
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("");
        };
    String condition = Terms.value(entry.condition(), language);
    return condition.isEmpty() ? value : value + " (" + condition + ")";
  }

  private static String figure(Figure figure, Language language) {
    Quantity min = figure.value().min();
    Quantity max = figure.value().max();
    return switch (figure.kind()) {
      case NOMINAL -> language.of("Nennwert ", "nominal ") + number(min, language);
      case TYPICAL -> language.of("typisch ", "typical ") + number(min, language);
      case MINIMUM -> language.of("mindestens ", "at least ") + number(min, language);
      case MAXIMUM -> language.of("höchstens ", "at most ") + number(max, language);
      case RANGE -> range(min, max, language);
    };
  }

  private static String range(@Nullable Quantity min, @Nullable Quantity max, Language language) {
    if (min == null || max == null) {
      throw new IllegalArgumentException(LimitKind.RANGE.label() + " without two ends");
    }
    String from =
        min.unit().equals(max.unit())
            ? decimal(min.magnitude().toPlainString(), language)
            : number(min, language);
    return from + language.of(" bis ", " to ") + number(max, language);
  }

  private static String number(@Nullable Quantity quantity, Language language) {
    return quantity == null ? "" : decimal(quantity.toString(), language);
  }

  private static String decimal(String number, Language language) {
    return language == Language.DE ? number.replace('.', ',') : number;
  }

  /** A quantity in the language. */
  static String quantity(Quantity quantity, Language language) {
    return number(quantity, language);
  }
}
