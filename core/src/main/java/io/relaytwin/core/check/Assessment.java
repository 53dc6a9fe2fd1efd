package io.relaytwin.core.check;

import io.relaytwin.core.design.Design;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a check of a design came to: what the report, the table and the exit status are
 * drawn from.
 *
 * @param design what was checked.
 * @param channels one entry for each channel, in the order of the design.
 * @param findings worst first; among equals in the order of rules and places.
 * @param verdict of the whole: the worst of FAIL, NOT_GUARANTEED, MARGINAL, PASS.
 * @param notStated how many findings lack a figure of the sheet; listed beside the verdict.
 * @param assumptions each named assumption once, in the order of first use.
 * @param supplies what the supplies deliver over time; {@code null} when no signal changes, or only
 *     figures were asked for.
 */
public record Assessment(
    Design design,
    List<ChannelAssessment> channels,
    List<Finding> findings,
    Verdict verdict,
    int notStated,
    List<String> assumptions,
    @Nullable SupplyCourse supplies) {

  /** Copies the lists. */
  public Assessment {
    channels = List.copyOf(channels);
    findings = List.copyOf(findings);
    assumptions = List.copyOf(assumptions);
  }
}
