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
                keys.key("conductor", CONDUCTOR, Rail.Wire::size)
                    .optional(
                        "that of the channel's cable on that side", "0.75 mm²", "Cross-section.");
            var colour =
                keys.key("colour", TEXT, Rail.Wire::colour)
                    .optional("not given", "red", "Colour of the insulation.");
            var length =
                keys.key("length", amount(LENGTH, notNegative(LENGTH)), Rail.Wire::length)
                    .optional(
                        "that of the cable, where it leads to its far end", "0.8 m", "Length.");
            var ferrule =
                keys.key("ferrule", FLAG, Rail.Wire::ferrule)
                    .optional(
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
                keys.key("name", TEXT, Rail.Group::name)
                    .required("Axis X", "Its name, distinct within the rail.");
            var channels =
                keys.key("channels", list(TEXT, 1), Rail.Group::channels)
                    .required("[A, B]", "Names of its channels.");
            var separate =
                keys.key("separate", FLAG, Rail.Group::separate)
                    .optional(
                        false,
                        "no",
                        "yes",
                        "Whether its potentials are its own, so that no bar joins it to its"
                            + " neighbours.");
            var plate =
                keys.key("plate", FLAG, Rail.Group::plate)
                    .optional(
                        false,
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
            var channel = keys.key("channel", TEXT, Rail.Lock::channel).required("A", "Its name.");
            var position =
                keys.key("position", whole(1, Forms.MAX_CHANNELS), Rail.Lock::position)
                    .optional("it may move", "3", "Where it stands, counted from 1 at the left.");
            var text =
                keys.key("text", TEXT, Rail.Lock::text)
                    .optional("by the rule of all markers", "K7", "What its marker says.");
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
                keys.key("order", list(TEXT, 0), Rail::order)
                    .optional(
                        List.of(),
                        "that of an earlier plan, else of the file",
                        "[A, B]",
                        "Names of channels from left to right; those not named follow.");
            var groups =
                keys.key("groups", GROUPS, Rail::groups)
                    .optional(
                        List.of(),
                        "none",
                        "[{ name: Axis X, channels: [A, B] }]",
                        "Channels that stand together, from left to right; channels in none of them"
                            + " follow.");
            var common =
                keys.key("common", COMMON, Rail::common)
                    .optional(
                        Map.of(),
                        "nothing is commoned",
                        "{ load-plus: red, load-minus: blue }",
                        "Jumper bars: colour by potential.");
            var feedThrough =
                keys.key("feed-through", amount(CURRENT, notNegative(CURRENT)), Rail::feedThrough)
                    .optional(
                        "none",
                        "4 A",
                        "Current of other devices that flows through the bars besides.");
            var jumpers =
                keys.key("jumpers", JumpersForm.JUMPERS, Rail::jumpers)
                    .optional(
                        Rail.Jumpers.DEFAULT,
                        "as below",
                        "{ slots: 2 }",
                        "How jumper bars are used.");
            var marking =
                keys.key("marking", words("cards", "printed", "roll"), Rail::marking)
                    .optional(
                        "the fewest pieces with the least left over",
                        "cards",
                        "Marker cards to write on, printed cards, or a roll.");
            var markers =
                keys.key("markers", MarkersForm.MARKERS, Rail::markers)
                    .optional(
                        Rail.Markers.DEFAULT,
                        "as below",
                        "{ text: numbers }",
                        "What stands on the markers.");
            var conductors =
                keys.key("conductors", CONDUCTORS, Rail::conductors)
                    .optional(
                        Map.of(),
                        "as the cables of the channels",
                        "{ load-plus: { conductor: 0.75 mm², colour: red } }",
                        "What differs from the cables of the channels, by terminal.");
            var plates =
                keys.key("plates", MarkersForm.PLATES, Rail::plates)
                    .optional(
                        Rail.Plates.DEFAULT,
                        "one at the right",
                        "{ end: both }",
                        "Where plates stand.");
            var length =
                keys.key("length", amount(LENGTH, notNegative(LENGTH)), Rail::length)
                    .optional("not given", "300 mm", "Length of the rail.");
            var endStops =
                keys.key("end-stops", amount(LENGTH, notNegative(LENGTH)), Rail::endStops)
                    .optional(
                        "0 mm",
                        "12 mm",
                        "What end stops or brackets take of the rail, all together.");
            var locks =
                keys.key("locks", LOCKS, Rail::locks)
                    .optional(
                        List.of(),
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
    return keys.key(name, form, all -> all.get(name)).optional(left, example, meaning);
  }
}
