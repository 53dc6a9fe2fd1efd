package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Colour;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The 71 items that the data sheet of 859-753 lists, and what it does not list. */
final class Accessories859753Test {

  private static final FileCatalogue CATALOGUE = FileCatalogue.shipped();

  private static AccessoryFamily family(String key) {
    return CATALOGUE.accessoryFamilies().stream()
        .filter(family -> family.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seventyOneItemsInTheOrderOfTheSheet() {
    assertThat(CATALOGUE.accessoryFamilies())
        .extracting(family -> family.items().size())
        .containsExactly(1, 8, 1, 9, 8, 36, 1, 1, 6);
    assertThat(CATALOGUE.accessories())
        .hasSize(71)
        .extracting(Accessory::item)
        .doesNotHaveDuplicates();
  }

  @Test
  void jumpersComeInNineLengthsAndFourColours() {
    List<Accessory.Jumper> jumpers =
        family("jumpers").items().stream().map(Accessory.Jumper.class::cast).toList();
    assertThat(jumpers)
        .allSatisfy(jumper -> {
          assertThat(jumper.item()).startsWith("859-4%02d".formatted(jumper.ways()));
          assertThat(jumper.nominalCurrent()).hasToString("18 A");
          assertThat(jumper.insulated()).isTrue();
        });
    for (int ways = 2; ways <= 10; ways++) {
      int wanted = ways;
      assertThat(jumpers)
          .filteredOn(jumper -> jumper.ways() == wanted)
          .extracting(Accessory.Jumper::colour)
          .containsExactly(Colour.LIGHT_GRAY, Colour.RED, Colour.BLUE, Colour.YELLOW);
    }
  }

  @Test
  void theSuffixOfYellowDiffersByFamily() {
    assertThat(family("jumpers").colourSuffixes()).containsEntry("000-029", Colour.YELLOW);
    assertThat(family("jumpers").colourSuffixes()).doesNotContainKey("000-002");
    assertThat(family("marker-rolls").colourSuffixes()).containsEntry("000-002", Colour.YELLOW);
    assertThat(family("plain-marker-cards").colourSuffixes())
        .containsEntry("000-002", Colour.YELLOW);
  }

  @Test
  void printedCardsHaveHoles() {
    AccessoryFamily cards = family("printed-marker-cards");
    assertThat(cards.notListed())
        .extracting(AccessoryFamily.NotListed::item)
        .containsExactly("248-505", "248-506/000-024");
    for (Colour colour : List.of(Colour.WHITE, Colour.VIOLET)) {
      TreeSet<Integer> numbers = new TreeSet<>();
      cards.items().stream()
          .map(Accessory.PrintedMarkerCard.class::cast)
          .filter(card -> card.colour() == colour)
          .forEach(card -> {
            for (int n = card.firstNumber(); n <= card.lastNumber(); n++) {
              numbers.add(n);
            }
          });
      assertThat(numbers).hasSize(40).doesNotContain(51);
    }
  }

  @Test
  void noColourIsPrintedOfTheFirstPlainCardAndNoWidthOfTheOthers() {
    List<Accessory.PlainMarkerCard> cards =
        family("plain-marker-cards").items().stream()
            .map(Accessory.PlainMarkerCard.class::cast)
            .toList();
    assertThat(cards.getFirst().colour()).isNull();
    assertThat(cards.getFirst().markerWidth()).hasToString("5 mm");
    assertThat(cards.subList(1, 9))
        .allSatisfy(card -> {
          assertThat(card.markerWidth()).isNull();
          assertThat(card.colour()).isNotNull();
        });
  }

  @Test
  void gaugeEighteenStandsBesideTwoFerrules() {
    List<Accessory.Ferrule> ferrules =
        family("ferrules").items().stream().map(Accessory.Ferrule.class::cast).toList();
    assertThat(ferrules)
        .filteredOn(ferrule -> ferrule.gauge() == 18)
        .extracting(Accessory.Ferrule::item)
        .containsExactly("216-222", "216-223");
    assertThat(ferrules)
        .extracting(ferrule -> ferrule.crossSection().toString())
        .containsExactly("0.5 mm²", "0.75 mm²", "1 mm²", "1.5 mm²", "0.25 mm²", "0.34 mm²");
    assertThat(ferrules)
        .extracting(Accessory.Ferrule::printed)
        .contains("0.75 mm² / 18 AWG", "1 mm² / AWG 18");
  }

  @Test
  void singleItemsHaveTheirMeasures() {
    assertThat(CATALOGUE.accessory("859-525").orElseThrow().text())
        .isEqualTo("end and intermediate plate, 1 mm thick, gray");
    assertThat(CATALOGUE.accessory("210-720").orElseThrow().text())
        .isEqualTo("operating tool, blade 3.5 x 0.5 mm, shaft partially insulated");
    assertThat(CATALOGUE.accessory("859-500").orElseThrow().text())
        .isEqualTo("test pin, diameter 1 mm, solder connection for a test wire");
    assertThat(CATALOGUE.accessory("210-110").orElseThrow().text()).isEqualTo("fiber-tip pen");
    assertThat(CATALOGUE.accessory("2009-145/000-012").orElseThrow().text())
        .isEqualTo(
            "roll of 1700 plain snap-on markers for a printer, stretchable 5 .. 5.2 mm, orange");
  }
}
