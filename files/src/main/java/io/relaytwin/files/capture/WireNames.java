package io.relaytwin.files.capture;

import io.relaytwin.core.product.NearestNames;
import io.relaytwin.core.quantity.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the wire that a user means, and says what there is when there is none. */
final class WireNames {

  /** More names than this in one message help nobody. */
  private static final int MAX_LISTED = 30;

  /** In a dump of a chip names are exact. */
  private static final int MAX_ALIKE = 2048;

  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})");
  private static final Pattern BIT = Pattern.compile("(.+?)\\s*\\[(\\d{1,9})\\]");

  /**
   * A wire and one of its bits.
   *
   * @param wire the wire.
   * @param bit the bit as the user counts it; -1 when none was chosen.
   */
  record Choice(Wire wire, int bit) {}

  private WireNames() {}

  static Choice find(Path file, List<Wire> wires, String asked) {
    List<Wire> found = named(wires, asked);
    int bit = -1;
    if (found.isEmpty()) {
      found = numbered(wires, asked);
    }
    if (found.isEmpty()) {
      Matcher matcher = BIT.matcher(asked);
      if (matcher.matches()) {
        bit = Integer.parseInt(matcher.group(2));
        found = named(wires, matcher.group(1));
        found = found.isEmpty() ? numbered(wires, matcher.group(1)) : found;
        found = found.stream().filter(w -> w.bits() > 1).toList();
      }
    }
    if (found.isEmpty()) {
      found = alike(wires, asked);
    }
    if (found.isEmpty()) {
      throw new CaptureException(file, "", unknown(wires, asked));
    }
    if (found.size() > 1) {
      List<String> full = new ArrayList<>();
      for (Wire wire : found.subList(0, Math.min(found.size(), MAX_LISTED))) {
        full.add("#" + wire.number() + " " + CaptureException.quote(wire.fullName()));
      }
      throw new CaptureException(
          file,
          "",
          Words.fill(
              "%d wires are named %s; choose one of: %s.",
              found.size(), CaptureException.quote(asked), String.join(", ", full)));
    }
    return new Choice(found.get(0), bit);
  }

  private static List<Wire> numbered(List<Wire> wires, String asked) {
    Matcher number = NUMBER.matcher(asked);
    if (!number.matches()) {
      return List.of();
    }
    int wanted = Integer.parseInt(number.group(1));
    return wires.stream().filter(w -> w.number() == wanted).toList();
  }

  private static List<Wire> named(List<Wire> wires, String name) {
    List<Wire> full = wires.stream().filter(w -> w.fullName().equals(name)).toList();
    return full.isEmpty() ? wires.stream().filter(w -> w.name().equals(name)).toList() : full;
  }

  /** Wires whose name means the same: CH1, CH 1, Channel 1 and 1; MOSI for CH1 MOSI. */
  private static List<Wire> alike(List<Wire> wires, String asked) {
    String wanted = bare(asked);
    if (wanted.isEmpty() || wires.size() > MAX_ALIKE) {
      return List.of();
    }
    List<Wire> same = wires.stream().filter(w -> bare(w.name()).equals(wanted)).toList();
    return !same.isEmpty()
        ? same
        : wires.stream()
            .filter(
                w -> Arrays.stream(w.name().split("\\s+")).anyMatch(p -> bare(p).equals(wanted)))
            .toList();
  }

  private static String bare(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}#+-]+", "");
    String number = plain.replaceFirst("^(?:channel|chan|ch|c(?=\\d))(?=.)", "");
    return number.matches("v?\\p{L}+") && plain.startsWith("v") && name.indexOf('(') == 1
        ? plain.substring(1)
        : number;
  }

  private static String unknown(List<Wire> wires, String asked) {
    Set<String> names = new LinkedHashSet<>();
    for (Wire wire : wires) {
      names.add(wire.name());
      if (names.size() > 1000) {
        break;
      }
    }
    String there;
    if (names.size() <= MAX_LISTED) {
      there = "the wires are " + listed(names);
    } else {
      List<String> nearest = NearestNames.of(asked, names, 5);
      there =
          nearest.isEmpty()
              ? Words.fill("there are %d wires", wires.size())
              : Words.fill("the nearest of %d wires are %s", wires.size(), listed(nearest));
    }
    return wires.isEmpty()
        ? Words.fill(
            "there is no wire %s, for the recording has none.", CaptureException.quote(asked))
        : Words.fill("there is no wire %s; %s.", CaptureException.quote(asked), there);
  }

  private static String listed(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      quoted.add(CaptureException.quote(name));
    }
    return String.join(", ", quoted);
  }
}
