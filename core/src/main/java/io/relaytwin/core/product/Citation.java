package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure or statement comes from.
 *
 * @param document the title of the document, or the field knowledge it stands for.
 * @param section the heading it stands under.
 * @param detail the line, page or figure; {@code null} when the section is exact enough.
 * @param url where the document was seen; {@code null} when it has no address.
 * @param confirmed whether a document in hand prints it; when not, it is knowledge of the field
 *     that has to be verified before anything rests on it.
 */
public record Citation(
    String document,
    String section,
    @Nullable String detail,
    @Nullable String url,
    boolean confirmed) {

  /** Rejects empty names. */
  public Citation {
    if (document.isBlank() || section.isBlank()) {
      throw new IllegalArgumentException(
          Words.fill("A source needs document and section: \"%s\", \"%s\".", document, section));
    }
  }

  /** A place in a document in hand. */
  public Citation(String document, String section, @Nullable String detail) {
    this(document, section, detail, null, true);
  }

  /** The same document and section, at another line. */
  public Citation withDetail(String line) {
    return new Citation(document, section, Objects.requireNonNull(line, "line"), url, confirmed);
  }

  /** One line: document, section, detail, and the mark of what no document in hand confirms. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(document).append(", ").append(section);
    if (detail != null) {
      text.append(", ").append(detail);
    }
    if (!confirmed) {
      text.append(" (not confirmed by a document in hand)");
    }
    return text.toString();
  }
}
