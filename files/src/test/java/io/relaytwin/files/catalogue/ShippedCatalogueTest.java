package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.relaytwin.core.product.AccessoryFamily;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Section;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Dimension;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks over everything that is packed with the program. */
final class ShippedCatalogueTest {

  private static final FileCatalogue CATALOGUE = FileCatalogue.shipped();

  private static Stream<Product> products() {
    return Stream.concat(
        CATALOGUE.modules().stream().map(RelayModule::product),
        CATALOGUE.devices().stream().map(SignalDevice::product));
  }

  private static Stream<Entry> entries(Product product) {
    return Stream.concat(
        product.sections().stream().flatMap(section -> section.entries().stream()),
        product.contradictions().stream().flatMap(each -> each.figures().stream()));
  }

  @Test
  void everyFileFollowsTheRules() {
    assertThatCode(CATALOGUE::verify).doesNotThrowAnyException();
    assertThat(CATALOGUE.modules()).hasSize(7);
    assertThat(CATALOGUE.devices()).hasSize(19);
    assertThat(CATALOGUE.accessoryFamilies()).hasSize(9);
  }

  @Test
  void everyEntryHasTextAndSource() {
    products()
        .forEach(product ->
            entries(product)
                .forEach(entry -> {
                  assertThat(entry.text()).as(entry.key()).isNotBlank();
                  Citation source = entry.source();
                  assertThat(source.document()).as(entry.key()).doesNotContain("?");
                  assertThat(source.section()).as(entry.key()).isNotBlank();
                  assertThat(source.detail()).as(entry.key()).isNotBlank();
                  if (!source.confirmed()) {
                    assertThat(source.toString()).contains("not confirmed");
                  }
                }));
  }

  @Test
  void everyLimitOfACircuitHasItsConditionOrSaysWhichIsMissing() {
    Set<String> circuits = Set.of("control-circuit", "load-circuit");
    RelayModule module = CATALOGUE.module("859-753").orElseThrow();
    for (Section section : module.product().sections()) {
      for (Entry entry : section.entries()) {
        if (circuits.contains(section.key()) && entry instanceof Figure figure) {
          assertThat(figure.condition() != null || !figure.missingConditions().isEmpty())
              .as(figure.key())
              .isTrue();
        }
      }
    }
  }

  @Test
  void whatNoDocumentConfirmsIsMarked() {
    SignalDevice mosfet = CATALOGUE.device("n-mosfet").orElseThrow();
    assertThat(mosfet.lowVoltage().orElseThrow().source().confirmed()).isFalse();
    SignalDevice atmega = CATALOGUE.device("atmega328p").orElseThrow();
    assertThat(atmega.highVoltage().orElseThrow().source().confirmed()).isTrue();
    assertThat(atmega.highVoltage().orElseThrow().source().url()).startsWith("https://");
  }

  @Test
  void typicalAndMaximumAreKeptApart() {
    RelayModule phoenix = CATALOGUE.module("PLC-OSC-24DC/24DC/2").orElseThrow();
    assertThat(phoenix.turnOnTime().orElseThrow().kind()).isEqualTo(LimitKind.TYPICAL);
    assertThat(phoenix.turnOnTime().orElseThrow().guaranteedMax()).isEmpty();
    assertThat(phoenix.peakCurrent().orElseThrow().kind()).isEqualTo(LimitKind.MAXIMUM);
    assertThat(phoenix.leakageCurrent()).isEmpty();
    assertThat(phoenix.product().notStated("leakage-current")).isPresent();
  }

  @Test
  void twoSheetsThatDisagreeLeaveNoFigureChosen() {
    RelayModule crydom = CATALOGUE.module("DRA-CN024D24").orElseThrow();
    assertThat(crydom.item()).isEqualTo("CN024D24");
    assertThat(crydom.inputLow()).isEmpty();
    assertThat(crydom.product().contradiction("input-low").orElseThrow().figures())
        .extracting(Figure::text)
        .containsExactly("≤ 5 V", "≤ 15 V");
    assertThat(crydom.inputHigh().orElseThrow().text()).isEqualTo("≥ 15 V");
  }

