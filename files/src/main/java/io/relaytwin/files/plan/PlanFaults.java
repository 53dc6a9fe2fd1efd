package io.relaytwin.files.plan;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plan, told together. */
final class PlanFaults {

  private static final int MOST_TOLD = 20;

  private final String file;
  private final List<String> told = new ArrayList<>();
  private int count;

  PlanFaults(String file) {
    this.file = file;
  }

  void add(String fault) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(fault);
    }
  }

  void throwAny() throws IOException {
    if (count == 0) {
      return;
    }
    StringBuilder message =
        new StringBuilder(
            Words.fill(
                "%s cannot be used as an earlier plan, %d %s:",
                file, count, count == 1 ? "fault" : "faults"));
    told.forEach(fault -> message.append("\n  ").append(fault));
    if (count > told.size()) {
      message.append(Words.fill("\n  and %d more", count - told.size()));
    }
    throw new IOException(message + "\nPlan without it: --fresh.");
  }
}
