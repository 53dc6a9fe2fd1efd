package io.relaytwin.export.plan;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.PlanChanges;
import java.util.List;

/** What a plan changes of an earlier one, as a person reads it. */
public final class PlanChangesText {
  private static final int MOST = 8;

  private PlanChangesText() {}

  /** The changes, lines ended by line feeds. */
  public static String of(PlanChanges changes) {
    StringBuilder text = new StringBuilder();
    if (changes.isEmpty()) {
      return "Nothing changes of the earlier plan.\n";
    }
    text.append("Before and after:\n");
    names(text, "added", changes.added());
    names(text, "removed", changes.removed());
    names(text, "moved", changes.moved());
    names(text, "marked anew", changes.remarked());
    if (changes.keptBars() + changes.newBars().size() + changes.oldBars().size() > 0) {
      text.append(Words.fill("  bars kept: %d\n", changes.keptBars()));
    }
    names(text, "bars taken out", changes.oldBars());
    names(text, "bars put in", changes.newBars());
    names(text, "feeds taken out", changes.oldFeeds());
    names(text, "feeds put in", changes.newFeeds());
    changes
        .order()
        .forEach((item, quantities) ->
            text.append(
                Words.fill(
                    "  order %s: %d before, %d after\n",
                    item, quantities.before(), quantities.after())));
    return text.toString();
  }

  private static void names(StringBuilder text, String what, List<String> names) {
    if (!names.isEmpty()) {
      text.append("  ").append(what).append(" (").append(names.size()).append("): ");
      text.append(String.join("; ", names.subList(0, Math.min(MOST, names.size()))));
      text.append(names.size() > MOST ? "; ...\n" : "\n");
    }
  }
}
