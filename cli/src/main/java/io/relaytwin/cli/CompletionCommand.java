package io.relaytwin.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the script that teaches a shell the commands and options. */
@Command(
    name = "completion",
    description = "Prints a completion script for your shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(relaytwin completion bash)",
      "  relaytwin completion zsh > ~/.relaytwin-completion; source ~/.relaytwin-completion"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that the script is for. */
  enum Shell {
    bash,
    zsh
  }

  private final Console console;

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  Shell shell;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    // One script serves both shells: in zsh it switches on the completion of bash by itself.
    console.print(AutoComplete.bash("relaytwin", Main.commandLine(console, Commands.NAMES)));
    return ExitStatus.OK;
  }
}
