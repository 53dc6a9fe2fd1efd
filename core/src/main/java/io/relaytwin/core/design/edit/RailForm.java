package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.CONDUCTOR;
import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.LENGTH;

import io.relaytwin.core.design.Rail;
import java.util.List;
import java.util.Map;

/** The keys of the rail. */
final class RailForm {

  private static final Form<String> BAR_COLOUR = words("light-gray", "red", "blue", "yellow");

  private static final Fields<Rail.Wire> WIRE =
      Fields.of(
          "wire",
          "The conductors at one terminal of all modules, where they differ from the cable of the"
              + " channel.",
          keys -> {
            var conductor =
                keys.optional(
                    "conductor",
                    CONDUCTOR,
                    Rail.Wire::size,
                    "that of the channel's cable on that side",
                    "0.75 mm²",
                    "Cross-section.");
            var colour =
                keys.optional(
                    "colour",
                    TEXT,
                    Rail.Wire::colour,
                    "not given",
                    "red",
                    "Colour of the insulation.");
            var length =
                keys.optional(
                    "length",
                    amount(LENGTH, notNegative(LENGTH)),
                    Rail.Wire::length,
                    "that of the cable, where it leads to its far end",
                    "0.8 m",
                    "Length.");
            var ferrule =
                keys.optional(
                    "ferrule",
                    FLAG,
                    Rail.Wire::ferrule,
                    "as the channel's cable",
                    "yes",
                    "Whether the ends at modules carry ferrules.");
            return made ->
                new Rail.Wire(
                    made.maybe(conductor),
                    made.maybe(colour),
                    made.maybe(length),
                    made.maybe(ferrule));
          });

  private static final Fields<Rail.Group> GROUP =
      Fields.of(
          "group",
          "Channels that stand together.",
          keys -> {
            var name =
                keys.required(
                    "name",
                    TEXT,
                    Rail.Group::name,
                    "Axis X",
                    "Its name, distinct within the rail.");
            var channels =
                keys.required(
                    "channels",
                    list(TEXT, 1),
                    Rail.Group::channels,
                    "[A, B]",
                    "Names of its channels.");
            var separate =
                keys.optional(
                    "separate",
                    FLAG,
                    false,
                    Rail.Group::separate,
                    "no",
                    "yes",
                    "Whether its potentials are its own, so that no bar joins it to its"
                        + " neighbours.");
            var plate =
                keys.optional(
                    "plate",
                    FLAG,
                    false,
                    Rail.Group::plate,
                    "no",
                    "yes",
                    "Whether an intermediate plate parts it from what follows.");
            return made ->
                new Rail.Group(
                    made.get(name), made.get(channels), made.get(separate), made.get(plate));
          });

  private static final Fields<Rail.Lock> LOCK =
      Fields.of(
          "lock",
          "What stays as it is for one channel.",
          keys -> {
            var channel = keys.required("channel", TEXT, Rail.Lock::channel, "A", "Its name.");
            var position =
                keys.optional(
                    "position",
                    whole(1, Forms.MAX_CHANNELS),
                    Rail.Lock::position,
                    "it may move",
                    "3",
                    "Where it stands, counted from 1 at the left.");
            var text =
                keys.optional(
                    "text",
                    TEXT,
                    Rail.Lock::text,
                    "by the rule of all markers",
                    "K7",
                    "What its marker says.");
            return made -> new Rail.Lock(made.get(channel), made.maybe(position), made.maybe(text));
          });

  private static final Fields<Map<String, String>> COMMON =
      Fields.map(
          "common",
          "Which potentials are commoned by jumper bars, and in which colour.",
          keys -> {
            var all =
                List.of(
                    each(keys, "load-plus", BAR_COLOUR, "not commoned", "red", "24 V."),
                    each(
                        keys,
                        "load-minus",
                        BAR_COLOUR,
                        "not commoned",
                        "blue",
                        "0 V of the load side."),
                    each(keys, "control-plus", BAR_COLOUR, "not commoned", "light-gray", "5 V."),
                    each(
                        keys,
                        "control-minus",
                        BAR_COLOUR,
                        "not commoned",
                        "yellow",
                        "0 V of the control side."));
            return made -> made.all(all);
          });

