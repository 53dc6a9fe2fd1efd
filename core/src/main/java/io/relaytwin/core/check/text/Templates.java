package io.relaytwin.core.check.text;

import io.relaytwin.core.quantity.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The templates of one language. Its files hold one template a line, {@code key = "words"}; lines
 * that begin with # are comments.
 */
final class Templates {

  /** One file for what all rules share, one for each package of rules. */
  private static final List<String> FILES =
      List.of("shared", "input", "timing", "output", "strip", "cabinet");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Template> parsed = new HashMap<>();

  private Templates() {}

  /**
   * Reads the templates of a language.
   *
   * @param language the name of its folder, such as {@code en}.
   */
  static Templates of(String language) {
    Templates templates = new Templates();
    for (String file : FILES) {
      templates.read(language + "/" + file + ".txt");
    }
    return templates;
  }

  private void read(String file) {
    InputStream stream = Templates.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(Words.fill("The templates %s are missing.", file));
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(file, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String file, String line) {
    int equals = line.indexOf(" = \"");
    if (equals < 0 || !line.endsWith("\"") || line.length() < equals + 5) {
      throw new IllegalStateException(Words.fill("%s: no template: %s", file, line));
    }
    String key = line.substring(0, equals);
    if (texts.put(key, line.substring(equals + 4, line.length() - 1)) != null) {
      throw new IllegalStateException(Words.fill("%s: %s stands twice.", file, key));
    }
  }

  /** All keys. */
  Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  /**
   * The template of a key.
   *
   * @throws IllegalStateException when the language has none.
   */
  synchronized Template get(String key) {
    Template known = parsed.get(key);
    if (known == null) {
      String text = texts.get(key);
      if (text == null) {
        throw new IllegalStateException("No words for " + key + ".");
      }
      known = Template.parse(text);
      parsed.put(key, known);
    }
    return known;
  }
}
