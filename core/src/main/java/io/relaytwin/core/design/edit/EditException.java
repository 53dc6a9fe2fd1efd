package io.relaytwin.core.design.edit;

/** A value or an edit that does not fit the design. */
public final class EditException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final String problem;
  private final String allowed;

  /**
   * Names all three.
   *
   * @param path the place in the design.
   * @param problem what is wrong there, a clause without a stop.
   * @param allowed what is allowed instead, a clause without a stop.
   */
  public EditException(Path path, String problem, String allowed) {
    super((path.isEmpty() ? "" : path + ": ") + problem + "; " + allowed);
    this.path = path;
    this.problem = problem;
    this.allowed = allowed;
  }

  /** The place in the design. */
  public Path path() {
    return path;
  }

  /** What is wrong there, a clause without a stop. */
  public String problem() {
    return problem;
  }

  /** What is allowed instead, a clause without a stop. */
  public String allowed() {
    return allowed;
  }
}
