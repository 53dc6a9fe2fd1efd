package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/** The commands by name, each built only when it is asked for. */
final class Commands {

  /** Every command, in the order in which help lists them. */
  static final List<String> NAMES =
      List.of(
          "new",
          "check",
          "fix",
          "limits",
          "simulate",
          "export",
          "plan",
          "show",
          "compare",
          "diff-bid",
          "recording",
          "completion");

  private Commands() {}

  /**
   * Builds one command.
   *
   * @param name one of {@link #NAMES}.
   * @param console where the command writes.
   * @return the command.
   */
  static Object create(String name, Console console) {
    return switch (name) {
      case "new" -> new NewCommand(console);
      case "check" -> new CheckCommand(console);
      case "fix" -> new FixCommand(console);
      case "limits" -> new LimitsCommand(console);
      case "simulate" -> new SimulateCommand(console);
      case "plan" -> new PlanCommand(console);
      case "export" -> new ExportCommand(console);
      case "show" -> new ShowCommand(console);
      case "compare" -> new CompareCommand(console);
      case "diff-bid" -> new DiffBidCommand(console);
      case "recording" -> new RecordingCommand(console);
      case "completion" -> new CompletionCommand(console);
      default -> throw new IllegalArgumentException(Words.fill("no command \"%s\"", name));
    };
  }
}
