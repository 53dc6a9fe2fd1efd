package io.relaytwin.export.report;

import io.relaytwin.core.check.ChannelAssessment;
import io.relaytwin.core.check.SignalPlace;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Png;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import io.relaytwin.export.drawing.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signals of channels and what reaches their loads as one picture on its own. */
public final class Plot {

  private static final double MARGIN = 16;
  private static final double GAP = 14;
  private static final double MOST_DOTS = 50e6;
  private static final Lettering TITLE = Lettering.of(15).strong();
  private static final Lettering WHY = Lettering.of(12).in(Tone.MUTED);

  private Plot() {}

  /**
   * The picture as SVG.
   *
   * @param channels whose stretches are shown one below the other.
   */
  public static String svg(List<ChannelAssessment> channels) {
    return new Svg("plot", "Signals and loads", description(channels), Theme.LIGHT, Svg.Scale.PIXEL)
        .render(picture(channels));
  }

  /** The picture as PNG: two dots for each unit of the drawing, fewer where it is very long. */
  public static byte[] png(List<ChannelAssessment> channels) {
    Picture picture = picture(channels);
    Box area = picture.extent();
    return Png.render(picture, Math.min(2, Math.sqrt(MOST_DOTS / area.width() / area.height())));
  }

  private static String description(List<ChannelAssessment> channels) {
    StringBuilder text = new StringBuilder();
    for (ChannelAssessment channel : channels) {
      for (SignalPlace place : channel.places()) {
        text.append("Channel ").append(channel.channel().name()).append(": ");
        text.append(new SignalPicture(place).description()).append(' ');
        LoadPicture.of(place).ifPresent(load -> text.append(load.description()).append(' '));
      }
    }
    return text.toString().strip();
  }

  private static Picture picture(List<ChannelAssessment> channels) {
    List<Picture> parts = new ArrayList<>();
    double top = 0;
    for (ChannelAssessment channel : channels) {
      String name = "Channel " + channel.channel().name();
      if (channel.places().isEmpty()) {
        top = heading(parts, name, "The signal is steady; there is no change to show.", top);
      }
      for (SignalPlace place : channel.places()) {
        if (place.toPicos() > place.fromPicos()) {
          top = heading(parts, name + ": " + place.title(), place.explanation(), top);
          top = below(parts, new SignalPicture(place), top);
          Optional<LoadPicture> load = LoadPicture.of(place);
          if (load.isPresent()) {
            top = below(parts, load.get(), top);
          }
          top += GAP;
        }
      }
    }
    Picture all = canvas -> parts.forEach(part -> part.drawOn(canvas));
    Box area = all.extent().grown(MARGIN);
    return canvas -> {
      canvas.box(area, 0, Look.filled(Fill.solid(Tone.SURFACE)));
      all.drawOn(canvas);
    };
  }

  private static double heading(List<Picture> parts, String title, String why, double top) {
    parts.add(canvas -> {
      canvas.text(new Point(0, top + 14), title, TITLE);
      canvas.text(new Point(0, top + 31), why, WHY);
    });
    return top + 42;
  }

  private static double below(List<Picture> parts, Picture part, double top) {
    Box area = part.extent();
    parts.add(part.placed(new Point(0, top - area.top()), 1));
    return top + area.height() + 6;
  }
}
