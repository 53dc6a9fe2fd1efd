package io.relaytwin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code relaytwin} command. */
@Command(name = "relaytwin", mixinStandardHelpOptions = true, version = "relaytwin")
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the words after {@code relaytwin}.
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
