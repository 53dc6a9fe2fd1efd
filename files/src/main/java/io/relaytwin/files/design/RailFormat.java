package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.LENGTH;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.notNegative;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.required;

import io.relaytwin.core.design.Rail;
import java.util.Arrays;
import java.util.List;

/** The rail section of the design file. */
final class RailFormat {

  /** Markers on one module. */
  private static final int MOST_MARKERS = 20;

  private static final Shape CHANNEL_NAME = new Shape.Text();

  private static final Shape BAR_COLOUR =
      new Shape.Words(List.of("light-gray", "red", "blue", "yellow"));

  private static final Shape.Mapping WIRE =
      mapping(
          "wire",
          "The conductors at one terminal of all modules, where they differ from the cable of the"
              + " channel.",
          optional(
              "conductor",
              new Shape.Conductor(),
              "that of the channel's cable on that side",
              "0.75 mm²",
              "Cross-section."),
          optional("colour", new Shape.Text(), "not given", "red", "Colour of the insulation."),
          optional(
              "length",
              amount(LENGTH, notNegative(LENGTH)),
              "that of the cable, where it leads to its far end",
              "0.8 m",
              "Length."),
          optional(
              "ferrule",
              new Shape.Flag(),
              "as the channel's cable",
              "yes",
              "Whether the ends at modules carry ferrules."));

  private static final Shape POTENTIAL =
      new Shape.Words(List.of("load-plus", "load-minus", "control-plus", "control-minus"));

