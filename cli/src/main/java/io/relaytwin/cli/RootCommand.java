package io.relaytwin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code relaytwin} without a command, and the options that all commands share. */
@Command(
    name = "relaytwin",
    description = {
      "The data sheet of the solid-state relay module 859-753, made executable:",
      "ask it, and check a real circuit against it."
    },
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done; for a check: guaranteed for every part that meets its sheet",
      "1:the check failed or the design is not guaranteed",
      "2:the input cannot be used",
      "3:an internal fault"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  relaytwin --version", "  source <(relaytwin completion bash)"})
final class RootCommand implements Callable<Integer> {

  /** When to use colours. */
  enum Colour {
    auto,
    always,
    never
  }

  private final Console console;

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an internal fault (or set RELAYTWIN_DEBUG).")
  boolean debug;

  RootCommand(Console console) {
    this.console = console;
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "auto, always or never; auto looks at the terminal, NO_COLOR and CLICOLOR_FORCE.")
  void colour(Colour when) {
    if (when != Colour.auto) {
      console.useColours(when == Colour.always);
      spec.root().commandLine().setColorScheme(Main.colourScheme(console));
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitStatus.UNUSABLE_INPUT;
  }

  /** Reads the version that the build wrote. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = RootCommand.class.getResourceAsStream("version.properties")) {
        if (in == null) {
          throw new IOException("version.properties is missing from the program");
        }
        properties.load(in);
      }
      return new String[] {
        "relaytwin " + properties.getProperty("version"),
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
      };
    }
  }
}
