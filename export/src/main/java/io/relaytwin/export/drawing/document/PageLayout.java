package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Isolated;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.ArrayList;
import java.util.List;

/** Sets a document on A4 pages. */
public final class PageLayout {

  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double SIDE = 18;
  private static final double TOP = 16;
  private static final double BOTTOM = 20;
  static final double COLUMN = WIDTH - 2 * SIDE;

  private static final Lettering TITLE = Lettering.of(6.6).strong();
  private static final Lettering SUBTITLE = Lettering.of(3.6).in(Tone.MUTED);
  private static final Lettering SECTION = Lettering.of(4.4).strong().in(Tone.ACCENT);
  private static final Lettering PART = Lettering.of(3.6).strong();
  private static final Lettering BODY = Lettering.of(3.2);
  private static final Lettering QUIET = Lettering.of(2.8).in(Tone.MUTED);
  private static final Lettering FOOT = Lettering.of(2.5).in(Tone.MUTED);

  /** From one base line to the next, as a multiple of the size. */
  private static final double LEADING = 1.32;

  /** A paragraph of fewer lines is kept on one page. */
  private static final int SHORT = 4;

  private final List<List<Picture>> sheets = new ArrayList<>();
  private List<Picture> sheet = new ArrayList<>();
  private double y = TOP;

  private PageLayout() {}

  /** The document as the bytes of a PDF in English. */
  public static byte[] pdf(Document document) {
    return new Pdf(document.title(), document.subtitle(), "en", document.date())
        .render(pages(document));
  }

