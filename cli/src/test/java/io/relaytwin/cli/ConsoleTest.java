package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void coloursFollowTerminalAndEnvironment() {
    assertThat(Console.wantsColours(Map.of(), true)).isTrue();
    assertThat(Console.wantsColours(Map.of(), false)).isFalse();
    assertThat(Console.wantsColours(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Console.wantsColours(Map.of("NO_COLOR", ""), true))
        .as("an empty NO_COLOR counts as not set")
        .isTrue();
    assertThat(Console.wantsColours(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(Console.wantsColours(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(Console.wantsColours(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    assertThat(Console.wantsColours(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true))
        .isFalse();
  }

  @Test
  void colourOptionOverridesTheEnvironment() {
    assertThat(CommandRun.of("--color=always", "--help").out()).contains("\u001b[");
    assertThat(CommandRun.of("--help").out()).doesNotContain("\u001b[");
    assertThat(CommandRun.with(Map.of("CLICOLOR_FORCE", "1"), "--color=never", "--help").out())
        .doesNotContain("\u001b[");
  }
}
