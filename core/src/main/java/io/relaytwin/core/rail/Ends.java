package io.relaytwin.core.rail;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is done to the ends of conductors at modules, and which of them do not fit. */
final class Ends {

  /** Ends that carry each ferrule, by item number: the positions, one for each end. */
  final Map<String, List<Integer>> ferrules = new HashMap<>();

  private final Strip strip;
  private final Remarks.Draft said;
  private final TreeMap<Quantity, TreeSet<Integer>> notListed = new TreeMap<>();
  private final TreeMap<Quantity, TreeSet<Integer>> larger = new TreeMap<>();
  private final Map<Misfit, TreeSet<Integer>> misfits = new TreeMap<>();
  private final Map<String, Optional<Range>> stripLengths = new HashMap<>();

  /** A size that the clamps of a module do not take. */
  private record Misfit(Quantity size, Range clamps) implements Comparable<Misfit> {
    @Override
    public int compareTo(Misfit other) {
      int order = size.compareTo(other.size);
      return order != 0 ? order : clamps.toString().compareTo(other.clamps.toString());
    }

    Message says() {
      Quantity least = clamps.min();
      Quantity most = clamps.max();
      return least == null || most == null
          ? Message.of("note.clamps-one-bound", "clamps", clamps, "size", size)
          : Message.of("note.clamps", "least", least, "most", most, "size", size);
    }
  }

  Ends(Strip strip, Remarks.Draft said) {
    this.strip = strip;
    this.said = said;
  }

  /** The cable on the side of a terminal. */
  static @Nullable Cable cable(Strip.Module module, Terminal terminal) {
    return terminal.side() == Terminal.Side.CONTROL
        ? module.channel().inputCable()
        : module.channel().outputCable();
  }

  /** An end at a clamp of a module. */
  Conductor.End end(
      Strip.Module module, Terminal terminal, @Nullable Quantity size, Rail.Wire wire) {
    Cable cable = cable(module, terminal);
    boolean wanted = wire.ferrule() != null ? wire.ferrule() : cable != null && cable.ferrule();
    Conductor.Treatment treatment = Conductor.Treatment.STRIPPED;
    String ferrule = null;
    if (size != null) {
      clamp(module, size, cable == null || cable.stranded());
    }
    if (wanted && size != null) {
      ferrule = ferrule(module, size);
      treatment =
          ferrule == null ? Conductor.Treatment.NO_LISTED_FERRULE : Conductor.Treatment.FERRULE;
    }
    return new Conductor.End(
        module.end(terminal),
        module.number(),
        terminal,
        treatment,
        ferrule,
        strip(module, cable, terminal));
  }

  private void clamp(Strip.Module module, Quantity size, boolean stranded) {
    Optional<Figure> range =
        stranded ? module.product().strandedConductor() : module.product().solidConductor();
    Quantity least = range.flatMap(Figure::guaranteedMin).orElse(null);
    Quantity most = range.flatMap(Figure::guaranteedMax).orElse(null);
    boolean fits =
        (least == null || size.compareTo(least) >= 0)
            && (most == null || size.compareTo(most) <= 0);
    if (!fits) {
      misfits
          .computeIfAbsent(new Misfit(size, new Range(least, most)), each -> new TreeSet<>())
          .add(module.number());
    }
  }

  /** The item number of the ferrule of an end at a module; {@code null} when none is listed. */
  private @Nullable String ferrule(Strip.Module module, Quantity size) {
    Ferrules.Choice choice = strip.parts().ferrule(size).orElse(null);
    if (choice == null) {
      notListed.computeIfAbsent(size, each -> new TreeSet<>()).add(module.number());
      return null;
    }
    String item = choice.ferrule().item();
    ferrules.computeIfAbsent(item, each -> new ArrayList<>()).add(module.number());
    said.assume(
        clampLength(module)
            .map(length ->
                Words.fill(
                    "the length of ferrules is not stated; they are taken to fit the clamp, %s",
                    length))
            .orElse("the length of ferrules is not stated; they are taken to fit the clamp"));
    if (!choice.assumption().isEmpty()) {
      said.assume(choice.assumption());
    }
    if (choice.fit() == Ferrules.Fit.NEXT_LARGER) {
      larger.computeIfAbsent(size, each -> new TreeSet<>()).add(module.number());
    }
    return item;
  }

  private Optional<Range> clampLength(Strip.Module module) {
    return stripLengths.computeIfAbsent(
        module.product().item(), item -> module.product().stripLength().map(Figure::value));
  }

  private @Nullable Range strip(Strip.Module module, @Nullable Cable cable, Terminal terminal) {
    Quantity given = cable == null || terminal == Terminal.LOAD_PLUS ? null : cable.stripLength();
    return given != null ? Range.exactly(given) : clampLength(module).orElse(null);
  }

  /** Notes what does not fit. */
  void tell() {
    misfits.forEach((misfit, positions) ->
        said.note(
            Plan.Note.Grade.PROBLEM,
            "E8",
            List.copyOf(positions),
            misfit.says(),
            Message.of("note.other-size")));
    larger.forEach((size, positions) ->
        said.note(
            Plan.Note.Grade.WARNING,
            "E9",
            List.copyOf(positions),
            Message.of("note.larger-ferrule", "size", size),
            Message.of("note.listed-size")));
    notListed.forEach((size, positions) ->
        said.note(
            Plan.Note.Grade.WARNING,
            "E9",
            List.copyOf(positions),
            Message.of("note.no-ferrule", "size", size),
            Message.of("note.without-ferrule")));
  }
}
