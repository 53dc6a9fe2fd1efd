package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.xml.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects SVG elements, and the hatches that they use. */
final class SvgCanvas implements Canvas {

  /** The opacity of {@link Hatch#TINT}. */
  private static final String TINT = "0.16";

  private final String idPrefix;
  private final Theme theme;
  private final double fineness;
  private StringBuilder body = new StringBuilder();
  private final LinkedHashMap<String, String> symbols = new LinkedHashMap<>();
  private final TreeMap<String, Fill> hatches = new TreeMap<>();

  /**
   * @param fineness the size of hatches and dashes, 1 for drawing units that are pixels.
   */
  SvgCanvas(String idPrefix, Theme theme, double fineness) {
    this.idPrefix = idPrefix;
    this.theme = theme;
    this.fineness = fineness;
  }

  StringBuilder body() {
    return body;
  }

  /** Writes the hatches that were used; nothing when there were none. */
  void definitions(StringBuilder out) {
    if (hatches.isEmpty() && symbols.isEmpty()) {
      return;
    }
    out.append("<defs>\n");
    hatches.forEach((id, fill) -> {
      out.append("<pattern id=\"").append(id);
      out.append("\" patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\"");
      if (fineness != 1) {
        out.append(" patternTransform=\"scale(");
        number(out, fineness).append(")\"");
      }
      out.append('>');
      String colour = theme.css(fill.colour());
      if (fill.hatch() == Hatch.DOTS) {
        out.append("<circle cx=\"1.5\" cy=\"1.5\" r=\"0.9\" fill=\"").append(colour);
        out.append("\"/><circle cx=\"4.5\" cy=\"4.5\" r=\"0.9\" fill=\"").append(colour);
      } else {
        out.append("<path d=\"").append(lines(fill.hatch()));
        out.append("\" fill=\"none\" stroke-width=\"1.1\" stroke=\"").append(colour);
      }
      out.append("\"/></pattern>\n");
    });
    int number = 0;
    for (String content : symbols.values()) {
      number++;
      out.append("<g id=\"").append(idPrefix).append("-symbol-").append(number).append("\">\n");
      out.append(content).append("</g>\n");
    }
    out.append("</defs>\n");
  }

  /** The lines of a hatch in a square of 6 by 6, with the stubs that close its corners. */
  private static String lines(Hatch hatch) {
    String rising = "M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5";
    String falling = "M0 0L6 6M-1.5 4.5L1.5 7.5M4.5 -1.5L7.5 1.5";
    return switch (hatch) {
      case DIAGONAL -> rising;
      case BACK_DIAGONAL -> falling;
      case CROSS -> rising + falling;
      case UPRIGHT -> "M1.5 0V6M4.5 0V6";
      case SOLID, TINT, DOTS -> throw new IllegalArgumentException("no lines in " + hatch);
    };
  }

  @Override
  public void polyline(List<Point> points, Stroke stroke) {
    body.append("<path d=\"");
    path(points);
    body.append("\" fill=\"none\"");
    stroke(stroke);
    body.append("/>\n");
  }

  @Override
  public void polygon(List<Point> points, Look look) {
    body.append("<path d=\"");
    path(points);
    body.append("Z\"");
    look(look);
    body.append("/>\n");
  }

  private void path(List<Point> points) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      body.append(i == 0 ? 'M' : 'L');
      number(body, point.x()).append(' ');
      number(body, point.y());
    }
  }

  @Override
  public void box(Box box, double cornerRadius, Look look) {
    body.append("<rect");
    attribute("x", box.left());
    attribute("y", box.top());
    attribute("width", box.width());
    attribute("height", box.height());
    if (cornerRadius > 0) {
      attribute("rx", cornerRadius);
    }
    look(look);
    body.append("/>\n");
  }

  @Override
  public void circle(Point centre, double radius, Look look) {
    body.append("<circle");
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    look(look);
    body.append("/>\n");
  }

  @Override
  public void text(Point at, String text, Lettering lettering) {
    body.append("<text");
    attribute("x", at.x());
    attribute("y", at.y());
    attribute("font-size", lettering.size());
    switch (lettering.anchor()) {
      case START -> {}
      case MIDDLE -> body.append(" text-anchor=\"middle\"");
      case END -> body.append(" text-anchor=\"end\"");
    }
    if (lettering.upwards()) {
      body.append(" transform=\"rotate(-90 ");
      number(body, at.x()).append(' ');
      number(body, at.y()).append(")\"");
    }
    if (lettering.bold()) {
      body.append(" font-weight=\"bold\"");
    }
    body.append(" fill=\"").append(theme.css(lettering.colour()));
    // A name that runs from right to left must not turn its neighbours around.
    body.append("\" style=\"unicode-bidi:isolate\">");
    Markup.escape(body, text).append("</text>\n");
  }

  @Override
  public void group(String name, Picture content) {
    body.append("<g>");
    if (!name.isEmpty()) {
      body.append("<title>");
      Markup.escape(body, name).append("</title>");
    }
    body.append('\n');
    content.drawOn(this);
    body.append("</g>\n");
  }

  @Override
  public void symbol(String name, Point at, Picture content) {
    StringBuilder outside = body;
    body = new StringBuilder();
    content.drawOn(this);
    String drawn = body.toString();
    body = outside;
    // The number stays what it is when further symbols follow, nested ones included.
    String before = symbols.putIfAbsent(name, drawn);
    if (before != null && !before.equals(drawn)) {
      throw new IllegalArgumentException(Words.fill("The symbol %s has two contents.", name));
    }
    int number = List.copyOf(symbols.keySet()).indexOf(name) + 1;
    body.append("<use href=\"#").append(idPrefix).append("-symbol-").append(number).append('"');
    attribute("x", at.x());
    attribute("y", at.y());
    body.append("/>\n");
  }

  private void look(Look look) {
    Fill fill = look.fill();
    body.append(" fill=\"");
    if (fill == null) {
      body.append("none\"");
    } else {
      switch (fill.hatch()) {
        case SOLID -> body.append(theme.css(fill.colour())).append('"');
        case TINT ->
            body.append(theme.css(fill.colour())).append("\" fill-opacity=\"" + TINT + "\"");
        case DIAGONAL, BACK_DIAGONAL, CROSS, UPRIGHT, DOTS ->
            body.append("url(#").append(hatch(fill)).append(")\"");
      }
    }
    stroke(look.outline());
  }

  private String hatch(Fill fill) {
    String id = idPrefix + "-" + fill.hatch().key() + "-" + fill.colour().key();
    hatches.put(id, fill);
    return id;
  }

  private void stroke(@Nullable Stroke stroke) {
    if (stroke == null) {
      return;
    }
    body.append(" stroke=\"").append(theme.css(stroke.colour())).append('"');
    attribute("stroke-width", stroke.width());
    if (stroke.dashed()) {
      body.append(" stroke-dasharray=\"");
      number(body, 4 * fineness).append(' ');
      number(body, 3 * fineness).append('"');
    }
  }

  private void attribute(String name, double value) {
    body.append(' ').append(name).append("=\"");
    number(body, value).append('"');
  }

  /** Writes a number with at most two decimals, which is finer than any screen or printer. */
  static StringBuilder number(StringBuilder out, double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      out.append('-');
      hundredths = -hundredths;
    }
    out.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest != 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        out.append(rest % 10);
      }
    }
    return out;
  }
}
