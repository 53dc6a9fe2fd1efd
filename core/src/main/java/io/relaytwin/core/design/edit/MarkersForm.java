package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;

import io.relaytwin.core.design.Rail;

/** The keys of markers and plates. */
final class MarkersForm {
  /** Markers on one module. */
  private static final int MOST_MARKERS = 20;

  private static final Form<String> MARKER_COLOUR =
      words("white", "yellow", "red", "blue", "gray", "orange", "light-green", "green", "violet");

  static final Fields<Rail.Markers> MARKERS =
      Fields.of(
          "markers",
          "What stands on the markers.",
          keys -> {
            var text =
                keys.key(
                        "text",
                        words(Rail.Markers.Text.values(), Rail.Markers.Text::key),
                        Rail.Markers::text)
                    .optional(
                        Rail.Markers.DEFAULT.text(),
                        "auto",
                        "numbers",
                        "Names of channels, or running numbers; auto takes numbers for printed"
                            + " cards, else names.");
            var colour =
                keys.key("colour", MARKER_COLOUR, Rail.Markers::colour)
                    .optional("white", "yellow", "Colour of the markers.");
            var perModule =
                keys.key("per-module", whole(1, MOST_MARKERS), Rail.Markers::perModule)
                    .optional(
                        Rail.Markers.DEFAULT.perModule(), "1", "2", "Markers on each module.");
            return made ->
                new Rail.Markers(made.get(text), made.maybe(colour), made.get(perModule));
          });

  static final Fields<Rail.Plates> PLATES =
      Fields.of(
          "plates",
          "Where plates stand.",
          keys -> {
            var end =
                keys.key(
                        "end",
                        words(Rail.Plates.End.values(), Rail.Plates.End::key),
                        Rail.Plates::end)
                    .optional(
                        Rail.Plates.DEFAULT.end(),
                        "right, as an assumption",
                        "both",
                        "At which ends of the strip.");
            var after =
                keys.key("after", list(TEXT, 0), Rail.Plates::after)
                    .optional(
                        Rail.Plates.DEFAULT.after(),
                        "none",
                        "[B]",
                        "Channels with an intermediate plate to their right.");
            return made -> new Rail.Plates(made.get(end), made.get(after));
          });

  private MarkersForm() {}
}
