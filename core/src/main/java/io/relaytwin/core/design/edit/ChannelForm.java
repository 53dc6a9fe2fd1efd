package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.CONDUCTOR;
import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.positive;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.CAPACITANCE_PER_LENGTH;
import static io.relaytwin.core.quantity.Dimension.LENGTH;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of a channel. */
final class ChannelForm {

  private static final Fields<Cable> CABLE =
      Fields.of(
          "cable",
          "A cable of two conductors, there and back.",
          keys -> {
            var length =
                keys.key("length", amount(LENGTH, notNegative(LENGTH)), Cable::length)
                    .required("2 m", "Length, one way.");
            var conductor =
                keys.key("conductor", CONDUCTOR, Cable::conductor)
                    .required(
                        "0.25 mm²",
                        "Cross-section of each conductor; an AWG number is converted by its"
                            + " definition and rounded down to four digits.");
            var stranded =
                keys.key("stranded", FLAG, Cable::stranded)
                    .optional(
                        true,
                        "yes",
                        "no",
                        "Whether the conductors are fine-stranded (class 5) or solid (class 1).");
            var capacitance =
                keys.key(
                        "capacitance",
                        amount(CAPACITANCE_PER_LENGTH, notNegative(CAPACITANCE_PER_LENGTH)),
                        Cable::capacitancePerLength)
                    .optional(
                        "not given", "100 pF/m", "Capacitance per length between the conductors.");
            var ferrule =
                keys.key("ferrule", FLAG, Cable::ferrule)
                    .optional(false, "no", "yes", "Whether the ends at the module carry ferrules.");
            var stripLength =
                keys.key("strip-length", amount(LENGTH, notNegative(LENGTH)), Cable::stripLength)
                    .optional(
                        "not given", "5.5 mm", "How much insulation is stripped at the module.");
            return made ->
                new Cable(
                    made.get(length),
                    made.get(conductor),
                    made.get(stranded),
                    made.maybe(capacitance),
                    made.get(ferrule),
                    made.maybe(stripLength));
          });

  private static final Form.Whole REPEAT = new Form.Whole(2, Forms.MAX_CHANNELS);

  private static final Fields<Channel> CHANNEL =
      Fields.of(
          "channel",
          "One path from a 5 V source through a module to a load.",
          keys -> {
            var name =
                keys.key("name", TEXT, Channel::name)
                    .required("A", "Its name, distinct within the design.");
            keys.ofFiles(
                "repeat",
                REPEAT,
                "one channel",
                "20",
                "Makes so many equal channels; 1, 2, 3 ... is added to the name (X becomes X1, X2,"
                    + " X3 ...).");
            var module =
                keys.key("module", TEXT, Channel::module)
                    .told(Forms.DEFAULT_MODULE, "859-753", "859-753", "Item number of the module.");
            var source =
                keys.key("source", SourceForm.SOURCE, Channel::source)
                    .required("atmega328p", "What drives the input.");
            var inputCable =
                keys.key("input-cable", CABLE, Channel::inputCable)
                    .optional(
                        "none: its drop does not matter",
                        "{ length: 2 m, conductor: 0.25 mm² }",
                        "From the source to the module.");
            var signal =
                keys.key("signal", SignalForm.SIGNAL, Channel::signal)
                    .required("{ square: { frequency: 20 kHz } }", "What the source sends.");
            var outputCable =
                keys.key("output-cable", CABLE, Channel::outputCable)
                    .optional(
                        "none: its drop does not matter",
                        "{ length: 25 m, conductor: 0.5 mm² }",
                        "From the module to the load.");
            var load =
                keys.key("load", LoadForm.LOAD, Channel::load)
                    .required("{ plc-input: { type: 3 } }", "What hangs at the output.");
            var loadTo =
                keys.key(
                        "load-to",
                        words(Channel.LoadReturn.values(), ChannelForm::word),
                        Channel::loadTo)
                    .optional(
                        Channel.LoadReturn.ZERO_VOLT,
                        "0V",
                        "0V",
                        "Where the other end of the load is wired: 0 V or plus of the load"
                            + " supply.");
            var outputNode =
                keys.key("output-node", TEXT, Channel::outputNode)
                    .optional(
                        "none",
                        "lamp",
                        "A node that the outputs of several channels share, by its name.");
            var seriesDiode =
                keys.key("series-diode", FLAG, Channel::seriesDiode)
                    .optional(
                        false,
                        "no",
                        "yes",
                        "Whether a diode stands between the output and its node.");
            var bleeder =
                keys.key("bleeder", span(RESISTANCE, positive(RESISTANCE)), Channel::bleeder)
                    .optional(
                        "none",
                        "3.3 kΩ",
                        "A resistor across the load, which empties cable and load while the output"
                            + " is off.");
            return made ->
                new Channel(
                    made.get(name),
                    made.get(module),
                    made.get(source),
                    made.maybe(inputCable),
                    made.get(signal),
                    made.maybe(outputCable),
                    made.get(load),
                    made.get(loadTo),
                    made.maybe(outputNode),
                    made.get(seriesDiode),
                    made.maybe(bleeder));
          });

  static final ListOf<Channel> CHANNELS =
      new ListOf<>(CHANNEL, 1, new ListOf.Naming<>("name", Channel::name), ChannelForm::repeated);

  private ChannelForm() {}

  private static String word(Channel.LoadReturn end) {
    return end == Channel.LoadReturn.PLUS ? "plus" : "0V";
  }

  private static List<Channel> repeated(Channel channel, Value written) {
    if (!(written instanceof Value.Entries(Map<String, Value> entries))
        || !(entries.get("repeat") instanceof Value.Count(long count))) {
      return List.of(channel);
    }
    List<Channel> copies = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      copies.add(channel.named(channel.name() + i));
    }
    return copies;
  }
}
