package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code relaytwin} command: runs one command and turns what happens into an exit status. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the words after {@code relaytwin}.
   */
  public static void main(String[] args) {
    // Digits in files and answers are 0 to 9, whatever those of the user's language are.
    Locale.setDefault(Locale.ROOT);
    ReadAhead.start(args);
    Map<String, String> environment = System.getenv();
    Console console = Console.ofProcess(environment);
    int status = run(console, environment, args);
    // Ends at once, whatever threads a library may have left behind. No shutdown hook is lost: a
    // file that is being written has a temporary name, and its writer has removed it or moved it
    // by now.
    Runtime.getRuntime().halt(status);
  }

  /**
   * Runs one command.
   *
   * @param console where it writes; flushed at the end.
   * @param environment the environment variables.
   * @param args the words after {@code relaytwin}.
   * @return the exit status, 0 to 3.
   */
  static int run(Console console, Map<String, String> environment, String... args) {
    int status = answer(console, environment, args);
    IOException fault = console.flush();
    return fault == null ? status : Faults.unwritten(console, fault);
  }

  private static int answer(Console console, Map<String, String> environment, String... args) {
    boolean debug =
        !environment.getOrDefault("RELAYTWIN_DEBUG", "").isEmpty()
            || List.of(args).contains("--debug");
    String[] words = helpAsOption(args);
    try {
      CommandLine line = commandLine(console, neededFor(words));
      // What a handler throws the parser prints with a stack trace; so it reports here.
      line.setExecutionExceptionHandler(
          (exception, _, _) -> Faults.report(console, exception, debug, args));
      return line.execute(words);
    } catch (Throwable fault) {
      return Faults.report(console, fault, debug, args);
    }
  }

  /** Turns {@code help x} into {@code x --help}. */
  private static String[] helpAsOption(String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    if (args.length == 1 || args[1].equals("help")) {
      return new String[] {"--help"};
    }
    // A name that is none goes to the parser alone, which says so with the nearest ones.
    return Commands.NAMES.contains(args[1])
        ? new String[] {args[1], "--help"}
        : new String[] {args[1]};
  }

  /** The one command that is asked for; all where that cannot be told from the first word. */
  private static List<String> neededFor(String... args) {
    boolean known = args.length > 0 && Commands.NAMES.contains(args[0]);
    return known ? List.of(args[0]) : Commands.NAMES;
  }

  /**
   * Builds the parser.
   *
   * @param console where commands write.
   * @param names the commands that it shall know.
   * @return the parser.
   */
  static CommandLine commandLine(Console console, List<String> names) {
    CommandLine line = new CommandLine(new RootCommand(console));
    for (String name : names) {
      line.addSubcommand(name, Commands.create(name, console));
    }
    line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(colourScheme(console))
        .setUsageHelpWidth(Math.min(console.columns(), 100))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .registerConverter(Path.class, Main::path)
        .setParameterExceptionHandler(usageHint());
    return line;
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("the name is empty; name a file or a folder");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(Words.fill("'%s' is no name for a file", text));
    }
  }

  /** The colours of help texts; none where the console has none. */
  static CommandLine.Help.ColorScheme colourScheme(Console console) {
    return CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF);
  }

  private static IParameterExceptionHandler usageHint() {
    return (ParameterException fault, String[] _) -> {
      CommandLine command = fault.getCommandLine();
      command.getErr().print("relaytwin: " + inWords(fault) + "\n");
      if (command.getParent() == null || isUnknownOption(fault)) {
        UnmatchedArgumentException.printSuggestions(fault, command.getErr());
      }
      command.getErr().print("Try: " + command.getCommandSpec().qualifiedName() + " --help\n");
      return ExitStatus.UNUSABLE_INPUT;
    };
  }

  private static boolean isUnknownOption(ParameterException fault) {
    return fault instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption();
  }

  private static String inWords(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched
        && fault.getCommandLine().getParent() == null
        && !unmatched.isUnknownOption()) {
      return Words.fill("there is no command '%s'", unmatched.getUnmatched().getFirst());
    }
    if (fault instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      return Words.fill(
          "'%s' is one word too many; a name with blanks stands in quotes",
          unmatched.getUnmatched().getFirst());
    }
    return String.valueOf(fault.getMessage());
  }
}