  private static final Fields<Map<String, Rail.Wire>> CONDUCTORS =
      Fields.map(
          "conductors",
          "Conductors by terminal.",
          keys -> {
            var all =
                List.of(
                    each(keys, "load-plus", WIRE, "as below", "{ colour: red }", "24 V."),
                    each(
                        keys,
                        "load-minus",
                        WIRE,
                        "as below",
                        "{ colour: blue }",
                        "0 V of the load side."),
                    each(
                        keys,
                        "control-plus",
                        WIRE,
                        "as below",
                        "{ colour: gray }",
                        "5 V or signal."),
                    each(
                        keys,
                        "control-minus",
                        WIRE,
                        "as below",
                        "{ colour: white }",
                        "0 V of the control side, or signal."),
                    each(
                        keys,
                        "output",
                        WIRE,
                        "as below",
                        "{ conductor: 0.5 mm² }",
                        "To the loads."),
                    each(
                        keys,
                        "load-return",
                        WIRE,
                        "as the cable to the load",
                        "{ colour: blue }",
                        "From the loads back, to the clamp of the module where bars leave it free,"
                            + " else to the supply."),
                    each(
                        keys,
                        "source-return",
                        WIRE,
                        "as the cable from the source",
                        "{ colour: white }",
                        "From the 0 V of the sources, likewise, where that has no clamp of its"
                            + " own."));
            return made -> made.all(all);
          });

  private static final Form<List<Rail.Group>> GROUPS =
      new ListOf<>(GROUP, 0, new ListOf.Naming<>("name", Rail.Group::name), null);

  private static final Form<List<Rail.Lock>> LOCKS =
      new ListOf<>(LOCK, 0, new ListOf.Naming<>("channel", Rail.Lock::channel), null);

  static final Fields<Rail> RAIL =
      Fields.of(
          "rail",
          "How the modules stand on the rail; leaving a key out resets it.",
          keys -> {
            var order =
                keys.optional(
                    "order",
                    list(TEXT, 0),
                    List.of(),
                    Rail::order,
                    "that of an earlier plan, else of the file",
                    "[A, B]",
                    "Names of channels from left to right; those not named follow.");
            var groups =
                keys.optional(
                    "groups",
                    GROUPS,
                    List.of(),
                    Rail::groups,
                    "none",
                    "[{ name: Axis X, channels: [A, B] }]",
                    "Channels that stand together, from left to right; channels in none of them"
                        + " follow.");
            var common =
                keys.optional(
                    "common",
                    COMMON,
                    Map.of(),
                    Rail::common,
                    "nothing is commoned",
                    "{ load-plus: red, load-minus: blue }",
                    "Jumper bars: colour by potential.");
            var feedThrough =
                keys.optional(
                    "feed-through",
                    amount(CURRENT, notNegative(CURRENT)),
                    Rail::feedThrough,
                    "none",
                    "4 A",
                    "Current of other devices that flows through the bars besides.");
            var jumpers =
                keys.optional(
                    "jumpers",
                    JumpersForm.JUMPERS,
                    Rail.Jumpers.DEFAULT,
                    Rail::jumpers,
                    "as below",
                    "{ slots: 2 }",
                    "How jumper bars are used.");
            var marking =
                keys.optional(
                    "marking",
                    words("cards", "printed", "roll"),
                    Rail::marking,
                    "the fewest pieces with the least left over",
                    "cards",
                    "Marker cards to write on, printed cards, or a roll.");
            var markers =
                keys.optional(
                    "markers",
                    MarkersForm.MARKERS,
                    Rail.Markers.DEFAULT,
                    Rail::markers,
                    "as below",
                    "{ text: numbers }",
                    "What stands on the markers.");
            var conductors =
                keys.optional(
                    "conductors",
                    CONDUCTORS,
                    Map.of(),
                    Rail::conductors,
                    "as the cables of the channels",
                    "{ load-plus: { conductor: 0.75 mm², colour: red } }",
                    "What differs from the cables of the channels, by terminal.");
            var plates =
                keys.optional(
                    "plates",
                    MarkersForm.PLATES,
                    Rail.Plates.DEFAULT,
                    Rail::plates,
                    "one at the right",
                    "{ end: both }",
                    "Where plates stand.");
            var length =
                keys.optional(
                    "length",
                    amount(LENGTH, notNegative(LENGTH)),
                    Rail::length,
                    "not given",
                    "300 mm",
                    "Length of the rail.");
            var endStops =
                keys.optional(
                    "end-stops",
                    amount(LENGTH, notNegative(LENGTH)),
                    Rail::endStops,
                    "0 mm",
                    "12 mm",
                    "What end stops or brackets take of the rail, all together.");
            var locks =
                keys.optional(
                    "locks",
                    LOCKS,
                    List.of(),
                    Rail::locks,
                    "none",
                    "[{ channel: A, position: 3, text: K7 }]",
                    "What stays as it is.");
            return made ->
                new Rail(
                    made.get(order),
                    made.get(groups),
                    made.get(common),
                    made.maybe(feedThrough),
                    made.get(jumpers),
                    made.maybe(marking),
                    made.get(markers),
                    made.get(conductors),
                    made.get(plates),
                    made.maybe(length),
                    made.maybe(endStops),
                    made.get(locks));
          });

  private RailForm() {}

  private static <V> Key<Map<String, V>, V> each(
      Fields.Keys<Map<String, V>> keys,
      String name,
      Form<V> form,
      String left,
      String example,
      String meaning) {
    return keys.optional(name, form, all -> all.get(name), left, example, meaning);
  }
}
