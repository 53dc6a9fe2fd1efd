package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Design;
import java.util.Objects;

/** What a design has besides its channels. */
final class Surroundings {

  private Surroundings() {}

  /** Whether nothing but channels differs, so that an equal channel is judged as before. */
  static boolean areAlike(Design one, Design other) {
    return Objects.equals(one.ambient(), other.ambient())
        && one.control().equals(other.control())
        && one.load().equals(other.load())
        && one.skews().equals(other.skews())
        && one.installation().equals(other.installation())
        && Objects.equals(one.rail(), other.rail())
        && one.policy().equals(other.policy());
  }
}
