package io.relaytwin.files.catalogue;

import io.relaytwin.core.product.Citation;
import io.relaytwin.core.quantity.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents that a data file draws on, by the short names that its entries use. */
final class Documents {

  private record Source(String title, @Nullable String url, boolean confirmed) {}

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** Reads the map under {@code documents}. */
  Documents(YamlMap root) {
    Optional<YamlMap> documents = root.map("documents");
    if (documents.isEmpty()) {
      root.fault("documents", "The file names no document as its source.");
      return;
    }
    for (String key : documents.get().allKeys()) {
      documents
          .get()
          .map(key)
          .ifPresent(source -> {
            sources.put(
                key,
                new Source(
                    source.required("title"),
                    source.text("url").orElse(null),
                    source.flag("confirmed").orElse(true)));
            source.finish();
          });
    }
  }

  /**
   * The place in a document that an entry names, or its section when it names none.
   *
   * @param entry has {@code document} unless the section has.
   * @param usual the document of the section; {@code null} when it has none.
   * @param section the heading.
   * @param line the line within the section.
   */
  Citation cite(YamlMap entry, @Nullable String usual, String section, @Nullable String line) {
    String key = entry.text("document").orElse(usual);
    Source source = key == null ? null : sources.get(key);
    if (source == null) {
      entry.fault(
          "document",
          key == null
              ? "The source is missing."
              : Words.fill(
                  "\"%s\" is none of the documents: %s.",
                  key, String.join(", ", sources.keySet())));
      return new Citation("?", section, line);
    }
    return new Citation(source.title(), section, line, source.url(), source.confirmed());
  }
}
