package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.FindingGroup;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is left to each limit, smallest first, as bars to the right of the limit; what exceeds it
 * stands to the left.
 *
 * @param groups findings with a margin.
 * @param asked the margin that the user wants, as a share.
 * @param sentences the language of what people read.
 */
record MarginsPicture(List<FindingGroup> groups, BigDecimal asked, Sentences sentences)
    implements Picture {

  private static final double ROW = 22;
  private static final double BAR = 13;
  private static final double LABELS = 330;
  private static final double ZERO = LABELS + 200;
  private static final double FULL = 330;
  private static final double LEFT_FULL = 150;
  private static final double TOP = 22;

  /** Longer bars are cut at this share and end in an arrow. */
  private static final double MOST = 1.0;

  private static final double LEAST = -LEFT_FULL / FULL;

  private static final Lettering TEXT = Lettering.of(12);
  private static final Lettering SMALL = Lettering.of(11.5).in(Tone.MUTED);

  static MarginsPicture of(List<Finding> findings, BigDecimal asked, Sentences sentences) {
    List<Finding> withMargin =
        findings.stream().filter(finding -> finding.figures().margin() != null).toList();
    List<FindingGroup> sorted =
        FindingGroup.group(withMargin).stream()
            .sorted(Comparator.comparing(MarginsPicture::margin))
            .toList();
    return new MarginsPicture(sorted, asked, sentences);
  }

  private static BigDecimal margin(FindingGroup group) {
    return Objects.requireNonNull(group.finding().figures().margin()).share();
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The picture in sentences. */
  String description() {
    StringBuilder text = new StringBuilder("From the smallest margin on:");
    for (FindingGroup group : groups) {
      String slug = group.finding().rule().slug();
      text.append(Words.fill(" %s at %s %s;", slug, sentences.of(group.place()), percent(group)));
    }
    return text.toString();
  }

  private static String percent(FindingGroup group) {
    return Conclusion.percent(margin(group));
  }

  private static double x(double share) {
    return ZERO + FULL * Math.clamp(share, LEAST, MOST);
  }

  @Override
  public void drawOn(Canvas canvas) {
    double bottom = TOP + groups.size() * ROW;
    for (int percent = -40; percent <= 100; percent += 20) {
      double x = x(percent / 100.0);
      canvas.line(new Point(x, TOP - 4), new Point(x, bottom + 2), Stroke.of(Tone.FAINT, 0.8));
      canvas.text(new Point(x, TOP - 9), percent + " %", SMALL.middle());
    }
    double wanted = asked.doubleValue();
    if (wanted > 0) {
      double x = x(wanted);
      canvas.line(new Point(x, TOP - 4), new Point(x, bottom + 18), Stroke.dashed(Tone.INK, 1.2));
      canvas.text(new Point(x + 5, bottom + 16 + (x - ZERO < 40 ? 14 : 0)), "asked for", SMALL);
    }
    for (int i = 0; i < groups.size(); i++) {
      row(canvas, groups.get(i), TOP + i * ROW);
    }
    canvas.line(new Point(ZERO, TOP - 4), new Point(ZERO, bottom + 2), Stroke.of(Tone.INK, 1.5));
    canvas.text(new Point(ZERO, bottom + 16), "limit", SMALL.middle());
  }

  private void row(Canvas canvas, FindingGroup group, double top) {
    Finding finding = group.finding();
    VerdictMark mark = VerdictMark.of(finding.verdict());
    double base = top + BAR;
    canvas.text(new Point(0, base), mark.sign(), TEXT.strong().in(mark.tone()));
    canvas.text(new Point(18, base), TEXT.strong().cut(finding.id().toString(), 34), TEXT.strong());
    String what = finding.rule().slug() + ", " + sentences.of(group.place());
    canvas.text(new Point(56, base), TEXT.cut(what, LABELS - 60), TEXT);
    double share = margin(group).doubleValue();
    double end = x(share);
    double left = Math.min(ZERO, end);
    Box bar = Box.at(new Point(left, top + 3), Math.max(Math.abs(end - ZERO), 1), BAR);
    Look look = new Look(new Fill(mark.tone(), mark.hatch()), Stroke.of(mark.tone(), 1));
    canvas.group(what + " " + percent(group), inner -> inner.box(bar, 0, look));
    double middle = top + 3 + BAR / 2;
    if (share > MOST) {
      arrow(canvas, new Point(end, middle), 1, mark.tone());
    } else if (share < LEAST) {
      arrow(canvas, new Point(end, middle), -1, mark.tone());
    }
    Lettering lettering = share < 0 ? TEXT.strong() : TEXT;
    Point at = new Point(share < 0 ? ZERO + 8 : end + (share > MOST ? 16 : 8), base);
    double width = lettering.widthOf(percent(group)) + 4;
    canvas.box(Box.at(at.moved(-2, -11), width, 15), 0, Look.filled(Fill.solid(Tone.SURFACE)));
    canvas.text(at, percent(group), lettering);
  }

  /** Shows that a bar goes on. */
  private static void arrow(Canvas canvas, Point end, int direction, Tone tone) {
    canvas.polygon(
        List.of(
            end.moved(0, -BAR / 2 - 3), end.moved(direction * 10.0, 0), end.moved(0, BAR / 2 + 3)),
        Look.filled(Fill.solid(tone)));
  }
}
