package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

  private static String shown(String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    return run.out();
  }

  @Test
  void printsTheSheetInAlignedGroups() {
    assertThat(shown("show", "859-753"))
        .contains("\nLoad circuit\n")
        .contains(
            "\n  Limiting continuous current                ≤ 0.1 A               not stated:")
        .contains("\n  Pollution degree                           2\n")
        .contains("may mean (C): What the module itself draws")
        .contains("Customs tariff no.                         85364900990")
        .contains("E175199 Sec.4")
        .contains("859-753 GAEB X81; 2019-02-19; xml; 3.9 kB")
        .contains("34 things that matter are not stated")
        .doesNotContain("source:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"859-753", "CN024D24", "uln2003", "jumpers"})
  void everyLineFitsTheConsole(String item) {
    assertThat(shown("show", item).lines()).allSatisfy(l -> assertThat(l).doesNotEndWith(" "));
    assertThat(shown("show", item).lines().filter(l -> l.contains("not stated:")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void sourcesAreNumberedAndWhatIsNotConfirmedIsMarked() {
    assertThat(shown("show", "atmega328p", "--sources"))
        .contains("[1] Data sheet ATmega48A/PA/88A/PA/168A/PA/328/P")
        .contains("source: [1] VOH\n")
        .containsPattern("\\(not confirmed by a\\s+document in hand\\)");
  }

  @Test
  void listsWhatIsNotStated() {
    assertThat(shown("show", "859-753", "--not-stated"))
        .contains(" 1.  What are the minima")
        .contains("34.  Which edition and date")
        .doesNotContain("35.");
    assertThat(shown("show", "--not-stated")).isEqualTo(shown("show", "859-753", "--not-stated"));
  }

  @Test
  void listsTheAccessories() {
    String text = shown("show", "--accessories");
    assertThat(text.lines().filter(line -> line.matches("  (859|248|2009|210|216)-[^:,]*  .*")))
        .hasSize(71);
    assertThat(text).contains("Not listed: 248-505");
  }

  @Test
  void theListingNamesEveryKind() {
    assertThat(shown("show"))
        .contains("859-753", "CN024D24", "atmega328p", "ferrules", "plc-inputs", "awg");
  }

  @ParameterizedTest
  @CsvSource({
    "859-402/000-005, red",
    "ferrules, 0.75 mm² / 18 AWG",
    "plc-inputs, 11 V below 1.5 mA",
    "conductors, 7.98 Ω/km",
    "awg, 2.0809 mm²",
    "PLC-OSC-24DC/24DC/2, typ. 300 µs",
    "cn024d24, ≤ 15 V"
  })
  void showsWhateverTheCatalogueHolds(String item, String contents) {
    assertThat(shown("show", item)).contains(contents);
  }

  @Test
  void writesJson() {
    assertThat(shown("show", "859-753", "--format", "json"))
        .startsWith("{\n  \"item\" : \"859-753\"")
        .contains("\"max\" : 6.25")
        .contains("\"printed\" : \"DC 4 ... 6,25 V\"")
        .contains("\"missingConditions\"")
        .contains("\"certificate\" : \"E175199 Sec.4\"")
        .contains("\"key\" : \"push-pull\"");
    assertThat(shown("show", "--accessories", "--format", "json"))
        .contains("\"jumpers\" : [")
        .contains("\"ways\" : 10")
        .contains("\"insulated\" : true");
    assertThat(shown("show", "awg", "--format", "json")).contains("\"awg\" : 28");
  }

  @Test
  void writesAPageThatNeedsNoNetwork() {
    String page = shown("show", "859-753", "--format", "html");
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("6.25 V", "859-402/000-005", "Question to the maker", "&amp; Co. KG")
        .doesNotContain("<script", "<link", "src=", "@import", "url(");
    assertThat(shown("show", "--format", "html")).contains("<td>atmega328p</td>");
  }

  @ParameterizedTest
  @CsvSource({"859-735, 859-753", "atmega328, atmega328p", "859-402/000-006x, 859-402/000-006"})
  void anUnknownItemGetsTheNearestNames(String item, String nearest) {
    CommandRun run = CommandRun.of("show", item);
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("relaytwin: the catalogue does not hold '%s'.\n".formatted(item))
        .contains(nearest)
        .doesNotContain("\tat ");
  }

  @Test
  void anOptionThatDoesNotFitIsRefused() {
    assertThat(CommandRun.of("show", "ferrules", "--not-stated").status())
        .isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(CommandRun.of("show", "esp32", "--accessories").status())
        .isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(CommandRun.of("show", "CN024D60", "--accessories").err())
        .contains("No accessories are known of CN024D60");
  }
}
