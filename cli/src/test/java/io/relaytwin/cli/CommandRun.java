package io.relaytwin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * What one run of the program gave, in process.
 *
 * @param status the exit status.
 * @param out standard output.
 * @param err standard error.
 */
record CommandRun(int status, String out, String err) {

  /** Runs {@code relaytwin args} without colours, 100 columns wide. */
  static CommandRun of(String... args) {
    return with(Map.of(), args);
  }

  /** Runs {@code relaytwin args} in an environment. */
  static CommandRun with(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            Console.wantsColours(environment, false),
            100);
    int status = Main.run(console, environment, args);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