  /** The pages of the document. */
  public static List<Page> pages(Document document) {
    PageLayout layout = new PageLayout();
    layout.title(document);
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double needed = height(block);
      // A heading stays with what follows, and so does a few words between.
      for (int j = i; j + 1 < blocks.size() && leads(blocks.get(j), blocks.get(j + 1)); j++) {
        needed += Math.min(height(blocks.get(j + 1)), 90);
      }
      if (block instanceof Block.Heading || block instanceof Block.Figure) {
        layout.room(needed);
      }
      layout.add(block);
    }
    layout.sheets.add(layout.sheet);
    return layout.finish(document);
  }

  /** Whether a block must not be the last of a page, apart from the next. */
  private static boolean leads(Block block, Block next) {
    return switch (block) {
      case Block.Heading ignored -> true;
      case Block.Paragraph paragraph ->
          (next instanceof Block.Table || next instanceof Block.Figure)
              && height(paragraph) < SHORT * BODY.size() * LEADING;
      case Block.Items ignored -> false;
      case Block.Table ignored -> false;
      case Block.Figure ignored -> false;
      case Block.NewPage() -> false;
    };
  }

  private List<Page> finish(Document document) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      List<Picture> content = List.copyOf(sheets.get(i));
      String number = (i + 1) + " / " + sheets.size();
      pages.add(
          Page.a4(canvas -> {
            content.forEach(picture -> picture.drawOn(canvas));
            double line = HEIGHT - 12;
            canvas.line(
                new Point(SIDE, line - 4),
                new Point(WIDTH - SIDE, line - 4),
                Stroke.of(Tone.FAINT, 0.2));
            canvas.text(new Point(SIDE, line), footer(document), FOOT);
            canvas.text(new Point(WIDTH - SIDE, line), number, FOOT.end());
          }));
    }
    return pages;
  }

  private static String footer(Document document) {
    String foot = document.foot();
    if (foot.isEmpty()) {
      return FOOT.cut(document.title(), COLUMN - 20);
    }
    // A long title must not push out what else is said.
    double room = COLUMN - 20 - FOOT.widthOf("  ·  " + foot);
    return Isolated.of(FOOT.cut(document.title(), room)) + "  ·  " + foot;
  }

  /** Begins a page unless that much still fits on this one. */
  private void room(double height) {
    if (y + height > HEIGHT - BOTTOM && y > TOP) {
      newPage();
    }
  }

  private void newPage() {
    sheets.add(sheet);
    sheet = new ArrayList<>();
    y = TOP;
  }

  private void title(Document document) {
    for (String line : TITLE.lines(document.title(), COLUMN)) {
      line(SIDE, line, TITLE);
    }
    if (!document.subtitle().isEmpty()) {
      for (String line : SUBTITLE.lines(document.subtitle(), COLUMN)) {
        line(SIDE, line, SUBTITLE);
      }
    }
    y += 1.5;
    double at = y;
    sheet.add(canvas ->
        canvas.line(new Point(SIDE, at), new Point(WIDTH - SIDE, at), Stroke.of(Tone.ACCENT, 0.6)));
    y += 3;
  }

  /** One line of text at the current place. */
  private void line(double x, String text, Lettering lettering) {
    double height = lettering.size() * LEADING;
    room(height);
    Point base = new Point(x, y + lettering.size());
    sheet.add(canvas -> canvas.text(base, text, lettering));
    y += height;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        y += y > TOP ? (heading.level() == 1 ? 3.5 : 2) : 0;
        Lettering lettering = heading.level() == 1 ? SECTION : PART;
        for (String line : lettering.lines(heading.text(), COLUMN)) {
          line(SIDE, line, lettering);
        }
        y += 0.8;
      }
      case Block.Paragraph paragraph -> {
        Lettering lettering = paragraph.quiet() ? QUIET : BODY;
        List<String> lines = lettering.lines(paragraph.text(), COLUMN);
        room(Math.min(lines.size(), SHORT - 1) * lettering.size() * LEADING);
        lines.forEach(line -> line(SIDE, line, lettering));
        y += 1.4;
      }
      case Block.Items items -> {
        for (int i = 0; i < items.items().size(); i++) {
          String mark = items.numbered() ? (i + 1) + "." : "–";
          item(mark, items.items().get(i));
        }
        y += 1;
      }
      case Block.Table table -> new TableLayout(table, COLUMN).drawOn(this);
      case Block.Figure figure -> figure(figure);
      case Block.NewPage() -> {
        if (y > TOP) {
          newPage();
        }
      }
    }
  }

  private void item(String mark, String text) {
    double indent = 6;
    List<String> lines = BODY.lines(text, COLUMN - indent);
    room(lines.size() * BODY.size() * LEADING);
    Point base = new Point(SIDE + 1, y + BODY.size());
    sheet.add(canvas -> canvas.text(base, mark, BODY.in(Tone.ACCENT).strong()));
    for (String line : lines) {
      line(SIDE + indent, line, BODY);
    }
    y += 0.6;
  }

  private static double scale(Box extent) {
    double tallest = HEIGHT - TOP - BOTTOM - 12;
    return Math.min(
        1,
        Math.min(
            COLUMN / Math.max(extent.width(), 1e-6), tallest / Math.max(extent.height(), 1e-6)));
  }

  private void figure(Block.Figure figure) {
    Box extent = figure.picture().extent();
    double scale = scale(extent);
    double height = extent.height() * scale;
    room(height(figure));
    Point origin =
        new Point(
            SIDE + (COLUMN - extent.width() * scale) / 2 - extent.left() * scale,
            y + 1 - extent.top() * scale);
    sheet.add(figure.picture().placed(origin, scale));
    y += height + 2;
    if (!figure.caption().isEmpty()) {
      for (String line : QUIET.lines(figure.caption(), COLUMN)) {
        line(SIDE, line, QUIET);
      }
    }
    y += 2;
  }

  /** About how much room a block takes, for keeping things together. */
  private static double height(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.level() == 1 ? 10 : 7;
      case Block.Paragraph paragraph ->
          (paragraph.quiet() ? QUIET : BODY).lines(paragraph.text(), COLUMN).size()
              * BODY.size()
              * LEADING;
      case Block.Items ignored -> 12;
      case Block.Table table -> Math.max(20, new TableLayout(table, COLUMN).beginning());
      case Block.Figure figure -> {
        Box extent = figure.picture().extent();
        int lines = figure.caption().isEmpty() ? 0 : QUIET.lines(figure.caption(), COLUMN).size();
        yield extent.height() * scale(extent) + 2 + lines * QUIET.size() * LEADING;
      }
      case Block.NewPage() -> 0;
    };
  }

  /** Sets one row of a table, as high as its highest cell. */
  void row(double height, List<Picture> content) {
    Point corner = new Point(SIDE, y);
    content.forEach(picture -> sheet.add(picture.placed(corner, 1)));
    y += height;
  }

  /** Whether that much fits on this page. */
  boolean fits(double height) {
    return y + height <= HEIGHT - BOTTOM || y <= TOP;
  }

  void breakPage() {
    newPage();
  }

  void skip(double height) {
    y += height;
  }

  /** An even field behind a row. */
  static Picture field(double width, double height, Tone tone) {
    return canvas ->
        canvas.box(Box.at(new Point(0, 0), width, height), 0, Look.filled(Fill.solid(tone)));
  }
}
