package io.relaytwin.files.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils trees of design files in the ways in which people and programs do. */
final class Mutations {

  private static final List<String> QUANTITIES =
      List.of(
          "16 mV",
          "5",
          "5 V",
          "2,5 mm²",
          "5 v",
          "5 Volt",
          "V",
          "5 V V",
          "1 .. 2",
          "2 .. 1 V",
          "1 V ..",
          ".. 1 V",
          "5. V",
          "5.. 6 V",
          "5.....6 V",
          "5 ± 5 %",
          "5 V ± 5",
          "5 V ± -5 %",
          "1e99 V",
          "1e999 V",
          "1e1000 V",
          "-1 V",
          "- 1 V",
          "\u22121 V",
          "50 %",
          "0.5",
          "150 %",
          "<= 1 V",
          ">= 1 V",
          "< 1 V",
          "AWG 24",
          "AWG 99",
          "AWG 100",
          "24 AWG",
          "AWG24",
          "awg 24",
          "1 mm2",
          "1 mm^2",
          "0 m",
          "-1 m",
          "1 min",
          "5 µs",
          "5 us",
          "5 μs",
          "20 kHz",
          "1 THz",
          "5 V\n",
          " 5 V",
          "5 V ",
          "5\tV",
          "5 V",
          "",
          " ",
          "0 s",
          "1 fs",
          "1e-13 s",
          "1e9 s",
          "٥ V",
          "5 Ω",
          "5 \u2126",
          "1 pcs",
          "5 °C",
          "+ 5 V",
          "++5 V",
          "1_000 V",
          "0x10 V");

  private final RandomGenerator random;

  Mutations(RandomGenerator random) {
    this.random = random;
  }

  /** A spoilt copy of the tree. */
  Object spoil(Object tree) {
    int nodes = count(tree);
    return spoil(tree, new int[] {random.nextInt(nodes)});
  }

  private static int count(Object tree) {
    return 1
        + switch (tree) {
          case Map<?, ?> map -> map.values().stream().mapToInt(Mutations::count).sum();
          case List<?> list -> list.stream().mapToInt(Mutations::count).sum();
          default -> 0;
        };
  }

  private Object spoil(Object tree, int[] left) {
    if (left[0]-- == 0) {
      return spoilt(tree);
    }
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put((String) key, spoil(value, left)));
        yield copy;
      }
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(spoil(item, left)));
        yield copy;
      }
      default -> tree;
    };
  }

  private Object spoilt(Object value) {
    if (random.nextInt(4) == 0) {
      return other();
    }
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> spoiltMap(map);
      case List<?> list when !list.isEmpty() ->
          random.nextBoolean() ? list.subList(1, list.size()) : list.getFirst();
      case String text -> random.nextBoolean() ? letters(text) : pick(QUANTITIES);
      default -> pick(QUANTITIES);
    };
  }

  private Object other() {
    return switch (random.nextInt(12)) {
      case 0 -> RandomFiles.NOTHING;
      case 1 -> true;
      case 2 -> 0;
      case 3 -> -1;
      case 4 -> 2.5;
      case 5 -> 1.0;
      case 6 -> 1_000_000_007L;
      case 7 -> List.of();
      case 8 -> Map.of();
      case 9 -> "x".repeat(201);
      case 10 -> List.of("A", "A");
      default -> pick(QUANTITIES);
    };
  }

  private Map<String, Object> spoiltMap(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    int victim = random.nextInt(map.size());
    int how = random.nextInt(3);
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = (String) entry.getKey();
      if (i++ == victim) {
        switch (how) {
          case 0 -> {
            continue;
          }
          case 1 -> key = letters(key);
          default ->
              copy.put(pick(List.of("edge", "load", "<<", "x", "steady", "name", "1")), "5 V");
        }
      }
      copy.put(key, entry.getValue());
    }
    return copy;
  }

  /** The text with a letter more, less, other, or two swapped. */
  private String letters(String text) {
    if (text.isEmpty()) {
      return "x";
    }
    StringBuilder letters = new StringBuilder(text);
    int at = random.nextInt(text.length());
    char any = pick(Arrays.asList('e', '.', '-', '+', ' ', '5', 'V', '%', 'm', ',', '±', '<', 'u'));
    switch (random.nextInt(4)) {
      case 0 -> letters.insert(at, any);
      case 1 -> letters.deleteCharAt(at);
      case 2 -> letters.setCharAt(at, any);
      default -> letters.insert(at, text.charAt(text.length() - 1 - at));
    }
    return letters.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
