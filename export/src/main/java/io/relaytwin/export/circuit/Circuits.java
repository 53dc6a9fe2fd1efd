package io.relaytwin.export.circuit;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import io.relaytwin.export.drawing.document.Block;
import io.relaytwin.export.drawing.document.Document;
import io.relaytwin.export.drawing.document.PageLayout;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The circuits of a design as one PDF and as one SVG. */
public final class Circuits {

  /** From the top of one circuit to that of the next, in mm. */
  private static final double PITCH = 82;

  private static final String NAMES =
      "The sheets print no terminal names: the words at a module say what each connection does.";

  private Circuits() {}

  /**
   * One circuit after the other, three to a page.
   *
   * @param date at the foot; {@code null} for none.
   */
  public static byte[] pdf(Design design, Catalogue catalogue, @Nullable LocalDate date) {
    Document.Builder out = new Document.Builder();
    List<Channel> channels = design.channels();
    for (int i = 0; i < channels.size(); i++) {
      Channel channel = channels.get(i);
      out.add(
          new Block.Figure(
              circuit(design, channel, catalogue), "Circuit of " + channel.name(), "", ""));
    }
    return PageLayout.pdf(
        out.build(
                design.name(),
                (channels.size() == 1
                        ? "Circuit of one channel. "
                        : Words.fill("Circuits of %d channels. ", channels.size()))
                    + NAMES,
                "")
            .dated(date));
  }

  /** All circuits below each other. */
  public static String svg(Design design, Catalogue catalogue) {
    Picture all =
        canvas -> {
          List<Channel> channels = design.channels();
          for (int i = 0; i < channels.size(); i++) {
            circuit(design, channels.get(i), catalogue)
                .placed(new Point(0, i * PITCH), 1)
                .drawOn(canvas);
          }
          canvas.text(new Point(0, channels.size() * PITCH), NAMES, Lettering.of(2.6));
        };
    return new Svg(
            "circuits",
            "Circuits of " + design.name(),
            "From source to load, one circuit for each channel.",
            Theme.LIGHT,
            Svg.Scale.MILLIMETRE)
        .render(all);
  }

  private static Picture circuit(Design design, Channel channel, Catalogue catalogue) {
    Lettering head = Lettering.of(3.8).strong();
    return canvas -> {
      canvas.text(new Point(0, 3), head.cut(channel.name(), 170), head);
      new CircuitPicture(design, channel, catalogue).placed(new Point(0, 7), 1).drawOn(canvas);
    };
  }
}
