package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses texts, and the cards or rolls that make them with fewest pieces. */
final class MarkerChoice {
  private final Strip strip;
  private final Colour colour;
  private final int needed;
  private final Remarks.Draft said = new Remarks.Draft();

  MarkerChoice(Strip strip) {
    this.strip = strip;
    String word = strip.rail().markers().colour();
    colour = word == null ? Colour.WHITE : Colour.find(word.replace('-', ' ')).orElse(Colour.WHITE);
    needed = strip.size() * strip.rail().markers().perModule();
  }

  Marking done() {
    List<String> texts = texts();
    List<MarkerSet> sets = new ArrayList<>(List.of(plain(), printed(texts), roll()));
    String scheme = strip.rail().marking();
    sets.sort(
        Comparator.comparing((MarkerSet set) -> !set.scheme().key().equals(scheme))
            .thenComparing(set -> !set.possible())
            .thenComparingInt(MarkerSet::pieces)
            .thenComparingInt(MarkerSet::surplus)
            .thenComparing(MarkerSet::scheme));
    List<MarkerSet> others = new ArrayList<>();
    MarkerSet first = sets.removeFirst();
    boolean asked = first.scheme().key().equals(scheme);
    if (asked && !first.possible()) {
      said.note(
          Plan.Note.Grade.WARNING,
          "M1",
          List.of(),
          Message.of("note.marking", "why", first.remark()),
          Message.of("note.marking-instead", "scheme", sets.getFirst().scheme().says()));
      others.add(first);
      first = sets.removeFirst();
    }
    others.addAll(sets);
    MarkerSet chosen = needed == 0 || !first.possible() ? null : first;
    List<Marker> markers = mark(texts, chosen);
    return new Marking(markers, chosen, others, said.done());
  }

  private List<String> texts() {
    Rail.Markers.Text kind = strip.rail().markers().text();
    boolean printed = MarkerSet.Scheme.PRINTED.key().equals(strip.rail().marking());
    boolean numbers =
        kind == Rail.Markers.Text.NUMBERS || (kind == Rail.Markers.Text.AUTO && printed);
    Map<String, String> locked = new HashMap<>();
    for (Rail.Lock lock : strip.rail().locks()) {
      if (lock.text() != null) {
        locked.putIfAbsent(lock.channel(), lock.text());
      }
    }
    Map<String, String> given = new HashMap<>(locked);
    if (numbers) {
      given.putAll(numbers(locked));
    }
    return strip.modules().stream()
        .map(module -> given.getOrDefault(module.channel().name(), module.channel().name()))
        .toList();
  }

  /** Who had a number keeps it; the others take the lowest that are free. */
  private Map<String, String> numbers(Map<String, String> locked) {
    Set<String> taken = new HashSet<>(locked.values());
    Map<String, String> numbers = new HashMap<>();
    for (Strip.Module module : strip.modules()) {
      String name = module.channel().name();
      String before = strip.previous().markers().get(name);
      if (!locked.containsKey(name)
          && before != null
          && !before.isEmpty()
          && before.length() < 6
          && before.chars().allMatch(c -> c >= '0' && c <= '9')
          && taken.add(before)) {
        numbers.put(name, before);
      }
    }
    int next = 1;
    for (Strip.Module module : strip.modules()) {
      String name = module.channel().name();
      if (!locked.containsKey(name) && !numbers.containsKey(name)) {
        while (!taken.add(Integer.toString(next))) {
          next++;
        }
        numbers.put(name, Integer.toString(next));
      }
    }
    return numbers;
  }

  private MarkerSet plain() {
    Accessory.PlainMarkerCard best = null;
    int size = 0;
    for (Accessory.PlainMarkerCard card : strip.parts().of(Accessory.PlainMarkerCard.class)) {
      if (card.strips() != null && card.markersPerStrip() != null) {
        size = Math.max(size, card.strips() * card.markersPerStrip());
      }
      // the sheet prints no colour of the first card: white, as the roll of the same scheme
      Colour each = card.colour() == null ? Colour.WHITE : card.colour();
      if (each == colour) {
        best = card;
      }
    }
    if (best == null || size == 0) {
      return none(
          MarkerSet.Scheme.CARDS, Message.of("marking.no-plain-card", "colour", said(colour)));
    }
    int cards = (needed + size - 1) / size;
    Message remark =
        best.strips() == null
            ? Message.of("marking.needs-pen-sister", "markers", size)
            : Message.of("marking.needs-pen");
    return new MarkerSet(
        MarkerSet.Scheme.CARDS, items(best.item(), cards, size), needed, true, remark);
  }

  private MarkerSet roll() {
    for (Accessory.MarkerRoll roll : strip.parts().of(Accessory.MarkerRoll.class)) {
      if (roll.colour() == colour) {
        int rolls = (needed + roll.pieces() - 1) / roll.pieces();
        return new MarkerSet(
            MarkerSet.Scheme.ROLL,
            items(roll.item(), rolls, roll.pieces()),
            needed,
            true,
            Message.of("marking.needs-printer"));
      }
    }
    return none(MarkerSet.Scheme.ROLL, Message.of("marking.no-roll", "colour", said(colour)));
  }

