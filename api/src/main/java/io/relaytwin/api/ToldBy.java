package io.relaytwin.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key whose value tells which record of a sealed interface stands in JSON. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ToldBy {

  /** The key. */
  String value();
}
