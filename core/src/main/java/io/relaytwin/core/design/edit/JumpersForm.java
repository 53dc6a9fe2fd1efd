package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;

import io.relaytwin.core.design.Rail;

/** The keys of jumper bars. */
final class JumpersForm {
  private static final Form<String> POTENTIAL =
      words("load-plus", "load-minus", "control-plus", "control-minus");

  private static final Fields<Rail.Bar> BAR =
      Fields.of(
          "bar",
          "A bar that stays where you put it.",
          keys -> {
            var potential =
                keys.key("potential", POTENTIAL, Rail.Bar::potential)
                    .required("load-plus", "What it commons.");
            var from =
                keys.key("from", TEXT, Rail.Bar::from).required("A", "The channel at one end.");
            var to =
                keys.key("to", TEXT, Rail.Bar::to).required("B", "The channel at the other end.");
            return made -> new Rail.Bar(made.get(potential), made.get(from), made.get(to));
          });

  static final Fields<Rail.Jumpers> JUMPERS =
      Fields.of(
          "jumpers",
          "How jumper bars are used.",
          keys -> {
            var slots =
                keys.key("slots", whole(1, 2), Rail.Jumpers::slots)
                    .optional(
                        Rail.Jumpers.DEFAULT.slots(),
                        "1, as an assumption",
                        "2",
                        "Slots for bars in each row; with 2, bars overlap by one module.");
            var rows =
                keys.key("rows", words(Rail.Rows.values(), Rail.Rows::key), Rail.Jumpers::rows)
                    .optional(
                        Rail.Jumpers.DEFAULT.rows(),
                        "potential, as an assumption",
                        "side",
                        "What has a row of slots of its own: each potential, or each side of the"
                            + " module; with side, the second commoned potential of a side is"
                            + " joined by conductors.");
            var join =
                keys.key("join", words(Rail.Join.values(), Rail.Join::key), Rail.Jumpers::join)
                    .optional(
                        Rail.Jumpers.DEFAULT.join(),
                        "links",
                        "feeds",
                        "How bars of one potential are joined where a bar cannot reach: by a"
                            + " conductor from module to module, or each by a feed of its own.");
            var feed =
                keys.key("feed", words(Rail.Feed.values(), Rail.Feed::key), Rail.Jumpers::feed)
                    .optional(
                        Rail.Jumpers.DEFAULT.feed(),
                        "auto",
                        "middle",
                        "Where a potential is fed; auto takes the left end, or the middle when bars"
                            + " would carry too much.");
            var acrossPlates =
                keys.key("across-plates", FLAG, Rail.Jumpers::acrossPlates)
                    .optional(
                        Rail.Jumpers.DEFAULT.acrossPlates(),
                        "no",
                        "yes",
                        "Whether a bar may cross an intermediate plate.");
            var fixed =
                keys.key("fixed", list(BAR, 0), Rail.Jumpers::fixed)
                    .optional(
                        Rail.Jumpers.DEFAULT.fixed(),
                        "none",
                        "[{ potential: load-plus, from: A, to: B }]",
                        "Bars that stay where you put them.");
            return made ->
                new Rail.Jumpers(
                    made.get(slots),
                    made.get(rows),
                    made.get(join),
                    made.get(feed),
                    made.get(acrossPlates),
                    made.get(fixed));
          });

  private JumpersForm() {}
}
