package io.relaytwin.export.drawing;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the entities and blocks of a DXF file. */
final class DxfCanvas implements Canvas {

  /** The least share, of 255, of a pale colour. */
  private static final int PALE = 0xc8;

  /** What stands outside of every group. */
  private static final String BASE_LAYER = "0";

  /** The height of capital letters as a share of the size of letters. */
  private static final double CAPITALS = 0.72;

  /**
   * How much narrower letters are set than the font makes them: the stroke fonts of CAD programs
   * run a tenth wider than the faces that pictures are measured by.
   */
  private static final double NARROWER = 0.88;

  /** Letters that stroke fonts lack, and what stands for them. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '„', "\""),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"));

  /** The longest name that Release 12 reads. */
  private static final int LONGEST_NAME = 31;

  private static final CharsetEncoder ENCODER = Dxf.CODE_PAGE.newEncoder();

  private final DxfOut entities = new DxfOut();
  private final DxfOut blocks = new DxfOut();
  private final Set<String> layers = new TreeSet<>(Set.of(BASE_LAYER));
  private final Map<String, String> blockNames = new LinkedHashMap<>();
  private DxfOut out = entities;
  private double originX;
  private double originY;
  private String layer = BASE_LAYER;
  private int handle = 1;

  /**
   * @param left the x of the picture that becomes 0.
   * @param bottom the y of the picture that becomes 0.
   */
  DxfCanvas(double left, double bottom) {
    originX = left;
    originY = bottom;
  }

  DxfOut entities() {
    return entities;
  }

  DxfOut blocks() {
    return blocks;
  }

  Set<String> layers() {
    return layers;
  }

  String nextHandle() {
    return Integer.toHexString(handle).toUpperCase(Locale.ROOT);
  }

  private double x(Point point) {
    return point.x() - originX;
  }

  private double y(Point point) {
    return originY - point.y();
  }

  private DxfOut entity(String type, int colour) {
    out.pair(0, type).pair(5, nextHandle()).pair(8, layer);
    handle++;
    if (colour > 0) {
      out.pair(62, Integer.toString(colour));
    }
    return out;
  }

  private DxfOut line(String type, Stroke stroke) {
    entity(type, DxfColours.index(stroke.colour()));
    if (stroke.dashed()) {
      out.pair(6, Dxf.DASHED);
    }
    return out;
  }

  @Override
  public void polyline(List<Point> points, Stroke stroke) {
    if (points.size() == 2) {
      Point from = points.getFirst();
      Point to = points.getLast();
      line("LINE", stroke).point(10, x(from), y(from)).point(11, x(to), y(to));
    } else {
      outline(points, stroke, false);
    }
  }

  private void outline(List<Point> points, Stroke stroke, boolean closed) {
    line("POLYLINE", stroke).pair(66, "1").point(10, 0, 0).pair(70, closed ? "1" : "0");
    for (Point point : points) {
      entity("VERTEX", 0).point(10, x(point), y(point));
    }
    entity("SEQEND", 0);
  }

  @Override
  public void polygon(List<Point> points, Look look) {
    Fill fill = look.fill();
    if (fill != null && isPainted(fill)) {
      // A fan fills every figure whose corners all turn one way.
      for (int i = 1; i + 1 < points.size() && isConvex(points); i++) {
        Point last = points.get(i + 1);
        solid(fill, points.getFirst(), points.get(i), last, last);
      }
    }
    Stroke rim = look.outline();
    if (rim != null) {
      outline(points, rim, true);
    } else if (!isPainted(fill) && fill != null && !isPaper(fill.colour())) {
      outline(points, Stroke.of(fill.colour(), 1), true);
    }
  }

