package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Reading;
import io.relaytwin.core.check.finding.ChannelAssessment.ChainNode.Station;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.message.Message;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Hatch;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.ArrayList;
import java.util.List;

/** The stations from source to load side by side, with their worst-case figures. */
record ChainPicture(List<ChainNode> nodes, Sentences sentences) implements Picture {

  private static final double WIDTH = 960;
  private static final double GAP = 24;
  private static final double PAD = 10;
  private static final double ICON = 24;
  private static final double LINE = 15;
  private static final Lettering TITLE = Lettering.of(13.5).strong();
  private static final Lettering SUBTITLE = Lettering.of(12).in(Tone.MUTED);
  private static final Lettering LABEL = Lettering.of(11.5).in(Tone.MUTED);
  private static final Lettering VALUE = Lettering.of(12);
  private static final Stroke RIM = Stroke.of(Tone.MUTED, 1.2);
  private static final Stroke WIRE = Stroke.of(Tone.INK, 1.6);

  /** The picture in sentences. */
  String description() {
    StringBuilder text = new StringBuilder("From left to right:");
    for (ChainNode node : nodes) {
      text.append(' ').append(title(node)).append(", ").append(sentences.of(node.subtitle()));
      for (Reading reading : node.readings()) {
        text.append("; ").append(sentences.of(reading.label()));
        text.append(' ').append(sentences.of(reading.value()));
      }
      text.append('.');
    }
    return text.toString();
  }

  @Override
  public void drawOn(Canvas canvas) {
    if (nodes.isEmpty()) {
      return;
    }
    double width = (WIDTH - GAP * (nodes.size() - 1)) / nodes.size();
    double room = width - 2 * PAD;
    List<List<String>> subtitles = new ArrayList<>();
    int subtitleLines = 0;
    for (ChainNode node : nodes) {
      List<String> lines = SUBTITLE.lines(sentences.of(node.subtitle()), room);
      subtitles.add(lines);
      subtitleLines = Math.max(subtitleLines, lines.size());
    }
    double readingsTop = 34 + subtitleLines * LINE + 18;
    double height = readingsTop;
    List<List<Entry>> all = new ArrayList<>();
    for (ChainNode node : nodes) {
      List<Entry> entries = node.readings().stream().map(reading -> entry(reading, room)).toList();
      all.add(entries);
      double bottom = readingsTop + entries.stream().mapToDouble(Entry::height).sum();
      height = Math.max(height, bottom);
    }
    for (int i = 0; i < nodes.size(); i++) {
      Box box = Box.at(new Point(i * (width + GAP), 0), width, height + 4);
      if (i > 0) {
        arrow(canvas, new Point(box.left() - GAP, 22), new Point(box.left(), 22));
      }
      ChainNode node = nodes.get(i);
      List<String> subtitle = subtitles.get(i);
      List<Entry> entries = all.get(i);
      double separator = readingsTop - 13;
      canvas.group(
          title(node),
          inner -> {
            Look look = new Look(Fill.solid(Tone.PANEL), RIM);
            inner.box(box, 6, look);
            icon(
                inner,
                node.station(),
                Box.at(box.from().moved(width - PAD - ICON, 10), ICON, ICON));
            inner.text(box.from().moved(PAD, 24), TITLE.cut(title(node), room - ICON - 6), TITLE);
            for (int line = 0; line < subtitle.size(); line++) {
              inner.text(box.from().moved(PAD, 43 + line * LINE), subtitle.get(line), SUBTITLE);
            }
            inner.line(
                box.from().moved(PAD, separator),
                box.from().moved(width - PAD, separator),
                Stroke.of(Tone.FAINT, 1));
            double y = readingsTop;
            for (Entry entry : entries) {
              entry.drawOn(inner, box.from().moved(PAD, y), room);
              y += entry.height();
            }
          });
    }
  }

  private String title(ChainNode node) {
    return sentences.of(
        Message.of(
            switch (node.station()) {
              case SOURCE -> "chain.source";
              case INPUT_CABLE -> "chain.input-cable";
              case MODULE -> "chain.module.title";
              case OUTPUT_CABLE -> "chain.output-cable";
              case LOAD -> "chain.load";
            }));
  }

  private Entry entry(Reading reading, double room) {
    return Entry.of(sentences.of(reading.label()), sentences.of(reading.value()), room);
  }

  /** A figure with its label, on one line where both fit. */
  private record Entry(String label, List<String> lines, boolean sameLine) {

    static Entry of(String label, String value, double room) {
      if (LABEL.widthOf(label) + 8 + VALUE.widthOf(value) <= room) {
        return new Entry(label, List.of(value), true);
      }
      return new Entry(LABEL.cut(label, room), VALUE.lines(value, room - 8), false);
    }

    double height() {
      return (sameLine ? 1 : 1 + lines.size()) * LINE + 2;
    }

    void drawOn(Canvas canvas, Point at, double room) {
      canvas.text(at.moved(0, 8), label, LABEL);
      for (int i = 0; i < lines.size(); i++) {
        double y = 8 + (sameLine ? 0 : i + 1) * LINE;
        canvas.text(at.moved(room, y), lines.get(i), VALUE.end());
      }
    }
  }

  private static void arrow(Canvas canvas, Point from, Point to) {
    canvas.line(from, to.moved(-6, 0), WIRE);
    canvas.polygon(
        List.of(to.moved(-1, 0), to.moved(-8, -4), to.moved(-8, 4)),
        Look.filled(Fill.solid(Tone.INK)));
  }

  private static void icon(Canvas canvas, Station station, Box box) {
    Point at = box.from();
    switch (station) {
      case INPUT_CABLE, OUTPUT_CABLE -> {
        canvas.circle(at.moved(4, 8), 2.5, Look.outlined(WIRE));
        canvas.circle(at.moved(20, 8), 2.5, Look.outlined(WIRE));
        canvas.line(at.moved(6.5, 8), at.moved(17.5, 8), WIRE);
        canvas.circle(at.moved(4, 16), 2.5, Look.outlined(WIRE));
        canvas.circle(at.moved(20, 16), 2.5, Look.outlined(WIRE));
        canvas.line(at.moved(6.5, 16), at.moved(17.5, 16), WIRE);
      }
      case MODULE -> {
        canvas.box(Box.at(at.moved(6, 1), 12, 22), 1.5, Look.outlined(WIRE));
        canvas.circle(at.moved(12, 6), 1.8, Look.filled(Fill.solid(Tone.BAD)));
        canvas.line(at.moved(12, 11), at.moved(12, 13.5), WIRE);
        canvas.line(at.moved(12, 18), at.moved(15, 13.5), WIRE);
        canvas.line(at.moved(12, 18), at.moved(12, 21), WIRE);
      }
      case LOAD -> {
        canvas.box(Box.at(at.moved(8, 6), 8, 12), 0, Look.outlined(WIRE));
        canvas.line(at.moved(12, 1), at.moved(12, 6), WIRE);
        canvas.line(at.moved(12, 18), at.moved(12, 22), WIRE);
        canvas.line(at.moved(7, 22), at.moved(17, 22), WIRE);
      }
      case SOURCE -> {
        canvas.polyline(
            List.of(
                at.moved(1, 18),
                at.moved(5, 18),
                at.moved(5, 6),
                at.moved(11, 6),
                at.moved(11, 18),
                at.moved(17, 18),
                at.moved(17, 6),
                at.moved(23, 6)),
            WIRE);
        canvas.box(box, 3, Look.filled(new Fill(Tone.ACCENT, Hatch.TINT)));
      }
    }
  }
}
