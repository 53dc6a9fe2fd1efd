package io.relaytwin.export.drawing;

/** The colours of real parts, chosen by us: the sheets name them and give no shades. */
public final class RealColours {

  private RealColours() {}

  /** The shade in which a part of that colour is drawn. */
  public static Rgb of(io.relaytwin.core.product.Colour colour) {
    return Rgb.of(
        switch (colour) {
          case WHITE -> 0xffffff;
          case LIGHT_GRAY -> 0xc9ced3;
          case GRAY -> 0x8a9299;
          case BLACK -> 0x202326;
          case YELLOW -> 0xf2c500;
          case ORANGE -> 0xef7d00;
          case RED -> 0xcc1f1a;
          case VIOLET -> 0x7b3f98;
          case BLUE -> 0x1f5fb4;
          case LIGHT_GREEN -> 0x9ad14b;
          case GREEN -> 0x1f8a3b;
        });
  }

  /** Letters that can be read on that colour: black or white. */
  public static Rgb lettersOn(Rgb ground) {
    double light = 0.299 * ground.red() + 0.587 * ground.green() + 0.114 * ground.blue();
    return light > 140 ? new Rgb(0x10, 0x14, 0x18) : new Rgb(0xff, 0xff, 0xff);
  }
}