  @Test
  void namesAreFoundWhateverTheirCase() {
    assertThat(CATALOGUE.module("cn024d60")).isPresent();
    assertThat(CATALOGUE.device("ATMEGA328P")).isPresent();
    assertThat(CATALOGUE.accessory("859-402/000-005")).isPresent();
    assertThat(CATALOGUE.module("859-754")).isEmpty();
    assertThat(CATALOGUE.module("../tables/conductors")).isEmpty();
    assertThat(CATALOGUE.nearest("859-735")).contains("859-753");
    assertThat(CATALOGUE.nearest("atmega329p")).startsWith("atmega328p");
  }

  @Test
  void contentsNameEveryProductOnce() {
    List<String> items = CATALOGUE.contents().stream().map(Catalogue.Listing::item).toList();
    assertThat(items).doesNotHaveDuplicates().hasSize(7 + 19 + 9 + 3);
  }

  @Test
  void gapsAreTheThirtyFourQuestions() {
    List<NotStated> gaps = CATALOGUE.module("859-753").orElseThrow().notStated();
    assertThat(gaps).hasSize(34);
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.question()).endsWith("?"));
    Set<String> rules = new HashSet<>();
    gaps.forEach(gap -> rules.addAll(gap.rules()));
    assertThat(rules).allMatch(rule -> rule.matches("[ITOE][1-9][0-9]?"));
  }

  @Test
  void tablesHoldTheirFigures() {
    assertThat(CATALOGUE.plcInputTypes()).hasSize(3);
    assertThat(CATALOGUE.plcInputType(3).orElseThrow().transitionCurrentMin())
        .hasToString("1.5 mA");
    assertThat(CATALOGUE.plcInputType(2).orElseThrow().highCurrentMin()).hasToString("6 mA");
    assertThat(CATALOGUE.plcInputType(1).orElseThrow().lowVoltageMaxBelowTransition())
        .hasToString("15 V");
    assertThat(CATALOGUE.conductors().entries()).hasSize(9);
    assertThat(CATALOGUE.conductors().entries().getFirst().solid()).isNull();
  }

  @Test
  void figuresHaveTheKindOfQuantityThatTheirNamePromises() {
    RelayModule module = CATALOGUE.module("859-753").orElseThrow();
    assertThat(module.fireLoad().orElseThrow().dimension()).isEqualTo(Dimension.ENERGY);
    assertThat(module.solidConductor().orElseThrow().dimension())
        .isEqualTo(Dimension.CROSS_SECTION);
    assertThat(module.overvoltageCategory()).hasValue(2);
    assertThat(module.pollutionDegree()).hasValue(2);
    assertThat(module.wiring()).isEqualTo(RelayModule.Wiring.THREE_WIRE_HIGH_SIDE);
    assertThat(module.product().readings().get("reverse-current")).hasSize(3);
  }

  @Test
  void everyModuleStatesWhatAComparisonNeedsOrLeavesItOpen() {
    for (RelayModule module : CATALOGUE.modules()) {
      assertThat(module.nominalInputVoltage()).as(module.item()).isPresent();
      assertThat(module.turnOnTime()).as(module.item()).isPresent();
      assertThat(module.dropOutTime()).as(module.item()).isPresent();
      assertThat(module.continuousCurrent()).as(module.item()).isPresent();
      assertThat(module.switchingFrequency()).as(module.item()).isPresent();
    }
  }

  @Test
  void familiesCiteTheSheetThatListsThem() {
    for (AccessoryFamily family : CATALOGUE.accessoryFamilies()) {
      assertThat(family.items())
          .allSatisfy(item -> assertThat(item.source().document()).isEqualTo("Data sheet 859-753"));
    }
  }
}
