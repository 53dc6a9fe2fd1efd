package io.relaytwin.export.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.export.bid.BidText.Item;
import io.relaytwin.export.bid.BidText.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model that every format is written from. */
class BidTextTest {

  private static String value(Item item, String key) {
    return item.properties().stream()
        .filter(property -> property.key().equals(key))
        .map(Property::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void germanFiguresSayTheirKindAndCarryADecimalComma() {
    Item module = Bids.of(Language.DE, Variant.NEUTRAL).items().getFirst();
    assertThat(value(module, "turn-on-time")).isEqualTo("höchstens 0,5 µs");
    assertThat(value(module, "dielectric-strength"))
        .isEqualTo("mindestens 2,5 kV (Wechselspannung, 1 min)");
    assertThat(value(module, "input-high")).isEqualTo("4 bis 6,25 V");
    assertThat(value(module, "input-current")).isEqualTo("Nennwert 16,5 mA (bei Nennspannung)");
    assertThat(value(module, "operating-temperature"))
        .isEqualTo("-25 bis 55 °C (bei Nennspannung)");
    assertThat(module.shortText()).isEqualTo("Halbleiterrelais, Steuerung 5 V, Last 24 V");
    assertThat(module.quantity()).isEqualTo(8);
  }

  @Test
  void englishFiguresCarryADecimalPoint() {
    Item module = Bids.of(Language.EN, Variant.NEUTRAL).items().getFirst();
    assertThat(value(module, "turn-on-time")).isEqualTo("at most 0.5 µs");
    assertThat(value(module, "input-high")).isEqualTo("4 to 6.25 V");
    assertThat(value(module, "solid-conductor")).isEqualTo("0.08 to 2.5 mm²");
    assertThat(value(module, "insulation-adjacent")).isEqualTo("reinforced insulation");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNeutralTextNamesNeitherMakerNorNumberNorTradeMark(Language language) {
    BidText bid = Bids.of(language, Variant.NEUTRAL);
    String all = bid.toString().toUpperCase(Locale.ROOT);
    assertThat(all).doesNotContain("WAGO", "859-", "248-", "216-", "2009-", "CAGE", "®");
    assertThat(bid.items()).hasSize(Bids.ORDER.size()).allMatch(item -> item.article() == null);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aProductTextNamesEveryItem(Language language) {
    assertThat(Bids.of(language, Variant.PRODUCT).items())
        .extracting(item -> item.article() == null ? "" : item.article().number())
        .containsExactlyElementsOf(Bids.ORDER.stream().map(BidText.Line::item).toList());
  }

  @Test
  void everyFigureOfTheModuleHasATerm() {
    RelayModule module = Bids.CATALOGUE.module("859-753").orElseThrow();
    // What documents leave open is no requirement of a tender.
    List<String> left = List.of("reverse-current");
    module.product().sections().stream()
        .flatMap(section -> section.entries().stream())
        .filter(entry -> entry instanceof Figure)
        .filter(entry -> !left.contains(entry.key()))
        .forEach(entry -> assertThat(Terms.find(entry.key())).as(entry.key()).isPresent());
    assertThat(Terms.all()).hasSizeGreaterThan(30);
  }

  /** Signs, names of standards and figures need none. */
  @Test
  void everyWordOfEveryModuleAndAccessoryIsTranslated() {
    List<String> words = new ArrayList<>();
    for (RelayModule module : Bids.CATALOGUE.modules()) {
      for (Terms.Term term : Terms.all()) {
        module.product().statement(term.key()).ifPresent(entry -> words.addAll(entry.values()));
        module
            .product()
            .entry(term.key())
            .map(Entry::condition)
            .ifPresent(condition -> words.add(String.valueOf(condition)));
      }
    }
    for (Accessory accessory : Bids.CATALOGUE.accessories()) {
      if (accessory.colour() != null) {
        words.add(accessory.colour().label());
      }
    }
    List<String> left =
        words.stream()
            .filter(text -> text.matches(".*(at|[a-z]{3,}).*"))
            .filter(text -> !text.equals("orange")) // the same word
            .filter(text -> !text.matches("\\d+ [a-z]+")) // a time
            .filter(text -> Terms.value(text, Language.DE).equals(text))
            .toList();
    assertThat(words).hasSizeGreaterThan(100);
    assertThat(left).isEmpty();
  }

  @Test
  void theOpenQuestionsAreAskedOfTheBidder() {
    assertThat(Bids.of(Language.DE, Variant.NEUTRAL).preface())
        .anyMatch(sentence -> sentence.contains("Rückstrom"))
        .anyMatch(sentence -> sentence.contains("Fabrikat und Typ"));
    assertThat(Bids.of(Language.DE, Variant.PRODUCT).preface())
        .noneMatch(sentence -> sentence.contains("Fabrikat und Typ"));
  }

  @Test
  void whatTheSheetDoesNotPrintOfAnAccessoryIsLeftOut() {
    List<Item> items = Bids.of(Language.EN, Variant.PRODUCT).items();
    assertThat(value(items.get(4), "pieces")).isEqualTo("100");
    assertThat(items.get(5).properties()).extracting(Property::key).containsExactly("colour");
    assertThat(value(items.get(2), "ways")).isEqualTo("8");
    assertThat(value(items.get(2), "colour")).isEqualTo("blue");
  }

  @Test
  void aLineOfNothingIsRefused() {
    assertThatThrownBy(() -> new BidText.Line("859-753", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("859-753");
  }
}