  private MarkerSet printed(List<String> texts) {
    Map<String, Accessory.PrintedMarkerCard> byText = new HashMap<>();
    for (Accessory.PrintedMarkerCard card : strip.parts().of(Accessory.PrintedMarkerCard.class)) {
      if (card.colour() == colour) {
        for (int i = card.firstNumber(); i <= card.lastNumber(); i++) {
          byText.putIfAbsent(Integer.toString(i), card);
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      if (!byText.containsKey(text)) {
        return none(MarkerSet.Scheme.PRINTED, why(texts, byText));
      }
      counts.merge(text, strip.rail().markers().perModule(), Integer::sum);
    }
    Map<String, Integer> cards = new TreeMap<>();
    counts.forEach((text, count) -> {
      Accessory.PrintedMarkerCard card = byText.get(text);
      if (card != null) {
        int each = (count + card.repeats() - 1) / card.repeats();
        cards.merge(card.item(), each, Math::max);
      }
    });
    List<MarkerSet.Item> items = new ArrayList<>();
    for (Accessory.PrintedMarkerCard card : strip.parts().of(Accessory.PrintedMarkerCard.class)) {
      Integer quantity = cards.get(card.item());
      if (quantity != null) {
        int holds = (card.lastNumber() - card.firstNumber() + 1) * card.repeats();
        items.add(new MarkerSet.Item(card.item(), quantity, quantity * holds));
      }
    }
    return new MarkerSet(MarkerSet.Scheme.PRINTED, items, needed, true, Message.NONE);
  }

  private Message why(List<String> texts, Map<String, Accessory.PrintedMarkerCard> byText) {
    List<String> missing = texts.stream().filter(text -> !byText.containsKey(text)).toList();
    int others = missing.size() - 1;
    return Message.of(
        "marking.no-printed-card",
        "colour",
        said(colour),
        "text",
        Marker.quoted(missing.getFirst()),
        "others",
        others == 0 ? Message.NONE : Message.of("marking.more-texts", "count", others));
  }

  private static Message said(Colour colour) {
    return Message.of("colour." + colour.label().replace(' ', '-'));
  }

  private MarkerSet none(MarkerSet.Scheme scheme, Message why) {
    return new MarkerSet(scheme, List.of(), needed, false, why);
  }

  private static List<MarkerSet.Item> items(String item, int quantity, int size) {
    return quantity == 0 ? List.of() : List.of(new MarkerSet.Item(item, quantity, quantity * size));
  }

  private List<Marker> mark(List<String> texts, @Nullable MarkerSet chosen) {
    Map<String, String> printed = new HashMap<>();
    if (chosen != null && chosen.scheme() == MarkerSet.Scheme.PRINTED) {
      for (MarkerSet.Item item : chosen.items()) {
        strip.parts().of(Accessory.PrintedMarkerCard.class).stream()
            .filter(card -> card.item().equals(item.item()))
            .forEach(card -> {
              for (int i = card.firstNumber(); i <= card.lastNumber(); i++) {
                printed.put(Integer.toString(i), card.item());
              }
            });
      }
    }
    String single =
        chosen == null || chosen.items().isEmpty() ? null : chosen.items().getFirst().item();
    List<Marker> markers = new ArrayList<>();
    TreeMap<Integer, String> tooLong = new TreeMap<>();
    Map<String, List<Integer>> same = new TreeMap<>();
    for (Strip.Module module : strip.modules()) {
      String text = texts.get(module.number() - 1);
      boolean fits = Marker.characters(text) <= Marker.MOST_CHARACTERS;
      if (!fits) {
        tooLong.put(module.number(), text);
      }
      same.computeIfAbsent(text, each -> new ArrayList<>()).add(module.number());
      for (int place = 1; place <= strip.rail().markers().perModule(); place++) {
        String item = printed.isEmpty() ? single : printed.get(text);
        markers.add(new Marker(module.number(), place, text, item, colour, fits));
      }
    }
    if (strip.size() > 0) {
      said.assume("a module has at least as many places for markers as the design uses");
      said.assume(Words.fill("a marker of 5 mm takes %d characters", Marker.MOST_CHARACTERS));
    }
    if (!tooLong.isEmpty()) {
      said.note(
          Plan.Note.Grade.WARNING,
          "M1",
          List.copyOf(tooLong.keySet()),
          Message.of(
              "note.texts-too-long",
              "long",
              tooLong.size(),
              "all",
              texts.size(),
              "most",
              Marker.MOST_CHARACTERS,
              "example",
              Marker.quoted(tooLong.firstEntry().getValue())),
          Message.of("note.shorten-texts"));
    }
    same.forEach((text, positions) -> {
      if (positions.size() > 1) {
        said.note(
            Plan.Note.Grade.WARNING,
            "M1",
            positions,
            Message.of(
                "note.same-text",
                "positions",
                PositionRanges.text(positions),
                "text",
                Marker.quoted(text)),
            Message.of("note.text-for-each"));
      }
    });
    return markers;
  }
}
