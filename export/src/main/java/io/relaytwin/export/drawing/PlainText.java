package io.relaytwin.export.drawing;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prepares a line of text for media that place glyphs from left to right and know nothing of
 * scripts: turns runs that run from right to left, and joins Arabic letters.
 */
final class PlainText {

  /** The forms of Arabic letters with a code of their own: isolated, final, initial, medial. */
  private static final int FIRST_FORM = 0xfe80;

  private static final int LAST_LETTER_FORM = 0xfef4;
  private static final int LAST_FORM = 0xfefc;

  private static final Map<String, int[]> FORMS = forms();

  private PlainText() {}

  /** The forms of each letter, found by what Unicode says that they stand for. */
  private static Map<String, int[]> forms() {
    Map<String, List<Integer>> found = new HashMap<>();
    for (int code = FIRST_FORM; code <= LAST_FORM; code++) {
      String letter =
          Normalizer.normalize(
              Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD),
              Normalizer.Form.NFC);
      found.computeIfAbsent(letter, key -> new ArrayList<>()).add(code);
    }
    Map<String, int[]> forms = new HashMap<>();
    found.forEach(
        (letter, codes) -> forms.put(letter, codes.stream().mapToInt(Integer::intValue).toArray()));
    return forms;
  }

  /** Without what cannot be drawn: control characters, and marks that force a direction. */
  static String printable(String text) {
    return isolating(text).replaceAll("[\u2068\u2069]", "");
  }

  /** The same, with the marks of {@link Isolated}. */
  private static String isolating(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> {
          boolean direction =
              (letter >= 0x200e && letter <= 0x200f)
                  || (letter >= 0x202a && letter <= 0x202e)
                  || (letter >= 0x2066 && letter <= 0x2067);
          if (Character.isWhitespace(letter)) {
            out.append(' ');
          } else if (!direction) {
            boolean bad =
                Character.isISOControl(letter)
                    || Character.getType(letter) == Character.SURROGATE
                    || Character.getType(letter) == Character.UNASSIGNED;
            out.appendCodePoint(bad ? 0xfffd : letter);
          }
        });
    return out.toString();
  }

  /** The letters in the order in which they stand on paper, from left to right. */
  static String visual(String text) {
    String logical = isolating(text);
    if (!Bidi.requiresBidi(logical.toCharArray(), 0, logical.length())) {
      return printable(logical);
    }
    String joined = join(logical);
    Bidi bidi = new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] runs = new Object[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = joined.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = (levels[i] & 1) == 0 ? run : turned(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder out = new StringBuilder(joined.length());
    for (Object run : runs) {
      out.append(run);
    }
    return printable(out.toString());
  }

  private static String turned(String run) {
    StringBuilder mirrored = new StringBuilder(run.length());
    run.codePoints().forEach(letter -> mirrored.appendCodePoint(mirror(letter)));
    return mirrored.reverse().toString();
  }

  private static int mirror(int letter) {
    return switch (letter) {
      case '(' -> ')';
      case ')' -> '(';
      case '[' -> ']';
      case ']' -> '[';
      case '{' -> '}';
      case '}' -> '{';
      case '<' -> '>';
      case '>' -> '<';
      default -> letter;
    };
  }

  private static String join(String text) {
    int[] letters = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < letters.length; i++) {
      boolean before = joinsToNext(letterBefore(letters, i));
      int[] pair =
          i + 1 < letters.length
              ? FORMS.get(Character.toString(letters[i]) + Character.toString(letters[i + 1]))
              : null;
      if (pair != null && pair.length >= 2) {
        out.appendCodePoint(pair[before ? 1 : 0]);
        i++;
        continue;
      }
      int[] forms = FORMS.get(Character.toString(letters[i]));
      if (forms == null) {
        out.appendCodePoint(letters[i]);
        continue;
      }
      boolean after = forms.length == 4 && joinsToPrevious(letterAfter(letters, i));
      int form = (before && forms.length > 1 ? 1 : 0) + (after ? 2 : 0);
      out.appendCodePoint(forms[form]);
    }
    return out.toString();
  }

  private static int letterBefore(int[] letters, int index) {
    int i = index - 1;
    while (i >= 0 && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
      i--;
    }
    return i < 0 ? 0 : letters[i];
  }

  private static int letterAfter(int[] letters, int index) {
    int i = index + 1;
    while (i < letters.length && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
      i++;
    }
    return i == letters.length ? 0 : letters[i];
  }

  private static boolean joinsToNext(int letter) {
    int[] forms = FORMS.get(Character.toString(letter));
    return forms != null && forms.length == 4 && forms[0] <= LAST_LETTER_FORM;
  }

  private static boolean joinsToPrevious(int letter) {
    int[] forms = FORMS.get(Character.toString(letter));
    return forms != null && forms.length > 1;
  }
}
