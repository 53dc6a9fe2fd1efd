package io.relaytwin.core.check.text;

import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.product.Citation;
import java.util.List;

/**
 * Everything of a finding that people read, in one language. What a finding does not have is empty.
 *
 * @param check id and name of the rule, such as {@code I1 input-high-level}.
 * @param place where.
 * @param message what was found.
 * @param value the worst value with at most five digits.
 * @param limit with its relation, such as {@code >= 4 V}.
 * @param margin in per cent.
 * @param corner the conditions that decided.
 * @param evidence conforming parts that show it.
 * @param sources where figures come from.
 * @param premises what it rests on.
 * @param advice what to do.
 * @param repair what makes the rule pass, without a stop.
 */
public record FindingText(
    String check,
    String place,
    String message,
    String value,
    String limit,
    String margin,
    String corner,
    String evidence,
    List<String> sources,
    List<String> premises,
    String advice,
    String repair) {

  static FindingText of(Finding finding, Sentences sentences) {
    Margin margin = finding.figures().margin();
    return new FindingText(
        finding.id() + " " + finding.rule().slug(),
        sentences.of(finding.place()),
        sentences.of(finding.message()),
        Conclusion.value(finding),
        Conclusion.limit(finding),
        margin == null ? "" : Conclusion.percent(margin.share()),
        sentences.corner(finding.corner()),
        sentences.of(finding.evidence().says()),
        finding.citations().stream().map(Citation::toString).distinct().toList(),
        sentences.of(finding.premises()),
        sentences.of(finding.advice()),
        finding.repair() == null ? "" : sentences.of(finding.repair().says()));
  }
}
