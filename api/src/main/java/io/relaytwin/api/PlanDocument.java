package io.relaytwin.api;

import io.relaytwin.core.product.Colour;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Conductor.Treatment;
import io.relaytwin.core.rail.MarkerSet.Scheme;
import io.relaytwin.core.rail.Plan.Note.Grade;
import io.relaytwin.core.rail.Terminal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip of modules, planned to the last part. */
@Says("A strip of modules, planned to the last part; quantities are texts with their unit.")
public record PlanDocument(
    @Says("The version of the format.") @Key("relaytwin-plan") long version,
    @Says("The name of the design.") String name,
    @Says("Sums over the strip.") Sums sums,
    @Says("The modules from left to right.") List<Position> positions,
    @Says("What serves the whole job.") List<Part> job,
    @Says("Plates from left to right.") List<Plate> plates,
    @Says("Jumper bars by terminal, then from left to right.") List<Bar> bars,
    @Says("Conductors that join what bars cannot reach.") List<Link> links,
    @Says("Where each commoned potential is fed.") List<Feed> feeds,
    @Says("Markers by position.") List<Marker> markers,
    @Says("The markers that are ordered; null when none are asked for.") @Nullable Marking marking,
    @Says("Markers that would do as well, best first, and those that cannot be had.")
        @Key("other-markings")
        List<Marking> otherMarkings,
    @Says("Every conductor with an end at a module, and every way back.")
        List<Conductor> conductors,
    @Says("What to order.") List<OrderLine> order,
    @Says("Each assumption once.") List<String> assumptions,
    @Says("What planning found worth saying, the gravest first.") List<Note> notes) {

  /** The version of the format. */
  public static final long VERSION = 1;

  /** Copies the lists and refuses other versions. */
  public PlanDocument {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          Words.fill("the version of the format is %d; this program reads %d", version, VERSION));
    }
    positions = List.copyOf(positions);
    job = List.copyOf(job);
    plates = List.copyOf(plates);
    bars = List.copyOf(bars);
    links = List.copyOf(links);
    feeds = List.copyOf(feeds);
    markers = List.copyOf(markers);
    otherMarkings = List.copyOf(otherMarkings);
    conductors = List.copyOf(conductors);
    order = List.copyOf(order);
    assumptions = List.copyOf(assumptions);
    notes = List.copyOf(notes);
  }

  /** Sums over the strip. */
  @Says("Sums over the strip; what a sheet leaves out makes a sum null.")
  public record Sums(
      @Says("How many modules.") long modules,
      @Says("Of modules and plates along the rail, end stops not included.") String width,
      @Says("Above the upper edge of the rail.") @Nullable String height,
      @Says("Across the rail.") @Nullable String depth,
      @Says("Of the modules.") @Nullable String weight,
      @Says("Of the modules.") @Key("fire-load") @Nullable String fireLoad,
      @Says("The stated part, all on at once.") @Nullable String heat,
      @Says("Nominal, all on at once.") @Key("control-current") @Nullable String controlCurrent,
      @Says("The most that all loads draw for long, all on at once.") @Key("load-current")
          @Nullable String loadCurrent,
      @Says("The most that all loads draw at any moment.") @Key("load-peak")
          @Nullable String loadPeak,
      @Says("Length of the rail as given; null when not given.") @Key("rail-length")
          @Nullable String railLength) {}

  /** A part at a position. */
  @Says("A part at a position, or of the whole job.")
  public record Part(
      @Says("The line of the order, from 1.") long line,
      @Says("The item number.") String item,
      @Says("The rule by which it is ordered.") String rule,
      @Says("Pieces here, at least 1.") long pieces,
      @Says("What for.") String use) {}

  /** A module on the rail. */
  @Says("A module on the rail.")
  public record Position(
      @Says("Counted from 1 at the left.") long position,
      @Says("The name of its channel.") String channel,
      @Says("The item number.") String item,
      @Says("The name of its group; null when it stands in none.") @Nullable String group,
      @Says("Its left edge, from the left end of the strip.") String x,
      @Says("Along the rail.") String width,
      @Says("The parts that serve it.") List<Part> parts) {

    /** Copies the list. */
    public Position {
      parts = List.copyOf(parts);
    }
  }

  /** An end or intermediate plate. */
  @Says("An end or intermediate plate.")
  public record Plate(
      @Says("The item number.") String item,
      @Says("What it does.") io.relaytwin.core.rail.Plan.Plate.Kind kind,
      @Says("The position at its left; 0 when it stands left of all.") long after,
      @Says("Its left edge.") String x,
      @Says("Along the rail.") String thickness,
      @Says("Why it is there.") String why) {}

  /** A jumper bar in its slots. */
  @Says("A jumper bar in its slots.")
  public record Bar(
      @Says("The item number.") String item,
      @Says("The row of slots.") Terminal terminal,
      @Says("What it commons.") String potential,
      @Says("Its colour.") Colour colour,
      @Says("1, or 2 in the second slot of the row.") long track,
      @Says("The leftmost position.") long first,
      @Says("The rightmost position.") long last,
      @Says("The most that flows through any of its contacts.") String current,
      @Says("Its nominal current.") String limit,
      @Says("What is left of the nominal current, as a share of it.") BigDecimal margin) {

    /** Keeps the number as JSON shows it. */
    public Bar {
      margin = Copies.plain(margin);
    }
  }

  /** A conductor between two modules. */
  @Says("A conductor between two modules that carries on a commoned potential.")
  public record Link(
      @Says("At both ends.") Terminal terminal,
      @Says("What it carries.") String potential,
      @Says("The left position.") long from,
      @Says("The right position.") long to,
      @Says("The most that flows through it.") String current,
      @Says("Why no bar is there.") String why) {}

  /** Where a potential is fed. */
  @Says("Where a potential is fed from its supply.")
  public record Feed(
      @Says("What takes the feed.") Terminal terminal,
      @Says("What is fed.") String potential,
      @Says("The module that takes the conductor.") long position,
      @Says("The positions that are fed through it.") List<Long> serves,
      @Says("The most that flows through it.") String current) {

    /** Copies the list. */
    public Feed {
      serves = List.copyOf(serves);
    }
  }

  /** A marker on a module. */
  @Says("A marker on a module.")
  public record Marker(
      @Says("Of the module.") long position,
      @Says("Which marker of the module, from 1.") long place,
      @Says("What stands on it.") String text,
      @Says("The card or roll it comes from; null when none can be had.") @Nullable String item,
      @Says("Its colour.") Colour colour,
      @Says("Whether the text can be expected to fit; an estimate.") boolean fits) {}

  /** Cards or rolls that mark the strip. */
  @Says("Cards or rolls that together mark the strip.")
  public record Marking(
      @Says("Plain cards, printed cards or a roll.") Scheme scheme,
      @Says("Whether listed items make it.") boolean possible,
      @Says("Markers that the strip needs.") long needed,
      @Says("Markers left over.") long surplus,
      @Says("By item number; empty when it cannot be had.") List<MarkingItem> items,
      @Says("What it also needs, or why it cannot be had; empty when there is nothing to say.")
          String remark) {

    /** Copies the list. */
    public Marking {
      items = List.copyOf(items);
    }
  }

  /** Cards or rolls of one number. */
  @Says("Cards or rolls of one number.")
  public record MarkingItem(
      @Says("The item number.") String item,
      @Says("Cards or rolls, at least 1.") long quantity,
      @Says("Markers on all of them.") long holds) {}

  /** A conductor. */
  @Says("A conductor.")
  public record Conductor(
      @Says("Counted from 1.") long number,
      @Says("What it does.") io.relaytwin.core.rail.Conductor.Kind kind,
      @Says("What it carries.") String potential,
      @Says("The end that drives.") ConductorEnd from,
      @Says("The end that takes.") ConductorEnd to,
      @Says("Cross-section or gauge; null when not given.") @Nullable String size,
      @Says("Whether it is fine-stranded.") boolean stranded,
      @Says("Of its insulation; null when not given.") @Nullable String colour,
      @Says("Its length; null when not known.") @Nullable String length) {}

  /** One end of a conductor. */
  @Says("One end of a conductor.")
  public record ConductorEnd(
      @Says("What it is at.") String name,
      @Says("The position of the module; null when it is at none.") @Nullable Long position,
      @Says("The terminal of the module; null likewise.") @Nullable Terminal terminal,
      @Says("What is done to it.") Treatment treatment,
      @Says("The item number of its ferrule; null when it carries none.") @Nullable String ferrule,
      @Says("How much insulation comes off; null when not known.") @Key("strip-length")
          @Nullable String stripLength) {}

  /** A line of the order. */
  @Says("A line of the order.")
  public record OrderLine(
      @Says("Counted from 1.") long line,
      @Says("The item number.") String item,
      @Says("What it is.") String text,
      @Says("The number of trade items, 13 digits; null when not known.") @Nullable String gtin,
      @Says("Pieces, cards or rolls, at least 1.") long quantity,
      @Says("The rule that asks for it.") String rule,
      @Says("The positions that it serves; empty when it serves the whole job.")
          List<Long> positions,
      @Says("Why it is there.") String why) {

    /** Copies the list. */
    public OrderLine {
      positions = List.copyOf(positions);
    }
  }

  /** Something that planning found. */
  @Says("Something that planning found.")
  public record Note(
      @Says("How grave it is.") Grade grade,
      @Says("The rule.") String rule,
      @Says("The positions concerned; empty for the whole strip.") List<Long> positions,
      @Says("One sentence.") String message,
      @Says("What to do; empty when nothing is.") String advice) {

    /** Copies the list. */
    public Note {
      positions = List.copyOf(positions);
    }
  }
}
