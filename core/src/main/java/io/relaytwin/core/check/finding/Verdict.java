package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;

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

  /** Whether something does not hold: for all parts, or for some. */
  public boolean isViolated() {
    return this == FAIL || this == NOT_GUARANTEED;
  }

  /** The words for a person, such as {@code NOT GUARANTEED}. */
  public Message says() {
    return Message.of("verdict." + name());
  }
}
