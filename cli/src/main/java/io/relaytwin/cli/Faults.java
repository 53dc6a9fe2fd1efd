package io.relaytwin.cli;

import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in one line what ended a command, and with which exit status. */
final class Faults {

  private Faults() {}

  /**
   * Reports a fault on standard error.
   *
   * @param console takes the line.
   * @param fault what flew out of the command.
   * @param debug whether to print the stack trace of an internal fault.
   * @param args what the user typed, for the details.
   * @return the exit status, 2 or 3.
   */
  static int report(Console console, Throwable fault, boolean debug, String... args) {
    return switch (fault) {
      case UsageFault usage -> unusable(console, text(usage), usage, debug);
      case SignalException signal -> unusable(console, text(signal), signal, debug);
      case UnknownItemException unknown -> unusable(console, text(unknown), unknown, debug);
      case UncheckedIOException wrapped ->
          unusable(console, inWords(cause(wrapped)), wrapped, debug);
      case IOException input -> unusable(console, inWords(input), input, debug);
      case OutOfMemoryError memory -> {
        console.errorln(
            Words.fill(
                "relaytwin: the memory of %d MB does not suffice; allow more with"
                    + " RELAYTWIN_JAVA_OPTS=-Xmx4g.",
                Runtime.getRuntime().maxMemory() >> 20));
        trace(console, memory, debug);
        yield ExitStatus.INTERNAL_FAULT;
      }
      default -> internal(console, fault, debug, args);
    };
  }

  /**
   * Reports that the answer could not be written; silently where its reader has left, as {@code
   * head} does.
   *
   * @return the exit status, 2 or that of a program which such a reader ends.
   */
  static int unwritten(Console console, IOException fault) {
    if (text(fault).contains("Broken pipe")) {
      return ExitStatus.READER_LEFT;
    }
    console.errorln("relaytwin: standard output cannot be written: " + inWords(fault));
    return ExitStatus.UNUSABLE_INPUT;
  }

  private static int unusable(Console console, String message, Throwable fault, boolean debug) {
    console.errorln("relaytwin: " + message);
    trace(console, fault, debug);
    return ExitStatus.UNUSABLE_INPUT;
  }

  private static int internal(Console console, Throwable fault, boolean debug, String... args) {
    String what =
        Words.fill(
            "relaytwin: internal fault: %s%s.",
            fault.getClass().getSimpleName(),
            fault.getMessage() == null ? "" : " (" + firstLine(text(fault)) + ")");
    if (debug) {
      console.errorln(what);
      trace(console, fault, true);
      return ExitStatus.INTERNAL_FAULT;
    }
    try {
      Path details = Files.createTempFile("relaytwin-fault-", ".txt");
      Files.writeString(
          details,
          Words.fill(
              "relaytwin %s%nJava %s%n%n%s",
              String.join(" ", args), Runtime.version(), stackTrace(fault)),
          StandardCharsets.UTF_8);
      console.errorln(what + " This is not your mistake; the details are in " + details);
    } catch (IOException unwritable) {
      console.errorln(what + " This is not your mistake; see the details with --debug.");
    }
    return ExitStatus.INTERNAL_FAULT;
  }

  static String inWords(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case FileNotFoundException missing -> "cannot open " + text(missing);
      case AccessDeniedException denied -> "no permission: " + denied.getFile();
      case FileAlreadyExistsException exists -> "exists already: " + exists.getFile();
      case NotDirectoryException file -> "not a folder: " + file.getFile();
      case DirectoryNotEmptyException folder -> "the folder is not empty: " + folder.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> text(fault);
    };
  }

  private static IOException cause(UncheckedIOException wrapped) {
    IOException cause = wrapped.getCause();
    return cause == null ? new IOException(text(wrapped)) : cause;
  }

  private static String text(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static void trace(Console console, Throwable fault, boolean debug) {
    if (debug) {
      console.errorln(stackTrace(fault).stripTrailing());
    }
  }

  private static String stackTrace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