  private static final Shape.Mapping GROUP =
      mapping(
          "group",
          "Channels that stand together.",
          required("name", new Shape.Text(), "Axis X", "Its name, distinct within the rail."),
          required(
              "channels", new Shape.Listing(CHANNEL_NAME, 1), "[A, B]", "Names of its channels."),
          optional(
              "separate",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether its potentials are its own, so that no bar joins it to its neighbours."),
          optional(
              "plate",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether an intermediate plate parts it from what follows."));

  private static final Shape.Mapping JUMPERS =
      mapping(
          "jumpers",
          "How jumper bars are used.",
          optional(
              "slots",
              new Shape.Whole(1, 2),
              "1, as an assumption",
              "2",
              "Slots for bars in each row; with 2, bars overlap by one module."),
          optional(
              "rows",
              words(Rail.Rows.values(), Rail.Rows::key),
              "potential, as an assumption",
              "side",
              "What has a row of slots of its own: each potential, or each side of the module; with"
                  + " side, the second commoned potential of a side is joined by conductors."),
          optional(
              "join",
              words(Rail.Join.values(), Rail.Join::key),
              "links",
              "feeds",
              "How bars of one potential are joined where a bar cannot reach: by a conductor from"
                  + " module to module, or each by a feed of its own."),
          optional(
              "feed",
              words(Rail.Feed.values(), Rail.Feed::key),
              "auto",
              "middle",
              "Where a potential is fed; auto takes the left end, or the middle when bars would"
                  + " carry too much."),
          optional(
              "across-plates",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether a bar may cross an intermediate plate."),
          optional(
              "fixed",
              new Shape.Listing(
                  mapping(
                      "bar",
                      "A bar that stays where you put it.",
                      required("potential", POTENTIAL, "load-plus", "What it commons."),
                      required("from", CHANNEL_NAME, "A", "The channel at one end."),
                      required("to", CHANNEL_NAME, "B", "The channel at the other end.")),
                  0),
              "none",
              "[{ potential: load-plus, from: A, to: B }]",
              "Bars that stay where you put them."));

  private static final Shape.Mapping MARKERS =
      mapping(
          "markers",
          "What stands on the markers.",
          optional(
              "text",
              words(Rail.Markers.Text.values(), Rail.Markers.Text::key),
              "auto",
              "numbers",
              "Names of channels, or running numbers; auto takes numbers for printed cards, else"
                  + " names."),
          optional(
              "colour",
              new Shape.Words(
                  List.of(
                      "white",
                      "yellow",
                      "red",
                      "blue",
                      "gray",
                      "orange",
                      "light-green",
                      "green",
                      "violet")),
              "white",
              "yellow",
              "Colour of the markers."),
          optional(
              "per-module", new Shape.Whole(1, MOST_MARKERS), "1", "2", "Markers on each module."));

  private static final Shape.Mapping LOCK =
      mapping(
          "lock",
          "What stays as it is for one channel.",
          required("channel", CHANNEL_NAME, "A", "Its name."),
          optional(
              "position",
              new Shape.Whole(1, Format.MAX_CHANNELS),
              "it may move",
              "3",
              "Where it stands, counted from 1 at the left."),
          optional(
              "text",
              new Shape.Text(),
              "by the rule of all markers",
              "K7",
              "What its marker says."));

  /** The section. */
  static final Shape.Mapping RAIL =
      mapping(
          "rail",
          "How the modules stand on the rail; leaving a key out resets it.",
          optional(
              "order",
              new Shape.Listing(CHANNEL_NAME, 0),
              "that of an earlier plan, else of the file",
              "[A, B]",
              "Names of channels from left to right; those not named follow."),
          optional(
              "groups",
              new Shape.Listing(GROUP, 0),
              "none",
              "[{ name: Axis X, channels: [A, B] }]",
              "Channels that stand together, from left to right; channels in none of them follow."),
          optional(
              "common",
              mapping(
                  "common",
                  "Which potentials are commoned by jumper bars, and in which colour.",
                  optional("load-plus", BAR_COLOUR, "not commoned", "red", "24 V."),
                  optional(
                      "load-minus", BAR_COLOUR, "not commoned", "blue", "0 V of the load side."),
                  optional("control-plus", BAR_COLOUR, "not commoned", "light-gray", "5 V."),
                  optional(
                      "control-minus",
                      BAR_COLOUR,
                      "not commoned",
                      "yellow",
                      "0 V of the control side.")),
              "nothing is commoned",
              "{ load-plus: red, load-minus: blue }",
              "Jumper bars: colour by potential."),
          optional(
              "feed-through",
              amount(CURRENT, notNegative(CURRENT)),
              "none",
              "4 A",
              "Current of other devices that flows through the bars besides."),
          optional("jumpers", JUMPERS, "as below", "{ slots: 2 }", "How jumper bars are used."),
          optional(
              "marking",
              new Shape.Words(List.of("cards", "printed", "roll")),
              "the fewest pieces with the least left over",
              "cards",
              "Marker cards to write on, printed cards, or a roll."),
          optional(
              "markers", MARKERS, "as below", "{ text: numbers }", "What stands on the markers."),
          optional(
              "conductors",
              mapping(
                  "conductors",
                  "Conductors by terminal.",
                  optional("load-plus", WIRE, "as below", "{ colour: red }", "24 V."),
                  optional(
                      "load-minus", WIRE, "as below", "{ colour: blue }", "0 V of the load side."),
                  optional("control-plus", WIRE, "as below", "{ colour: gray }", "5 V or signal."),
                  optional(
                      "control-minus",
                      WIRE,
                      "as below",
                      "{ colour: white }",
                      "0 V of the control side, or signal."),
                  optional("output", WIRE, "as below", "{ conductor: 0.5 mm² }", "To the loads."),
                  optional(
                      "load-return",
                      WIRE,
                      "as the cable to the load",
                      "{ colour: blue }",
                      "From the loads back, to the clamp of the module where bars leave it free,"
                          + " else to the supply."),
                  optional(
                      "source-return",
                      WIRE,
                      "as the cable from the source",
                      "{ colour: white }",
                      "From the 0 V of the sources, likewise, where that has no clamp of its"
                          + " own.")),
              "as the cables of the channels",
              "{ load-plus: { conductor: 0.75 mm², colour: red } }",
              "What differs from the cables of the channels, by terminal."),
          optional(
              "plates",
              mapping(
                  "plates",
                  "Where plates stand.",
                  optional(
                      "end",
                      words(Rail.Plates.End.values(), Rail.Plates.End::key),
                      "right, as an assumption",
                      "both",
                      "At which ends of the strip."),
                  optional(
                      "after",
                      new Shape.Listing(CHANNEL_NAME, 0),
                      "none",
                      "[B]",
                      "Channels with an intermediate plate to their right.")),
              "one at the right",
              "{ end: both }",
              "Where plates stand."),
          optional(
              "length",
              amount(LENGTH, notNegative(LENGTH)),
              "not given",
              "300 mm",
              "Length of the rail."),
          optional(
              "end-stops",
              amount(LENGTH, notNegative(LENGTH)),
              "0 mm",
              "12 mm",
              "What end stops or brackets take of the rail, all together."),
          optional(
              "locks",
              new Shape.Listing(LOCK, 0),
              "none",
              "[{ channel: A, position: 3, text: K7 }]",
              "What stays as it is."));

  private RailFormat() {}

  private static <T> Shape.Words words(T[] values, java.util.function.Function<T, String> key) {
    return new Shape.Words(Arrays.stream(values).map(key).toList());
  }
}
