package io.relaytwin.core.rail;

import io.relaytwin.core.message.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a step of planning has to say.
 *
 * @param assumptions what it takes for granted, in the order in which it came to them.
 * @param notes what somebody has to know, likewise.
 */
record Remarks(Set<String> assumptions, List<Plan.Note> notes) {

  Remarks {
    assumptions = Collections.unmodifiableSet(new LinkedHashSet<>(assumptions));
    notes = List.copyOf(notes);
  }

  /** Those of all steps, the gravest notes first. */
  static Remarks of(Remarks... steps) {
    Set<String> assumptions = new LinkedHashSet<>();
    List<Plan.Note> notes = new ArrayList<>();
    for (Remarks step : steps) {
      assumptions.addAll(step.assumptions);
      notes.addAll(step.notes);
    }
    return new Remarks(
        assumptions, notes.stream().sorted(Comparator.comparing(Plan.Note::grade)).toList());
  }

  /** Remarks in the making, within one step. */
  static final class Draft {
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final List<Plan.Note> notes = new ArrayList<>();

    void assume(String assumption) {
      assumptions.add(assumption);
    }

    void note(
        Plan.Note.Grade grade,
        String rule,
        List<Integer> positions,
        Message message,
        Message advice) {
      notes.add(new Plan.Note(grade, rule, positions, message, advice));
    }

    Remarks done() {
      return new Remarks(assumptions, notes);
    }
  }
}
