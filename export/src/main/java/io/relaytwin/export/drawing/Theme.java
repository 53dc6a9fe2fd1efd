package io.relaytwin.export.drawing;

/** How the roles of colours become colours in SVG. */
public enum Theme {
  /** Fixed colours for light surfaces and paper: for files that stand alone. */
  LIGHT,
  /** Fixed colours for dark surfaces. */
  DARK,
  /** CSS variables such as {@code --ink}, so that the page around decides. */
  PAGE;

  String css(Colour colour) {
    return switch (colour) {
      case Rgb rgb -> rgb.hex();
      case Tone tone ->
          switch (this) {
            case LIGHT -> tone.light().hex();
            case DARK -> tone.dark().hex();
            case PAGE -> "var(--" + tone.key() + ")";
          };
    };
  }
}
