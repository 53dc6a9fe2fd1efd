package io.relaytwin.cli;

/** The exit statuses of every command. */
final class ExitStatus {

  /** The command did its work; for a check: the design is guaranteed. */
  static final int OK = 0;

  /** The answer is no: some part that meets its sheet breaks the design. */
  static final int NOT_GUARANTEED = 1;

  /** The input cannot be used: a misspelt option, a missing file, a faulty design. */
  static final int UNUSABLE_INPUT = 2;

  /** The program itself is at fault. */
  static final int INTERNAL_FAULT = 3;

  /** Who read standard output has left, as after SIGPIPE: 128 + 13. */
  static final int READER_LEFT = 141;

  private ExitStatus() {}
}
