package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  static final List<String> NAMES = Commands.NAMES;

  @Test
  void versionNamesTheProgram() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out()).matches("(?s)relaytwin \\d+\\.\\d+\\.\\d+\\S*\nJava 25.*\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpListsEveryCommand() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out()).contains("Exit status:").contains(Commands.NAMES);
  }

  @Test
  void withoutCommandPrintsHelpAndFails() {
    CommandRun run = CommandRun.of();

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Usage: relaytwin");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyCommandAnswersToItsNameAndShowsExamples(String name) {
    CommandLine command =
        Main.commandLine(Console.ofProcess(Map.of()), Commands.NAMES).getSubcommands().get(name);

    assertThat(command).isNotNull();
    assertThat(command.getCommandName()).isEqualTo(name);
    CommandRun help = CommandRun.of(name, "--help");
    assertThat(help.status()).isEqualTo(ExitStatus.OK);
    assertThat(help.out())
        .startsWith("Usage: relaytwin " + name)
        .contains("Examples:")
        .contains("relaytwin " + name);
    assertThat(CommandRun.of("help", name)).isEqualTo(help);
  }

  @Test
  void misspeltCommandGetsTheNearest() {
    CommandRun run = CommandRun.of("completoin");

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err())
        .startsWith("relaytwin: there is no command 'completoin'\n")
        .contains("Did you mean: relaytwin completion");
  }

  @Test
  void misspeltOptionGetsTheNearest() {
    CommandRun run = CommandRun.of("completion", "bash", "--colour=never");

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err())
        .contains("--colour")
        .contains("--color")
        .contains("relaytwin completion --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completionKnowsEveryCommand(String shell) {
    CommandRun run = CommandRun.of("completion", shell);

    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains(Commands.NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "help nosuch | there is no command 'nosuch'",
        "help chekc | Did you mean: relaytwin check",
        "check @design | @design cannot be used, 1 fault:",
        "plan x.yaml --out '' | Invalid value for option '--out': the name is empty; name a file or"
            + " a folder",
        "check '' | the name is empty; name a file or a folder",
        "simulate x.yaml --out '' | the name is empty",
        "plan x.yaml --out o --only , | --only names no output; there are text, json,",
        "plan x.yaml --out o --only '' | --only names no output; there are text, json,",
        "check one.yaml two.yaml | 'two.yaml' is one word too many; a name with blanks stands in"
            + " quotes",
        "show 859-753 859-754 | '859-754' is one word too many",
      })
  void whatCannotBeMeantIsAnswered(String line, String answer) {
    String[] words = line.split(" ");
    Arrays.setAll(words, i -> words[i].equals("''") ? "" : words[i]);
    CommandRun run = CommandRun.of(words);

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(answer);
  }
}
