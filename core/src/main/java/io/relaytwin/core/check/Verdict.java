package io.relaytwin.core.check;

/** What a check came to, worst first. */
public enum Verdict {
  /** A printed limit is exceeded in some corner, or no conforming part can do it. */
  FAIL,
  /** Some conforming parts do it and some do not. */
  NOT_GUARANTEED,
  /** The sheet lacks the figure that would decide. */
  NOT_STATED,
  /** Holds for every conforming part, with less than the user's margin. */
  MARGINAL,
  /** Holds for every conforming part, with at least the user's margin. */
  PASS,
  /** Worth knowing, nothing to decide. */
  INFO;

  /** The words for a person, such as {@code NOT GUARANTEED}. */
  public String words() {
    return name().replace('_', ' ');
  }
}
