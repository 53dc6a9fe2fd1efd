package io.relaytwin.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the key of {@link ToldBy} that stands for this record. A record without it has a
 * component of that key, an enumeration, each of whose words stands for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Called {

  /** The value. */
  String value();
}
