package io.relaytwin.core.design.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a design by the keys of its file, such as {@code channels[A].load.coil.suppression}.
 *
 * <p>Channels, groups and locks stand in brackets by name, things of other lists by index from 0.
 * {@code parse(p.toString())} equals {@code p}.
 *
 * @param steps from the outside in; none for the whole design.
 */
public record Path(List<Step> steps) {

  /** The whole design. */
  public static final Path ROOT = new Path(List.of());

  /** Copies the list. */
  public Path {
    steps = List.copyOf(steps);
  }

  /**
   * One step inward.
   *
   * @param text a key, a name or an index.
   * @param isItem whether it stands in brackets and leads into a list.
   */
  public record Step(String text, boolean isItem) {}

  /**
   * Reads a path.
   *
   * @param text such as {@code rail.jumpers.feed}, {@code channels[A].signal}; a name that holds
   *     brackets or quotes stands in double quotes, with backslashes before those it holds.
   * @throws EditException when it is no path.
   */
  public static Path parse(String text) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[' && !steps.isEmpty()) {
        at = item(text, at + 1, steps);
      } else {
        int start = c == '.' && !steps.isEmpty() ? at + 1 : at;
        int end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
          end++;
        }
        boolean isApart = steps.isEmpty() || c == '.';
        if (end == start || !isApart) {
          throw syntax(text);
        }
        steps.add(new Step(text.substring(start, end), false));
        at = end;
      }
    }
    if (steps.isEmpty()) {
      throw syntax(text);
    }
    return new Path(steps);
  }

  private static int item(String text, int start, List<Step> steps) {
    if (start < text.length() && text.charAt(start) == '"') {
      StringBuilder name = new StringBuilder();
      int at = start + 1;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 1 : 0;
        if (at < text.length()) {
          name.append(text.charAt(at++));
        }
      }
      if (!text.startsWith("\"]", at)) {
        throw syntax(text);
      }
      steps.add(new Step(name.toString(), true));
      return at + 2;
    }
    int end = text.indexOf(']', start);
    if (end <= start) {
      throw syntax(text);
    }
    steps.add(new Step(text.substring(start, end), true));
    return end + 1;
  }

  private static EditException syntax(String text) {
    return new EditException(
        ROOT, "\"" + text + "\" is no path", "keys with dots are expected: channels[A].load");
  }

  /** The path to a key in what is here. */
  public Path key(String name) {
    return with(new Step(name, false));
  }

  /** The path to a named thing of the list that is here. */
  public Path item(String name) {
    return with(new Step(name, true));
  }

  /** The path to a thing of the list that is here, by its index from 0. */
  public Path item(int index) {
    return item(Integer.toString(index));
  }

  private Path with(Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new Path(longer);
  }

  /** The first steps of it. */
  public Path upTo(int count) {
    return new Path(steps.subList(0, count));
  }

  /** The path without its last step, of which there must be one. */
  public Path parent() {
    return upTo(steps.size() - 1);
  }

  /** The last step, of which there must be one. */
  public Step last() {
    return steps.getLast();
  }

  /** The number of steps. */
  public int size() {
    return steps.size();
  }

  /** Whether it is the whole design. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Whether the other leads to this place or to one around it. */
  public boolean startsWith(Path other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step.isItem()) {
        text.append('[').append(quoted(step.text())).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.text());
      }
    }
    return text.toString();
  }

  private static String quoted(String name) {
    boolean isPlain = !name.isEmpty() && name.chars().noneMatch(c -> c == ']' || c == '"');
    return isPlain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
