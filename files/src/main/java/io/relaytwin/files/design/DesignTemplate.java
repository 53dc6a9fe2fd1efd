package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A commented design to start with. Each is a complete design that can be checked as it stands. */
public enum DesignTemplate {
  /** Both tracks of an encoder into a counter. */
  ENCODER("encoder"),
  /** Step pulses with a direction. */
  STEP_DIR("step-dir"),
  /** A pulse-width modulated set value. */
  PWM("pwm"),
  /** Twenty equal outputs with relay coils. */
  RELAY_ROW("relay-row");

  private final String key;

  DesignTemplate(String key) {
    this.key = key;
  }

  /** The name for users, such as {@code step-dir}. */
  public String key() {
    return key;
  }

  /** The text of the file. */
  public String text() {
    String name = key + ".yaml";
    try (InputStream in = DesignTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(Words.fill("The resource %s is missing.", name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return key;
  }
}
