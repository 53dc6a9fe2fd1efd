package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/** Draws on another canvas, at another place and in another size. */
final class PlacedCanvas implements Canvas {

  private final Canvas target;
  private final Point origin;
  private final double scale;

  PlacedCanvas(Canvas target, Point origin, double scale) {
    if (!(scale > 0) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException(Words.fill("The scale %s must be positive.", scale));
    }
    this.target = target;
    this.origin = origin;
    this.scale = scale;
  }

  private Point place(Point point) {
    return origin.moved(point.x() * scale, point.y() * scale);
  }

  private List<Point> place(List<Point> points) {
    return points.stream().map(this::place).toList();
  }

  private Look place(Look look) {
    Stroke outline = look.outline();
    return scale == 1 || outline == null ? look : new Look(look.fill(), place(outline));
  }

  private Stroke place(Stroke stroke) {
    return scale == 1
        ? stroke
        : new Stroke(stroke.colour(), stroke.width() * scale, stroke.dashed());
  }

  @Override
  public void polyline(List<Point> points, Stroke stroke) {
    target.polyline(place(points), place(stroke));
  }

  @Override
  public void polygon(List<Point> points, Look look) {
    target.polygon(place(points), place(look));
  }

  @Override
  public void box(Box box, double cornerRadius, Look look) {
    target.box(new Box(place(box.from()), place(box.to())), cornerRadius * scale, place(look));
  }

  @Override
  public void circle(Point centre, double radius, Look look) {
    target.circle(place(centre), radius * scale, place(look));
  }

  @Override
  public void text(Point at, String text, Lettering lettering) {
    Lettering scaled = scale == 1 ? lettering : lettering.sized(lettering.size() * scale);
    target.text(place(at), text, scaled);
  }

  @Override
  public void group(String name, Picture content) {
    target.group(name, inside -> content.drawOn(new PlacedCanvas(inside, origin, scale)));
  }

  @Override
  public void symbol(String name, Point at, Picture content) {
    if (scale == 1) {
      target.symbol(name, place(at), content);
    } else {
      content.drawOn(new PlacedCanvas(target, place(at), scale));
    }
  }
}
