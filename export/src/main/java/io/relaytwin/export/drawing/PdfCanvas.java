package io.relaytwin.export.drawing;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on a page of a PDF; drawing units are millimetres. */
final class PdfCanvas implements Canvas {

  /** How much of a circle's radius the handles of its four curves are long. */
  private static final double CURVE = 0.5522847498;

  /** The opacity of {@link Hatch#TINT}. */
  private static final float TINT = 0.16f;

  /** How thick the line is that makes letters bold, as a share of their size. */
  private static final double BOLD_LINE = 0.032;

  /** Between the lines of a hatch, in mm. */
  private static final double HATCH_PITCH = 0.75;

  private static final double HATCH_LINE = 0.2;

  private final PDPageContentStream content;
  private final PdfFonts fonts;
  private final double pageHeight;

  PdfCanvas(PDPageContentStream content, PdfFonts fonts, double pageHeight) {
    this.content = content;
    this.fonts = fonts;
    this.pageHeight = pageHeight;
  }

  /** One step of a content stream. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float length(double mm) {
    return (float) (mm * Pdf.POINTS_PER_MM);
  }

  private float x(double mm) {
    return length(mm);
  }

  private float y(double mm) {
    return length(pageHeight - mm);
  }

  private static Color colour(Colour colour) {
    Rgb rgb =
        switch (colour) {
          case Rgb fixed -> fixed;
          case Tone tone -> tone.light();
        };
    return new Color(rgb.red(), rgb.green(), rgb.blue());
  }

  @Override
  public void polyline(List<Point> points, Stroke stroke) {
    write(() -> {
      stroke(stroke);
      path(points);
      content.stroke();
    });
  }

  @Override
  public void polygon(List<Point> points, Look look) {
    figure(
        look,
        () -> {
          path(points);
          content.closePath();
        },
        extent(points));
  }

  private static Box extent(List<Point> points) {
    Box extent = new Box(points.getFirst(), points.getFirst());
    for (Point point : points) {
      extent = extent.around(new Box(point, point));
    }
    return extent;
  }

  @Override
  public void box(Box box, double cornerRadius, Look look) {
    double radius = Math.min(cornerRadius, Math.min(box.width(), box.height()) / 2);
    figure(look, () -> boxPath(box, radius), box);
  }

  @Override
  public void circle(Point centre, double radius, Look look) {
    Box box = new Box(centre, centre).grown(radius);
    figure(look, () -> boxPath(box, radius), box);
  }

  private void path(List<Point> points) throws IOException {
    Point first = points.getFirst();
    content.moveTo(x(first.x()), y(first.y()));
    for (Point point : points.subList(1, points.size())) {
      content.lineTo(x(point.x()), y(point.y()));
    }
  }

  private void boxPath(Box box, double radius) throws IOException {
    if (radius <= 0) {
      content.addRect(x(box.left()), y(box.bottom()), length(box.width()), length(box.height()));
      return;
    }
    double left = box.left();
    double right = box.right();
    double top = box.top();
    double bottom = box.bottom();
    double handle = radius * (1 - CURVE);
    content.moveTo(x(left + radius), y(top));
    content.lineTo(x(right - radius), y(top));
    curve(right - handle, top, right, top + handle, right, top + radius);
    content.lineTo(x(right), y(bottom - radius));
    curve(right, bottom - handle, right - handle, bottom, right - radius, bottom);
    content.lineTo(x(left + radius), y(bottom));
    curve(left + handle, bottom, left, bottom - handle, left, bottom - radius);
    content.lineTo(x(left), y(top + radius));
    curve(left, top + handle, left + handle, top, left + radius, top);
    content.closePath();
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    content.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
  }

  private void figure(Look look, Step path, Box extent) {
    Fill fill = look.fill();
    Stroke outline = look.outline();
    write(() -> {
      if (fill != null) {
        fill(fill, path, extent);
      }
      if (outline != null) {
        stroke(outline);
        path.run();
        content.stroke();
      }
    });
  }

  private void fill(Fill fill, Step path, Box extent) throws IOException {
    switch (fill.hatch()) {
      case SOLID -> {
        content.setNonStrokingColor(colour(fill.colour()));
        path.run();
        content.fill();
      }
      case TINT -> {
        content.saveGraphicsState();
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(TINT);
        content.setGraphicsStateParameters(state);
        content.setNonStrokingColor(colour(fill.colour()));
        path.run();
        content.fill();
        content.restoreGraphicsState();
      }
      case DIAGONAL, BACK_DIAGONAL, CROSS, UPRIGHT, DOTS -> {
        content.saveGraphicsState();
        path.run();
        content.clip();
        hatch(fill, extent);
        content.restoreGraphicsState();
      }
    }
  }

  private void hatch(Fill fill, Box area) throws IOException {
    double height = area.height();
    if (fill.hatch() == Hatch.DOTS) {
      for (double y = area.top() + HATCH_PITCH / 2; y < area.bottom(); y += HATCH_PITCH) {
        for (double x = area.left() + HATCH_PITCH / 2; x < area.right(); x += HATCH_PITCH) {
          circle(new Point(x, y), HATCH_LINE, Look.filled(Fill.solid(fill.colour())));
        }
      }
      return;
    }
    stroke(Stroke.of(fill.colour(), HATCH_LINE));
    boolean rising = fill.hatch() == Hatch.DIAGONAL || fill.hatch() == Hatch.CROSS;
    boolean falling = fill.hatch() == Hatch.BACK_DIAGONAL || fill.hatch() == Hatch.CROSS;
    double step = fill.hatch() == Hatch.UPRIGHT ? HATCH_PITCH : HATCH_PITCH * Math.sqrt(2);
    double from = area.left() - (rising || falling ? height : 0);
    for (double x = from + step / 2; x < area.right(); x += step) {
      if (rising) {
        segment(x, area.bottom(), x + height, area.top());
      }
      if (falling) {
        segment(x, area.top(), x + height, area.bottom());
      }
      if (!rising && !falling) {
        segment(x, area.top(), x, area.bottom());
      }
    }
    content.stroke();
  }

  private void segment(double x1, double y1, double x2, double y2) throws IOException {
    content.moveTo(x(x1), y(y1));
    content.lineTo(x(x2), y(y2));
  }

  private void stroke(Stroke stroke) throws IOException {
    content.setStrokingColor(colour(stroke.colour()));
    content.setLineWidth(length(stroke.width()));
    content.setLineJoinStyle(1);
    content.setLineCapStyle(stroke.dashed() ? 0 : 1);
    content.setLineDashPattern(
        stroke.dashed() ? new float[] {length(1), length(0.75)} : new float[0], 0);
  }

  @Override
  public void text(Point at, String text, Lettering lettering) {
    List<PdfFonts.Run> runs = fonts.runs(text);
    if (runs.isEmpty()) {
      return;
    }
    double width = 0;
    for (PdfFonts.Run run : runs) {
      width += run.width() * lettering.size();
    }
    double before =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    Point start = lettering.upwards() ? at.moved(0, before) : at.moved(-before, 0);
    write(() -> letters(runs, start, lettering));
  }

  private void letters(List<PdfFonts.Run> runs, Point start, Lettering lettering)
      throws IOException {
    Color colour = colour(lettering.colour());
    content.setNonStrokingColor(colour);
    if (lettering.bold()) {
      content.setStrokingColor(colour);
      content.setLineDashPattern(new float[0], 0);
      content.setLineWidth(length(lettering.size() * BOLD_LINE));
    }
    content.beginText();
    content.setRenderingMode(lettering.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    if (lettering.upwards()) {
      content.setTextMatrix(new Matrix(0, 1, -1, 0, x(start.x()), y(start.y())));
    } else {
      content.newLineAtOffset(x(start.x()), y(start.y()));
    }
    for (PdfFonts.Run run : runs) {
      content.setFont(run.font(), length(lettering.size()));
      content.showText(run.text());
    }
    content.endText();
  }

  @Override
  public void group(String name, Picture picture) {
    picture.drawOn(this);
  }
}
