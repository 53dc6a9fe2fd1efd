package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DELAY;
import static io.relaytwin.core.design.edit.Vocabulary.EARTHLY;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.TEMPERATURE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.Supply;
import java.util.List;

/** Every key of a design, declared once: reading, writing, edits and the schema stand on it. */
public final class Forms {

  /** The version of the format of design files. */
  public static final int VERSION = 1;

  /** Channels of one design, repeated ones counted. */
  public static final int MAX_CHANNELS = 1_000;

  /** The module taken when a channel names none. */
  public static final String DEFAULT_MODULE = "859-753";

  private static final Fields<Supply> SUPPLY =
      Fields.of(
          "supply",
          "A supply of one side.",
          keys -> {
            var voltage =
                keys.key("voltage", span(VOLTAGE, notNegative(VOLTAGE)), Supply::voltage)
                    .required(
                        "24 V ± 10 %",
                        "The direct voltage with its tolerance, at the terminals of the module.");
            var ripple =
                keys.key("ripple", amount(VOLTAGE, notNegative(VOLTAGE)), Supply::ripple)
                    .optional(
                        "included in the voltage",
                        "500 mV",
                        "Peak-to-peak ripple on top, half of it either way.");
            var current =
                keys.key("current", amount(CURRENT, notNegative(CURRENT)), Supply::current)
                    .optional("not given", "2 A", "What it can deliver.");
            var fuse =
                keys.key("fuse", amount(CURRENT, notNegative(CURRENT)), Supply::fuse)
                    .optional(
                        "not given", "1 A", "Rated current of the fuse or breaker in the line.");
            return made ->
                new Supply(
                    made.get(voltage), made.maybe(ripple), made.maybe(current), made.maybe(fuse));
          });

  private static final Fields<Supplies> SUPPLIES =
      Fields.of(
          "supplies",
          "The two supplies.",
          keys -> {
            var control =
                keys.key("control", SUPPLY, Supplies::control)
                    .required("{ voltage: 5 V ± 5 % }", "That of the control side.");
            var load =
                keys.key("load", SUPPLY, Supplies::load)
                    .required("{ voltage: 24 V ± 10 % }", "That of the load side.");
            return made -> new Supplies(made.get(control), made.get(load));
          });

  private static final Fields<SkewRequirement> SKEW =
      Fields.of(
          "skew",
          "What a receiver asks of edges of different channels: an edge that leads at the inputs"
              + " must still lead at the outputs.",
          keys -> {
            var channels =
                keys.key("channels", list(TEXT, 2), SkewRequirement::channels)
                    .required("[STEP, DIR]", "Names of the channels, at least two.");
            var sent =
                keys.key("sent", amount(TIME, DELAY), SkewRequirement::sent)
                    .required("10 µs", "The least time between the edges at the inputs.");
            var need =
                keys.key("need", amount(TIME, DELAY), SkewRequirement::need)
                    .required("5 µs", "The least time between them that the receiver asks for.");
            return made -> new SkewRequirement(made.get(channels), made.get(sent), made.get(need));
          });

  /** The whole file. */
  public static final Fields<Design> DESIGN =
      Fields.of(
          "design",
          "The whole file.",
          keys -> {
            keys.key("relaytwin", whole(VERSION, VERSION), _ -> VERSION)
                .required("1", "Version of the format.");
            var name =
                keys.key("name", TEXT, Design::name)
                    .required("Spindle encoder", "What you call the design.");
            var ambient =
                keys.key("ambient", span(TEMPERATURE, EARTHLY), Design::ambient)
                    .optional(
                        "not given", "5 .. 45 °C", "Surrounding air temperature at the modules.");
            var supplies =
                keys.key(
                        "supplies",
                        SUPPLIES,
                        design -> new Supplies(design.control(), design.load()))
                    .required(
                        "{ control: { voltage: 5 V ± 5 % }, load: { voltage: 24 V ± 10 % } }",
                        "The two supplies.");
            var channels =
                keys.key("channels", ChannelForm.CHANNELS, Design::channels)
                    .required("[...]", "The channels, at least one.");
            var skew =
                keys.key("skew", list(SKEW, 0), Design::skews)
                    .optional(
                        List.of(),
                        "nothing is asked",
                        "[{ channels: [STEP, DIR], sent: 10 µs, need: 5 µs }]",
                        "What is asked of edges of different channels.");
            var installation =
                keys.key("installation", PolicyForm.INSTALLATION, Design::installation)
                    .optional(
                        PolicyForm.NOTHING_KNOWN,
                        "nothing is known",
                        "{ control-circuit: SELV, load-circuit: PELV }",
                        "Where the modules are built in.");
            var rail =
                keys.key("rail", RailForm.RAIL, Design::rail)
                    .optional(
                        "not given", "{ marking: cards }", "How the modules stand on the rail.");
            var policy =
                keys.key("policy", PolicyForm.POLICY, Design::policy)
                    .optional(
                        Policy.DEFAULT,
                        "as below",
                        "{ margin: 10 % }",
                        "How strictly the design is judged.");
            return made ->
                new Design(
                    made.get(name),
                    made.maybe(ambient),
                    made.get(supplies).control(),
                    made.get(supplies).load(),
                    made.get(channels),
                    made.get(skew),
                    made.get(installation),
                    made.maybe(rail),
                    made.get(policy));
          });

  private Forms() {}

  /** The design as plain data, what is at its default left out. */
  public static Value.Entries tree(Design design) {
    return DESIGN.write(design);
  }

  /**
   * The design out of plain data; {@code repeat} of channels is carried out.
   *
   * @throws EditException with the first thing that does not fit.
   */
  public static Design design(Value tree) {
    return DESIGN.read(tree, Path.ROOT);
  }

  /** The two supplies, which stand under one key. */
  private record Supplies(Supply control, Supply load) {}
}