  private static boolean isConvex(List<Point> points) {
    int turns = 0;
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(i);
      Point b = points.get((i + 1) % points.size());
      Point c = points.get((i + 2) % points.size());
      double turn = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
      turns |= turn > 0 ? 1 : turn < 0 ? 2 : 0;
    }
    return turns != 3;
  }

  /** The corners in the order around the figure; SOLID wants the last two crossed. */
  private void solid(Fill fill, Point a, Point b, Point c, Point d) {
    entity("SOLID", DxfColours.index(fill.colour()));
    out.point(10, x(a), y(a)).point(11, x(b), y(b));
    out.point(12, x(d), y(d)).point(13, x(c), y(c));
  }

  /** Whether it is filled: with one colour other than that of the paper. */
  private static boolean isPainted(@Nullable Fill fill) {
    return fill != null && fill.hatch() == Hatch.SOLID && !isPaper(fill.colour());
  }

  /**
   * Pale grays count as paper: no numbered gray lies near them, and programs that draw on black
   * paper turn the next one, white, over.
   */
  private static boolean isPaper(Colour colour) {
    return switch (colour) {
      case Tone tone -> tone == Tone.SURFACE || tone == Tone.PANEL;
      case Rgb rgb -> Math.min(rgb.red(), Math.min(rgb.green(), rgb.blue())) >= PALE;
    };
  }

  @Override
  public void box(Box box, double cornerRadius, Look look) {
    polygon(
        List.of(
            box.from(),
            new Point(box.right(), box.top()),
            box.to(),
            new Point(box.left(), box.bottom())),
        look);
  }

  @Override
  public void circle(Point centre, double radius, Look look) {
    Fill fill = look.fill();
    if (isPainted(fill) && fill != null) {
      // Two half circles of half the radius, drawn as wide as the radius, are a disc.
      entity("POLYLINE", DxfColours.index(fill.colour()));
      out.pair(66, "1").point(10, 0, 0).pair(70, "1").number(40, radius).number(41, radius);
      for (int side = -1; side <= 1; side += 2) {
        entity("VERTEX", 0).point(10, x(centre) + side * radius / 2, y(centre)).number(42, 1);
      }
      entity("SEQEND", 0);
    }
    Stroke rim = look.outline();
    if (rim != null) {
      line("CIRCLE", rim).point(10, x(centre), y(centre)).number(40, radius);
    }
  }

  @Override
  public void text(Point at, String text, Lettering lettering) {
    String encoded = encode(PlainText.visual(text));
    if (encoded.isBlank()) {
      return;
    }
    double height = lettering.size() * CAPITALS;
    // Release 12 takes the second point where the text is not set from its left end; the first is
    // for readers that do not measure text.
    double width = lettering.widthOf(text) * NARROWER;
    int anchor =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> 1;
          case END -> 2;
        };
    entity("TEXT", DxfColours.index(lettering.colour()));
    double before = width * anchor / 2;
    double right = lettering.upwards() ? 0 : before;
    double below = lettering.upwards() ? before : 0;
    out.point(10, x(at) - right, y(at) - below).number(40, height).pair(1, encoded);
    if (lettering.upwards()) {
      out.number(50, 90);
    }
    out.number(41, NARROWER).pair(7, "STANDARD");
    if (anchor != 0) {
      out.pair(72, Integer.toString(anchor)).point(11, x(at), y(at));
    }
  }

  /** Text as Release 12 reads it: foreign letters are coded, and what would begin a code. */
  static String encode(String text) {
    StringBuilder coded = new StringBuilder();
    int before = 0;
    for (int letter : text.codePoints().toArray()) {
      String plain = PLAIN.get(letter);
      if (plain != null) {
        coded.append(plain);
        before = letter;
        continue;
      }
      boolean begins = letter == '^' || letter == '\\' || (letter == '%' && before == '%');
      if (!begins && letter < 0x10000 && ENCODER.canEncode((char) letter)) {
        coded.append((char) letter);
      } else {
        for (char unit : Character.toChars(letter)) {
          coded.append(String.format(Locale.ROOT, "\\U+%04X", (int) unit));
        }
      }
      before = letter;
    }
    return coded.toString();
  }

  @Override
  public void group(String name, Picture content) {
    if (!layer.equals(BASE_LAYER) || name.isBlank() || out != entities) {
      content.drawOn(this);
      return;
    }
    layer = identifier(name);
    layers.add(layer);
    content.drawOn(this);
    layer = BASE_LAYER;
  }

  @Override
  public void symbol(String name, Point at, Picture content) {
    String block = blockNames.get(name);
    if (block == null) {
      block = unused(identifier(name));
      blockNames.put(name, block);
      define(block, content);
    }
    entity("INSERT", 0).pair(2, block).point(10, x(at), y(at));
  }

  /** Blocks are drawn on layer 0, which takes the layer on which they are inserted. */
  private void define(String block, Picture content) {
    DxfOut outside = out;
    String layerOutside = layer;
    double originXOutside = originX;
    double originYOutside = originY;
    out = new DxfOut();
    layer = BASE_LAYER;
    originX = 0;
    originY = 0;
    entity("BLOCK", 0).pair(2, block).pair(70, "0").point(10, 0, 0).pair(3, block);
    content.drawOn(this);
    entity("ENDBLK", 0);
    // A block inside this one has been added by now, so that it stands before its user.
    blocks.append(out);
    out = outside;
    layer = layerOutside;
    originX = originXOutside;
    originY = originYOutside;
  }

  private String unused(String wanted) {
    List<String> taken = new ArrayList<>(blockNames.values());
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      String end = "_" + i;
      name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }

  /** A name as Release 12 takes it: capitals, digits, {@code $}, {@code -} and {@code _}. */
  static String identifier(String name) {
    StringBuilder plain = new StringBuilder();
    for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
      boolean fits =
          (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || letter == '-'
              || letter == '$';
      plain.append(fits ? letter : '_');
    }
    plain.setLength(Math.min(plain.length(), LONGEST_NAME));
    return plain.toString();
  }
}
