package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompareCommandTest {

  private static String line(String text, String start) {
    return text.lines().filter(l -> l.startsWith("  " + start)).findFirst().orElseThrow();
  }

  @Test
  void likeIsComparedWithLike() {
    String text = CommandRun.of("compare", "859-753", "8950700000").out();
    assertThat(line(text, "Turn-on time")).contains("≤ 0.5 µs", "≤ 13 µs", "26 times as much");
    assertThat(line(text, "Drop-out time")).contains("8.4 times as much");
    assertThat(line(text, "Switching frequency")).contains("33.3 times as");
    assertThat(line(text, "Nominal input current")).contains("2.14 times as");
    assertThat(line(text, "Peak output current")).contains("not stated");
  }

  @Test
  void aTypicalIsNeverComparedWithAMaximum() {
    CommandRun run = CommandRun.of("compare", "859-753", "2966634");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(line(run.out(), "Turn-on time")).contains("typ. 20 µs").contains("not comparable");
    assertThat(line(run.out(), "Turn-on time")).doesNotContain("times");
    assertThat(CommandRun.of("compare", "859-753", "2966634", "--format", "json").out())
        .contains("\"remark\" : \"not comparable: maximum against typical\"");
    assertThat(CommandRun.of("compare", "2966634", "859-753", "--format", "json").out())
        .contains("\"remark\" : \"not comparable: typical against maximum\"");
  }

  @Test
  void contradictionsAreShown() {
    assertThat(CommandRun.of("compare", "859-753", "CN024D24").out())
        .contains("≤ 5 V or ≤ 15 V")
        .contains("CN024D24: Turn-off voltage is a contradiction between its documents:")
        .contains("≤ 15 V  Data sheet DRA-CN series, 2017");
  }

  @Test
  void onlyModulesAreCompared() {
    assertThat(CommandRun.of("compare", "859-753", "atmega328p").err())
        .isEqualTo("relaytwin: only modules are compared, and atmega328p is none.\n");
    CommandRun unknown = CommandRun.of("compare", "859-753", "CN024D06");
    assertThat(unknown.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(unknown.err()).contains("Did you mean: CN024D60");
    assertThat(CommandRun.of("compare", "859-753").status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
  }
}
