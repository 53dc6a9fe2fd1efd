package io.relaytwin.export.drawing;

/** What something is coloured with: a role that the medium fills, or the colour of a real thing. */
public sealed interface Colour permits Tone, Rgb {

  /** A name fit for identifiers, the same for equal colours. */
  String key();
}
