package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.message.Premise;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a check of a design came to: what the report, the table and the exit status are drawn from.
 *
 * @param design what was checked.
 * @param findings worst first; among equals in the order of rules and places.
 */
public record Assessment(Design design, List<Finding> findings) {

  /** Copies the list. */
  public Assessment {
    findings = List.copyOf(findings);
  }

  /** The verdict of the whole: the worst of FAIL, NOT_GUARANTEED, MARGINAL, PASS. */
  public Verdict verdict() {
    for (Finding finding : findings) {
      switch (finding.verdict()) {
        case FAIL, NOT_GUARANTEED, MARGINAL -> {
          return finding.verdict();
        }
        case NOT_STATED, PASS, INFO -> {
          // listed beside the verdict, or no reason for a worse one
        }
      }
    }
    return Verdict.PASS;
  }

  /** How many findings lack a figure; listed beside the verdict. */
  public int notStated() {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.verdict() == Verdict.NOT_STATED ? 1 : 0;
    }
    return count;
  }

  /** Everything that findings rest on besides figures, each once, in the order of first use. */
  public List<Premise> premises() {
    Set<Premise> all = new LinkedHashSet<>();
    for (Finding finding : findings) {
      all.addAll(finding.premises());
    }
    return List.copyOf(all);
  }
}
