/**
 * The engine of relaytwin: designs, envelopes, loads, rail plans and their checks, on the JDK
 * alone. What is not exported may change at any time.
 */
module io.relaytwin.core {
  requires static transitive org.jspecify;

  exports io.relaytwin.core.check;
  exports io.relaytwin.core.check.finding;
  exports io.relaytwin.core.check.replay;
  exports io.relaytwin.core.check.text;
  exports io.relaytwin.core.design;
  exports io.relaytwin.core.design.edit;
  exports io.relaytwin.core.load;
  exports io.relaytwin.core.message;
  exports io.relaytwin.core.part;
  exports io.relaytwin.core.product;
  exports io.relaytwin.core.quantity;
  exports io.relaytwin.core.rail;
  exports io.relaytwin.core.signal;
}
