package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.xml.Markup;
import java.util.regex.Pattern;

/**
 * Draws pictures as SVG 1.1: one well-formed element with a title and a description for those who
 * listen, without references to anything outside.
 *
 * @param id distinct within a page; letters, digits and hyphens, starting with a letter. All other
 *     ids of the picture begin with it.
 * @param title what the picture is, in a few words.
 * @param description what it shows, in sentences that stand for the picture.
 * @param theme what its colours are.
 * @param scale the CSS length of one drawing unit and its number, such as {@code 1} and {@code mm}.
 */
public record Svg(String id, String title, String description, Theme theme, Scale scale) {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  /**
   * Faces of the width that pictures are measured by; the fallback of many Linux machines is not.
   */
  private static final String FONTS =
      "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif";

  /** Left free around what was measured, in drawing units. */
  private static final double MARGIN = 2;

  /** What one drawing unit is. */
  public enum Scale {
    /** One drawing unit is a CSS pixel. */
    PIXEL("px", 1),
    /** One drawing unit is a millimetre. */
    MILLIMETRE("mm", 0.25);

    private final String unit;

    /** How large hatches and dashes are, in drawing units. */
    private final double fineness;

    Scale(String unit, double fineness) {
      this.unit = unit;
      this.fineness = fineness;
    }
  }

  /** Checks the id. */
  public Svg {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          Words.fill("The id '%s' must be letters, digits and hyphens.", id));
    }
  }

  /** The picture with a small margin around it. */
  public String render(Picture picture) {
    Box area = picture.extent().grown(MARGIN);
    SvgCanvas canvas = new SvgCanvas(id, theme, scale.fineness);
    picture.drawOn(canvas);
    StringBuilder out = new StringBuilder(canvas.body().length() + 1024);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"").append(id);
    out.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-title\"");
    if (!description.isEmpty()) {
      out.append(" aria-describedby=\"").append(id).append("-desc\"");
    }
    out.append(" viewBox=\"");
    SvgCanvas.number(out, area.left()).append(' ');
    SvgCanvas.number(out, area.top()).append(' ');
    SvgCanvas.number(out, area.width()).append(' ');
    SvgCanvas.number(out, area.height()).append("\" width=\"");
    SvgCanvas.number(out, area.width()).append(scale.unit).append("\" height=\"");
    SvgCanvas.number(out, area.height()).append(scale.unit);
    out.append("\" font-family=\"").append(FONTS).append("\">\n<title id=\"");
    out.append(id).append("-title\">");
    Markup.escape(out, title).append("</title>\n");
    if (!description.isEmpty()) {
      out.append("<desc id=\"").append(id).append("-desc\">");
      Markup.escape(out, description).append("</desc>\n");
    }
    canvas.definitions(out);
    return out.append(canvas.body()).append("</svg>\n").toString();
  }
}
