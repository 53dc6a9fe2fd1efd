package io.relaytwin.core.check.text;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What messages read like in a language. Thread-safe.
 *
 * <p>A language is a folder of templates; its numbers are written as {@link
 * io.relaytwin.core.quantity.Quantity#toString} has them.
 */
public final class Sentences {
  private static final Sentences ENGLISH = new Sentences(Templates.of("en"));

  private final Templates templates;

  private Sentences(Templates templates) {
    this.templates = templates;
  }

  /** English. */
  public static Sentences english() {
    return ENGLISH;
  }

  /** The words of a message; empty for {@link Message#NONE}. */
  public String of(Message message) {
    if (message.isNone()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    write(message, out);
    return out.toString();
  }

  /** The words for a place. */
  public String of(Place place) {
    return of(place.says());
  }

  /** What is taken for granted. */
  public String of(Premise premise) {
    return of(premise.says());
  }

  /** The corner that decided; empty when it has no conditions. */
  public String corner(List<Term> corner) {
    StringBuilder out = new StringBuilder();
    for (Term term : corner) {
      String words = of(term.says());
      if (!words.isEmpty()) {
        out.append(out.isEmpty() ? "" : ", ").append(words);
      }
    }
    return out.toString();
  }

  /** What premises read like, each once. */
  public List<String> of(Collection<Premise> premises) {
    return premises.stream().map(premise -> of(premise)).distinct().toList();
  }

  /** Everything of a finding that people read. */
  public FindingText of(Finding finding) {
    return FindingText.of(finding, this);
  }

  /** The keys of all templates, for those who look whether a language is complete. */
  public Set<String> keys() {
    return templates.keys();
  }

  private void write(Arg arg, StringBuilder out) {
    switch (arg) {
      case Message message -> write(message, out);
      case Amount amount -> out.append(amount.quantity());
      case Arg.Span span -> out.append(span.range());
      case Arg.Count count -> out.append(count.number());
      case Arg.Decimal decimal -> out.append(decimal.number().toPlainString());
      case Arg.Name name -> out.append(name.text());
      case Arg.Clause clause -> {
        String words = of(clause.sentence());
        out.append(words, 0, words.length() - (words.endsWith(".") ? 1 : 0));
      }
      case Arg.Several several -> {
        String gap = "";
        for (Arg each : several.args()) {
          out.append(gap);
          write(each, out);
          gap = ", ";
        }
      }
    }
  }

  private void write(Message message, StringBuilder out) {
    if (message.isNone()) {
      return;
    }
    for (Template.Piece piece : templates.get(message.key()).pieces()) {
      switch (piece) {
        case Template.Piece.Words words -> out.append(words.text());
        case Template.Piece.Gap gap -> write(value(message, gap.name()), out);
        case Template.Piece.Plural plural ->
            out.append(isOne(value(message, plural.name())) ? plural.one() : plural.many());
      }
    }
  }

  private static Arg value(Message message, String name) {
    @Nullable Arg value = message.value(name);
    if (value == null) {
      throw new IllegalStateException(Words.fill("%s has no value %s.", message, name));
    }
    return value;
  }

  private static boolean isOne(Arg value) {
    return value instanceof Arg.Count count && count.number() == 1;
  }
}
