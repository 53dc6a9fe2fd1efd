package io.relaytwin.export.drawing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be read on paper or on a screen.
 *
 * @param title the heading above all others.
 * @param subtitle a line below it; empty for none.
 * @param footer stands at the foot of every page; empty for none.
 * @param blocks in reading order.
 * @param date on which it was made; {@code null} for one that does not say.
 */
public record Document(
    String title, String subtitle, String footer, List<Block> blocks, @Nullable LocalDate date) {

  /** Copies the list. */
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** The same, made on that day. */
  public Document dated(@Nullable LocalDate day) {
    return new Document(title, subtitle, footer, blocks, day);
  }

  /** What stands at the foot, the date included; empty for nothing. */
  String foot() {
    if (date == null) {
      return footer;
    }
    return footer.isEmpty() ? date.toString() : footer + "  ·  " + date;
  }

  /** Collects blocks in reading order. */
  public static final class Builder {

    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block. */
    public Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    /** Adds the heading of a section. */
    public Builder section(String text) {
      return add(new Block.Heading(1, text));
    }

    /** Adds the heading of a part of a section. */
    public Builder part(String text) {
      return add(new Block.Heading(2, text));
    }

    /** Adds a paragraph; nothing when the text is empty. */
    public Builder paragraph(String text) {
      return text.isEmpty() ? this : add(new Block.Paragraph(text, false));
    }

    /** Adds a paragraph that steps back; nothing when the text is empty. */
    public Builder note(String text) {
      return text.isEmpty() ? this : add(new Block.Paragraph(text, true));
    }

    /** The document. */
    public Document build(String title, String subtitle, String footer) {
      return new Document(title, subtitle, footer, blocks, null);
    }
  }
}
