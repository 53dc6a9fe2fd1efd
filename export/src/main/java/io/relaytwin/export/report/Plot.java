package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.text.Sentences;
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
import org.jspecify.annotations.Nullable;

/** The signals of channels and what reaches their loads as one picture on its own. */
public final class Plot {

  private static final double MARGIN = 16;
  private static final double GAP = 14;
  private static final double WIDTH = 948;
  private static final double LINE = 16;
  private static final double MOST_DOTS = 50e6;
  private static final Lettering TITLE = Lettering.of(15).strong();
  private static final Lettering WHY = Lettering.of(12).in(Tone.MUTED);

  private Plot() {}

  /**
   * The picture as SVG.
   *
   * @param channels whose stretches are shown one below the other.
   * @param supplies what they take together, shown below them; {@code null} when it is not.
   * @param sentences the language of what people read.
   */
  public static String svg(
      List<ChannelAssessment> channels, @Nullable SupplyCourse supplies, Sentences sentences) {
    return new Svg(
            "plot",
            "Signals and loads",
            description(channels, supplies, sentences),
            Theme.LIGHT,
            Svg.Scale.PIXEL)
        .render(picture(channels, supplies, sentences));
  }

  /** The picture as PNG: two dots for each unit of the drawing, fewer where it is very long. */
  public static byte[] png(
      List<ChannelAssessment> channels, @Nullable SupplyCourse supplies, Sentences sentences) {
    Picture picture = picture(channels, supplies, sentences);
    Box area = picture.extent();
    return Png.render(picture, Math.min(2, Math.sqrt(MOST_DOTS / area.width() / area.height())));
  }

  private static Optional<SupplyPicture> supplied(@Nullable SupplyCourse supplies) {
    return Optional.ofNullable(supplies).flatMap(SupplyPicture::of);
  }

  private static String description(
      List<ChannelAssessment> channels, @Nullable SupplyCourse supplies, Sentences sentences) {
    StringBuilder text = new StringBuilder();
    for (ChannelGroup group : ChannelGroup.of(channels, List.of())) {
      for (SignalPlace place : group.channel().places()) {
        text.append(group.title()).append(": ");
        text.append(new SignalPicture(place).description(sentences)).append(' ');
        LoadPicture.of(place).ifPresent(load -> text.append(load.description()).append(' '));
      }
    }
    supplied(supplies).ifPresent(picture -> text.append(picture.description()));
    return text.toString().strip();
  }

  private static Picture picture(
      List<ChannelAssessment> channels, @Nullable SupplyCourse supplies, Sentences sentences) {
    List<Picture> parts = new ArrayList<>();
    double top = 0;
    for (ChannelGroup group : ChannelGroup.of(channels, List.of())) {
      ChannelAssessment channel = group.channel();
      String name = group.title();
      if (channel.places().isEmpty()) {
        top = heading(parts, name, "The signal is steady; there is no change to show.", top);
      }
      for (SignalPlace place : channel.places()) {
        if (place.toPicos() > place.fromPicos()) {
          String title = name + ": " + sentences.of(place.kind().title());
          top = heading(parts, title, sentences.of(place.kind().explanation()), top);
          top = below(parts, new SignalPicture(place), top);
          Optional<LoadPicture> load = LoadPicture.of(place);
          if (load.isPresent()) {
            top = below(parts, load.get(), top);
          }
          top += GAP;
        }
      }
    }
    Optional<SupplyPicture> supplied = supplied(supplies);
    if (supplied.isPresent()) {
      top = heading(parts, "Supplies", supplied.get().explanation(), top);
      below(parts, supplied.get(), top);
    }
    Picture all = canvas -> parts.forEach(part -> part.drawOn(canvas));
    Box area = all.extent().grown(MARGIN);
    return canvas -> {
      canvas.box(area, 0, Look.filled(Fill.solid(Tone.SURFACE)));
      all.drawOn(canvas);
    };
  }

  private static double heading(List<Picture> parts, String title, String why, double top) {
    List<String> lines = WHY.lines(why, WIDTH);
    parts.add(canvas -> {
      canvas.text(new Point(0, top + 14), title, TITLE);
      for (int i = 0; i < lines.size(); i++) {
        canvas.text(new Point(0, top + 31 + i * LINE), lines.get(i), WHY);
      }
    });
    return top + 42 + (lines.size() - 1) * LINE;
  }

  private static double below(List<Picture> parts, Picture part, double top) {
    Box area = part.extent();
    parts.add(part.placed(new Point(0, top - area.top()), 1));
    return top + area.height() + 6;
  }
}
